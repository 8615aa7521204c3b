import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { JsonValue } from '@daylight/kernel';
import { PersonalDataError } from '../personal-data-error';
import { decrypt, encrypt } from './authenticated-encryption';
import { canonicalValue } from './canonical-value';

/**
 * Personal data as an event carries it: a commitment that outlives the key, and cipher text that does not
 * (EVIDENCE.md B.6). Plain JSON.
 */
export type SealedPersonal = {
  /** SHA-256 (hex) of `gov-pii/1`, 0x00, salt (32 bytes) and the value's canonical text. */
  readonly c: string;
  /** Key id. */
  readonly kid: string;
  /** AES-256-GCM of salt and value: base64url of nonce, cipher text and tag. */
  readonly ct: string;
};

export type SealPersonalOptions = {
  /** Name of the field; a sealed value opens under no other. */
  readonly field: string;
  readonly value: JsonValue;
  /** Data key of the person and case, 32 bytes. */
  readonly key: Uint8Array;
  readonly keyId: string;
  /** What the value belongs to, usually the event's id; a sealed value moved elsewhere does not open. */
  readonly aad: string;
};

export type OpenPersonalOptions = {
  readonly field: string;
  readonly sealed: SealedPersonal;
  readonly key: Uint8Array;
  readonly aad: string;
};

const domain = 'gov-pii/1';
const saltBytes = 32;

/**
 * Seals one field. Every call takes fresh salt and nonce, so that equal values do not look equal.
 * @throws PersonalDataError `malformed` for a value that JSON cannot carry exactly; RangeError for a key of wrong length.
 */
export function sealPersonal(options: SealPersonalOptions): SealedPersonal {
  const { field, value, key, keyId, aad } = options;
  const salt = randomBytes(saltBytes);
  const text = canonicalValue(value);
  const plain = Buffer.concat([salt, Buffer.from(text)]);
  return { c: commitment(salt, text), kid: keyId, ct: encrypt(plain, key, boundTo(aad, field)) };
}

/**
 * Opens one field and checks it against its commitment: the cipher alone does not bind to one key, the commitment does.
 * @throws PersonalDataError `not-authentic`, `commitment-broken` or `malformed`; never returns altered data.
 */
export function openPersonal(options: OpenPersonalOptions): JsonValue {
  const { field, sealed, key, aad } = options;
  const plain = decrypt(sealed.ct, key, boundTo(aad, field));
  if (plain.length <= saltBytes) throw new PersonalDataError('malformed', 'the sealed text is too short');
  const text = plain.subarray(saltBytes).toString('utf8');
  const expected = Buffer.from(commitment(plain.subarray(0, saltBytes), text));
  const found = Buffer.from(sealed.c);
  if (expected.length !== found.length || !timingSafeEqual(expected, found))
    throw new PersonalDataError('commitment-broken', 'the sealed value is not the one committed to');
  return readValue(text);
}

/** Whether a JSON value has the shape of sealed personal data. */
export function isSealedPersonal(value: unknown): value is SealedPersonal {
  if (typeof value !== 'object' || value === null) return false;
  const { c, kid, ct } = value as { c?: unknown; kid?: unknown; ct?: unknown };
  return (
    typeof c === 'string' && /^[0-9a-f]{64}$/.test(c) && typeof kid === 'string' && typeof ct === 'string'
  );
}

function readValue(text: string): JsonValue {
  try {
    return JSON.parse(text) as JsonValue;
  } catch (error) {
    throw new PersonalDataError('malformed', 'the sealed text is no JSON', { cause: error });
  }
}

function commitment(salt: Uint8Array, text: string): string {
  return createHash('sha256').update(domain).update(Uint8Array.of(0)).update(salt).update(text).digest('hex');
}

/** Lengths first, so that no event id and field together spell another pair. */
function boundTo(aad: string, field: string): Buffer {
  return Buffer.from(JSON.stringify([domain, aad, field]));
}
