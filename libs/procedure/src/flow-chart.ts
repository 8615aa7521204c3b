/**
 * The flowchart of a power (权力运行流程图): what S2 requires every published chart to state, as plain JSON.
 * A chart is immutable; a change is a new version (FLO-05).
 */
export type FlowChart = {
  code: string;
  version: number;
  nameZh: string;
  nameEn?: string;
  /** How the power comes to be exercised: 依申请 or 依职权. */
  trigger: 'on-application' | 'ex-officio';
  /** The article that lets the power be exercised this way. */
  triggerBasisZh?: string;
  conditionsZh?: string[];
  nodes: FlowNode[];
  flows: Flow[];
  /** 承诺时限: what the unit promises for the whole case. */
  promisedLimit?: Limit;
  /** 法定时限: what the law allows for the whole case. */
  statutoryLimit?: Limit;
  /** 监督制约: who watches, inside the unit and outside it. */
  supervision: { internal: string[]; external: string[] };
  /** 投诉举报途径: telephone, address, web page. */
  complaintChannels: string[];
  /** 相对人的权利, as far as they hold for the whole case. */
  rightsZh: string[];
  /** 公开的范围、形式和时间 for the case as a whole. */
  disclosureZh?: string;
  /** 办理制度、职责要求 (S4). */
  dutiesZh?: string[];
};

/** A sequence flow. A task with several outgoing flows starts all of them, as in BPMN 2.0. */
export type Flow = {
  id: string;
  from: string;
  to: string;
  conditionZh?: string;
  conditionEn?: string;
  isDefault?: boolean;
  /** Leads back to an earlier node; left out of the critical path. */
  isLoopBack?: boolean;
};

export type FlowNodeKind = 'start' | 'end' | 'task' | 'exclusive' | 'parallel';

export type FlowNode = {
  id: string;
  kind: FlowNodeKind;
  nameZh: string;
  nameEn?: string;
  /** 承办岗位: the post that does this step. */
  post?: string;
  actor?: 'applicant' | 'agency' | 'system' | 'other';
  act?: CaseAct;
  /**
   * How often the node may be passed in one case; on an exclusive gateway only passing its loop-back flows counts.
   * `1` on the supplement notice is 一次性告知 (行政许可法 32).
   */
  loopMax?: number;
  limit?: Limit & { clock?: StepClock };
  /** Why the step has no limit of its own, such as 申请人用时. Its time never counts towards the case's limit. */
  noLimitReasonZh?: string;
  disclosure?: { scope: string; formZh?: string; timing?: string };
  supervisionZh?: string;
  rightsZh?: string[];
  basisZh?: string;
  /** 并联审批: done by another department at the same time as its siblings. */
  parallelApproval?: boolean;
  /** 一审一核: the node whose performer must be another person than this one's. Checked by the service. */
  reviewOf?: string;
};

/** A duration as charts state it. `WD` working days, `ND` natural days, `h` hours, `M` months, `Y` years; `immediate` has value 0. */
export type Limit = { value: number; unit: 'WD' | 'ND' | 'h' | 'M' | 'Y' | 'immediate' };

/** Whether the step's time counts towards the case's limit. Unset means `counted`. */
export type StepClock = 'counted' | 'not-counted' | 'suspended';

/** What a step does to the case in law. */
export type CaseAct =
  | 'receive'
  | 'request-supplement'
  | 'supplement'
  | 'refuse-acceptance'
  | 'accept'
  | 'examine'
  | 'approve'
  | 'decide-grant'
  | 'decide-refuse'
  | 'suspend'
  | 'resume'
  | 'deliver'
  | 'publish';

/** Every act a step can have, in the order a case meets them. */
export const caseActs: readonly CaseAct[] = [
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
];
