import assert from 'node:assert/strict';
import type { FlowChart, FlowNode } from '@daylight/kernel/messages';
import { deedOf, given, morningOf, type Deed } from '@daylight/kernel/testing';
import { calendarOfChina } from '@daylight/law/testing';
import type {
  FourCorrespondences,
  ItemDisclosure,
  powerItemMessages,
  PowerItemContent,
} from '@daylight/contexts/power-registry/contracts/own';
import { powerItem } from '../power-item/power-item';
import type { PowerItemAt } from '../power-item/power-item-act';
import type { Party } from '../power-item/power-item-state';

export const samplePowerCode = '360827-XK-001';

/** A licence that breaks no rule: statutory 20 and promised 10 working days, set by a law. */
export function sampleContent(changes: Partial<PowerItemContent> = {}): PowerItemContent {
  return {
    nameZh: '取水许可',
    nameEn: 'Water abstraction permit',
    category: 'LICENSE',
    organisation: 'slj',
    organisationZh: '遂川县水利局',
    relation: 'exclusive',
    powerSource: 'own',
    undertakingSectionZh: '水资源股',
    responsibleRoleZh: '股长',
    legalBases: [{ level: 'law', lawZh: '中华人民共和国水法', article: '第四十八条' }],
    conditionsZh: ['符合水资源规划'],
    materials: [{ code: 'M01', nameZh: '取水申请书', required: true }],
    outcomeZh: '取水许可证',
    feeZh: '不收费',
    onApplication: true,
    caseKind: 'PROMISED',
    statutoryLimit: { value: 20, unit: 'WD' },
    promisedLimit: { value: 10, unit: 'WD' },
    disclosure: { listing: 'open', class: 'public', formZh: ['门户网站'], timing: 'longTerm' },
    remedyZh: '可在60日内申请行政复议',
    complaintChannelZh: '12345',
    supervisionZh: ['受理环节是否一次性告知'],
    accountabilityZh: '依法追究责任',
    deadlineMode: 'computed',
    signatures: 'single',
    ...changes,
  };
}

/** A sound chart with everything that S2 requires: receive → accept → examine → grant or refuse → deliver. */
export function sampleChart(changes: Partial<FlowChart> = {}): FlowChart {
  const task: Omit<FlowNode, 'id' | 'nameZh'> = {
    kind: 'task',
    post: '水资源股审核岗',
    actor: 'agency',
    rightsZh: ['陈述、申辩'],
  };
  const disclosure = { scope: 'public', formZh: '门户网站', timing: 'immediate' };
  const limit = { value: 1, unit: 'WD', clock: 'counted' } as const;
  return {
    code: samplePowerCode,
    version: 1,
    nameZh: '取水许可流程',
    nameEn: 'Water abstraction permit',
    trigger: 'on-application',
    triggerBasisZh: '取水许可和水资源费征收管理条例第十条',
    conditionsZh: ['符合水资源规划'],
    nodes: [
      { id: 'start', kind: 'start', nameZh: '申请' },
      { id: 'receive', ...task, nameZh: '接收', act: 'receive', limit },
      { id: 'accept', ...task, nameZh: '受理', act: 'accept', limit },
      { id: 'examine', ...task, nameZh: '审查', act: 'examine', limit },
      { id: 'choice', kind: 'exclusive', nameZh: '是否符合条件' },
      { id: 'grant', ...task, nameZh: '准予', act: 'decide-grant', limit, disclosure },
      { id: 'refuse', ...task, nameZh: '不予', act: 'decide-refuse', limit, disclosure },
      { id: 'merge', kind: 'exclusive', nameZh: '汇合' },
      { id: 'deliver', ...task, nameZh: '送达', act: 'deliver', limit, disclosure },
      { id: 'end', kind: 'end', nameZh: '办结' },
    ],
    flows: [
      ['start', 'receive'],
      ['receive', 'accept'],
      ['accept', 'examine'],
      ['examine', 'choice'],
      ['choice', 'grant'],
      ['choice', 'refuse'],
      ['grant', 'merge'],
      ['refuse', 'merge'],
      ['merge', 'deliver'],
      ['deliver', 'end'],
    ].map(([from = '', to = ''], index) => ({
      id: `f${index + 1}`,
      from,
      to,
      ...(from === 'choice'
        ? { conditionZh: to === 'grant' ? '符合' : '不符合', isDefault: to === 'grant' }
        : {}),
    })),
    supervision: { internal: ['派驻纪检监察组'], external: ['县司法局'] },
    complaintChannels: ['12345'],
    rightsZh: ['申请行政复议、提起行政诉讼'],
    dutiesZh: ['一次性告知'],
    ...changes,
  };
}

export const sampleCorrespondences: FourCorrespondences = {
  law: '中华人民共和国水法第四十八条',
  sectionDuty: '水资源股职责第二项',
  organFunction: '县水利局三定规定第三条',
  superiorFunction: '市水利局取水管理职能',
};

/** A person as the circumstances of an act show them. */
export type SamplePerson = Party & { readonly roles: readonly string[] };

export const samplePeople = {
  drafter: { subject: 'drafter', organisation: 'slj', roles: ['unit-head'] },
  registrar: { subject: 'registrar', organisation: 'bb', roles: ['registrar'] },
  legal: { subject: 'legal', organisation: 'sfj', roles: ['legal-reviewer'] },
  head: { subject: 'head', organisation: 'slj', roles: ['unit-head'] },
  efficiency: { subject: 'efficiency', organisation: 'xntszx', roles: ['efficiency-office'] },
} as const satisfies { readonly [name: string]: SamplePerson };

export const sampleDay = '2026-11-23';

const calendar = calendarOfChina();

/** The circumstances of an act on the sample item. */
export function on(day: string, { roles, ...actor }: SamplePerson, id = samplePowerCode): PowerItemAt {
  const instant = morningOf(day);
  return { actor, roles, id, now: instant, occurredAt: instant, calendar };
}

/** `deed('sign', {}, on('2026-11-23', head))`. */
export const deed = deedOf(powerItem);
export type PowerItemDeed = Deed<typeof powerItemMessages, PowerItemAt>;

/** The acts that take an item from nothing into force, in the order of CAT-04. */
export function wayIntoForce(
  content: PowerItemContent = sampleContent(),
  options: { readonly day?: string; readonly chart?: FlowChart } = {},
): PowerItemDeed[] {
  const { day = sampleDay, chart = sampleChart() } = options;
  const { drafter, registrar, legal, head, efficiency } = samplePeople;
  return [
    deed('draft', { content }, on(day, drafter)),
    deed('reconcile', { correspondences: sampleCorrespondences, differences: [] }, on(day, drafter)),
    deed('register', {}, on(day, registrar)),
    deed('reviewLegality', { outcome: 'passed', opinionZh: '类别、名称、依据无误' }, on(day, legal)),
    deed('recordDeliberation', { decisionRef: '遂水党组〔2026〕12号', decidedOn: day }, on(day, registrar)),
    deed('sign', {}, on(day, head)),
    deed('declare', { documentNo: '遂水字〔2026〕30号' }, on(day, head)),
    deed('file', { outcome: 'confirmed' }, on(day, efficiency)),
    deed('registerFlowChart', { chart }, on(day, drafter)),
    deed('publish', {}, on(day, registrar)),
  ];
}

/** Tries one deed after others: `attempt(history, deed).thenRefused('…')`. */
export function attempt(deeds: readonly PowerItemDeed[], { act, body, at }: PowerItemDeed) {
  return given(powerItem, deeds).when(act, body as never, at);
}

/** The deeds before the first of an act. */
export function until(act: PowerItemDeed['act'], deeds: readonly PowerItemDeed[] = wayIntoForce()) {
  return deeds.slice(
    0,
    deeds.findIndex((each) => each.act === act),
  );
}

/** The first deed of an act. */
export function stepOf(
  act: PowerItemDeed['act'],
  deeds: readonly PowerItemDeed[] = wayIntoForce(),
): PowerItemDeed {
  const found = deeds.find((each) => each.act === act);
  assert.ok(found !== undefined, `there is no ${act} on this way`);
  return found;
}

export const sampleSecretDisclosure: ItemDisclosure = {
  listing: 'secret',
  class: 'secret',
  formZh: [],
  timing: 'longTerm',
  reasonZh: '涉及国家秘密',
  basisZh: '保守国家秘密法',
};

/** The way of an amendment: the same steps as the first version's, begun by an amendment draft. */
export function wayOfAmendment(
  content: PowerItemContent = sampleContent({ feeZh: '免费' }),
  day = '2026-12-01',
): PowerItemDeed[] {
  const [, ...rest] = wayIntoForce(content, { day });
  const drafting = deed(
    'draftAmendment',
    { content, reasonZh: '收费政策调整' },
    on(day, samplePeople.drafter),
  );
  return [drafting, ...rest.filter(({ act }) => act !== 'registerFlowChart')];
}
