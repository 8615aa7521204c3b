import { application, RunningCenter, staff } from '../testing/running-center';

jest.setTimeout(60_000);

let center: RunningCenter;
let caseId: string;
beforeAll(async () => {
  center = await RunningCenter.start();
  const filed = await center.post('/cases', staff.applicant, application);
  caseId = filed.body['caseId'] as string;
});
afterAll(async () => {
  await center?.stop();
});

type Who = keyof typeof staff;
const office: readonly Who[] = ['clerk', 'reviewer', 'approver', 'head'];

/** Each act, a body that is well formed, and who may knock; everybody else is refused at the door. */
const acts: readonly (readonly [string, object, readonly Who[]])[] = [
  ['pre-review', { outcome: 'ready' }, ['clerk', 'reviewer']],
  ['acceptance', {}, office],
  ['non-acceptance', { ground: 'no-licence-needed', reasonsZh: '无需办理' }, office],
  ['supplement-request', { missing: [] }, office],
  ['supplements', { materials: [] }, ['applicant', 'clerk', 'agent']],
  ['steps/nowhere', {}, ['applicant', 'agent', ...office]],
  ['opinions', { stepId: 'b_plan', verdict: 'agree' }, office],
  ['suspension', { procedure: 'hearing', notifiedDays: 1 }, office],
  ['resumption', {}, office],
  ['extension', { reasonsZh: '复杂', notifiedOn: '2026-03-02' }, ['head']],
  ['decision', { outcome: 'grant' }, ['approver', 'head']],
  ['delivery', { method: 'post' }, ['clerk', 'agent']],
  ['termination', { ground: 'supplement-not-provided', reasonsZh: '未补正' }, ['clerk', 'approver', 'head']],
  ['conclusion', {}, office],
  ['foreign-closure', { closedAt: '2026-03-02T01:00:00Z' }, ['clerk', 'operator']],
  ['rating', { grade: 9 }, ['applicant', 'stranger']],
];
const everybody: readonly Who[] = [
  'applicant',
  'agent',
  'clerk',
  'reviewer',
  'approver',
  'head',
  'operator',
  'auditor',
  'outsider',
];

describe('who may knock at which act', () => {
  it.each(acts)('%s', async (path, body, allowed) => {
    for (const who of everybody) {
      const answer = await center.post(`/cases/${caseId}/${path}`, staff[who], body);
      const refusedAtDoor = answer.body['type'] === 'urn:daylight:refusal:role-required';
      const expected = !allowed.includes(who) && !(who === 'applicant' && allowed.includes('stranger'));
      expect([who, refusedAtDoor, answer.status === 403 || !refusedAtDoor]).toEqual([who, expected, true]);
    }
    expect((await center.post(`/cases/${caseId}/${path}`, null, body)).status).toBe(401);
  });

  it('filing: each through the own channel', async () => {
    const file = async (who: Who, body: object) =>
      (await center.post('/cases', staff[who], { ...application, ...body })).body['type'];
    expect(await file('clerk', { channel: 'online' })).toBe('urn:daylight:refusal:channel-not-yours');
    expect(await file('applicant', { channel: 'counter' })).toBe('urn:daylight:refusal:channel-not-yours');
    expect(await file('agent', {})).toBe('urn:daylight:refusal:agency-agreement-missing');
    expect(await file('agent', { agency: { agreementNo: '代〔2026〕3号' } })).toBeUndefined();
    expect(await file('clerk', {})).toBeUndefined();
    for (const who of ['reviewer', 'approver', 'head', 'operator', 'auditor', 'outsider'] as const)
      expect(await file(who, {})).toBe('urn:daylight:refusal:role-required');
  });

  it('withdrawal: only the applicant, whoever may knock', async () => {
    const withdraw = async (who: Who) =>
      (await center.post(`/cases/${caseId}/withdrawal`, staff[who], {})).body['type'];
    for (const who of ['stranger', 'clerk', 'agent'] as const)
      expect(await withdraw(who)).toBe('urn:daylight:refusal:not-the-applicant');
    for (const who of ['reviewer', 'approver', 'auditor'] as const)
      expect(await withdraw(who)).toBe('urn:daylight:refusal:role-required');
    expect(await withdraw('applicant')).toBeUndefined();
  });

  it('register, work lists, questions and the clock', async () => {
    const statusOf = async (who: Who | null, path: string) =>
      (await center.get(path, who === null ? null : staff[who])).status;
    for (const path of ['/register', '/register.csv', '/register/figures', '/consultations']) {
      expect([path, await statusOf('applicant', path), await statusOf(null, path)]).toEqual([path, 403, 401]);
      expect([path, await statusOf('auditor', path)]).toEqual([path, 200]);
    }
    expect([await statusOf('auditor', '/work-items'), await statusOf('clerk', '/work-items')]).toEqual([
      403, 200,
    ]);
    expect([await statusOf('clerk', '/my-cases'), await statusOf('applicant', '/my-cases')]).toEqual([
      403, 200,
    ]);
    for (const who of everybody) {
      const { status } = await center.post('/operations/clock/sweep', staff[who], {});
      expect([who, status]).toEqual([who, who === 'operator' ? 200 : 403]);
    }
    const question = { topicZh: '材料', question: '需要什么', organisation: 'zwfwzx' };
    const asked = await center.post('/consultations', staff.applicant, question);
    const id = asked.body['consultationId'] as string;
    for (const act of ['answer', 'hand-over']) {
      const body = act === 'answer' ? { answerZh: '见指南' } : { to: 'zjj', reasonZh: '转' };
      expect((await center.post(`/consultations/${id}/${act}`, staff.applicant, body)).status).toBe(403);
      expect((await center.post(`/consultations/${id}/${act}`, staff.auditor, body)).status).toBe(403);
    }
  });
});
