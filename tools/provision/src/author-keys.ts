import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { AuthorKeyRing, generateAuthorKey, loadAuthor, type AuthorEntry } from '@daylight/evidence';

/**
 * One Ed25519 key per service, made once and readable by its owner alone, and the ring of public keys that verifies
 * everything ever signed: keys that are no longer used stay in it.
 */
export function prepareAuthorKeys(
  contexts: readonly string[],
  keysFolder: string,
  authorsFile: string,
): Record<string, string> {
  mkdirSync(keysFolder, { recursive: true, mode: 0o700 });
  const files = Object.fromEntries(contexts.map((context) => [context, keyFileFor(context, keysFolder)]));
  const known = existsSync(authorsFile) ? AuthorKeyRing.parse(readFileSync(authorsFile, 'utf8')).entries : [];
  const current = Object.entries(files).map(([service, file]): AuthorEntry => {
    const { keyId, publicPem } = loadAuthor(readFileSync(file, 'utf8'));
    return { keyId, service, publicPem };
  });
  const added = current.filter(({ keyId }) => !known.some((entry) => entry.keyId === keyId));
  if (added.length > 0) write(authorsFile, JSON.stringify({ authors: [...known, ...added] }, null, 2), 0o644);
  return files;
}

function keyFileFor(context: string, folder: string): string {
  const file = path.join(folder, `${context}.pem`);
  if (!existsSync(file)) write(file, generateAuthorKey().privatePem, 0o600);
  return file;
}

function write(file: string, text: string, mode: number): void {
  writeFileSync(`${file}.new`, text, { mode });
  renameSync(`${file}.new`, file);
}
