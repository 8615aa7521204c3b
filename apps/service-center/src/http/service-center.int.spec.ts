import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { posts } from '@daylight/contexts/service-center/domain/testing';
import { eventually } from '@daylight/kernel/testing';
import { rebuildService } from '@daylight/service-kit';
import type { TestAnswer, TestPerson } from '@daylight/service-kit/testing';
import { definition } from '../service-center.definition';
import { application, openCenter, type Center } from '../testing/open-center';
import { people } from '../testing/people';

jest.setTimeout(60_000);

let center: Center;
beforeAll(async () => {
  center = await openCenter();
});
afterAll(() => center?.bed.close());

async function filed(): Promise<{ caseId: string; caseNo: string; checkCode: string }> {
  const answer = await center.post('/cases', people.applicant, application);
  expect([answer.status, answer.text]).toEqual([201, answer.text]);
  return answer.body as { caseId: string; caseNo: string; checkCode: string };
}
const positionOf = (answer: TestAnswer) =>
  (answer.body as { receipt: { position: string } }).receipt.position;

function isProblem({ headers }: TestAnswer): boolean {
  return headers.get('content-type')?.includes('problem+json') ?? false;
}

async function accepted(): Promise<string> {
  const { caseId } = await filed();
  await done(center.post(`/cases/${caseId}/steps/check`, people.clerk, {}));
  await done(center.post(`/cases/${caseId}/acceptance`, people.clerk, { voucherNo: '受〔2026〕1' }));
  return caseId;
}
async function done(call: Promise<TestAnswer>): Promise<TestAnswer> {
  const answer = await call;
  if (answer.status !== 201) throw new Error(answer.text);
  return answer;
}

describe('one permit, end to end', () => {
  it('from the application to the rating, seen by the applicant, the staff and the public', async () => {
    const { caseId, caseNo, checkCode } = await filed();
    const act = (path: string, person: TestPerson, body: object, day: string) =>
      done(center.post(`/cases/${caseId}/${path}`, person, body, { on: day }));
    await act('steps/check', people.clerk, {}, '2026-03-02');
    await act('acceptance', people.clerk, {}, '2026-03-02');
    await act(
      'opinions',
      people.planner,
      { stepId: 'b_plan', verdict: 'agree', opinionZh: '符合规划' },
      '2026-03-03',
    );
    await act('opinions', people.fireOfficer, { stepId: 'b_fire', verdict: 'agree' }, '2026-03-03');
    await act('steps/review', people.reviewer, { opinionZh: '建议准予' }, '2026-03-04');
    const granted = await act(
      'decision',
      people.approver,
      { outcome: 'grant', documentNo: '施许〔2026〕1' },
      '2026-03-05',
    );
    expect(granted.body).toMatchObject({
      status: 'granted',
      statusZh: '已办结(准予)',
      events: ['service-center.ApplicationGranted'],
    });
    const delivered = await act('delivery', people.deliverer, { method: 'electronic' }, '2026-03-06');
    expect(delivered.body).toMatchObject({ concluded: true });
    const rated = await act('rating', people.applicant, { grade: 5, comment: '很快' }, '2026-03-09');

    const from = `minPosition=${positionOf(rated)}`;
    const own = await center.get(`/cases/${caseId}?${from}`, people.applicant);
    expect(own.body).toMatchObject({
      access: 'applicant',
      applicant: '王**',
      personal: { name: '王小明', idNumber: '360827199003071231' },
      masked: { idNumber: '360827********1231', phone: '138****0000' },
      rating: 5,
    });
    // As people copy it: in small letters, with blanks around.
    const typed = encodeURIComponent(` ${caseNo.toLowerCase()} `);
    const open = await center.get(`/case-lookup?caseNo=${typed}&${from}`, null, { checkCode });
    expect(open.body).toMatchObject({ access: 'public', applicant: '王**', statusZh: '已办结(准予)' });
    expect(open.text).not.toContain('王小明');
    const inner = await center.get(`/cases/${caseId}?${from}`, people.clerk);
    expect(inner.body).toMatchObject({ access: 'staff', inner: { status: 'granted' } });

    const timeline = await center.get(`/cases/${caseId}/timeline?${from}`, null, { checkCode });
    expect((timeline.body.events as unknown[]).length).toBe(10);
    for (const hidden of ['王小明', '360827199003071231', '13800000000', '建议准予', '很快'])
      expect(timeline.text).not.toContain(hidden);
    expect((await center.get(`/cases/${caseId}/timeline?${from}`, people.auditor)).text).toContain(
      '建议准予',
    );

    const deadlines = await center.get(`/cases/${caseId}/deadlines?${from}`, people.applicant, {
      on: '2026-03-10',
    });
    expect(deadlines.body).toMatchObject({
      statutory: {
        due: '2026-03-30',
        status: 'met',
        explanation: {
          days: expect.arrayContaining([expect.objectContaining({ day: '2026-03-30', n: 20 })]),
        },
      },
      verdicts: { statutory: 'met', promised: 'met' },
    });
    const register = await center.get(`/register?caseNo=${caseNo}&${from}`, people.auditor);
    expect(register.body).toMatchObject({ total: 1, cases: [{ caseNo, verdicts: { promised: 'met' } }] });
    const csv = await center.get(`/register.csv?caseNo=${caseNo}&${from}`, people.auditor);
    expect([csv.headers.get('content-type'), csv.text.includes(caseNo)]).toEqual([
      'text/csv; charset=utf-8',
      true,
    ]);
    const figures = await center.get(`/register/figures?${from}`, people.auditor);
    expect(figures.body).toMatchObject({ granted: 1, rated: 1, missedPromised: 0 });
  });

  it('the record itself holds no name, number, telephone or words of the rater', async () => {
    const { caseId } = await filed();
    const log = await center.bed.openRecord('service-center');
    const { events } = await log.readStream(`service-center.case-${caseId}`);
    expect(events.map((event) => event.type)).toEqual(['service-center.CaseFiled']);
    for (const hidden of ['王小明', '360827199003071231', '13800000000'])
      expect(events[0]?.dataText).not.toContain(hidden);
    expect(events[0]?.metadata).toMatchObject({
      powerCode: '360827-XK-001',
      catalogueVersion: 2,
      procedureVersion: 3,
    });
  });

  it('a repeated request gets the first answer and writes nothing', async () => {
    const key = '0190aaaa-0000-7000-8000-0000000000aa';
    const first = await center.post('/cases', people.applicant, application, { key });
    const again = await center.post('/cases', people.applicant, application, { key });
    expect(again.body).toMatchObject({
      replayed: true,
      caseId: first.body.caseId,
      checkCode: first.body.checkCode,
    });
    expect(again.body.receipt).toEqual(first.body.receipt);
  });

  it('what is missing is told to all, why it is missing to the staff and the applicant alone', async () => {
    const { caseId, checkCode } = await filed();
    await done(center.post(`/cases/${caseId}/steps/check`, people.clerk, {}));
    const asked = await done(
      center.post(`/cases/${caseId}/supplement-request`, people.clerk, {
        missing: [{ code: 'M2', reasonZh: '合同未盖章' }],
      }),
    );
    const path = `/cases/${caseId}/timeline?minPosition=${positionOf(asked)}`;
    const missing = { code: 'M2', nameZh: '施工合同' };
    for (const person of [people.applicant, people.clerk])
      expect((await center.get(path, person)).body.events.at(-1)).toMatchObject({
        payload: { missing: [missing] },
        words: { missing: [{ ...missing, reasonZh: '合同未盖章' }] },
      });
    const open = await center.get(path, null, { checkCode });
    expect(open.body.events.at(-1)).toMatchObject({ payload: { missing: [missing] } });
    expect(open.text).not.toContain('合同未盖章');
  });

  it('work waits for its post, least remaining time first', async () => {
    const caseId = await accepted();
    const last = await done(
      center.post(`/cases/${caseId}/opinions`, people.fireOfficer, { stepId: 'b_fire', verdict: 'agree' }),
    );
    const items = await center.get(`/work-items?minPosition=${positionOf(last)}`, people.planner);
    const mine = (items.body.items as { caseId: string; step: string; promised: { clockZh: string } }[]).find(
      (item) => item.caseId === caseId,
    );
    expect(mine).toMatchObject({ step: 'b_plan', promised: { clockZh: '剩 13 个工作日' } });
    const other = await center.get(`/work-items?post=${encodeURIComponent(posts.fire)}`, people.clerk);
    expect(JSON.stringify(other.body)).not.toContain(caseId);
  });

  it('five working days of silence: the sweep records what the law has done, once', async () => {
    const { caseId } = await filed();
    const reading = await center.get(`/cases/${caseId}`, people.clerk);
    expect(reading.status).toBeLessThan(500);
    const head = (await (await center.bed.openRecord('service-center')).head()) ?? '';
    await center.get(`/register?minPosition=${head}`, people.auditor);
    const early = await center.post('/operations/clock/sweep', people.operator, {}, { on: '2026-03-09' });
    expect(early.body).toMatchObject({ deemedAccepted: 0 });
    const sweep = await center.post('/operations/clock/sweep', people.operator, {}, { on: '2026-03-10' });
    expect([sweep.status, sweep.body.deemedAccepted as number]).toEqual([201, expect.any(Number)]);
    expect(sweep.body.deemedAccepted).toBeGreaterThanOrEqual(1);
    const again = await center.post('/operations/clock/sweep', people.operator, {}, { on: '2026-03-10' });
    expect(again.body).toMatchObject({ deemedAccepted: 0 });
    const late = await center.post(`/cases/${caseId}/acceptance`, people.clerk, {}, { on: '2026-03-11' });
    expect(late.body).toMatchObject({ type: 'urn:daylight:refusal:case-not-in-state' });
  });

  it('a question is asked, seen by the asker only, handed over and answered', async () => {
    const body = {
      topicZh: '施工许可需要哪些材料',
      question: '我家在某村,需要什么?',
      organisation: 'zwfwzx',
      name: '李四',
    };
    const asked = await done(center.post('/consultations', people.applicant, body));
    const id = asked.body.consultationId as string;
    await done(
      center.post(`/consultations/${id}/hand-over`, people.clerk, { to: 'zjj', reasonZh: '属住建职权' }),
    );
    const answer = await done(
      center.post(`/consultations/${id}/answer`, people.reviewer, { answerZh: '见办事指南' }),
    );
    const from = `minPosition=${positionOf(answer)}`;
    expect((await center.get(`/consultations/${id}?${from}`, people.applicant)).body).toMatchObject({
      answerZh: '见办事指南',
      personal: { question: '我家在某村,需要什么?', name: '李四', phone: null },
    });
    expect((await center.get(`/consultations/${id}?${from}`, people.stranger)).status).toBe(404);
    const open = await center.get(`/consultations/${id}`, null, {
      checkCode: asked.body.checkCode as string,
    });
    expect([open.status, open.text.includes('某村')]).toEqual([200, false]);
  });

  it('the guide shows what to bring, and the copy of the catalogue what is in force', async () => {
    const guide = await center.get('/guides/360827-XK-001', null);
    expect(guide.body).toMatchObject({ nameZh: '建筑工程施工许可', statutoryLimit: { zh: '20个工作日' } });
    expect((guide.body.bring as unknown[]).length).toBe(2);
    expect((await center.get('/guides/360827-XK-404', null)).status).toBe(404);
    expect((await center.get('/catalogue?q=施工', null)).body).toMatchObject({
      items: [{ powerCode: '360827-XK-001' }],
    });
  });
});

describe('what is answered is what is described', () => {
  const ajv = addFormats(new Ajv2020({ strict: false, allErrors: true }));
  const describedAnswer = async (path: string): Promise<object> => {
    const { body } = await center.get('/openapi.json', null);
    return body.paths[path].get.responses['200'].content['application/json'].schema as object;
  };

  it.each<[string, keyof typeof people]>([
    ['/cases/{caseId}', 'clerk'],
    ['/cases/{caseId}', 'auditor'],
    ['/cases/{caseId}', 'applicant'],
    ['/cases/{caseId}/timeline', 'clerk'],
    ['/cases/{caseId}/deadlines', 'applicant'],
    ['/cases/{caseId}/acts', 'clerk'],
    ['/my-cases', 'applicant'],
    ['/register', 'auditor'],
    ['/register/figures', 'auditor'],
    ['/work-items', 'planner'],
    ['/consultations', 'clerk'],
    ['/consultations/{consultationId}', 'applicant'],
    ['/consultations/{consultationId}', 'auditor'],
    ['/catalogue', 'stranger'],
    ['/guides/{powerCode}', 'stranger'],
  ])('%s to the %s', async (template, who) => {
    const caseId = await accepted();
    const question = { topicZh: '材料', question: '需要什么', organisation: 'zwfwzx', phone: '13800000000' };
    const asked = await done(center.post('/consultations', people.applicant, question));
    const path = template
      .replace('{caseId}', caseId)
      .replace('{consultationId}', asked.body.consultationId as string)
      .replace('{powerCode}', application.powerCode);
    const answer = await center.get(`${path}?minPosition=${positionOf(asked)}`, people[who]);
    expect([answer.status, answer.status === 200 ? '' : answer.text]).toEqual([200, '']);
    const validate = ajv.compile(await describedAnswer(template));
    expect([validate(answer.body), validate.errors]).toEqual([true, null]);
  });
});

describe('the read models follow from the record alone', () => {
  it.each(['case_register', 'case_timeline', 'work_item', 'consultation'])(
    'a rebuild beside the live table %s gives the same rows',
    async (table) => {
      const { runtime } = center.service;
      const head = (await runtime.log.head()) ?? '';
      expect((await center.get(`/register?minPosition=${head}`, people.auditor)).status).toBe(200);
      const rebuilt = await rebuildService(definition, {
        url: runtime.config.databaseUrl,
        division: '360827',
        log: runtime.log,
        until: head,
      });
      try {
        const rows = `select to_jsonb(t) as row from ${table} t order by 1`;
        const [live, anew] = await Promise.all([
          runtime.dataSource.query(rows),
          rebuilt.dataSource.query(rows),
        ]);
        expect((live as unknown[]).length).toBeGreaterThan(0);
        expect(anew).toEqual(live);
      } finally {
        await rebuilt.drop();
      }
    },
  );
});

describe('bad input is refused by a named rule, in both languages, and changes nothing', () => {
  const refused = (answer: TestAnswer, status: number, code: string) => {
    expect([answer.status, answer.body.type, answer.text]).toEqual([
      status,
      `urn:daylight:refusal:${code}`,
      answer.text,
    ]);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    for (const part of ['detail', 'detail_en', 'rule', 'article', 'remedy', 'remedy_en'])
      expect(answer.body[part]).toEqual(expect.stringMatching(/./));
  };

  it('malformed JSON, unknown fields, mistyped and oversized values', async () => {
    const malformed = await center.post('/cases', people.applicant, '{"powerCode":');
    expect([malformed.status, isProblem(malformed)]).toEqual([400, true]);
    for (const body of [
      { ...application, surprise: true },
      { ...application, materials: 'M1' },
      { ...application, powerCode: 7 },
      { ...application, applicant: { kind: 'ghost', name: 'x' } },
      { ...application, matterZh: '长'.repeat(2_001) },
      { powerCode: '360827-XK-001' },
    ]) {
      const answer = await center.post('/cases', people.applicant, body);
      expect([answer.status, isProblem(answer)]).toEqual([400, true]);
      expect((answer.body.errors as unknown[]).length).toBeGreaterThan(0);
    }
    const oversized = await center.post('/cases', people.applicant, {
      ...application,
      matterZh: 'x'.repeat(3_000_000),
    });
    expect(oversized.status).toBe(413);
    refused(await center.post('/cases/not-a-uuid/acceptance', people.clerk, {}), 422, 'id-malformed');
  });

  it('a wrong identity number or credit code', async () => {
    const person = { kind: 'person', name: '王小明', idNumber: '360827199003071232' };
    refused(
      await center.post('/cases', people.applicant, { ...application, applicant: person }),
      422,
      'identity-number-invalid',
    );
    const company = { kind: 'company', name: '某公司' };
    refused(
      await center.post('/cases', people.applicant, { ...application, applicant: company }),
      422,
      'company-code-invalid',
    );
  });

  it('nobody signed in, no idempotency key', async () => {
    refused(await center.post('/cases', null, application), 401, 'not-signed-in');
    refused(
      await center.post('/cases', people.applicant, application, { key: null }),
      422,
      'idempotency-key-missing',
    );
  });

  it('a power unknown, or not in force on the day', async () => {
    const unknown = await center.post('/cases', people.applicant, {
      ...application,
      powerCode: '360827-XK-999',
    });
    refused(unknown, 422, 'power-not-in-force');
    expect(unknown.body).toMatchObject({ rule: 'X-01' });
    refused(
      await center.post('/cases', people.applicant, application, { on: '2024-12-31' }),
      422,
      'power-not-in-force',
    );
  });

  it('a step not enabled, a step unknown, a wrong post, a post not held', async () => {
    const { caseId } = await filed();
    refused(await center.post(`/cases/${caseId}/acceptance`, people.clerk, {}), 409, 'step-not-enabled');
    refused(await center.post(`/cases/${caseId}/steps/tea`, people.clerk, {}), 422, 'step-unknown');
    refused(await center.post(`/cases/${caseId}/steps/check`, people.deliverer, {}), 403, 'wrong-post');
    refused(
      await center.post(`/cases/${caseId}/steps/check`, people.clerk, {}, { post: posts.approver }),
      403,
      'post-not-held',
    );
  });

  it('one’s own examination approved', async () => {
    const caseId = await accepted();
    await done(
      center.post(`/cases/${caseId}/opinions`, people.planner, { stepId: 'b_plan', verdict: 'agree' }),
    );
    await done(
      center.post(`/cases/${caseId}/opinions`, people.fireOfficer, { stepId: 'b_fire', verdict: 'agree' }),
    );
    await done(center.post(`/cases/${caseId}/steps/review`, people.both, {}, { post: posts.reviewer }));
    const own = await center.post(
      `/cases/${caseId}/decision`,
      people.both,
      { outcome: 'grant' },
      { post: posts.approver },
    );
    refused(own, 403, 'own-examination-approved');
  });

  it('an idempotency key reused with another body, or for another case', async () => {
    const key = '0190aaaa-0000-7000-8000-0000000000bb';
    await done(center.post('/cases', people.applicant, application, { key }));
    refused(
      await center.post('/cases', people.applicant, { ...application, materials: ['M1'] }, { key }),
      409,
      'idempotency-key-reused',
    );
  });

  it('a case unknown to all, and one shown to nobody without its code: the same answer', async () => {
    const { caseId, caseNo } = await filed();
    const none = await center.get('/cases/0190aaaa-0000-7000-8000-00000000dead', null);
    refused(none, 404, 'case-not-shown');
    for (const [path, person, more] of [
      ['/cases/not-a-uuid', null, {}],
      [`/cases/${caseId}`, null, {}],
      [`/cases/${caseId}`, people.stranger, { checkCode: 'WRONG' }],
      [`/cases/${caseId}/timeline`, people.stranger, {}],
      [`/cases/${caseId}/deadlines`, null, {}],
      [`/cases/${caseId}/acts`, people.stranger, { checkCode: 'WRONG' }],
      ['/cases/0190aaaa-0000-7000-8000-00000000dead/acts', people.clerk, {}],
      [`/case-lookup?caseNo=${caseNo}`, null, { checkCode: 'WRONG' }],
    ] as const)
      refused(await center.get(path, person, more), 404, 'case-not-shown');
  });

  it('leaves a refusal record and nothing else', async () => {
    const log = await center.bed.openRecord('service-center');
    const before = await log.head();
    await center.post('/cases', people.applicant, { ...application, powerCode: '360827-XK-998' });
    const events = await eventually('the refusal is recorded', async () => {
      const since = await log.readAll({ after: before });
      return since.events.length > 0 && since.events;
    });
    expect(events.map((event) => event.type)).toEqual(['service-center.RequestRefused']);
  });
});
