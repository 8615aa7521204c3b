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
export { cloudEventFault, daylightEventFault } from './cloud-event-schema';
export type { LaneState } from './consumer/consumer-lane';
export { ConsumerHalted } from './consumer/message-applier';
export { DeadLetters, type DeadLettersOptions, type ReplayOutcome } from './dead-letters';
export {
  messageBytesMax,
  readMessage,
  type MessageExpectation,
  type MessageFault,
  type ReadMessage,
} from './message-reader';
export { streamNameOf, subjectsOf, type EventStreamLimits } from './nats/event-stream';
export {
  connectMessaging,
  Messaging,
  MessagingError,
  type MessagingOptions,
  type MessagingStatus,
} from './nats/messaging';
export { startRelay, type Relay, type RelayOptions, type RelayState } from './nats/relay';
export {
  questionBytesMax,
  QueryServer,
  type QueryServerOptions,
  type ServerFault,
} from './nats/query-server';
export { request, type Reply } from './nats/request';
export { startConsumer, type Consumer, type ConsumerOptions } from './nats/start-consumer';
export { querySubjectOf, type QueryAddress } from './query-address';
export { readIntegrationMessages, type RecordPage, type RecordRange } from './record-reader';
