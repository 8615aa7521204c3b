export {
  type ActOutcome,
  type ActRequest,
  AggregateRunner,
  type Receipt,
  type RequestMetadata,
} from './aggregate-runner';
export {
  readPageMax,
  type EventFilter,
  type EventLog,
  type NewEvent,
  type Subscription,
  type SubscriptionState,
} from './event-log';
export { provisionEventStoreDb } from './eventstoredb/provision-on-demand';
export { openEventLog } from './open-event-log';
export { migrateRecord } from './postgres/migrate-record';
export { RecordError, type RecordErrorKind } from './record-error';
export { idempotencyKeyReused } from './refusals';
