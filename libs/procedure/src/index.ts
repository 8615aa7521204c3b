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
export { hasErrors } from './finding';
export { checkSoundness } from './soundness';
export { lintChart, type LintOptions } from './lint-chart';
export { criticalPath, type CriticalPath } from './critical-path';
export {
  chartFromCountyProcedure,
  type CountyEdge,
  type CountyNode,
  type CountyProcedure,
} from './county-procedure';
export { exportBpmn, importBpmn, type BpmnImport } from './bpmn/import-bpmn';
export { bpmnBytesMax, bpmnElementsMax, readBpmn, type BpmnReading } from './bpmn/read-bpmn';
export { writeBpmn } from './bpmn/write-bpmn';
export { chartsOfModel, unsupportedElements } from './bpmn/model-to-charts';
export { countBpmn, type BpmnCounts, type BpmnModel } from './bpmn/bpmn-model';
export { extensionNamespace } from './bpmn/extension';
export { bpmnBroken, bpmnElementUnsupported, bpmnTooLarge } from './refusals';
export {
  xesText,
  type EventLogXes,
  type XesAttribute,
  type XesEvent,
  type XesTrace,
  type XesType,
} from './log/event-log-xes';
export { importXes, xesBytesMax, xesElementsMax } from './log/import-xes';
export { exportXes, xesLines, xesLogOf } from './log/export-xes';
export {
  directlyFollows,
  fourEyes,
  reworkOf,
  summarizeLog,
  variantsOf,
  type LogSummary,
} from './log/log-statistics';
export type { NetTransition, PetriNet } from './net/petri-net';
export { importPnml, pnmlBytesMax, pnmlElementsMax, pnmlWeightMax } from './net/import-pnml';
export { chartToNet } from './chart-net';
export {
  conformance,
  type CaseConformance,
  type ConformanceOptions,
  type ConformanceReport,
  type ConformanceTotals,
  type Deviation,
  type DeviationCode,
} from './conformance/conformance';
export { replayThroughGame, taskOfActivity, type GameReplay } from './conformance/replay-through-game';
export { pnmlBroken, pnmlTooLarge, xesBroken, xesTooLarge } from './refusals';
