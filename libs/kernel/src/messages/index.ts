export * from '../shapes';
export {
  fieldsOf,
  internal,
  objectOf,
  open,
  publishedWords,
  requestObjectOf,
  requestSchemaOf,
  sealed,
  struct,
  words,
  type DataOf,
  type Field,
  type FieldKind,
  type Fields,
  type OpenDataOf,
  type RequestOf,
  type SealedField,
  type Struct,
} from './field';
export {
  command,
  event,
  eventName,
  eventType,
  messages,
  query,
  sayOf,
  type AddedOf,
  type AnswerOf,
  type BodyOf,
  type CommandDeclaration,
  type CommandName,
  type DataOfEvent,
  type EventDeclaration,
  type EventName,
  type EventOf,
  type Messages,
  type PayloadOf,
  type QueryDeclaration,
  type QuestionOf,
  type RequestBodyOf,
  type Say,
} from './messages';
export { asyncApiOf } from './async-api';
export { openPart, openSchema, plainSchema, publication, titled, type Publication } from './publication';
export { referenceOf, type MessagesReference } from './reference';
export { declarationOf, envelopeOf, readEvent, type Envelope, type ReadEvent } from './read-event';
export { wordsIn, type WordsFound } from './words';
