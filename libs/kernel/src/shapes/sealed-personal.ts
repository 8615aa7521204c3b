import { code, digest, object, type ShapeOf } from './shape';
import { Type } from '@sinclair/typebox';

/** Largest sealed value, base64url characters. */
const cipherTextLengthMax = 64 * 1024;

/**
 * Personal data as an event carries it: a commitment that outlives the key, and cipher text that does not
 * (EVIDENCE.md B.6).
 */
export const sealedPersonal = object({
  /** SHA-256 (hex) of `gov-pii/1`, 0x00, salt (32 bytes) and the value's canonical text. */
  c: digest,
  /** Key id. */
  kid: code(),
  /** AES-256-GCM of salt and value: base64url of nonce, cipher text and tag. */
  ct: Type.String({ pattern: '^[A-Za-z0-9_-]+$', maxLength: cipherTextLengthMax }),
});
export type SealedPersonal = ShapeOf<typeof sealedPersonal>;
