import { canonicalText, type EventEvidence, type EventMetadata, type JsonObject } from '@daylight/kernel';
import type { Author } from './author-key';
import { eventDigest, evidenceVersion, signingDigest } from './event-digest';

/** An event on its way into the record. */
export interface UnsealedEvent {
  readonly id: string;
  readonly type: string;
  readonly data: JsonObject;
  readonly metadata: EventMetadata;
}

/** The stored form: the bytes that are the evidence, as text, and what follows from them. */
export interface SealedEvent {
  readonly id: string;
  readonly type: string;
  readonly revision: number;
  readonly dataText: string;
  readonly metadataText: string;
  /** Hex. */
  readonly digest: string;
  /** Digest of the event before, null at revision 0. */
  readonly predecessor: string | null;
}

export interface SealOptions {
  readonly stream: string;
  /** Revision of the first of the events. */
  readonly firstRevision: number;
  /** Digest of the event at `firstRevision - 1`; null only when `firstRevision` is 0. */
  readonly predecessor: string | null;
  readonly events: readonly UnsealedEvent[];
  readonly author: Author;
}

/**
 * Canonicalises, chains and signs events for exactly the revisions they will have. If the stream turns out to have moved,
 * they are sealed anew; the ids stay.
 * @throws CanonicalError when an event cannot be stored faithfully.
 */
export function sealEvents({
  stream,
  firstRevision,
  predecessor,
  events,
  author,
}: SealOptions): SealedEvent[] {
  const sealed: SealedEvent[] = [];
  let before = predecessor;
  for (const [index, event] of events.entries()) {
    const one = sealOne(stream, firstRevision + index, before, event, author);
    sealed.push(one);
    before = one.digest;
  }
  return sealed;
}

function sealOne(
  stream: string,
  revision: number,
  predecessor: string | null,
  event: UnsealedEvent,
  author: Author,
): SealedEvent {
  const { id, type } = event;
  const dataText = canonicalText(event.data);
  const claim = { v: evidenceVersion, author: author.keyId, predecessor };
  const signed = signingDigest({
    stream,
    revision,
    type,
    id,
    dataText,
    metadataText: canonicalText({ ...event.metadata, evidence: claim }),
  });
  const evidence: EventEvidence = { ...claim, signature: author.sign(signed).toString('base64url') };
  const metadataText = canonicalText({ ...event.metadata, evidence });
  const digest = eventDigest({ stream, revision, type, id, dataText, metadataText });
  return { id, type, revision, dataText, metadataText, digest, predecessor };
}
