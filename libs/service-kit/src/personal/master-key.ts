import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { ConfigurationError } from '../config/configuration-error';

const keyBytes = 32;

/**
 * The master key under which a service's personal keys are wrapped; made on the first start, readable by its owner only.
 * Whoever loses the file loses the personal data of every case for good.
 * @throws ConfigurationError when the file cannot be read or made, or holds something else.
 */
export function loadMasterKey(file: string): Uint8Array {
  try {
    // `wx`: of two processes that start together, one makes the key and the other reads it.
    writeFileSync(file, `${randomBytes(keyBytes).toString('hex')}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST')
      throw unusable(file, 'it cannot be created', error as NodeJS.ErrnoException);
  }
  let text: string;
  try {
    text = readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw unusable(file, 'it cannot be read', error as NodeJS.ErrnoException);
  }
  if (!/^[0-9a-f]{64}$/.test(text))
    throw new ConfigurationError([
      `PERSONAL_MASTER_KEY_FILE: ${file} does not hold a key of 64 hexadecimal digits; restore it from its backup.`,
    ]);
  return Buffer.from(text, 'hex');
}

function unusable(file: string, what: string, error: NodeJS.ErrnoException): ConfigurationError {
  return new ConfigurationError([`PERSONAL_MASTER_KEY_FILE: ${file}: ${what} (${error.code ?? 'unknown'}).`]);
}
