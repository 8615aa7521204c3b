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
export { connectMessaging, Messaging } from './nats/messaging';
export { startRelay, type Relay, type RelayState } from './nats/relay';
export {
  request,
  respond,
  type Question,
  type RequestOptions,
  type RequestOutcome,
  type Responder,
  type ResponderOptions,
  type Response,
} from './nats/request-reply';
export { startConsumer, type Consumer } from './nats/start-consumer';
export { SafeNatsDeserializer, unreadablePacket, type NatsPacket } from './safe-nats-deserializer';
