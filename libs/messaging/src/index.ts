export {
  cloudEventTypeOf,
  eventNameOf,
  sourceOf,
  subjectOf,
  toCloudEvent,
  type CloudEvent,
  type CloudEventContext,
  type CloudEventData,
} from './cloud-event';
export type { ConsumerCheckpoints, ConsumerTransactions } from './consumer-transactions';
export type {
  DeadLetter,
  DeadLetterQuery,
  DeadLetterReason,
  DeadLetterState,
  DeadLetterStore,
  FailedAttempt,
  StoredDeadLetter,
} from './dead-letter';
export {
  PermanentFailure,
  type IntegrationConsumerDefinition,
  type IntegrationMessage,
} from './integration-consumer';
export { silentLogger, type MessagingLogger } from './logger';
export type { RelayCheckpoint, RelayProgress } from './relay-checkpoint';
export { createMessagingTables, dropMessagingTables } from './sql/messaging-tables';
export type { SqlAccess, SqlRow } from './sql/sql-access';
export { SqlConsumerTransactions } from './sql/sql-consumer-transactions';
export { SqlDeadLetterStore } from './sql/sql-dead-letter-store';
export { SqlRelayCheckpoint } from './sql/sql-relay-checkpoint';
