import { fold, isRefusal, type Decision } from '@daylight/kernel';
import { assertDeciderLaws as assertLaws, givenDecider as given } from '@daylight/kernel/testing';
import {
  sampleChart,
  sampleContent,
  sampleCorrespondences,
  sampleDay as on,
  samplePeople as people,
  samplePowerCode as powerCode,
  wayIntoForce,
} from '../testing';
import type { PowerItemCommand } from './commands';
import type { PowerItemEvent } from './events';
import { powerItem } from './power-item';
import type { PowerItemContent } from './power-item-content';

const secretDisclosure: PowerItemContent['disclosure'] = {
  listing: 'secret',
  class: 'secret',
  formZh: [],
  timing: 'longTerm',
  reasonZh: '涉及国家秘密',
  basisZh: '保守国家秘密法',
};
const way = (changes: Partial<PowerItemContent> = {}): PowerItemCommand[] =>
  wayIntoForce(sampleContent(changes));

/** Events of the commands, each of which must be granted. */
function after(commands: readonly PowerItemCommand[]): PowerItemEvent[] {
  const events: PowerItemEvent[] = [];
  for (const command of commands) {
    const decision: Decision<PowerItemEvent> = powerItem.decide(command, fold(powerItem, events));
    if (isRefusal(decision)) throw new Error(`${command.type}: ${decision.code}`);
    events.push(...decision);
  }
  return events;
}

/** The way until just before the named command. */
function until(type: PowerItemCommand['type'], commands = way()): PowerItemEvent[] {
  return after(
    commands.slice(
      0,
      commands.findIndex((command) => command.type === type),
    ),
  );
}

const step = (type: PowerItemCommand['type'], commands = way()): PowerItemCommand =>
  commands.find((command) => command.type === type)!;

const inForce = (): PowerItemEvent[] => after(way());

function command<T extends PowerItemCommand['type']>(
  type: T,
  data: Omit<Extract<PowerItemCommand, { type: T }>['data'], 'powerCode' | 'on'> & { on?: string },
): PowerItemCommand {
  return { type, data: { powerCode, on, ...data } } as unknown as PowerItemCommand;
}

describe('职权项目的生命周期 (CAT-04)', () => {
  it('goes from draft into force by every step and is published whole', () => {
    const [published, entered] = given(powerItem, until('PublishPowerItem'))
      .when(step('PublishPowerItem'))
      .thenTypes('power-registry.PowerItemPublished', 'power-registry.PowerItemEnteredIntoForce');
    expect(published?.data).toMatchObject({ effectiveFrom: on, procedureVersion: 1 });
    expect(entered?.data).toMatchObject({
      item: { powerCode, version: 1, status: 'in-force', effectiveFrom: on, procedure: { version: 1 } },
    });
  });

  it.each(
    way()
      .slice(1)
      .map(({ type }) => type),
  )('%s is refused for an item nobody drafted', (type) => {
    given(powerItem, []).when(step(type)).thenRefused('power-item-unknown');
  });

  it('skips no step: each later step is refused while the item is only drafted', () => {
    const drafted = until('ReconcilePowerItem');
    const later = way()
      .slice(2)
      .filter(({ type }) => type !== 'RegisterFlowChart');
    for (const each of later) given(powerItem, drafted).when(each).thenRefused('lifecycle-step-out-of-order');
  });

  it('one code stands for one item', () => {
    given(powerItem, inForce()).when(step('DraftPowerItem')).thenRefused('power-item-exists');
  });

  it('a code with other characters is refused', () => {
    const malformed = command('DraftPowerItem', { by: people.drafter, content: sampleContent() });
    const data = { ...malformed.data, powerCode: '取水 01' };
    given(powerItem, [])
      .when({ ...malformed, data } as PowerItemCommand)
      .thenRefused('power-code-malformed');
  });

  it('is deterministic, and the same command again yields nothing new', () => {
    const tail: PowerItemCommand[] = [
      command('ReportChange', {
        by: people.drafter,
        descriptionZh: '承诺时限调整',
        changedOn: on,
        deadline: {
          basis: 'CAT-10',
          start: on,
          limit: { value: 20, unit: 'WD' },
          due: '2026-12-21',
          provisional: false,
          calendarVersion: 'cn',
        },
      }),
      command('SuspendPowerItem', { by: people.registrar, reasonZh: '机构改革' }),
      command('ResumePowerItem', { by: people.registrar, reasonZh: '改革完成' }),
      command('DraftAmendment', { by: people.drafter, content: sampleContent(), reasonZh: '修订' }),
      command('GrantPromiseWaiver', { by: people.efficiency, reasonZh: '案情复杂', expiresOn: '2027-12-31' }),
      command('ReviseDraft', { by: people.drafter, content: sampleContent({ feeZh: '免费' }) }),
      command('RecordBasisRepeal', {
        by: people.legal,
        lawZh: '中华人民共和国水法',
        article: '第四十八条',
        repealedOn: on,
      }),
      command('RecordTransitionRule', { by: people.legal, ruleZh: '已受理的按原依据办结' }),
      command('CancelPowerItem', { by: people.registrar, reasonZh: '职权取消' }),
    ];
    assertLaws(powerItem, [...way(), ...tail]);
    const secret = way({ disclosure: secretDisclosure }).filter(({ type }) => type !== 'PublishPowerItem');
    assertLaws(powerItem, [
      ...secret,
      command('ApproveSecretListing', { by: people.legal, office: 'legal', effectiveFrom: on }),
      command('ApproveSecretListing', { by: people.efficiency, office: 'efficiency', effectiveFrom: on }),
    ]);
  });
});

describe('清理与登记', () => {
  it('CAT-01: all four correspondences are shown', () => {
    const three = { ...sampleCorrespondences, superiorFunction: ' ' };
    given(powerItem, until('ReconcilePowerItem'))
      .when(command('ReconcilePowerItem', { by: people.drafter, correspondences: three, differences: [] }))
      .thenRefused('four-correspondences-incomplete');
  });

  it('CAT-03: differences between the organ’s and the posts’ lists are closed first', () => {
    const differences = [{ descriptionZh: '岗位清单多一项', closed: false }];
    given(powerItem, until('ReconcilePowerItem'))
      .when(
        command('ReconcilePowerItem', {
          by: people.drafter,
          correspondences: sampleCorrespondences,
          differences,
        }),
      )
      .thenRefused('reconciliation-differences-open');
  });

  it('CAT-02: an entrusted power is cleared by the entrusting organ', () => {
    const entrustment = {
      entrustingOrganisation: 'slj',
      entrustedOrganisation: 'xz01',
      documentNo: '遂水委〔2026〕1号',
      mattersZh: '取水许可受理',
      from: '2026-01-01',
      to: '2026-12-31',
      publishedZh: '县政府网站',
    };
    const entrusted = way({ powerSource: 'entrusted', entrustment });
    const by = { subject: 'town', organisation: 'xz01' };
    given(powerItem, until('ReconcilePowerItem', entrusted))
      .when(command('ReconcilePowerItem', { by, correspondences: sampleCorrespondences, differences: [] }))
      .thenRefused('cleared-by-entrusted-body');
    given(powerItem, until('RegisterPowerItem', entrusted))
      .when(step('RegisterPowerItem'))
      .thenTypes('power-registry.PowerItemRegistered');
    given(powerItem, until('RegisterPowerItem', way({ powerSource: 'entrusted' })))
      .when(step('RegisterPowerItem'))
      .thenRefused('entrustment-incomplete');
    const ended = way({ powerSource: 'entrusted', entrustment: { ...entrustment, to: '2026-06-30' } });
    given(powerItem, until('RegisterPowerItem', ended))
      .when(step('RegisterPowerItem'))
      .thenRefused('entrustment-expired');
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
      { disclosure: { ...secretDisclosure, class: 'public' as const } },
      'secret-class-inconsistent',
    ],
  ])('%s is not registered', (_what, changes: Partial<PowerItemContent>, code) => {
    given(powerItem, until('RegisterPowerItem', way(changes)))
      .when(step('RegisterPowerItem'))
      .thenRefused(code);
  });

  it('a licence on a provincial rule of one year is registered (许可法 15)', () => {
    const temporary = { ...basis('provincial-rule'), validFrom: '2026-05-01', validTo: '2027-04-30' };
    given(powerItem, until('RegisterPowerItem', way({ legalBases: [temporary] })))
      .when(step('RegisterPowerItem'))
      .thenTypes('power-registry.PowerItemRegistered');
  });

  it('FLO-02: a waiver of the efficiency office lets a longer promise pass until it expires', () => {
    const longer = way({ promisedLimit: { value: 15, unit: 'WD' } });
    const waiver = command('GrantPromiseWaiver', {
      by: people.efficiency,
      reasonZh: '论证耗时',
      expiresOn: '2027-06-30',
    });
    const waived = after([...longer.slice(0, 2), waiver]);
    given(powerItem, waived).when(step('RegisterPowerItem')).thenTypes('power-registry.PowerItemRegistered');
    given(powerItem, waived)
      .when(command('RegisterPowerItem', { by: people.registrar, on: '2027-07-01' }))
      .thenRefused('promised-limit-too-long');
  });

  it('FLO-02: a waiver ends in the future, has a reason, and is not granted by the drafter', () => {
    const open = given(powerItem, until('RegisterPowerItem'));
    open
      .when(command('GrantPromiseWaiver', { by: people.efficiency, reasonZh: '论证', expiresOn: on }))
      .thenRefused('waiver-expiry-in-past');
    open
      .when(command('GrantPromiseWaiver', { by: people.efficiency, reasonZh: ' ', expiresOn: '2027-01-01' }))
      .thenRefused('reason-missing');
    open
      .when(command('GrantPromiseWaiver', { by: people.drafter, reasonZh: '论证', expiresOn: '2027-01-01' }))
      .thenRefused('separation-of-duties');
  });

  it('CAT-07: a non-licence approval can be neither planned from 2015-05-10 on nor confirmed', () => {
    const abolished = sampleContent({ category: 'NONLICENSE_APPROVAL', plannedFrom: '2015-05-10' });
    given(powerItem, [])
      .when(command('DraftPowerItem', { by: people.drafter, content: abolished }))
      .thenRefused('category-abolished');
    given(powerItem, until('FilePowerItem', way({ category: 'NONLICENSE_APPROVAL' })))
      .when(step('FilePowerItem'))
      .thenRefused('category-abolished');
  });
});

describe('审查、研究、签署、申报', () => {
  it('X-03: the drafter does not review legality', () => {
    given(powerItem, until('ReviewLegality'))
      .when(command('ReviewLegality', { by: people.drafter, outcome: 'passed', opinionZh: '同意' }))
      .thenRefused('separation-of-duties');
  });

  it('an objection returns the draft, which then begins anew', () => {
    const objected = after([
      ...way().slice(0, 3),
      command('ReviewLegality', { by: people.legal, outcome: 'objected', opinionZh: '依据条款有误' }),
    ]);
    given(powerItem, objected).when(step('RecordDeliberation')).thenRefused('lifecycle-step-out-of-order');
    given(powerItem, objected)
      .when(command('ReviseDraft', { by: people.drafter, content: sampleContent({ feeZh: '免费' }) }))
      .thenTypes('power-registry.PowerItemDrafted');
  });

  it('a deliberation names its decision, a declaration its document', () => {
    given(powerItem, until('RecordDeliberation'))
      .when(command('RecordDeliberation', { by: people.registrar, decisionRef: ' ', decidedOn: on }))
      .thenRefused('decision-reference-missing');
    given(powerItem, until('DeclarePowerItem'))
      .when(command('DeclarePowerItem', { by: people.head, documentNo: '' }))
      .thenRefused('document-number-missing');
  });

  it('only a head of the unit that holds the power signs', () => {
    given(powerItem, until('SignPowerItem'))
      .when(command('SignPowerItem', { by: people.efficiency }))
      .thenRefused('signer-of-another-unit');
  });
});

describe('审核备案的四种结果 (CAT-05)', () => {
  const filing = (
    outcome: 'abolished' | 'returned-for-clarification' | 'ordered-to-disclose',
    reasonZh = '无合法依据',
  ) => command('FilePowerItem', { by: people.efficiency, outcome, reasonZh });
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
    given(powerItem, until('FilePowerItem'))
      .when(step('FilePowerItem'))
      .thenTypes('power-registry.PowerItemFilingConfirmed');
  });

  it('废止: the item ends', () => {
    const { standing } = given(powerItem, until('FilePowerItem')).when(filing('abolished')).state();
    expect(standing).toBe('abolished');
  });

  it('明确: the item returns to its drafter', () => {
    const { revision } = given(powerItem, until('FilePowerItem'))
      .when(filing('returned-for-clarification'))
      .state();
    expect(revision?.stage).toBe('returned');
  });

  it('公开: an item that was to be withheld becomes public', () => {
    const { revision } = given(powerItem, until('FilePowerItem', internal))
      .when(filing('ordered-to-disclose'))
      .state();
    expect(revision).toMatchObject({
      stage: 'filed',
      content: { disclosure: { class: 'public', listing: 'open' } },
    });
    given(powerItem, until('FilePowerItem'))
      .when(filing('ordered-to-disclose'))
      .thenRefused('filing-outcome-not-applicable');
  });

  it('every outcome but 确认 states its reason', () => {
    given(powerItem, until('FilePowerItem')).when(filing('abolished', '')).thenRefused('reason-missing');
  });

  it.each([people.drafter, people.legal])('X-03: %o, who drafted or reviewed, does not file', (by) => {
    given(powerItem, until('FilePowerItem'))
      .when(command('FilePowerItem', { by, outcome: 'confirmed' }))
      .thenRefused('separation-of-duties');
  });

  it('FLO-03: without a promised limit nothing is confirmed, even where no statute sets one', () => {
    given(powerItem, until('FilePowerItem', way({ statutoryLimit: null, promisedLimit: null })))
      .when(step('FilePowerItem'))
      .thenRefused('promised-limit-missing');
  });
});

describe('流程图与公布 (CAT-11)', () => {
  const withoutChart = way().filter(({ type }) => type !== 'RegisterFlowChart');
  const publish = step('PublishPowerItem');

  it('without a chart nothing is published', () => {
    given(powerItem, until('PublishPowerItem', withoutChart)).when(publish).thenRefused('flow-chart-missing');
  });

  it('a faulty chart is recorded with its findings and blocks publication until it is corrected', () => {
    const faulty = command('RegisterFlowChart', {
      by: people.drafter,
      chart: sampleChart({ complaintChannels: [], flows: sampleChart().flows.slice(0, -1) }),
    });
    const events = after([...withoutChart.slice(0, -1), faulty]);
    expect(events.at(-1)?.data).toMatchObject({ procedureVersion: 1 });
    given(powerItem, events).when(publish).thenRefused('flow-chart-has-findings');
    const corrected = [
      ...events,
      ...given(powerItem, events)
        .when(step('RegisterFlowChart'))
        .thenTypes('power-registry.FlowChartRegistered'),
    ];
    expect(corrected.at(-1)?.data).toMatchObject({ procedureVersion: 2, blocking: 0 });
    given(powerItem, corrected)
      .when(publish)
      .thenTypes('power-registry.PowerItemPublished', 'power-registry.PowerItemEnteredIntoForce');
  });

  it.each([
    ['trigger', { trigger: 'ex-officio' as const }],
    ['promised limit', { promisedLimit: { value: 9, unit: 'WD' as const } }],
  ])('a chart whose %s contradicts the item blocks publication', (_what, changes) => {
    const contradicting = command('RegisterFlowChart', { by: people.drafter, chart: sampleChart(changes) });
    given(powerItem, after([...withoutChart.slice(0, -1), contradicting]))
      .when(publish)
      .thenRefused('flow-chart-not-of-item');
  });

  it('FLO-05: the chart of an item in force is changed by amendment only', () => {
    given(powerItem, inForce())
      .when(command('RegisterFlowChart', { by: people.drafter, chart: sampleChart({ nameZh: '新流程' }) }))
      .thenRefused('chart-needs-amendment');
  });

  it('nothing takes effect before it is published', () => {
    given(powerItem, until('PublishPowerItem'))
      .when(command('PublishPowerItem', { by: people.registrar, effectiveFrom: '2026-11-22' }))
      .thenRefused('effective-before-publication');
  });
});

describe('涉密不宜公开职权目录 (CAT-08)', () => {
  const secret = way({ disclosure: secretDisclosure });
  const filed = until('PublishPowerItem', secret);
  const approve = (by: { subject: string; organisation: string }, office: 'legal' | 'efficiency') =>
    command('ApproveSecretListing', { by, office, effectiveFrom: on });

  it('needs two approvals, by different persons of legal and efficiency office', () => {
    const first = [
      ...filed,
      ...given(powerItem, filed)
        .when(approve(people.legal, 'legal'))
        .thenTypes('power-registry.SecretListingApproved'),
    ];
    given(powerItem, first)
      .when(approve({ subject: 'other', organisation: 'sfj' }, 'efficiency'))
      .thenRefused('secret-listing-needs-two-bodies');
    given(powerItem, first)
      .when(approve(people.efficiency, 'efficiency'))
      .thenTypes(
        'power-registry.SecretListingApproved',
        'power-registry.PowerItemSecretFiled',
        'power-registry.PowerItemEnteredIntoForce',
      );
  });

  it('is never published, and an open item never listed as secret', () => {
    given(powerItem, filed).when(step('PublishPowerItem')).thenRefused('secret-item-not-published');
    given(powerItem, until('PublishPowerItem'))
      .when(approve(people.legal, 'legal'))
      .thenRefused('item-not-for-secret-list');
  });

  it('marks every event secret but the stub that says it was filed', () => {
    const events = [...filed];
    for (const each of [approve(people.legal, 'legal'), approve(people.efficiency, 'efficiency')])
      events.push(...(powerItem.decide(each, fold(powerItem, events)) as PowerItemEvent[]));
    const open = events.filter((event) => {
      const declared = powerItem.disclosure[event.type] as string | ((event: PowerItemEvent) => string);
      return (typeof declared === 'function' ? declared(event) : declared) !== 'secret';
    });
    expect(open.map(({ type }) => type)).toEqual(['power-registry.PowerItemSecretFiled']);
  });

  it('FLO-07: a secret item has a chart as well', () => {
    const chartless = secret.filter(
      ({ type }) => type !== 'RegisterFlowChart' && type !== 'PublishPowerItem',
    );
    const first = after([...chartless, approve(people.legal, 'legal')]);
    given(powerItem, first).when(approve(people.efficiency, 'efficiency')).thenRefused('flow-chart-missing');
  });
});

function basis(level: PowerItemContent['legalBases'][number]['level']) {
  return { level, lawZh: '某依据', article: '第一条' };
}
