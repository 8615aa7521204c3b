import type { TestAnswer } from '@daylight/service-kit/testing';
import { openCenter, type Center } from '../testing/open-center';
import { people } from '../testing/people';

jest.setTimeout(60_000);

type Who = keyof typeof people;
type Asker = Who | 'stranger with the code';

let center: Center;
beforeAll(async () => {
  center = await openCenter();
});
afterAll(() => center?.bed.close());

const question = { topicZh: '材料', question: '需要什么', organisation: 'zwfwzx' };
const codeOfRefusal = ({ status, body }: TestAnswer): string | null =>
  status === 201 ? null : (body.type as string).replace('urn:daylight:refusal:', '');

async function asked(): Promise<{ id: string; checkCode: string }> {
  const { body } = await center.post('/consultations', people.applicant, question);
  const { consultationId, checkCode, receipt } = body as {
    consultationId: string;
    checkCode: string;
    receipt: { position: string };
  };
  // Who asked is known to the read model.
  await center.get(`/consultations?minPosition=${receipt.position}`, people.auditor);
  return { id: consultationId, checkCode };
}

/** What each person is told when they try to answer or hand over a question put to the hall (`zwfwzx`). */
const scopes: readonly (readonly [Asker, string | null, boolean])[] = [
  ['applicant', 'role-required', true],
  ['stranger', 'role-required', false],
  ['stranger with the code', 'role-required', true],
  ['agent', 'role-required', false],
  ['clerk', null, true],
  ['planner', 'not-first-asked', true],
  ['reviewer', 'not-first-asked', true],
  ['approver', 'not-first-asked', true],
  ['head', 'not-first-asked', true],
  ['registrar', 'role-required', false],
  ['auditor', 'role-required', true],
  ['operator', 'role-required', false],
];

describe.each([
  ['answer', 'answer', { answerZh: '见指南' }],
  ['handOver', 'hand-over', { to: 'zjj', reasonZh: '属住建职权' }],
])('who may %s: said beforehand, and kept when it is tried', (act, path, body) => {
  it.each(scopes)('%s: %s', async (who, expected, mayAsk) => {
    const { id, checkCode } = await asked();
    const person = people[who.replace(' with the code', '') as Who];
    const more = who.endsWith(' with the code') ? { checkCode } : {};
    const possible = await center.get(`/consultations/${id}/acts`, person, more);
    expect(possible.status).toBe(mayAsk ? 200 : 404);
    if (mayAsk) {
      const acts = possible.body.acts as { act: string; refusal: { code: string } | null }[];
      expect(acts.find((each) => each.act === act)?.refusal?.code ?? null).toBe(expected);
    } else expect(codeOfRefusal(possible)).toBe('consultation-unknown');
    expect(codeOfRefusal(await center.post(`/consultations/${id}/${path}`, person, body, more))).toBe(
      expected,
    );
  });

  it('nobody without a token', async () => {
    const { id, checkCode } = await asked();
    expect((await center.post(`/consultations/${id}/${path}`, null, body, { checkCode })).status).toBe(401);
    expect((await center.get(`/consultations/${id}/acts`, null, { checkCode })).status).toBe(401);
  });
});

it('whoever may ask questions', async () => {
  for (const [who, expected] of [
    ['applicant', null],
    ['clerk', null],
    ['agent', null],
    ['reviewer', 'role-required'],
    ['auditor', 'role-required'],
  ] as const)
    expect([who, codeOfRefusal(await center.post('/consultations', people[who], question))]).toEqual([
      who,
      expected,
    ]);
});
