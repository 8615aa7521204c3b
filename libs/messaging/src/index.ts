export { subjectOf, toCloudEvent, type CloudEvent } from './cloud-event';
export type { StoredDeadLetter } from './dead-letter';
export {
  PermanentFailure,
  type IntegrationConsumerDefinition,
  type IntegrationMessage,
} from './integration-consumer';
export { createMessagingTables, dropMessagingTables } from './sql/messaging-tables';
export type { SqlAccess, SqlRow } from './sql/sql-access';
export { SqlConsumerTransactions } from './sql/sql-consumer-transactions';
export { SqlDeadLetterStore } from './sql/sql-dead-letter-store';
export { SqlRelayCheckpoint } from './sql/sql-relay-checkpoint';
export type { LaneState } from './consumer/consumer-lane';
export { DeadLetters, type ReplayOutcome } from './dead-letters';
export { connectMessaging, Messaging, type MessagingOptions } from './nats/messaging';
export { startRelay, type Relay, type RelayState } from './nats/relay';
export { questionBytesMax, QueryServer, type ServerFault } from './nats/query-server';
export { request } from './nats/request';
export { startConsumer, type Consumer } from './nats/start-consumer';
export { querySubjectOf } from './query-address';
