import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { JWK } from 'oidc-provider';

/** Keys that outlive a restart, so that tokens issued before it stay good. */
export type ProviderKeys = { signing: JWK; cookies: string[] };

const modulusBits = 2048;
const cookieKeyBytes = 32;
const keyIdLength = 16;

/** Reads the provider's keys, or makes them on first start. The file is readable by its owner alone. */
export function loadProviderKeys(directory: string): ProviderKeys {
  const file = path.join(directory, 'provider-keys.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as ProviderKeys;
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const keys = generateProviderKeys();
  writeFileSync(`${file}.new`, JSON.stringify(keys), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return keys;
}

function generateProviderKeys(): ProviderKeys {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: modulusBits });
  const jwk = privateKey.export({ format: 'jwk' }) as JWK;
  const kid = createHash('sha256').update(String(jwk.n)).digest('base64url').slice(0, keyIdLength);
  return {
    signing: { ...jwk, kid, use: 'sig', alg: 'RS256' },
    cookies: [randomBytes(cookieKeyBytes).toString('base64url')],
  };
}
