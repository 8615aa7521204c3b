import {
  deed,
  on,
  sampleChart,
  sampleContent,
  sampleCorrespondences,
  samplePeople,
  sampleSecretDisclosure,
  until,
  wayIntoForce,
  type PowerItemDeed,
} from '@daylight/contexts/power-registry/domain/testing';
import { eventually } from '@daylight/kernel/testing';
import type { RunningService } from '@daylight/service-kit';
import { ServiceTestBed, type TestAnswer, type TestPerson } from '@daylight/service-kit/testing';
import { definition } from '../power-registry.definition';
import { ItemRecorder } from '../testing/item-recorder';

jest.setTimeout(300_000);

/** Of every kind of people one; `drafter` drafted the items of this spec, `legal` reviewed them. */
const people = {
  citizen: { subject: 'u-citizen', organisation: 'public', roles: ['citizen'] },
  agent: { subject: 'u-agent', organisation: 'cun-01', roles: ['village-agent'] },
  clerk: { subject: 'u-clerk', organisation: 'slj', roles: ['clerk'] },
  reviewer: { subject: 'u-reviewer', organisation: 'slj', roles: ['reviewer'] },
  approver: { subject: 'u-approver', organisation: 'slj', roles: ['approver'] },
  approverElsewhere: { subject: 'u-approver-2', organisation: 'zjj', roles: ['approver'] },
  drafter: samplePeople.drafter,
  head: { subject: 'u-head', organisation: 'slj', roles: ['unit-head'] },
  headElsewhere: { subject: 'u-head-2', organisation: 'zjj', roles: ['unit-head'] },
  registrar: { subject: 'u-registrar', organisation: 'bb', roles: ['registrar'] },
  legal: samplePeople.legal,
  legalElsewhere: { subject: 'u-legal-2', organisation: 'sfj', roles: ['legal-reviewer'] },
  efficiency: { subject: 'u-efficiency', organisation: 'xntszx', roles: ['efficiency-office'] },
  auditor: { subject: 'u-auditor', organisation: 'sjj', roles: ['auditor'] },
  operator: { subject: 'u-operator', organisation: 'xzspj', roles: ['operator'] },
} satisfies { readonly [name: string]: TestPerson };
type Who = keyof typeof people | 'nobody';
const everybody = [...(Object.keys(people) as (keyof typeof people)[]), 'nobody'] as const;

const now = '2026-11-24T02:00:00.000Z';
const day = '2026-11-24';
const secretWay = wayIntoForce(sampleContent({ disclosure: sampleSecretDisclosure }));
const repealed = { lawZh: '中华人民共和国水法', article: '第四十八条', repealedOn: day };

/** Items that stand where an act may be done. */
const stages = {
  unknown: [],
  drafted: until('reconcile'),
  reconciled: until('register'),
  registered: until('reviewLegality'),
  legallyReviewed: until('recordDeliberation'),
  deliberated: until('sign'),
  signed: until('declare'),
  declared: until('file'),
  charted: until('publish'),
  secret: until('publish', secretWay),
  secretApprovedByLaw: [
    ...until('publish', secretWay),
    deed('approveSecretListing', {}, on('2026-11-23', { ...samplePeople.legal, subject: 'legal-1' })),
  ],
  inForce: wayIntoForce(),
  suspended: [...wayIntoForce(), deed('suspend', { reasonZh: '机构改革' }, on(day, samplePeople.registrar))],
  underReview: [...wayIntoForce(), deed('recordBasisRepeal', repealed, on(day, samplePeople.legal))],
} satisfies { readonly [stage: string]: readonly PowerItemDeed[] };

type Verdicts = { readonly [who in Who]?: string | null };
const answering = (code: string | null, ...some: readonly Who[]) =>
  Object.fromEntries(some.map((who) => [who, code])) as Verdicts;
const possible = (...some: readonly Who[]) => answering(null, ...some);
const drafters = ['drafter', 'head', 'headElsewhere', 'registrar'] as const;
const legals = ['legal', 'legalElsewhere'] as const;

type Scope = readonly [
  act: string,
  route: `${'POST' | 'PUT'} ${string}`,
  stage: keyof typeof stages,
  body: object,
  verdicts: Verdicts,
];

/**
 * Who may do what, written by hand and not derived: act, route, the item it is tried on, body, and the answer to each person
 * (null: it is done). Whoever is not named is stopped at the door by `role-required`.
 */
const scopes: readonly Scope[] = [
  ['reviseDraft', 'PUT /draft', 'reconciled', { content: sampleContent() }, possible(...drafters)],
  [
    'draftAmendment',
    'POST /amendments',
    'inForce',
    { content: sampleContent({ feeZh: '免费' }), reasonZh: '收费调整' },
    possible(...drafters),
  ],
  [
    'reconcile',
    'POST /reconciliation',
    'drafted',
    { correspondences: sampleCorrespondences },
    possible(...drafters),
  ],
  ['register', 'POST /registration', 'reconciled', {}, possible('registrar')],
  [
    'grantWaiver',
    'POST /waivers',
    'drafted',
    { reasonZh: '论证耗时', expiresOn: '2027-06-30' },
    possible('efficiency'),
  ],
  [
    'reviewLegality',
    'POST /legal-review',
    'registered',
    { outcome: 'passed', opinionZh: '无误' },
    possible(...legals),
  ],
  [
    'recordDeliberation',
    'POST /deliberation',
    'legallyReviewed',
    { decisionRef: '党组〔2026〕1号', decidedOn: day },
    possible(...drafters),
  ],
  [
    'sign',
    'POST /signature',
    'deliberated',
    {},
    { ...possible('drafter', 'head'), ...answering('wrong-organ', 'headElsewhere') },
  ],
  [
    'declare',
    'POST /declaration',
    'signed',
    { documentNo: '遂水字〔2026〕1号' },
    { ...possible('drafter', 'head'), ...answering('wrong-organ', 'headElsewhere') },
  ],
  [
    'file',
    'POST /filing',
    'declared',
    { outcome: 'confirmed' },
    { ...possible('efficiency', 'legalElsewhere'), ...answering('separation-of-duties', 'legal') },
  ],
  [
    'registerFlowChart',
    'PUT /flow-chart',
    'charted',
    { chart: sampleChart({ nameZh: '取水许可新流程' }) },
    possible(...drafters),
  ],
  [
    'annotateFlowChart',
    'POST /flow-chart/annotations',
    'charted',
    { annotations: { dutiesZh: ['限时办结'] } },
    possible(...drafters),
  ],
  ['approveSecretListing', 'POST /secret-approvals', 'secret', {}, possible(...legals, 'efficiency')],
  [
    'approveSecretListing',
    'POST /secret-approvals',
    'secretApprovedByLaw',
    {},
    { ...possible('efficiency'), ...answering('secret-listing-needs-two-bodies', ...legals) },
  ],
  ['publish', 'POST /publication', 'charted', {}, possible('registrar')],
  ['publish', 'POST /publication', 'secret', {}, answering('secret-item-not-published', 'registrar')],
  [
    'reportChange',
    'POST /changes',
    'inForce',
    { descriptionZh: '收费调整', changedOn: day },
    possible(...drafters),
  ],
  ['recordBasisRepeal', 'POST /basis-repeals', 'inForce', repealed, possible(...legals, 'registrar')],
  [
    'recordTransitionRule',
    'POST /transition-rules',
    'underReview',
    { ruleZh: '已受理的按原依据办结' },
    possible(...legals),
  ],
  ['suspend', 'POST /suspension', 'inForce', { reasonZh: '机构改革' }, possible('registrar')],
  ['resume', 'POST /resumption', 'suspended', { reasonZh: '改革完成' }, possible('registrar')],
  ['cancel', 'POST /cancellation', 'inForce', { reasonZh: '职权取消' }, possible('registrar')],
];

/** Whoever may not be told of an item does not learn by asking that there is one. */
const mayNotAsk = (who: Who, stage: keyof typeof stages): boolean => {
  if (who === 'nobody') return false;
  const keepsTheSecretList = ['registrar', ...legals, 'efficiency'].includes(who);
  return stage.startsWith('secret') ? !keepsTheSecretList : ['citizen', 'agent'].includes(who);
};

const codeOfRefusal = ({ status, body }: TestAnswer): string | null =>
  status < 300 ? null : (body.type as string).replace('urn:daylight:refusal:', '');

let bed: ServiceTestBed;
let service: RunningService;
let recorder: ItemRecorder;
let made = 0;

beforeAll(async () => {
  bed = await ServiceTestBed.open(['power-registry'], { clock: 'simulated' });
  service = await bed.start(definition);
  recorder = new ItemRecorder(await bed.openRecord('power-registry'));
  await eventually('ready', async () => (await bed.call(service, '/ready')).status === 200);
});
afterAll(() => bed?.close());

/** A new item that stands there, and its code. */
async function itemAt(stage: keyof typeof stages): Promise<string> {
  made += 1;
  const powerCode = `S-${String(made).padStart(4, '0')}`;
  await recorder.record(powerCode, stages[stage]);
  return powerCode;
}

const personOf = (who: Who) => (who === 'nobody' ? undefined : people[who]);
const headers = { 'daylight-now': now };
const ask = (powerCode: string, who: Who) =>
  bed.call(service, `/items/${powerCode}/acts`, { as: personOf(who), headers });
const act = (powerCode: string, [, route, , body]: Scope, who: Who) => {
  const [method = '', path = ''] = route.split(' ');
  return bed.call(service, `/items/${powerCode}${path}`, { method, as: personOf(who), body, headers });
};
const saidOf = (answer: TestAnswer, name: string): string | null | undefined => {
  if (answer.status !== 200) return codeOfRefusal(answer);
  const acts = answer.body.acts as { act: string; refusal: { code: string } | null }[];
  const found = acts.find((each) => each.act === name);
  return found === undefined ? undefined : (found.refusal?.code ?? null);
};

describe('谁可以办理目录的哪一步: said beforehand, and kept when it is tried', () => {
  it.each(scopes)('%s by %s on an item that is %s', async (...scope) => {
    const [name, , stage, , verdicts] = scope;
    const standing = await itemAt(stage);
    const said: [Who, string | null | undefined][] = [];
    const kept: [Who, string | null][] = [];
    for (const who of everybody) {
      said.push([who, saidOf(await ask(standing, who), name)]);
      // An act that is done changes the item for the next person.
      const tried = verdicts[who] === null ? await itemAt(stage) : standing;
      kept.push([who, codeOfRefusal(await act(tried, scope, who))]);
    }
    const expected = everybody.map((who): [Who, string | null] => [
      who,
      who === 'nobody' ? 'not-signed-in' : verdicts[who] === undefined ? 'role-required' : verdicts[who],
    ]);
    expect(kept).toEqual(expected);
    expect(said).toEqual(
      expected.map(([who, code]) => [who, mayNotAsk(who, stage) ? 'power-item-unknown' : code]),
    );
  });

  it('drafting, under a code that nobody has used', async () => {
    const taken = await itemAt('drafted');
    for (const who of everybody) {
      const isDrafter = (drafters as readonly Who[]).includes(who);
      const elsewise = who === 'nobody' ? 'not-signed-in' : 'role-required';
      const draft = (powerCode: string) =>
        act(powerCode, ['draft', 'PUT ', 'unknown', { content: sampleContent() }, {}], who);
      expect([who, codeOfRefusal(await draft(await itemAt('unknown')))]).toEqual([
        who,
        isDrafter ? null : elsewise,
      ]);
      expect([who, codeOfRefusal(await draft(taken))]).toEqual([
        who,
        isDrafter ? 'power-item-exists' : elsewise,
      ]);
    }
  });

  it('tells nobody anything of a code that names no item', async () => {
    const free = await itemAt('unknown');
    for (const who of everybody)
      expect([who, codeOfRefusal(await ask(free, who))]).toEqual([
        who,
        who === 'nobody' ? 'not-signed-in' : 'power-item-unknown',
      ]);
  });

  it('says of every act whether it is possible', async () => {
    const { body } = await ask(await itemAt('drafted'), 'registrar');
    const named = (body.acts as { act: string }[]).map(({ act: name }) => name);
    expect([...named].sort()).toEqual([...new Set(['draft', ...scopes.map(([name]) => name)])].sort());
  });
});

describe('registering a body', () => {
  const body = {
    nameZh: '遂川县水利局',
    nameEn: 'Water Resources Bureau',
    kind: 'governmentDepartment',
    parent: null,
    divisionCode: '360827',
    creditCode: '11360827MB00000198',
  };

  it.each(everybody)('%s', async (who) => {
    const path = `/organisations/o-${who.toLowerCase()}`;
    const registered = await bed.call(service, path, { method: 'PUT', as: personOf(who), body });
    const expected = who === 'registrar' ? null : who === 'nobody' ? 'not-signed-in' : 'role-required';
    expect(codeOfRefusal(registered)).toBe(expected);
    if (who === 'registrar') expect(registered.body).toMatchObject({ nameZh: body.nameZh, replayed: false });
  });

  it('staff ask what can be done with a body, nobody else', async () => {
    await bed.call(service, '/organisations/asked', { method: 'PUT', as: people.registrar, body });
    for (const who of everybody) {
      const answer = await bed.call(service, '/organisations/asked/acts', { as: personOf(who) });
      const expected = ['citizen', 'agent'].includes(who)
        ? 'organisation-unknown'
        : who === 'nobody'
          ? 'not-signed-in'
          : who === 'registrar'
            ? null
            : 'role-required';
      expect([who, saidOf(answer, 'register')]).toEqual([who, expected]);
    }
  });
});
