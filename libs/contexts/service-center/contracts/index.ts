export { serviceCenterAsyncApi } from './service-center-async-api';
export { serviceCenterContract } from './service-center-contract';
export {
  citizenStatusWords,
  serviceCenterContext,
  serviceCenterEvents,
  type PublishedEventType,
} from './service-center-event-table';
export type {
  CaseAcceptedPayload,
  CaseDecidedPayload,
  CaseEndedPayload,
  CaseFiledPayload,
  CasePayload,
  CaseRatedPayload,
  CaseStepPayload,
  PublishedApplicant,
  PublishedDeadline,
  PublishedDeadlines,
  PublishedMaterialFact,
  PublishedOpenStep,
  PublishedPowerPin,
  PublishedStep,
  PublishedVerdicts,
} from './service-center-payloads';
export { serviceCenterPayloadSchemas, type JsonSchema } from './service-center-schemas';
