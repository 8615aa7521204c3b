import type { FlowChart, FlowNode } from '@daylight/kernel/messages';
import type { PowerItemCommand } from '../power-item/commands';
import type { FourCorrespondences, PowerItemContent } from '../power-item/power-item-content';

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

export const samplePeople = {
  drafter: { subject: 'drafter', organisation: 'slj' },
  registrar: { subject: 'registrar', organisation: 'bb' },
  legal: { subject: 'legal', organisation: 'sfj' },
  head: { subject: 'head', organisation: 'slj' },
  efficiency: { subject: 'efficiency', organisation: 'xntszx' },
} as const;

export const sampleDay = '2026-11-23';

/** The commands that take an item from nothing into force, in the order of CAT-04. */
export function wayIntoForce(
  content: PowerItemContent = sampleContent(),
  options: { powerCode?: string; on?: string; effectiveFrom?: string; chart?: FlowChart } = {},
): PowerItemCommand[] {
  const { powerCode = samplePowerCode, on = sampleDay, effectiveFrom = on, chart = sampleChart() } = options;
  const { drafter, registrar, legal, head, efficiency } = samplePeople;
  const base = { powerCode, on };
  return [
    { type: 'DraftPowerItem', data: { ...base, by: drafter, content } },
    {
      type: 'ReconcilePowerItem',
      data: { ...base, by: drafter, correspondences: sampleCorrespondences, differences: [] },
    },
    { type: 'RegisterPowerItem', data: { ...base, by: registrar } },
    {
      type: 'ReviewLegality',
      data: { ...base, by: legal, outcome: 'passed', opinionZh: '类别、名称、依据无误' },
    },
    {
      type: 'RecordDeliberation',
      data: { ...base, by: registrar, decisionRef: '遂水党组〔2026〕12号', decidedOn: on },
    },
    { type: 'SignPowerItem', data: { ...base, by: head } },
    { type: 'DeclarePowerItem', data: { ...base, by: head, documentNo: '遂水字〔2026〕30号' } },
    { type: 'FilePowerItem', data: { ...base, by: efficiency, outcome: 'confirmed' } },
    { type: 'RegisterFlowChart', data: { ...base, by: drafter, chart } },
    { type: 'PublishPowerItem', data: { ...base, by: registrar, effectiveFrom } },
  ];
}
