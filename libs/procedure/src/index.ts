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
export {
  enabledActs,
  enabledSteps,
  fire,
  initialMarking,
  isComplete,
  isEnabled,
  type EnabledAct,
  type EnabledStep,
} from './token-game';
export { loopLimitReached, stepNotEnabled, stepUnknown } from './refusals';
export { StateSpaceTooLarge } from './net/silent-game';
