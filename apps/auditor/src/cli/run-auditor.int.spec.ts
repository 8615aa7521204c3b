import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { sampleContexts } from '@daylight/every-context/testing';
import { generateAuthorKey, type AuthorKeyRing } from '@daylight/evidence';
import { createTestRecord, none, sampleEvent, type TestRecord } from '@daylight/record/testing';
import { Client } from 'pg';
import { runAuditor } from './run-auditor';

const context = 'market';
const [first, second] = [`${context}.stall-1`, `${context}.stall-2`];
const noted = (n: number) => sampleEvent({ n }, { type: `${context}.StallCleaned` });

describe('the auditor at a record', () => {
  let record: TestRecord;
  let folder: string;
  let keysFile: string;

  /** Positions 1 to 3 are one stall, 4 and 5 another. */
  beforeEach(async () => {
    record = await createTestRecord([context]);
    folder = mkdtempSync(path.join(tmpdir(), 'auditor-'));
    keysFile = path.join(folder, 'keys.json');
    writeKeys(record.keyRing.entries);
    const log = await record.open(context);
    await log.append({ stream: first, expected: none, events: [noted(1), noted(2), noted(3)] });
    await log.append({ stream: second, expected: none, events: [noted(4), noted(5)] });
  });
  afterEach(async () => {
    await record?.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  const writeKeys = (authors: AuthorKeyRing['entries']) =>
    writeFileSync(keysFile, JSON.stringify({ authors }));

  async function audit(...argv: string[]) {
    const [stdout, stderr] = [new PassThrough(), new PassThrough()];
    const environment = { RECORD_URL: record.readerUrl, AUTHOR_KEYS_FILE: keysFile };
    const code = await runAuditor(argv, { environment, stdout, stderr, contexts: () => sampleContexts });
    return { code, said: String(stdout.read() ?? ''), complained: String(stderr.read() ?? '') };
  }

  async function verdict() {
    const { code, said } = await audit('verify', '--no-read-models', '--json');
    const { verdict, record, findings } = JSON.parse(said) as {
      verdict: string;
      record: { events: number };
      findings: { code: string; position?: string }[];
    };
    const codes = findings.map((finding) => `${finding.code}@${Number(finding.position)}`);
    return { code, verdict, events: record.events, codes };
  }

  /** What a database administrator can do who switches the record's own defences off. */
  async function tamper(...statements: string[]): Promise<void> {
    const client = new Client({ connectionString: record.adminUrl });
    await client.connect();
    try {
      for (const table of ['event', 'log'])
        await client.query(`alter table record.${table} disable trigger all`);
      for (const statement of statements) await client.query(statement);
    } finally {
      await client.end();
    }
  }
  const redigest = `update record.event e set digest = record.digest(s.name, e.rev, e.event_id, e.type, e.data, e.meta)
    from record.stream s where s.stream_id = e.stream_id`;

  it('verifies a record that nobody touched', async () => {
    expect(await verdict()).toEqual({ code: 0, verdict: 'verified', events: 5, codes: [] });
    expect((await audit('replay', first)).code).toBe(0);
  });

  it('finds a flipped byte and goes on to see the rest', async () => {
    await tamper(`update record.event set data = '{"n":9}' where pos = 2`);
    expect(await verdict()).toMatchObject({
      code: 1,
      events: 4,
      codes: expect.arrayContaining(['corrupt@2']),
    });
    expect((await audit('replay', first)).code).toBe(1);
  });

  it('finds a flipped byte whose digest was made to fit', async () => {
    await tamper(`update record.event set data = '{"n":9}' where pos = 2`, redigest);
    const { code, codes } = await verdict();
    expect({ code, codes }).toEqual({ code: 1, codes: ['signature@2', 'predecessor@3'] });
  });

  it('finds a removed event, inside the record and at its end', async () => {
    await tamper('delete from record.event where pos = 2');
    expect(await verdict()).toMatchObject({
      code: 1,
      codes: expect.arrayContaining(['hole@3', 'revision@3', 'predecessor@3']),
    });
    await tamper('delete from record.event where pos = 5');
    expect(await verdict()).toMatchObject({ code: 1, codes: expect.arrayContaining(['end-missing@5']) });
    const replayed = await audit('replay', second);
    expect(replayed.code).toBe(1);
    expect(replayed.said).toContain('末尾缺少 1 条');
  });

  it('finds a signature that was changed together with the digest', async () => {
    await tamper(
      `update record.event set meta = regexp_replace(meta, '"signature":"..', '"signature":"AA') where pos = 5`,
      redigest,
    );
    const { code, codes } = await verdict();
    expect({ code, codes }).toEqual({ code: 1, codes: ['signature@5'] });
  });

  it('finds events of an author whom the auditor does not know', async () => {
    const { keyId, publicPem } = generateAuthorKey();
    writeKeys([{ keyId, service: context, publicPem }]);
    const { code, codes } = await verdict();
    expect({ code, codes }).toEqual({ code: 1, codes: [1, 2, 3, 4, 5].map((n) => `unknown-author@${n}`) });
  });

  it('finds events put in another order, and a position left out', async () => {
    await tamper(
      'update record.event set pos = -2 where pos = 2',
      'update record.event set pos = 2 where pos = 3',
      'update record.event set pos = 3 where pos = -2',
    );
    expect(await verdict()).toMatchObject({ code: 1, codes: expect.arrayContaining(['revision@2']) });
    await tamper('update record.event set pos = 6 where pos = 5', 'update record.log set last_pos = 6');
    expect(await verdict()).toMatchObject({ code: 1, codes: expect.arrayContaining(['hole@6']) });
  });

  it('never says verified of what it could not check, and tells a wrong call', async () => {
    const withoutPlatform = await audit('verify');
    expect(withoutPlatform).toMatchObject({ code: 3, said: expect.stringContaining('--platform') });
    expect((await audit('verify', '--no-read-models', '--keys', `${keysFile}.gone`)).code).toBe(3);
    expect((await audit('replay', '没有的编号')).code).toBe(3);
    expect((await audit('verify', '--no-read-models', '--record', 'postgres://127.0.0.1:1/x')).code).toBe(3);
    const wrong = await audit('approve');
    expect(wrong).toMatchObject({ code: 2, complained: expect.stringContaining('没有这个命令') });
  });
});
