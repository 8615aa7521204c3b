export { AuthorKeyRing, generateAuthorKey, loadAuthor, type Author, type AuthorEntry } from './author-key';
export { eventDigest, evidenceVersion, sha256Hex, signingDigest, type DigestInput } from './event-digest';
export { sealEvents, type SealedEvent, type SealOptions, type UnsealedEvent } from './seal-events';
export { verifyEvent, type EventFinding, type EventFindingCode, type VerifyOptions } from './verify-event';
