export {
  caseActs,
  type CaseAct,
  type Flow,
  type FlowChart,
  type FlowNode,
  type FlowNodeKind,
  type Limit,
  type StepClock,
} from './flow-chart';
export type { Configuration, Marking } from './marking';
