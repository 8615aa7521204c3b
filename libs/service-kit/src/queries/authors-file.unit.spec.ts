import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { generateAuthorKey } from '@daylight/evidence';
import { AuthorsFile } from './authors-file';

describe('the file of the authors’ public keys', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'daylight-authors-'));
  const file = path.join(folder, 'authors.json');
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is required of whoever asks, in one sentence', () => {
    expect(() => AuthorsFile.open(undefined)).toThrow(/^AUTHOR_KEYS_FILE must name .*\.$/);
    writeFileSync(file, '{}');
    expect(() => AuthorsFile.open(file)).toThrow(/^AUTHOR_KEYS_FILE: .* holds no key ring/);
  });

  it('may gain a key while the service runs', async () => {
    const { keyId, publicPem } = generateAuthorKey();
    writeFileSync(file, JSON.stringify({ authors: [] }));
    const authors = AuthorsFile.open(file);
    writeFileSync(file, JSON.stringify({ authors: [{ keyId, service: 'counter', publicPem }] }));
    expect((await authors.ringWith(keyId)).find(keyId)?.service).toBe('counter');
  });
});
