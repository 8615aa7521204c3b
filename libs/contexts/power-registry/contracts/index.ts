export {
  powerCategories,
  powerCategoryCodes,
  type CaseKind,
  type PowerCategory,
  type PublishedFlowChart,
  type PublishedFlowNode,
  type PublishedLegalBasis,
  type PublishedLimit,
  type PublishedMaterial,
  type PublishedPeriod,
  type PublishedPowerItem,
} from './published-power-item';
export type {
  FlowChartPayload,
  LegalBasisRepealedPayload,
  OrganisationPayload,
  PowerItemHeading,
  PowerItemPayload,
  PowerItemStagePayload,
  PromiseWaiverPayload,
  RevisionClockPayload,
  SecretStubPayload,
  TransitionRulePayload,
} from './power-registry-payloads';
export { powerRegistryAsyncApi } from './power-registry-async-api';
export {
  powerRegistryContext,
  powerRegistryContract,
  powerRegistryEventTypes,
} from './power-registry-contract';
export { powerRegistryPayloadSchemas } from './schemas/payload-schemas';
export type { JsonSchema } from './schemas/json-schema';
export { flowChartSchema, flowNodeSchema, limitSchema, periodSchema } from './schemas/power-item-schema';
