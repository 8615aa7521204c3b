export { annotateChart, type ChartAnnotations, type NodeAnnotation } from './flow-chart/annotate-chart';
export { checkFlowChart, chartNodesMax } from './flow-chart/flow-chart-check';
export { chartAnnotationOfUnknownNode } from './flow-chart/refusals';
export {
  organisation,
  type Organisation,
  type OrganisationRegistered,
  type OrganisationState,
  type RegisterOrganisation,
} from './organisation/organisation';
export { parseImplementingCode, type ImplementingCode } from './organisation/implementing-code';
export { creditCodeInvalid, organisationDiffers, organisationIdMalformed } from './organisation/refusals';
export type * from './power-item/commands';
export type * from './power-item/events';
export { nonLicenceApprovalsEndedOn } from './power-item/content-rules';
export { stageWords, standingWords } from './power-item/lifecycle-words';
export { powerItem } from './power-item/power-item';
export {
  legalBasisLevels,
  type Entrustment,
  type FourCorrespondences,
  type ItemDisclosure,
  type LegalBasis,
  type LegalBasisLevel,
  type Material,
  type Party,
  type PowerItemContent,
  type PromiseWaiver,
  type RevisionDeadline,
} from './power-item/power-item-content';
export type {
  PowerItemState,
  RegisteredChart,
  Revision,
  RevisionClock,
  Stage,
  Standing,
} from './power-item/power-item-state';
export {
  blockedBy,
  isOverdue,
  revisionDeadline,
  revisionLimit,
  versionOn,
  withoutCorrespondences,
} from './power-item/queries';
export { powerItemUnknown } from './power-item/refusals';
export { flowChartMissing } from './power-item/rule-refusals';
