import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { sampleContexts } from '@daylight/every-context/testing';
import { isRefusal, newId, type EventMetadata, type JsonObject } from '@daylight/kernel';
import { importXes } from '@daylight/procedure';
import { createTestRecord, sampleEvent, type TestRecord } from '@daylight/record/testing';
import { runAuditor } from './run-auditor';

const stallId = newId();
const stall = `market.stall-${stallId}`;
const inspection = 'market.inspection-9';
const file = 'archive.file-1';
const matter = { no: 'S-2026-001', nameZh: '东门三号摊', nameEn: 'stall three' };
const late = { deviations: ['D8'], backdated: { recordedOn: '2026-03-09', workingDays: 5 } };

describe('the auditor at aggregates of contexts that it has no entry for', () => {
  let record: TestRecord;
  let folder: string;
  let keysFile: string;

  beforeEach(async () => {
    record = await createTestRecord(['market', 'archive']);
    folder = mkdtempSync(path.join(tmpdir(), 'auditor-'));
    keysFile = path.join(folder, 'keys.json');
    writeFileSync(keysFile, JSON.stringify({ authors: record.keyRing.entries }));
    await append(stall, 'StallRented', { placeZh: '东门', yuan: 280 }, { matter, ...late });
    await append(stall, 'StallRented', { placeZh: '东门', rentYuan: 300 }, { matter, schemaVersion: 2 });
    await append(stall, 'StallCleaned', {}, { matter, step: 'cleaning' });
    const found = { foundZh: '=1+1', faults: 2 };
    const inspector = { subject: '=cmd()', organisation: 'zjj' };
    await append(inspection, 'InspectionMade', found, { matter: { no: 'X-1' }, actor: inspector });
    await append(file, 'FileKept', { titleZh: '旧账' }, {});
  });
  afterEach(async () => {
    await record?.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  async function append(stream: string, name: string, data: JsonObject, change: Partial<EventMetadata>) {
    const context = stream.split('.', 1)[0] ?? '';
    const log = await record.open(context);
    const event = sampleEvent(data, { type: `${context}.${name}` });
    const events = [{ ...event, metadata: { ...event.metadata, ...change } }];
    await log.append({ stream, expected: { kind: 'any' }, events });
  }

  async function audit(...argv: string[]) {
    const [stdout, stderr] = [new PassThrough(), new PassThrough()];
    const environment = { RECORD_URL: record.readerUrl, AUTHOR_KEYS_FILE: keysFile };
    const code = await runAuditor(argv, { environment, stdout, stderr, contexts: () => sampleContexts });
    return { code, said: String(stdout.read() ?? ''), complained: String(stderr.read() ?? '') };
  }

  it('finds a stream by its name, the aggregate’s id or the number of its matter', async () => {
    for (const name of [stall, stallId, matter.no])
      expect(await audit('replay', name)).toMatchObject({
        code: 0,
        said: expect.stringContaining(`流 ${stall}`),
      });
  });

  it('names all streams of a number instead of choosing one', async () => {
    await append(inspection, 'InspectionMade', { foundZh: '无', faults: 0 }, { matter });
    const { code, complained } = await audit('replay', matter.no);
    expect(code).toBe(3);
    expect(complained).toContain(`${stall}, ${inspection}`);
  });

  it('tells each event in the words of its context, Chinese first, and the state in its own', async () => {
    const { said } = await audit('replay', matter.no);
    for (const told of [
      '摊位“东门三号摊”出租,租金280元',
      'stall stall three let for 280 yuan',
      '状态 已出租 / let',
      '偏离 / deviations: D8',
      '迟 5 个工作日',
      '环节 cleaning',
      '摊位当时状态',
      '位置 placeZh: 东门',
      '租金(元) rentYuan: 300',
      'cleanings: 1',
    ])
      expect(said).toContain(told);
  });

  it('folds up to a moment, and says it all as JSON', async () => {
    const { code, said } = await audit('replay', stall, '--at', '1', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(said)).toMatchObject({
      stream: stall,
      events: [
        { summary: { zh: '摊位“东门三号摊”出租,租金280元' }, status: { zh: '已出租' }, matter, ...late },
      ],
      later: 2,
      state: { placeZh: '东门', rentYuan: 280, cleanings: 0 },
      stateAfterEvents: 1,
      sound: true,
    });
  });

  it.each([
    ['a type that it does not know', 'StallPainted', {}, '本程序不认识事件类型 market.StallPainted'],
    ['a newer version', 'StallRented', { schemaVersion: 3 }, '第 3 版,本程序只认识到第 2 版'],
  ])('says that it could not read %s, and folds nothing behind it', async (_what, name, change, why) => {
    await append(stall, name, { placeZh: '西门', rentYuan: 1 }, change);
    await append(stall, 'StallCleaned', {}, {});
    const replayed = await audit('replay', stall);
    expect(replayed).toMatchObject({ code: 3, said: expect.stringContaining(why) });
    expect(replayed.said).toContain('只到前 3 条');
    expect(replayed.said).toContain('cleanings: 1');
    const verified = await audit('verify', '--no-read-models', '--json');
    expect(verified.code).toBe(3);
    const { verdict, notChecked } = JSON.parse(verified.said) as { verdict: string; notChecked: string[] };
    expect(verdict).toBe('not-checked');
    expect(notChecked).toEqual([expect.stringContaining(why)]);
    expect((await audit('export', '--format', 'xes', '--of', stall)).said).toContain(why);
  });

  it('verifies every aggregate, and tells of streams that belong to none', async () => {
    await append('market.refusal-1', 'RequestRefused', {}, {});
    const { code, said } = await audit('verify', '--no-read-models', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(said).record.aggregates).toEqual({
      'archive.file': 1,
      'market.inspection': 1,
      'market.refusal': 1,
      'market.stall': 3,
    });
  });

  it('exports any aggregate as a process log: a trace a stream, named by its matter', async () => {
    const traces = async (...part: string[]) => {
      const { said } = await audit('export', '--format', 'xes', ...part);
      const log = importXes(said);
      if (isRefusal(log)) throw new Error(log.message.en);
      return log.traces.map(({ name, events }) => [name, events.map(({ activity }) => activity)]);
    };
    const rented = ['market.StallRented', 'market.StallRented', 'cleaning'];
    expect(await traces('--context', 'market', '--aggregate', 'stall')).toEqual([[matter.no, rented]]);
    expect(await traces('--context', 'market')).toEqual([
      [matter.no, rented],
      ['X-1', ['market.InspectionMade']],
    ]);
    expect(await traces('--prefix', 'archive.')).toEqual([[file, ['archive.FileKept']]]);
    expect(await traces('--of', 'X-1')).toEqual([['X-1', ['market.InspectionMade']]]);
    expect(await traces()).toHaveLength(3);
  });

  it('refuses to export a context or an aggregate that there is not', async () => {
    for (const part of [
      ['--context', 'treasury'],
      ['--context', 'market', '--aggregate', 'case'],
    ])
      expect((await audit('export', '--format', 'csv', ...part)).code).toBe(2);
  });

  it('exports a table in which no cell is a formula, and the stored bytes', async () => {
    const { said: csv } = await audit('export', '--format', 'csv', '--of', inspection);
    const [header = '', line = ''] = csv.split('\r\n');
    expect(header.split(',')).toContain('matterNo');
    expect(line).toContain(",'=cmd(),");
    const { said: lines } = await audit('export', '--format', 'jsonl');
    expect(lines.trim().split('\n')).toHaveLength(5);
  });
});
