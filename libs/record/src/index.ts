export {
  AggregateRunner,
  type ActOutcome,
  type ActRequest,
  type Loaded,
  type Receipt,
  type RequestMetadata,
} from './aggregate-runner';
export {
  appendBytesMax,
  appendEventsMax,
  eventBytesMax,
  readPageMax,
  streamNameBytesMax,
  type AllSlice,
  type AppendRequest,
  type AppendResult,
  type EventFilter,
  type EventLog,
  type ExpectedRevision,
  type NewEvent,
  type ReadAllOptions,
  type ReadStreamOptions,
  type StreamSlice,
  type SubscribeOptions,
  type Subscription,
  type SubscriptionState,
} from './event-log';
export { provisionEventStoreDb } from './eventstoredb/provision-on-demand';
export type { EventStoreDbUser, ProvisionEventStoreDbOptions } from './eventstoredb/provision-eventstoredb';
export { openEventLog } from './open-event-log';
export {
  defaultTimeouts,
  type OpenEventLogOptions,
  type RecordLogger,
  type RecordTimeouts,
} from './open-options';
export { migrateRecord, type MigrateRecordOptions } from './postgres/migrate-record';
export { RecordError, type RecordErrorKind } from './record-error';
export { idempotencyKeyReused } from './refusals';
