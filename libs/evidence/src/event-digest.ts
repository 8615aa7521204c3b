import { createHash } from 'node:crypto';
import { canonicalText } from '@daylight/kernel';

/** Version of the stored form and of both digests. */
export const evidenceVersion = 1;

/** SHA-256 in hex; text is hashed as UTF-8. */
export function sha256Hex(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** What a digest binds. The store's own position and time are left out, so that every adapter gives the same digest. */
export interface DigestInput {
  readonly stream: string;
  readonly revision: number;
  readonly type: string;
  readonly id: string;
  /** Stored canonical JSON. */
  readonly dataText: string;
  readonly metadataText: string;
}

/** Domain separation: a leaf as in RFC 6962, so that a digest can never be taken for an inner node or a signing digest. */
const leafPrefix = Buffer.from([0x00]);
const signingPrefix = Buffer.from('daylight/event-signature/v1\n', 'utf8');

/** The event's digest (hex): the predecessor that the stream's next event names. Covers the complete stored metadata. */
export function eventDigest(input: DigestInput): string {
  return digestOf(leafPrefix, input).digest('hex');
}

/** What the author signs. `metadataText` here is the metadata whose `evidence` lacks only the signature itself. */
export function signingDigest(input: DigestInput): Buffer {
  return digestOf(signingPrefix, input).digest();
}

function digestOf(prefix: Buffer, { stream, revision, type, id, dataText, metadataText }: DigestInput) {
  const bound = canonicalText({
    v: evidenceVersion,
    s: stream,
    r: revision,
    t: type,
    id,
    d: sha256Hex(dataText),
    m: sha256Hex(metadataText),
  });
  return createHash('sha256').update(prefix).update(bound, 'utf8');
}
