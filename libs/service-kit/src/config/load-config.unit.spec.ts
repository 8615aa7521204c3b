import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadMasterKey } from '../personal/master-key';
import { ConfigurationError } from './configuration-error';
import { loadConfig } from './load-config';

describe('a service’s configuration', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'daylight-config-'));
  const authorKeyFile = path.join(folder, 'author.pem');
  writeFileSync(authorKeyFile, 'pem');
  afterAll(() => rmSync(folder, { recursive: true }));

  const good = {
    PORT: '8101',
    DATABASE_URL: 'postgres://registry:s3cret@127.0.0.1:5432/daylight',
    RECORD_URL: 'esdb+discover://127.0.0.1:2113',
    NATS_URL: 'nats://127.0.0.1:4222,nats://127.0.0.1:4223',
    OIDC_ISSUER: 'http://127.0.0.1:8090',
    AUTHOR_KEY_FILE: authorKeyFile,
    DATA_DIR: path.join(folder, 'state'),
    REFERENCE_DATA_DIR: folder,
  };
  const problemsOf = (changes: { [name: string]: string | undefined }): readonly string[] => {
    try {
      loadConfig('power-registry', { ...good, ...changes });
      return [];
    } catch (error) {
      if (error instanceof ConfigurationError) return error.problems;
      throw error;
    }
  };

  it('fills in what may be left out', () => {
    expect(loadConfig('power-registry', good)).toMatchObject({
      port: 8101,
      host: '127.0.0.1',
      division: '360827',
      databaseSchema: 'power_registry',
      rebuildDatabaseUrl: good.DATABASE_URL,
      clock: 'system',
      roles: ['api', 'worker'],
      natsNamespace: 'daylight',
    });
  });

  it.each([
    ['PORT', '70000'],
    ['PORT', 'http'],
    ['DIVISION', '36'],
    ['DATABASE_URL', 'mysql://127.0.0.1/x'],
    ['DATABASE_SCHEMA', 'a;drop'],
    ['RECORD_URL', 'http://127.0.0.1'],
    ['NATS_URL', 'nats://127.0.0.1:4222,nonsense'],
    ['OIDC_ISSUER', 'issuer'],
    ['CLOCK', 'sundial'],
    ['ROLES', 'api,boss'],
    ['AUTHOR_KEY_FILE', '/nowhere/author.pem'],
    ['AUTHOR_KEYS_FILE', ' '],
    ['REFERENCE_DATA_DIR', '/nowhere'],
    ['DATABASE_URL', undefined],
    ['OIDC_ISSUER', ''],
  ])('names %s in one sentence when it is %s', (variable, value) => {
    const problems = problemsOf({ [variable]: value });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${variable}\\b.*\\.$`));
  });

  it('tells all that is wrong at once, and no secret', () => {
    const problems = problemsOf({
      PORT: '',
      CLOCK: 'x',
      DATABASE_URL: 'mysql://registry:s3cret@127.0.0.1/x',
    });
    expect(problems).toHaveLength(3);
    expect(problems.join()).not.toContain('s3cret');
  });

  it('makes the master key once, for its owner only, and refuses what is none', () => {
    const file = path.join(folder, 'master-key');
    const made = loadMasterKey(file);
    expect(made).toHaveLength(32);
    expect(Buffer.from(loadMasterKey(file))).toEqual(Buffer.from(made));
    expect(statSync(file).mode & 0o777).toBe(0o600);
    writeFileSync(file, 'not a key');
    expect(() => loadMasterKey(file)).toThrow(/PERSONAL_MASTER_KEY_FILE: .* does not hold a key/);
    expect(() => loadMasterKey('/nowhere/key')).toThrow(/PERSONAL_MASTER_KEY_FILE: .* cannot be created/);
  });
});
