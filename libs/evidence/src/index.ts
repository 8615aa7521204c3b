export { AuthorKeyRing, generateAuthorKey, loadAuthor, type Author, type AuthorEntry } from './author-key';
export { eventDigest, sha256Hex } from './event-digest';
export { sealEvents, type SealedEvent } from './seal-events';
export { verifyEvent } from './verify-event';
