export * from '../shapes';
export {
  fieldsOf,
  internal,
  objectOf,
  open,
  publishedWords,
  requestSchemaOf,
  sealed,
  struct,
  words,
  type Field,
  type Fields,
} from './field';
export {
  command,
  event,
  eventName,
  messages,
  query,
  sayOf,
  type AnswerOf,
  type BodyOf,
  type CommandDeclaration,
  type CommandName,
  type DataOfEvent,
  type EventOf,
  type Messages,
  type QueryDeclaration,
  type QuestionOf,
  type RequestBodyOf,
} from './messages';
export { asyncApiOf } from './async-api';
export { plainSchema, publication, titled, type Publication } from './publication';
export { referenceOf } from './reference';
export { declarationOf, type Envelope, type ReadEvent } from './read-event';
export { wordsIn } from './words';
