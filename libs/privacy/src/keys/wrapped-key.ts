import { randomBytes } from 'node:crypto';
import { decrypt, encrypt, keyBytes } from '../sealing/authenticated-encryption';

/** A fresh data key of 32 bytes. */
export function newDataKey(): Uint8Array {
  return randomBytes(keyBytes);
}

/**
 * Wraps a data key under the master key (AES-256-GCM), bound to its id, so that a store can neither read keys nor swap
 * them. The result is base64url text, fit for a column.
 * @throws RangeError unless both keys have 32 bytes.
 */
export function wrapKey(options: {
  readonly dataKey: Uint8Array;
  readonly masterKey: Uint8Array;
  readonly keyId: string;
}): string {
  if (options.dataKey.length !== keyBytes)
    throw new RangeError(`a data key has ${keyBytes} bytes, not ${options.dataKey.length}`);
  return encrypt(options.dataKey, options.masterKey, boundTo(options.keyId));
}

/** @throws PersonalDataError when the text was altered or belongs to another master key or id. */
export function unwrapKey(options: {
  readonly wrapped: string;
  readonly masterKey: Uint8Array;
  readonly keyId: string;
}): Uint8Array {
  return decrypt(options.wrapped, options.masterKey, boundTo(options.keyId));
}

function boundTo(keyId: string): Buffer {
  return Buffer.from(JSON.stringify(['gov-key/1', keyId]));
}
