import { limit, stepLimit } from './period';
import {
  anyText,
  bilingual,
  code,
  count,
  flag,
  listOf,
  object,
  oneOf,
  optional,
  tableOf,
  text,
  versionNumber,
  wholeNumber,
  type ShapeOf,
} from './shape';

const words = listOf(anyText());

/** What a step does to the case in law, in the order a case meets the acts. */
export const caseActs = [
  'receive',
  'request-supplement',
  'supplement',
  'refuse-acceptance',
  'accept',
  'examine',
  'approve',
  'decide-grant',
  'decide-refuse',
  'suspend',
  'resume',
  'deliver',
  'publish',
] as const;
export type CaseAct = (typeof caseActs)[number];
export const caseAct = oneOf(...caseActs);
/** Whose step it is. */
export const stepActor = oneOf('applicant', 'agency', 'system', 'other');

const nodeStatements = {
  nameZh: anyText(),
  nameEn: optional(anyText()),
  /** 承办岗位: the post that does this step. */
  post: optional(anyText()),
  actor: optional(stepActor),
  act: optional(caseAct),
  /**
   * How often the node may be passed in one case; on an exclusive gateway only passing its loop-back flows counts.
   * `1` on the supplement notice is 一次性告知 (行政许可法 32).
   */
  loopMax: optional(count),
  limit: optional(stepLimit),
  /** Why the step has no limit of its own, such as 申请人用时. Its time never counts towards the case's limit. */
  noLimitReasonZh: optional(anyText()),
  disclosure: optional(
    object({ scope: anyText(), formZh: optional(anyText()), timing: optional(anyText()) }),
  ),
  supervisionZh: optional(anyText()),
  rightsZh: optional(words),
  basisZh: optional(anyText()),
  /** 并联审批: done by another department at the same time as its siblings. */
  parallelApproval: optional(flag),
  /** 一审一核: the node whose performer must be another person than this one's. */
  reviewOf: optional(anyText()),
};

/** A node of a flowchart. */
export const flowNode = object({
  id: code(),
  kind: oneOf('start', 'end', 'task', 'exclusive', 'parallel'),
  ...nodeStatements,
});
export type FlowNode = ShapeOf<typeof flowNode>;

/** A sequence flow. A task with several outgoing flows starts all of them, as in BPMN 2.0. */
const flow = object({
  id: code(),
  from: code(),
  to: code(),
  conditionZh: optional(anyText()),
  conditionEn: optional(anyText()),
  isDefault: optional(flag),
  /** Leads back to an earlier node; left out of the critical path. */
  isLoopBack: optional(flag),
});
export type Flow = ShapeOf<typeof flow>;

const chartStatements = {
  nameZh: text(),
  nameEn: optional(anyText()),
  /** How the power comes to be exercised: 依申请 or 依职权. */
  trigger: oneOf('on-application', 'ex-officio'),
  /** The article that lets the power be exercised this way. */
  triggerBasisZh: optional(anyText()),
  conditionsZh: optional(words),
  /** 承诺时限: what the unit promises for the whole case. */
  promisedLimit: optional(limit),
  /** 法定时限: what the law allows for the whole case. */
  statutoryLimit: optional(limit),
  /** 监督制约: who watches, inside the unit and outside it. */
  supervision: object({ internal: words, external: words }),
  /** 投诉举报途径: telephone, address, web page. */
  complaintChannels: words,
  /** 相对人的权利, as far as they hold for the whole case. */
  rightsZh: words,
  /** 公开的范围、形式和时间 for the case as a whole. */
  disclosureZh: optional(anyText()),
  /** 办理制度、职责要求 (S4). */
  dutiesZh: optional(words),
};

/** Nodes and flows of one chart. */
const chartElementsMax = 2_000;

/**
 * The flowchart of a power (权力运行流程图): what S2 requires every published chart to state.
 * A chart is immutable; a change is a new version (FLO-05).
 */
export const flowChart = object({
  code: code(),
  version: versionNumber,
  ...chartStatements,
  nodes: listOf(flowNode, chartElementsMax),
  flows: listOf(flow, chartElementsMax),
});
export type FlowChart = ShapeOf<typeof flowChart>;

const optionalMembers = <P extends { readonly [name: string]: Parameters<typeof optional>[0] }>(members: P) =>
  Object.fromEntries(Object.entries(members).map(([name, member]) => [name, optional(member)])) as {
    [N in keyof P]: ReturnType<typeof optional<P[N]>>;
  };

/** What a node of an imported chart may be told beyond its drawing. */
const nodeAnnotation = object(optionalMembers(nodeStatements));

/**
 * What is added to a chart that came from a drawing tool. `defaults` fills what a task does not state; `nodes` (by node
 * id, or by the node's exact name) replaces. Neither adds or removes a step: the drawing stays what it was.
 */
export const chartAnnotations = object({
  ...optionalMembers(chartStatements),
  defaults: optional(nodeAnnotation),
  nodes: optional(tableOf(nodeAnnotation)),
});
export type ChartAnnotations = ShapeOf<typeof chartAnnotations>;

/** One of the possibilities of a marking. */
const configuration = object({
  /** The flows (and the inner places `@start`, `@end`) that hold a token, once per token, sorted. */
  tokens: listOf(code(), chartElementsMax),
  /** How often each node with a `loopMax` was passed; nodes not passed are left out. */
  passed: optional(tableOf(wholeNumber(0, 1_000_000))),
});
export type Configuration = ShapeOf<typeof configuration>;

/**
 * Where a case stands on its chart. Choices at gateways are silent and taken as late as possible, so the steps done so
 * far may leave more than one possibility open: a marking is the set of all of them.
 */
export const marking = object({ configurations: listOf(configuration, chartElementsMax) });
export type Marking = ShapeOf<typeof marking>;

/** What a check found on a chart. An `error` blocks registration; a `warning` is shown to the one who registers. */
export const procedureFinding = object({
  code: code(),
  severity: oneOf('error', 'warning'),
  rule: anyText(),
  article: anyText(),
  /** The nodes or flows concerned. */
  elements: listOf(anyText(), chartElementsMax),
  message: bilingual,
});
export type ProcedureFinding = ShapeOf<typeof procedureFinding>;
