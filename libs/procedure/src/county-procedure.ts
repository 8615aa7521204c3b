import type { CaseAct, FlowChart, FlowNode, Limit } from '@daylight/kernel/messages';
import { invariant } from '@daylight/kernel';

import { connectedNodes, type ConnectedNode } from './chart-net';

/** An entry of the county's procedure list (`data/catalogue/procedures.json`); its README explains the fields. */
export type CountyProcedure = {
  id: string;
  powerCode: string;
  nameZh: string;
  nameEn?: string;
  triggerMode: string;
  conditionsZh: string[];
  statutoryDays: { value: number | null; unit: string | null; basisZh?: string | null };
  promisedDays: number | null;
  promisedUnit: string | null;
  suspensions: { causeZh: string; basisZh: string }[];
  internalSupervisionZh: string;
  externalSupervisionZh: string;
  complaintChannelZh: string;
  remedyZh: string;
  publicity: { scope: string; formZh: string[]; timing: string };
  revisionRuleZh?: string;
  notesZh?: string;
  nodes: CountyNode[];
  edges: CountyEdge[];
};

export type CountyNode = {
  id: string;
  type: string;
  nameZh: string;
  nameEn?: string | null;
  position: string | null;
  actorType: string;
  timeLimit: {
    value: number | null;
    unit: string | null;
    countsTowardLimit: boolean;
    clock: string;
    noteZh?: string;
  } | null;
  publicity: { scope: string; formZh: string | string[]; timing: string } | null;
  supervisionPoint: string | null;
  counterpartyRight: string[];
  legalRefZh?: string | null;
  parallelApproval?: boolean;
};

export type CountyEdge = {
  id: string;
  from: string;
  to: string;
  conditionZh: string | null;
  conditionEn: string | null;
  isDefault: boolean;
  isLoopBack: boolean;
};

const kinds: Readonly<Record<string, FlowNode['kind']>> = {
  start: 'start',
  end: 'end',
  task: 'task',
  exclusiveGateway: 'exclusive',
  parallelGateway: 'parallel',
};
const units: Readonly<Record<string, Limit['unit']>> = {
  workingDay: 'WD',
  calendarDay: 'ND',
  immediate: 'immediate',
};
const actors: Readonly<Record<string, FlowNode['actor']>> = {
  applicant: 'applicant',
  agency: 'agency',
  system: 'system',
  thirdParty: 'other',
};

/** What a step's name says it does in law; the first line that matches decides. */
const actNames: readonly (readonly [RegExp, CaseAct])[] = [
  [/^送达/, 'deliver'],
  [/不予受理|不予立案/, 'refuse-acceptance'],
  [/一次性告知|^通知.*补充材料/, 'request-supplement'],
  [/补正|补充材料/, 'supplement'],
  [/^作出不予|^拒付/, 'decide-refuse'],
  [/^(分管副局长)?签发|^作出.*决定|^确定中标/, 'decide-grant'],
  [/^接收|^登记建档|形式审查/, 'receive'],
  [/^受理(并|$)|^立案审批/, 'accept'],
  [/通知中止/, 'suspend'],
  [/恢复审批/, 'resume'],
  [/^(制作并送达|制发|核发|发放)/, 'deliver'],
  [/公示|公告|公布/, 'publish'],
  [/^复核陈述/, 'examine'],
  [/复核|法制审核|集体|会签|审批/, 'approve'],
  [/专家评审|(?<!评)审|核(?!算)|查|踏勘|验收|评议/, 'examine'],
];

/** Converts an entry of the county's procedure list. Acts and 一审一核 pairs are read from the steps' names. */
export function chartFromCountyProcedure(procedure: CountyProcedure): FlowChart {
  const nodes = procedure.nodes.map(toNode);
  const chart: FlowChart = {
    code: procedure.powerCode,
    version: 1,
    nameZh: procedure.nameZh,
    nameEn: procedure.nameEn,
    trigger: procedure.triggerMode === 'onApplication' ? 'on-application' : 'ex-officio',
    triggerBasisZh: triggerBasis(procedure),
    conditionsZh: procedure.conditionsZh,
    nodes,
    flows: procedure.edges.map(toFlow),
    promisedLimit: toLimit(procedure.promisedDays, procedure.promisedUnit),
    statutoryLimit: toLimit(procedure.statutoryDays.value, procedure.statutoryDays.unit),
    supervision: {
      internal: listed(procedure.internalSupervisionZh, /[、;;]/),
      external: listed(procedure.externalSupervisionZh, /[、;;]/),
    },
    complaintChannels: listed(procedure.complaintChannelZh, /[;;]/),
    rightsZh: [
      ...new Set([procedure.remedyZh, ...procedure.nodes.flatMap((node) => node.counterpartyRight)]),
    ],
    disclosureZh: `${procedure.publicity.scope}:${procedure.publicity.formZh.join('、')}(${procedure.publicity.timing})`,
    dutiesZh: [
      procedure.revisionRuleZh,
      procedure.notesZh,
      ...procedure.suspensions.map(({ causeZh, basisZh }) => `${causeZh}(${basisZh})`),
    ].filter((text) => text !== undefined),
  };
  return withoutAbsent(withReviews(withOneSupplementNotice(chart)));
}

function toNode(node: CountyNode): FlowNode {
  const kind = kinds[node.type];
  invariant(kind, `Node ${node.id} is of the unknown type ${node.type}.`);
  const act = kind === 'task' ? actOf(node) : undefined;
  const limit = toLimit(node.timeLimit?.value ?? null, node.timeLimit?.unit ?? null);
  return {
    id: node.id,
    kind,
    nameZh: node.nameZh,
    nameEn: node.nameEn ?? undefined,
    post: node.position ?? undefined,
    actor: actors[node.actorType],
    act,
    limit: limit && { ...limit, clock: clockOf(node) },
    noLimitReasonZh: kind === 'task' && !limit ? noLimitReason(node) : undefined,
    disclosure: toDisclosure(node),
    supervisionZh: node.supervisionPoint ?? undefined,
    rightsZh: node.counterpartyRight.length > 0 ? node.counterpartyRight : undefined,
    basisZh: node.legalRefZh ?? undefined,
    parallelApproval: node.parallelApproval || undefined,
  };
}

function actOf(node: CountyNode): CaseAct | undefined {
  const act = actNames.find(([name]) => name.test(node.nameZh))?.[1];
  // Of what the applicant does, only the supplement is an act of the case.
  return node.actorType === 'agency' || act === 'supplement' ? act : undefined;
}

function clockOf(node: CountyNode): 'counted' | 'not-counted' | 'suspended' {
  if (node.timeLimit?.countsTowardLimit) return 'counted';
  return node.timeLimit?.clock === 'suspended' ? 'suspended' : 'not-counted';
}

function noLimitReason(node: CountyNode): string {
  if (node.timeLimit?.noteZh) return node.timeLimit.noteZh;
  return node.timeLimit?.clock === 'suspended'
    ? '依法中止期间,不计入时限'
    : '法律未规定本环节时限,不计入承诺时限';
}

function toDisclosure(node: CountyNode): FlowNode['disclosure'] {
  if (!node.publicity) return undefined;
  const { scope, formZh, timing } = node.publicity;
  return { scope, formZh: Array.isArray(formZh) ? formZh.join('、') : formZh, timing };
}

function toFlow(edge: CountyEdge): FlowChart['flows'][number] {
  return {
    id: edge.id,
    from: edge.from,
    to: edge.to,
    conditionZh: edge.conditionZh ?? undefined,
    conditionEn: edge.conditionEn ?? undefined,
    isDefault: edge.isDefault || undefined,
    isLoopBack: edge.isLoopBack || undefined,
  };
}

function toLimit(value: number | null, unitName: string | null): Limit | undefined {
  if (value === null || unitName === null) return undefined;
  const unit = units[unitName];
  invariant(unit, `Unknown unit of time ${unitName}.`);
  return { value, unit };
}

function triggerBasis(procedure: CountyProcedure): string | undefined {
  const first = procedure.nodes.find((node) => node.type === 'task' && node.legalRefZh);
  return first?.legalRefZh ?? procedure.statutoryDays.basisZh ?? undefined;
}

function listed(text: string, separator: RegExp): string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** 一次告知 binds where the unit may refuse instead; otherwise a second notice is the only way to get a usable file. */
function withOneSupplementNotice(chart: FlowChart): FlowChart {
  if (!chart.nodes.some((node) => node.act === 'refuse-acceptance')) return chart;
  return {
    ...chart,
    nodes: chart.nodes.map((node) => (node.act === 'request-supplement' ? { ...node, loopMax: 1 } : node)),
  };
}

/** 一审一核: who decides or countersigns is another person than who examined last before. */
function withReviews(chart: FlowChart): FlowChart {
  const connected = new Map(connectedNodes(chart).map((each) => [each.node.id, each]));
  const reviewed = (node: FlowNode): string | undefined => {
    if (node.act !== 'decide-grant' && node.act !== 'decide-refuse' && node.act !== 'approve')
      return undefined;
    return nearestExamination(node, connected);
  };
  return { ...chart, nodes: chart.nodes.map((node) => ({ ...node, reviewOf: reviewed(node) })) };
}

/** What is called 审 is the unit's own examination; an inspection stands in only where there is none. */
function nearestExamination(
  from: FlowNode,
  connected: ReadonlyMap<string, ConnectedNode>,
): string | undefined {
  const before = examinationsBefore(from, connected);
  return (before.find((node) => node.nameZh.includes('审')) ?? before[0])?.id;
}

/** The examinations between acceptance and the step, the nearest first. */
function examinationsBefore(from: FlowNode, connected: ReadonlyMap<string, ConnectedNode>): FlowNode[] {
  const met = new Set([from.id]);
  // A set iterates over what is added on the way: this walks backwards, the nearest nodes first.
  for (const id of met) {
    const each = connected.get(id);
    if (each?.node.act === 'accept' || each?.node.act === 'receive') continue;
    for (const flow of each?.entering ?? []) if (!flow.isLoopBack) met.add(flow.from);
  }
  met.delete(from.id);
  return [...met].flatMap((id) => connected.get(id)?.node ?? []).filter(isExamination);
}

/** A collective discussion is no examination of one person's: its chair may sign the decision. */
function isExamination(node: FlowNode): boolean {
  return node.act === 'examine' || (node.act === 'approve' && !node.nameZh.includes('集体'));
}

function withoutAbsent(chart: FlowChart): FlowChart {
  // Absent fields are left out, so that the chart equals itself after a trip through JSON.
  return JSON.parse(JSON.stringify(chart)) as FlowChart;
}
