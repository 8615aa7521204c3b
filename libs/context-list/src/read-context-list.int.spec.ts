import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readContextList } from './read-context-list';

describe('the list of contexts', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'daylight-contexts-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is found in the source tree where nothing is built', () => {
    const names = readContextList({}).map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['power-registry', 'service-center', 'disclosure-platform']),
    );
  });

  it('is the file that CONTEXTS_FILE names', () => {
    const file = path.join(folder, 'contexts.json');
    writeFileSync(file, JSON.stringify([{ name: 'treasury' }]));
    expect(readContextList({ CONTEXTS_FILE: file })).toEqual([{ name: 'treasury' }]);
  });

  it('is not guessed when the named file is missing', () => {
    expect(() => readContextList({ CONTEXTS_FILE: path.join(folder, 'missing.json') })).toThrow(
      'CONTEXTS_FILE',
    );
  });
});
