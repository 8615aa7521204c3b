export {
  aggregate,
  type Act,
  type Aggregate,
  type AggregateDefinition,
  type AnyAggregate,
  type Circumstances,
  type Decision,
  type DecidedEvent,
  type EnvelopeFacts,
  type Guard,
} from './aggregate/aggregate';
export type { Bilingual } from './bilingual';
export { assertCanonical, CanonicalError, canonicalText, plainCanonicalText } from './canonical-json';
export { businessDay, fixedClock, systemClock, type Clock } from './clock';
export {
  aggregateOfStream,
  contextOfStream,
  isJsonObject,
  type Actor,
  type DisclosureClass,
  type EventEvidence,
  type EventMetadata,
  type Matter,
  type RecordedEvent,
} from './envelope';
export { derivedId, eventId, isUuid, newId } from './ids';
export { toIntegrationData, type IntegrationContract, type IntegrationData } from './integration-event';
export { invariant, InvariantViolation } from './invariant';
export type { JsonObject, JsonValue } from './json';
/** @public */
export { Money } from './money';
export { defineRefusal, isRefusal, type Refusal, type RefusalCategory, type RefusalDetails } from './refusal';
