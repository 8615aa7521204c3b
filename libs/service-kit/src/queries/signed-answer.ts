import type { Author, AuthorKeyRing } from '@daylight/evidence';
import { canonicalText, type Refusal } from '@daylight/kernel';

/** How far the signer's clock and the asker's may lie apart when an answer is believed. */
export const answerAgeMaxMs = 10_000;
/** Canonical bytes of what is signed; well below the 1 MiB that NATS carries. */
export const answerBytesMax = 256 * 1024;

/** A question as it is put: what an answer is bound to. */
export interface PutQuestion {
  readonly division: string;
  readonly context: string;
  readonly query: string;
  readonly question: { readonly [name: string]: unknown };
  /** 128 random bits of the asker's, so that no answer serves twice. */
  readonly nonce: string;
}

export type Outcome =
  | { readonly kind: 'answer'; readonly answer: object }
  | { readonly kind: 'refusal'; readonly refusal: Refusal };

/** An answer as it travels. The question is not in it: the asker verifies against the one that it put. */
export interface SignedAnswer {
  readonly outcome: Outcome;
  /** RFC 3339 UTC. */
  readonly answeredAt: string;
  /** Id of the author key. */
  readonly author: string;
  /** Ed25519 in base64. */
  readonly signature: string;
}

/** Domain separation: no signature under an answer can be taken for one under an event. */
const prefix = Buffer.from('daylight/query-answer/v1\n', 'utf8');

/** @throws CanonicalError for what JSON cannot carry; RangeError when it is too large. */
export function signAnswer(
  author: Author,
  put: PutQuestion,
  outcome: Outcome,
  answeredAt: string,
): SignedAnswer {
  const bytes = signedBytes(put, { outcome, answeredAt, author: author.keyId });
  if (bytes.byteLength > answerBytesMax) throw new RangeError(`an answer of ${bytes.byteLength} bytes`);
  return { outcome, answeredAt, author: author.keyId, signature: author.sign(bytes).toString('base64') };
}

/** Why an answer is not believed, or null: signed by the context that was asked, now, and for this question. */
export function answerFault(
  signed: SignedAnswer,
  put: PutQuestion,
  ring: AuthorKeyRing,
  nowMs: number,
): string | null {
  const entry = ring.find(signed.author);
  if (entry === undefined) return `the key ${signed.author} is unknown`;
  if (entry.service !== put.context) return `signed by ${entry.service}, not by ${put.context}`;
  const answeredMs = Date.parse(signed.answeredAt);
  if (!(Math.abs(nowMs - answeredMs) <= answerAgeMaxMs)) return `answered at ${signed.answeredAt}, not now`;
  if (entry.from !== undefined && answeredMs < Date.parse(entry.from))
    return `the key ${signed.author} is not valid yet`;
  const signature = Buffer.from(signed.signature, 'base64');
  if (!ring.verifies(signed.author, signedBytes(put, signed), signature))
    return 'the signature is not of this question and answer';
  return null;
}

function signedBytes(put: PutQuestion, said: Omit<SignedAnswer, 'signature'>): Buffer {
  const { division, context, query, question, nonce } = put;
  const { outcome, answeredAt, author } = said;
  const statement = { division, context, query, question, nonce, outcome, answeredAt, author };
  return Buffer.concat([prefix, Buffer.from(canonicalText(statement))]);
}
