import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { PersonalDataError } from '../personal-data-error';

/** AES-256. */
export const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;

/** AES-256-GCM: nonce, cipher text and tag in one base64url text. @throws RangeError when the key has not 32 bytes. */
export function encrypt(plain: Uint8Array, key: Uint8Array, aad: Uint8Array): string {
  assertKey(key);
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes });
  cipher.setAAD(aad);
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]).toString(
    'base64url',
  );
}

/** @throws PersonalDataError `malformed` or `not-authentic`; RangeError when the key has not 32 bytes. */
export function decrypt(text: string, key: Uint8Array, aad: Uint8Array): Buffer {
  assertKey(key);
  const bytes = Buffer.from(text, 'base64url');
  // One text has one spelling: whatever base64url reads but does not write was altered.
  if (bytes.length < nonceBytes + tagBytes || bytes.toString('base64url') !== text)
    throw new PersonalDataError('malformed', 'the cipher text is not base64url of nonce, text and tag');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes), {
    authTagLength: tagBytes,
  });
  decipher.setAAD(aad);
  decipher.setAuthTag(bytes.subarray(bytes.length - tagBytes));
  try {
    return Buffer.concat([
      decipher.update(bytes.subarray(nonceBytes, bytes.length - tagBytes)),
      decipher.final(),
    ]);
  } catch (error) {
    throw new PersonalDataError(
      'not-authentic',
      'the cipher text was altered or belongs to another key, event or field',
      { cause: error },
    );
  }
}

function assertKey(key: Uint8Array): void {
  if (key.length !== keyBytes) throw new RangeError(`a key has ${keyBytes} bytes, not ${key.length}`);
}
