import { given, history } from '@daylight/kernel/testing';
import type { LegalBasisLevel, PowerItemContent } from '@daylight/contexts/power-registry/contracts/own';
import {
  attempt,
  deed,
  on as onDay,
  sampleChart,
  sampleContent,
  sampleCorrespondences,
  sampleDay,
  samplePeople as people,
  sampleSecretDisclosure,
  stepOf,
  until,
  wayIntoForce,
  wayOfAmendment,
  type SamplePerson,
} from '../testing';
import { powerItem } from './power-item';

const way = (changes: Partial<PowerItemContent> = {}) => wayIntoForce(sampleContent(changes));
const on = (person: SamplePerson, day = sampleDay) => onDay(day, person);

describe('职权项目的生命周期 (CAT-04)', () => {
  it('goes from draft into force by every step and is published whole', () => {
    const [published, entered] = attempt(until('publish'), stepOf('publish')).thenEvents(
      'PowerItemPublished',
      'PowerItemEnteredIntoForce',
    );
    expect(published.data).toEqual({ effectiveFrom: sampleDay });
    expect(entered.data.item).toMatchObject({
      powerCode: '360827-XK-001',
      version: 1,
      status: 'in-force',
      effectiveFrom: sampleDay,
      procedure: { version: 1 },
    });
  });

  const commands = Object.keys(powerItem.messages.commands) as (keyof typeof powerItem.messages.commands)[];
  it.each(commands.filter((act) => act !== 'draft'))('%s is refused for an item nobody drafted', (act) => {
    expect(powerItem.refusalOf(act, powerItem.initial, on(people.drafter))?.code).toBe('power-item-unknown');
  });

  it('skips no step: each later step is refused while the item is only drafted', () => {
    const later = way()
      .slice(2)
      .filter(({ act }) => act !== 'registerFlowChart');
    for (const each of later) attempt(until('reconcile'), each).thenRefused('lifecycle-step-out-of-order');
  });

  it('one code stands for one item', () => {
    attempt(way(), stepOf('draft')).thenRefused('power-item-exists');
  });

  it('a code with other characters is refused', () => {
    given(powerItem, [])
      .when('draft', { content: sampleContent() }, onDay(sampleDay, people.drafter, '取水 01'))
      .thenRefused('power-code-malformed');
  });
});

describe('清理与登记', () => {
  const reconcile = (person: SamplePerson = people.drafter) =>
    deed('reconcile', { correspondences: sampleCorrespondences }, on(person));

  it('CAT-01: all four correspondences are shown', () => {
    const three = { ...sampleCorrespondences, superiorFunction: ' ' };
    given(powerItem, until('reconcile'))
      .when('reconcile', { correspondences: three, differences: [] }, on(people.drafter))
      .thenRefused('four-correspondences-incomplete');
  });

  it('CAT-03: differences between the organ’s and the posts’ lists are closed first', () => {
    const differences = [{ descriptionZh: '岗位清单多一项', closed: false }];
    given(powerItem, until('reconcile'))
      .when('reconcile', { correspondences: sampleCorrespondences, differences }, on(people.drafter))
      .thenRefused('reconciliation-differences-open');
  });

  const entrustment = {
    entrustingOrganisation: 'slj',
    entrustedOrganisation: 'xz01',
    documentNo: '遂水委〔2026〕1号',
    mattersZh: '取水许可受理',
    from: '2026-01-01',
    to: '2026-12-31',
    publishedZh: '县政府网站',
  };

  it('CAT-02: an entrusted power is cleared by the entrusting organ', () => {
    const entrusted = way({ powerSource: 'entrusted', entrustment });
    const town = { subject: 'town', organisation: 'xz01', roles: ['unit-head'] };
    attempt(until('reconcile', entrusted), reconcile(town)).thenRefused('cleared-by-entrusted-body');
    attempt(until('register', entrusted), stepOf('register')).thenEvents('PowerItemRegistered');
  });

  it('CAT-14: an entrustment is complete and covers the day', () => {
    const without = way({ powerSource: 'entrusted' });
    attempt(until('register', without), stepOf('register')).thenRefused('entrustment-incomplete');
    const ended = way({ powerSource: 'entrusted', entrustment: { ...entrustment, to: '2026-06-30' } });
    attempt(until('register', ended), stepOf('register')).thenRefused('entrustment-expired');
  });

  it.each([
    [
      'a licence on a departmental rule alone',
      { legalBases: [basis('departmental-rule')] },
      'legal-basis-too-low',
    ],
    [
      'a licence on a normative document alone',
      { legalBases: [basis('normative-document')] },
      'legal-basis-missing',
    ],
    [
      'a licence on an expired law',
      { legalBases: [{ ...basis('law'), validTo: '2020-01-01' }] },
      'legal-basis-expired',
    ],
    [
      'a licence on a provincial rule without end',
      { legalBases: [basis('provincial-rule')] },
      'provincial-licence-beyond-one-year',
    ],
    ['a coercion of no stated kind', { category: 'COERCION' as const }, 'coercion-kind-missing'],
    [
      'an enforcement on a regulation',
      {
        category: 'COERCION' as const,
        coercionKind: 'enforcement' as const,
        legalBases: [basis('administrative-regulation')],
      },
      'legal-basis-too-low',
    ],
    [
      'a measure on a departmental rule',
      {
        category: 'COERCION' as const,
        coercionKind: 'measure' as const,
        legalBases: [basis('departmental-rule')],
      },
      'legal-basis-too-low',
    ],
    [
      'a promise above two thirds',
      { promisedLimit: { value: 14, unit: 'WD' as const } },
      'promised-limit-too-long',
    ],
    [
      'a promise in another unit',
      { promisedLimit: { value: 10, unit: 'ND' as const } },
      'promised-limit-unit-differs',
    ],
    [
      'a narrower disclosure without reason',
      { disclosure: { ...sampleContent().disclosure, class: 'unit-internal' as const } },
      'non-disclosure-unfounded',
    ],
    [
      'a secret listing with an open class',
      { disclosure: { ...sampleSecretDisclosure, class: 'public' as const } },
      'secret-class-inconsistent',
    ],
  ])(
    '%s is not registered, and one knows it beforehand',
    (_what, changes: Partial<PowerItemContent>, code) => {
      const before = until('register', way(changes));
      attempt(before, stepOf('register')).thenRefused(code);
      const { state } = history(powerItem, before);
      expect(powerItem.refusalOf('register', state, on(people.registrar))?.code).toBe(code);
    },
  );

  it('a licence on a provincial rule of one year is registered (许可法 15)', () => {
    const temporary = { ...basis('provincial-rule'), validFrom: '2026-05-01', validTo: '2027-04-30' };
    attempt(until('register', way({ legalBases: [temporary] })), stepOf('register')).thenEvents(
      'PowerItemRegistered',
    );
  });

  it('FLO-02: a waiver of the efficiency office lets a longer promise pass until it expires', () => {
    const longer = way({ promisedLimit: { value: 15, unit: 'WD' } });
    const waiver = deed(
      'grantWaiver',
      { reasonZh: '论证耗时', expiresOn: '2027-06-30' },
      on(people.efficiency),
    );
    const waived = [...longer.slice(0, 2), waiver];
    attempt(waived, stepOf('register')).thenEvents('PowerItemRegistered');
    attempt(waived, deed('register', {}, on(people.registrar, '2027-07-01'))).thenRefused(
      'promised-limit-too-long',
    );
    expect(history(powerItem, waived).state.waivers).toEqual([
      {
        reasonZh: '论证耗时',
        expiresOn: '2027-06-30',
        grantedOn: sampleDay,
        approvedBy: { subject: 'efficiency', organisation: 'xntszx' },
      },
    ]);
  });

  it('FLO-02: a waiver ends in the future, has a reason, and is not granted by the drafter', () => {
    const open = given(powerItem, until('register'));
    open
      .when('grantWaiver', { reasonZh: '论证', expiresOn: sampleDay }, on(people.efficiency))
      .thenRefused('waiver-expiry-in-past');
    open
      .when('grantWaiver', { reasonZh: ' ', expiresOn: '2027-01-01' }, on(people.efficiency))
      .thenRefused('text-missing');
    open
      .when('grantWaiver', { reasonZh: '论证', expiresOn: '2027-01-01' }, on(people.drafter))
      .thenRefused('separation-of-duties');
  });

  it('CAT-07: a non-licence approval can be neither planned from 2015-05-10 on nor confirmed', () => {
    const abolished = sampleContent({ category: 'NONLICENSE_APPROVAL', plannedFrom: '2015-05-10' });
    given(powerItem, [])
      .when('draft', { content: abolished }, on(people.drafter))
      .thenRefused('category-abolished');
    attempt(until('file', way({ category: 'NONLICENSE_APPROVAL' })), stepOf('file')).thenRefused(
      'category-abolished',
    );
  });
});

describe('审查、研究、签署、申报', () => {
  const objection = deed(
    'reviewLegality',
    { outcome: 'objected', opinionZh: '依据条款有误' },
    on(people.legal),
  );
  const rewriting = (person: SamplePerson) =>
    deed('reviseDraft', { content: sampleContent({ feeZh: '免费' }) }, on(person));

  it('X-03: the drafter does not review legality', () => {
    given(powerItem, until('reviewLegality'))
      .when('reviewLegality', { outcome: 'passed', opinionZh: '同意' }, on(people.drafter))
      .thenRefused('separation-of-duties');
  });

  it('X-03: a rewriting by somebody else clears neither the first drafter nor the reviewer who objected', () => {
    const [, reconcile, register, review, ...toFiling] = until('file');
    const rewritten = [...way().slice(0, 3), objection, rewriting(people.head), reconcile!, register!];
    for (const drafter of [people.drafter, people.head])
      given(powerItem, rewritten)
        .when('reviewLegality', { outcome: 'passed', opinionZh: '同意' }, on(drafter))
        .thenRefused('separation-of-duties');
    const second = { subject: 'second', organisation: 'sfj', roles: ['legal-reviewer'] };
    const passed = deed('reviewLegality', { outcome: 'passed', opinionZh: '同意' }, on(second));
    expect(review?.act).toBe('reviewLegality');
    given(powerItem, [...rewritten, passed, ...toFiling])
      .when('file', { outcome: 'confirmed' }, on(people.legal))
      .thenRefused('separation-of-duties');
  });

  it('an objection returns the draft, which then begins anew', () => {
    const objected = [...way().slice(0, 3), objection];
    attempt(objected, stepOf('recordDeliberation')).thenRefused('lifecycle-step-out-of-order');
    attempt(objected, rewriting(people.drafter)).thenEvents('PowerItemDrafted');
  });

  it('a deliberation names its decision, which was made before, a declaration its document', () => {
    const reviewed = given(powerItem, until('recordDeliberation'));
    reviewed
      .when('recordDeliberation', { decisionRef: ' ', decidedOn: sampleDay }, on(people.registrar))
      .thenRefused('decision-reference-missing');
    reviewed
      .when('recordDeliberation', { decisionRef: '1号', decidedOn: '2026-11-24' }, on(people.registrar))
      .thenRefused('occurred-in-the-future');
    given(powerItem, until('declare'))
      .when('declare', { documentNo: '' }, on(people.head))
      .thenRefused('document-number-missing');
  });

  it('only the unit that holds the power signs and declares', () => {
    given(powerItem, until('sign')).when('sign', {}, on(people.efficiency)).thenRefused('wrong-organ');
    const otherHead = { subject: 'other-head', organisation: 'lyj', roles: ['unit-head'] };
    given(powerItem, until('declare'))
      .when('declare', { documentNo: '林字1号' }, on(otherHead))
      .thenRefused('wrong-organ');
  });
});

describe('审核备案的四种结果 (CAT-05)', () => {
  const filing = (
    outcome: 'abolished' | 'returned-for-clarification' | 'ordered-to-disclose',
    reasonZh?: string,
  ) => deed('file', { outcome, reasonZh: reasonZh ?? '无合法依据' }, on(people.efficiency));
  const internal = way({
    disclosure: {
      listing: 'open',
      class: 'unit-internal',
      formZh: [],
      timing: 'longTerm',
      reasonZh: '内部',
      basisZh: '条例第十六条',
    },
  });

  it('确认: the item is filed', () => {
    attempt(until('file'), stepOf('file')).thenEvents('PowerItemFilingConfirmed');
  });

  it('废止: the item ends, and the catalogue still knows what it was', () => {
    const outcome = attempt(until('file'), filing('abolished'));
    expect(outcome.thenEvents('PowerItemAbolished')[0].data.what).toBe('item');
    const { standing, contents, revision } = outcome.state();
    expect({ standing, revision }).toEqual({ standing: 'abolished', revision: null });
    expect(contents[1]?.nameZh).toBe('取水许可');
  });

  it('废止: of an amendment leaves the version in force as it was', () => {
    const declared = [...way(), ...until('file', wayOfAmendment())];
    const at = onDay('2026-12-01', people.efficiency);
    const outcome = attempt(declared, deed('file', { outcome: 'abolished', reasonZh: '无据' }, at));
    expect(outcome.thenEvents('PowerItemAbolished')[0].data.what).toBe('amendment');
    expect(outcome.state()).toMatchObject({
      standing: 'in-force',
      revision: null,
      versions: [{ version: 1 }],
    });
  });

  it('明确: the item returns to its drafter', () => {
    const { revision } = attempt(until('file'), filing('returned-for-clarification')).state();
    expect(revision?.stage).toBe('returned');
  });

  it('明确、废止: are still possible once the item is filed; 确认、公开 are not', () => {
    const filed = until('registerFlowChart');
    attempt(filed, filing('returned-for-clarification')).thenEvents('PowerItemReturnedForClarification');
    attempt(filed, filing('abolished')).thenEvents('PowerItemAbolished');
    attempt(filed, stepOf('file')).thenRefused('lifecycle-step-out-of-order');
    attempt(filed, filing('ordered-to-disclose')).thenRefused('lifecycle-step-out-of-order');
  });

  it('公开: an item that was to be withheld becomes public', () => {
    const { revision } = attempt(until('file', internal), filing('ordered-to-disclose')).state();
    expect(revision).toMatchObject({
      stage: 'filed',
      content: { disclosure: { class: 'public', listing: 'open' } },
    });
    attempt(until('file'), filing('ordered-to-disclose')).thenRefused('filing-outcome-not-applicable');
  });

  it('every outcome but 确认 states its reason', () => {
    attempt(until('file'), filing('abolished', '')).thenRefused('text-missing');
    given(powerItem, until('file'))
      .when('file', { outcome: 'abolished' }, on(people.efficiency))
      .thenRefused('text-missing');
  });

  it.each([people.drafter, people.legal])('X-03: %o, who drafted or reviewed, does not file', (person) => {
    given(powerItem, until('file'))
      .when('file', { outcome: 'confirmed' }, on(person))
      .thenRefused('separation-of-duties');
  });

  it('FLO-03: without a promised limit nothing is confirmed, even where no statute sets one', () => {
    const unpromised = way({ statutoryLimit: null, promisedLimit: null });
    attempt(until('file', unpromised), stepOf('file')).thenRefused('promised-limit-missing');
  });
});

describe('流程图与公布 (CAT-11)', () => {
  const chartless = until('registerFlowChart');
  const publish = stepOf('publish');
  const register = (changes: Parameters<typeof sampleChart>[0]) =>
    deed('registerFlowChart', { chart: sampleChart(changes) }, on(people.drafter));

  it('without a chart nothing is published', () => {
    attempt(chartless, publish).thenRefused('flow-chart-missing');
  });

  it('a faulty chart is recorded with its findings and blocks publication until it is corrected', () => {
    const faulty = register({ complaintChannels: [], flows: sampleChart().flows.slice(0, -1) });
    const [first] = attempt(chartless, faulty).thenEvents('FlowChartRegistered');
    expect(first.data.chart.version).toBe(1);
    attempt([...chartless, faulty], publish).thenRefused('flow-chart-has-findings');
    const [second] = attempt([...chartless, faulty], stepOf('registerFlowChart')).thenEvents(
      'FlowChartRegistered',
    );
    expect(second.data.chart.version).toBe(2);
    expect(second.data.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    attempt([...chartless, faulty, stepOf('registerFlowChart')], publish).thenEvents(
      'PowerItemPublished',
      'PowerItemEnteredIntoForce',
    );
  });

  it.each([
    ['trigger', { trigger: 'ex-officio' as const }],
    ['promised limit', { promisedLimit: { value: 9, unit: 'WD' as const } }],
  ])('a chart whose %s contradicts the item blocks publication', (_what, changes) => {
    attempt([...chartless, register(changes)], publish).thenRefused('flow-chart-not-of-item');
  });

  it('FLO-05: the chart of an item in force is changed by amendment only', () => {
    attempt(way(), register({ nameZh: '新流程' })).thenRefused('chart-needs-amendment');
    const annotating = { annotations: { nameZh: '新流程' } };
    given(powerItem, way())
      .when('annotateFlowChart', annotating, on(people.drafter))
      .thenRefused('chart-needs-amendment');
  });

  it('an annotated chart is the next version, the drawing of the last one with what was added', () => {
    const annotate = (nodes: { [name: string]: { post: string } }) =>
      deed('annotateFlowChart', { annotations: { nodes } }, on(people.drafter));
    attempt(chartless, annotate({ examine: { post: '审核岗' } })).thenRefused('flow-chart-missing');
    const charted = until('publish');
    const [event] = attempt(charted, annotate({ examine: { post: '审核岗' } })).thenEvents(
      'FlowChartRegistered',
    );
    expect(event.data.chart).toMatchObject({ version: 2, flows: sampleChart().flows });
    expect(event.data.chart.nodes.find(({ id }) => id === 'examine')?.post).toBe('审核岗');
    attempt(charted, annotate({ 不存在: { post: '岗' } })).thenRefused('chart-annotation-of-unknown-node');
    attempt(charted, annotate({ examine: { post: '水资源股审核岗' } })).thenNothing();
  });

  it('nothing takes effect before it is published', () => {
    given(powerItem, until('publish'))
      .when('publish', { effectiveFrom: '2026-11-22' }, on(people.registrar))
      .thenRefused('effective-before-publication');
  });

  it('takes effect on the day of the publication unless a later one is set', () => {
    const [, later] = given(powerItem, until('publish'))
      .when('publish', { effectiveFrom: '2027-01-01' }, on(people.registrar))
      .thenEvents('PowerItemPublished', 'PowerItemEnteredIntoForce');
    expect(later.data.item.effectiveFrom).toBe('2027-01-01');
  });
});

describe('涉密不宜公开职权目录 (CAT-08)', () => {
  const secret = way({ disclosure: sampleSecretDisclosure });
  const filed = until('publish', secret);
  const approve = (person: SamplePerson) => deed('approveSecretListing', {}, on(person));

  it('needs two approvals, by different persons of legal and efficiency office', () => {
    const [first] = attempt(filed, approve(people.legal)).thenEvents('SecretListingApproved');
    expect(first.data.office).toBe('legal');
    const once = [...filed, approve(people.legal)];
    const [second] = attempt(once, approve(people.efficiency)).thenEvents(
      'SecretListingApproved',
      'PowerItemSecretFiled',
      'PowerItemEnteredIntoForce',
    );
    expect(second.data.office).toBe('efficiency');
  });

  it.each([
    [
      'another person of the same body',
      { subject: 'other', organisation: 'sfj', roles: ['efficiency-office'] },
    ],
    ['the same office in another body', { subject: 'other', organisation: 'x', roles: ['legal-reviewer'] }],
    [
      'the same person in another body',
      { subject: 'legal', organisation: 'x', roles: ['efficiency-office'] },
    ],
  ])('is not approved twice by %s', (_who, person) => {
    attempt([...filed, approve(people.legal)], approve(person)).thenRefused(
      'secret-listing-needs-two-bodies',
    );
  });

  it('is approved by no other office, and by nobody who drafted', () => {
    attempt(filed, approve(people.registrar)).thenRefused('secret-listing-of-another-office');
    attempt(filed, approve({ ...people.drafter, roles: ['legal-reviewer'] })).thenRefused(
      'separation-of-duties',
    );
  });

  it('one who holds both roles stands for the office that has not approved yet', () => {
    const both = { subject: 'both', organisation: 'x', roles: ['legal-reviewer', 'efficiency-office'] };
    const [approval] = attempt([...filed, approve(people.legal)], approve(both)).thenEvents(
      'SecretListingApproved',
      'PowerItemSecretFiled',
      'PowerItemEnteredIntoForce',
    );
    expect(approval.data.office).toBe('efficiency');
  });

  it('is never published, and an open item never listed as secret', () => {
    attempt(filed, stepOf('publish')).thenRefused('secret-item-not-published');
    attempt(until('publish'), approve(people.legal)).thenRefused('item-not-for-secret-list');
  });

  it('FLO-07: a secret item has a chart as well', () => {
    const chartless = until('registerFlowChart', secret);
    attempt([...chartless, approve(people.legal)], approve(people.efficiency)).thenRefused(
      'flow-chart-missing',
    );
  });

  it('CAT-12: a secret amendment rests on no repealed basis either', () => {
    const content = sampleContent({ disclosure: sampleSecretDisclosure });
    const inForce = [...filed, approve(people.legal), approve(people.efficiency)];
    const repealed = { lawZh: '中华人民共和国水法', article: '第四十八条', repealedOn: sampleDay };
    const amendment = until('publish', wayOfAmendment(content));
    const later = (person: SamplePerson) => deed('approveSecretListing', {}, on(person, '2026-12-01'));
    const before = [...inForce, deed('recordBasisRepeal', repealed, on(people.legal)), ...amendment];
    attempt([...before, later(people.legal)], later(people.efficiency)).thenRefused('legal-basis-missing');
  });
});

function basis(level: LegalBasisLevel) {
  return { level, lawZh: '某依据', article: '第一条' };
}
