import { foreignPower } from '@daylight/contexts/service-center/domain/testing';
import type { TestAnswer } from '@daylight/service-kit/testing';
import { application, openCenter, type Center } from '../testing/open-center';
import { people } from '../testing/people';

jest.setTimeout(180_000);

type Who = keyof typeof people;
/** Somebody who is told the check code of the case beside what they are. */
type Asker = Who | 'agent with the code' | 'stranger with the code' | 'nobody';

const everybody: readonly Asker[] = [
  'applicant',
  'stranger',
  'stranger with the code',
  'agent',
  'agent with the code',
  'clerk',
  'deliverer',
  'planner',
  'reviewer',
  'approver',
  'approverElsewhere',
  'head',
  'headElsewhere',
  'registrar',
  'auditor',
  'operator',
  'nobody',
];
/** Whoever may not read a case does not learn by asking that there is one. */
const mayNotAsk: readonly Asker[] = ['stranger', 'agent', 'registrar', 'operator'];

let center: Center;
beforeAll(async () => {
  center = await openCenter();
});
afterAll(() => center?.bed.close());

type Case = { readonly caseId: string; readonly checkCode: string };

async function done(answer: Promise<TestAnswer>): Promise<TestAnswer> {
  const { status, text } = await answer;
  if (status !== 201) throw new Error(text);
  return answer;
}
const file = async (): Promise<Case> =>
  (await done(center.post('/cases', people.applicant, application))).body as Case;
const doIn = (act: string, who: Who, body: object) => async (before: Case) => {
  await done(center.post(`/cases/${before.caseId}/${act}`, people[who], body));
  return before;
};
const foreign = {
  ...application,
  powerCode: foreignPower.powerCode,
  materials: [],
  foreignRecord: {
    system: 'WABO',
    reference: 'case-10011',
    startedAt: '2026-03-02T01:00:00Z',
    dueAt: '2026-04-02T01:00:00Z',
  },
};
const suspension = {
  procedure: 'hearing',
  notifiedDays: 5,
  noticeNo: '听〔2026〕1',
  noticeServedOn: '2026-03-02',
};

type Stage =
  | 'filed'
  | 'checked'
  | 'supplementAsked'
  | 'accepted'
  | 'suspended'
  | 'examined'
  | 'granted'
  | 'delivered'
  | 'foreign'
  | 'foreignAtAnEnd';
/** Cases that stand where an act may be done. */
const cases: { readonly [stage in Stage]: () => Promise<Case> } = {
  filed: file,
  checked: async () => doIn('steps/check', 'clerk', {})(await cases.filed()),
  supplementAsked: async () =>
    doIn('supplement-request', 'clerk', { missing: [{ code: 'M2', reasonZh: '未盖章' }] })(
      await cases.checked(),
    ),
  accepted: async () => doIn('acceptance', 'clerk', {})(await cases.checked()),
  suspended: async () => doIn('suspension', 'reviewer', suspension)(await cases.accepted()),
  examined: async () => {
    const agreed = { verdict: 'agree' };
    const accepted = await cases.accepted();
    await doIn('opinions', 'planner', { stepId: 'b_plan', ...agreed })(accepted);
    await doIn('opinions', 'fireOfficer', { stepId: 'b_fire', ...agreed })(accepted);
    return doIn('steps/review', 'reviewer', {})(accepted);
  },
  granted: async () => doIn('decision', 'approver', { outcome: 'grant' })(await cases.examined()),
  delivered: async () => doIn('delivery', 'deliverer', { method: 'post' })(await cases.granted()),
  foreign: async () => (await done(center.post('/cases', people.applicant, foreign))).body as Case,
  foreignAtAnEnd: async () => {
    const filed = await cases.foreign();
    await doIn('steps/a', 'firstOfLog', {})(filed);
    return doIn('steps/b', 'secondOfLog', {})(filed);
  },
};

type Verdicts = { readonly [who in Asker]?: string | null };
const wrongPost = (...some: readonly Asker[]) =>
  Object.fromEntries(some.map((who) => [who, 'wrong-post'])) as Verdicts;
const possible = (...some: readonly Asker[]) =>
  Object.fromEntries(some.map((who) => [who, null])) as Verdicts;
const notTheApplicant = (...some: readonly Asker[]) =>
  Object.fromEntries(some.map((who) => [who, 'not-the-applicant'])) as Verdicts;
const wrongOrgan = (...some: readonly Asker[]) =>
  Object.fromEntries(some.map((who) => [who, 'wrong-organ'])) as Verdicts;
const officeHere = ['clerk', 'deliverer', 'planner', 'reviewer', 'approver', 'head'] as const;
const elsewhere = ['approverElsewhere', 'headElsewhere'] as const;
const office = [...officeHere, ...elsewhere] as const;
const officeBut = (...some: readonly Asker[]) => office.filter((who) => !some.includes(who));
/** Of the organ whose power it is; the chart of a foreign record names no post of anybody else here. */
const ofZjj = ['reviewer', 'approver', 'head'] as const;
const outsiders = ['stranger', 'stranger with the code', 'agent', 'agent with the code'] as const;

/**
 * Who may do what, written by hand and not derived: act, path, body, the case it is tried on, and the answer to each person
 * (null: it is done). Whoever is not named is stopped at the door by `role-required`.
 */
const scopes: readonly (readonly [string, string, object, Stage, Verdicts])[] = [
  [
    'preReview',
    'pre-review',
    { outcome: 'ready' },
    'filed',
    possible('clerk', 'deliverer', 'planner', 'reviewer'),
  ],
  ['accept', 'acceptance', {}, 'checked', { ...possible('clerk'), ...wrongPost(...officeBut('clerk')) }],
  [
    'refuseAcceptance',
    'non-acceptance',
    { ground: 'no-licence-needed', reasonsZh: '无需办理' },
    'checked',
    { ...possible('clerk'), ...wrongPost(...officeBut('clerk')) },
  ],
  [
    'requestSupplement',
    'supplement-request',
    { missing: [{ code: 'M2', reasonZh: '未盖章' }] },
    'checked',
    { ...possible('clerk'), ...wrongPost(...officeBut('clerk')) },
  ],
  [
    'receiveSupplement',
    'supplements',
    { materials: ['M2'] },
    'supplementAsked',
    {
      ...possible('applicant', 'agent', 'agent with the code', 'clerk', 'deliverer'),
      ...notTheApplicant('stranger', 'stranger with the code'),
    },
  ],
  [
    'performStep',
    'steps/check',
    {},
    'filed',
    { ...possible('clerk'), ...wrongPost('applicant', ...outsiders, ...officeBut('clerk')) },
  ],
  [
    'giveOpinion',
    'opinions',
    { stepId: 'b_plan', verdict: 'agree' },
    'accepted',
    { ...possible('planner'), ...wrongPost(...officeBut('planner')) },
  ],
  [
    'suspend',
    'suspension',
    suspension,
    'accepted',
    { ...possible(...officeHere), ...wrongOrgan(...elsewhere) },
  ],
  ['resume', 'resumption', {}, 'suspended', { ...possible(...officeHere), ...wrongOrgan(...elsewhere) }],
  [
    'extend',
    'extension',
    { reasonsZh: '案情复杂', notifiedOn: '2026-03-02' },
    'accepted',
    { ...possible('head'), ...wrongOrgan('headElsewhere') },
  ],
  [
    'decide',
    'decision',
    { outcome: 'grant' },
    'examined',
    { ...possible('approver'), ...wrongPost('approverElsewhere', 'head', 'headElsewhere') },
  ],
  [
    'deliver',
    'delivery',
    { method: 'post' },
    'granted',
    { ...possible('deliverer'), ...wrongPost('clerk', 'agent', 'agent with the code') },
  ],
  [
    'withdraw',
    'withdrawal',
    {},
    'filed',
    {
      ...possible('applicant', 'stranger with the code', 'agent with the code'),
      ...notTheApplicant('stranger', 'agent', 'clerk', 'deliverer'),
    },
  ],
  [
    'terminate',
    'termination',
    { ground: 'moot', reasonsZh: '标的灭失' },
    'accepted',
    { ...possible('clerk', 'deliverer', 'approver', 'head'), ...wrongOrgan(...elsewhere) },
  ],
  [
    'conclude',
    'conclusion',
    {},
    'foreignAtAnEnd',
    { ...possible(...ofZjj), ...wrongOrgan(...officeBut(...ofZjj)) },
  ],
  [
    'recordForeignClosure',
    'foreign-closure',
    { closedAt: '2026-03-02T01:30:00Z' },
    'foreign',
    possible('clerk', 'deliverer', 'operator'),
  ],
  [
    'rate',
    'rating',
    { grade: 5 },
    'delivered',
    { ...possible('applicant', 'stranger with the code'), ...notTheApplicant('stranger') },
  ],
];

function personOf(who: Asker) {
  if (who === 'nobody') return null;
  return people[who.replace(' with the code', '') as Who];
}
const codeOf = (who: Asker, { checkCode }: Case) => (who.endsWith(' with the code') ? { checkCode } : {});
const codeOfRefusal = ({ status, body }: TestAnswer): string | null =>
  status === 201 ? null : (body.type as string).replace('urn:daylight:refusal:', '');

/** What `GET …/acts` says of an act to somebody: the code of a refusal, null when they may. */
async function saidOf(act: string, who: Asker, standing: Case): Promise<string | null> {
  const asked = await center.get(`/cases/${standing.caseId}/acts`, personOf(who), codeOf(who, standing));
  if (asked.status !== 200) return codeOfRefusal(asked);
  const acts = asked.body.acts as { act: string; refusal: { code: string } | null }[];
  const found = acts.find((each) => each.act === act);
  return found === undefined ? 'not named' : (found.refusal?.code ?? null);
}

async function tell(path: string, who: Asker, body: object, standing: Case): Promise<string | null> {
  const url = `/cases/${standing.caseId}/${path}`;
  return codeOfRefusal(await center.post(url, personOf(who), body, codeOf(who, standing)));
}

describe('who may do what on a case: said beforehand, and kept when it is tried', () => {
  it.each(scopes)('%s', async (act, path, body, stage, verdicts) => {
    const standing = await cases[stage]();
    const expected: [Asker, string | null][] = [];
    const [said, kept]: [typeof expected, typeof expected] = [[], []];
    for (const who of everybody) {
      const verdict = verdicts[who] === undefined ? 'role-required' : verdicts[who];
      expected.push([who, who === 'nobody' ? 'not-signed-in' : verdict]);
      said.push([who, await saidOf(act, who, standing)]);
      // An act that is done changes the case for the next person.
      const tried = verdict === null ? await cases[stage]() : standing;
      kept.push([who, await tell(path, who, body, tried)]);
    }
    expect(kept).toEqual(expected);
    expect(said).toEqual(
      expected.map(([who, code]) => [who, mayNotAsk.includes(who) ? 'case-not-shown' : code]),
    );
  });

  it('says of every act that has a route whether it is possible, and of filing nothing', async () => {
    const { caseId } = await cases.filed();
    const { body } = await center.get(`/cases/${caseId}/acts`, people.clerk);
    const named = (body.acts as { act: string }[]).map(({ act }) => act);
    expect([...named].sort()).toEqual(scopes.map(([act]) => act).sort());
  });
});

describe('filing: each through the own channel', () => {
  const file = async (who: Asker, body: object = {}) =>
    codeOfRefusal(await center.post('/cases', personOf(who), { ...application, ...body }));

  it.each([
    ['applicant', {}, null],
    ['applicant', { channel: 'counter' }, 'channel-not-yours'],
    ['clerk', {}, null],
    ['clerk', { channel: 'online' }, 'channel-not-yours'],
    ['agent', {}, 'agency-agreement-missing'],
    ['agent', { agency: { agreementNo: '代〔2026〕3号' } }, null],
    ['agent', { channel: 'counter' }, 'channel-not-yours'],
    ['reviewer', {}, 'role-required'],
    ['approver', {}, 'role-required'],
    ['head', {}, 'role-required'],
    ['registrar', {}, 'role-required'],
    ['auditor', {}, 'role-required'],
    ['operator', {}, 'role-required'],
    ['nobody', {}, 'not-signed-in'],
  ] as const)('%s %j: %s', async (who, body, expected) => {
    expect(await file(who, body)).toBe(expected);
  });

  it('an agent’s and a clerk’s filing is attributed to both', async () => {
    const applicant = { ...application.applicant, subject: 'u-applicant' };
    const filed = await done(center.post('/cases', people.clerk, { ...application, applicant }));
    const log = await center.bed.openRecord('service-center');
    const { events } = await log.readStream(`service-center.case-${filed.body.caseId as string}`);
    expect(events[0]?.metadata.actor).toMatchObject({ subject: 'u-clerk', onBehalfOf: 'u-applicant' });
  });
});

describe('who may read', () => {
  const statusOf = async (who: Asker, path: string) => (await center.get(path, personOf(who))).status;
  const staff: readonly Asker[] = ['clerk', 'reviewer', 'approver', 'head', 'auditor'];

  it.each<[string, readonly Asker[]]>([
    ['/register', [...staff, 'operator']],
    ['/register.csv', [...staff, 'operator']],
    ['/register/figures', [...staff, 'operator']],
    ['/consultations', staff],
    ['/work-items', ['clerk', 'reviewer', 'approver', 'head']],
    ['/my-cases', ['applicant', 'stranger']],
  ])('%s', async (path, allowed) => {
    for (const who of ['applicant', 'stranger', 'agent', ...staff, 'registrar', 'operator'] as const)
      expect([who, await statusOf(who, path)]).toEqual([who, allowed.includes(who) ? 200 : 403]);
    expect(await statusOf('nobody', path)).toBe(401);
  });

  it('the clock is its operator’s', async () => {
    for (const who of everybody) {
      const { status } = await center.post('/operations/clock/sweep', personOf(who), {});
      expect([who, status]).toEqual([who, who === 'operator' ? 201 : who === 'nobody' ? 401 : 403]);
    }
  });
});
