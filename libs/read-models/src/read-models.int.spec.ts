import { randomBytes } from 'node:crypto';
import { newId, plainCanonicalText, type EventMetadata, type JsonObject } from '@daylight/kernel';
import { eventually } from '@daylight/kernel/testing';
import type { EventLog } from '@daylight/record';
import { createTestRecord, type TestRecord } from '@daylight/record/testing';
import type { DataSource } from 'typeorm';
import { exportRows } from './export-rows';
import type { MigrationClass, Projection } from './projection';
import { ProjectionRunner } from './projection-runner';
import { ProjectionSet } from './projection-set';
import { createReadModelDataSource } from './read-model-data-source';
import { rebuildReadModels } from './rebuild';
import { replaceFaultyReadModels } from './replace-read-models';
import { dropSchema, ensureSchema, prepareSchema } from './schema';
import { Note, noteProjection } from './testing/note-projection';

jest.setTimeout(60_000);

const metadata: EventMetadata = {
  actor: { subject: 'p-1', organisation: 'zjj' },
  occurredAt: '2026-03-02T01:00:00.000Z',
  commandId: 'c-1',
  correlationId: 'c-1',
  disclosure: 'public',
  schemaVersion: 1,
};
const entities = [Note];
const migrations: readonly MigrationClass[] = [];

describe('a projection on PostgreSQL', () => {
  let record: TestRecord;
  let log: EventLog;
  let schema: string;
  let dataSource: DataSource;
  const running: { stop(): Promise<void> }[] = [];

  beforeAll(async () => {
    record = await createTestRecord(['demo']);
    log = await record.open('demo');
  });
  afterAll(() => record?.drop());

  beforeEach(async () => {
    schema = `live_${randomBytes(6).toString('hex')}`;
    dataSource = await open(schema);
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map((one) => one.stop()));
    await dataSource.destroy();
    await dropSchema(record.adminUrl, schema);
  });

  async function open(name: string): Promise<DataSource> {
    await ensureSchema(record.adminUrl, name);
    const source = createReadModelDataSource({ url: record.adminUrl, schema: name, entities, migrations });
    await source.initialize();
    await prepareSchema(source, { url: record.adminUrl, schema: name, readModels: entities });
    return source;
  }
  const note = async (n: number): Promise<string> => {
    const event = { id: newId(), type: 'demo.Noted', data: { n }, metadata };
    const result = await log.append({
      stream: `demo.note-${newId()}`,
      expected: { kind: 'none' },
      events: [event],
    });
    if (result.kind === 'conflict') throw new Error('unexpected conflict');
    return result.position;
  };
  const run = (projection: Projection, on = log): ProjectionRunner => {
    const runner = new ProjectionRunner({ log: on, dataSource, projection, leaseMs: 600 });
    running.push(runner);
    runner.start();
    return runner;
  };
  const rows = async (source: DataSource = dataSource): Promise<string[]> => {
    const lines: string[] = [];
    for await (const row of (await exportRows(source, 'note')).rows) lines.push(plainCanonicalText(row));
    return lines;
  };
  const allNotes = async (): Promise<string[]> => {
    const positions: string[] = [];
    for (let after: string | undefined; ;) {
      const slice = await log.readAll({ after, filter: { types: ['demo.Noted'] } });
      positions.push(...slice.events.map(({ position }) => position));
      if (slice.end) return positions;
      after = slice.position;
    }
  };
  const positionsOf = (lines: readonly string[]): string[] =>
    lines.map((line) => (JSON.parse(line) as JsonObject)['position'] as string);

  it('applies every event once, in order, also across restarts', async () => {
    for (let n = 0; n < 20; n += 1) await note(n);
    for (let round = 0; round < 4; round += 1) {
      const runner = run(noteProjection());
      const last = await note(100 + round);
      await eventually('caught up', () => (runner.status.position ?? '') >= last);
      await runner.stop();
    }
    expect(positionsOf(await rows())).toEqual(await allNotes());
  });

  it('takes a failed batch back whole, rows and checkpoint, and tries it again', async () => {
    let failures = 2;
    const runner = run(
      noteProjection(() => {
        if (failures <= 0) return;
        failures -= 1;
        throw new Error('not now');
      }),
    );
    const last = await note(1);
    await eventually('applied after all', () => (runner.status.position ?? '') >= last);
    expect(failures).toBe(0);
    expect(positionsOf(await rows())).toEqual(await allNotes());
  });

  it('is worked on by one process at a time, and taken over when that one stops', async () => {
    const first = run(noteProjection());
    await eventually('the first works', () => first.status.state === 'live');
    const second = run(noteProjection());
    await eventually('the second stands by', () => second.status.state === 'standby');
    await first.stop();
    const last = await note(7);
    await eventually('the second took over', () => (second.status.position ?? '') >= last);
    expect(positionsOf(await rows())).toEqual(await allNotes());
  });

  it('writes nothing once another process holds the lease, whatever it believes itself', async () => {
    const runner = run(noteProjection());
    await eventually('it works', () => runner.status.state === 'live');
    await dataSource.query(
      `update projection_checkpoint set owner = 'another', lease_until = clock_timestamp() + interval '1 minute'`,
    );
    const before = await rows();
    await note(8);
    await eventually('it noticed', () => runner.status.state === 'standby');
    expect(await rows()).toEqual(before);
  });

  it('refuses a log of another incarnation, and one that ends before its checkpoint', async () => {
    const working = run(noteProjection());
    const last = await note(9);
    await eventually('caught up', () => (working.status.position ?? '') >= last);
    await working.stop();
    const other = await createTestRecord(['demo']);
    try {
      const foreign = run(noteProjection(), await other.open('demo'));
      await eventually('refused', () => foreign.status.state === 'refused');
      expect(foreign.status.error).toContain('belongs to the log');
      await foreign.stop();
    } finally {
      await other.drop();
    }
    await dataSource.query(`update projection_checkpoint set position = '99999999999999999999'`);
    const ahead = run(noteProjection());
    await eventually('refused', () => ahead.status.state === 'refused');
    expect(ahead.status.error).toContain('before the checkpoint');
  });

  it('waits for a position that is on its way, and not for ever', async () => {
    const set = new ProjectionSet({ log, dataSource, projections: [noteProjection()], leaseMs: 600 });
    running.push(set);
    expect(await set.waitFor(await note(1), 50)).toBe(false);
    set.start();
    expect(await set.waitFor(await note(2), 20_000)).toBe(true);
    // A process that only answers queries learns it from the checkpoint.
    const idle = new ProjectionSet({ log, dataSource, projections: [noteProjection()] });
    expect(await idle.waitFor(await note(3), 20_000)).toBe(true);
  });

  it('is rebuilt beside the live one to the same rows, and put in its place at work', async () => {
    const runner = run(noteProjection());
    const last = await note(11);
    await eventually('caught up', () => (runner.status.position ?? '') >= last);
    await dataSource.query(
      `insert into personal_key (key_id, person, case_id, wrapped) values ('k', 'p', 'c', 'w')`,
    );
    const options = { url: record.adminUrl, log, entities, migrations, projections: [noteProjection()] };
    const rebuilt = await rebuildReadModels(options);
    expect(await rows(rebuilt.dataSource)).toEqual(await rows());
    await rebuilt.drop();

    await dataSource.query('delete from note'); // what a swap is for: the live rows are wrong
    const former = await replaceFaultyReadModels({ ...options, live: schema, durable: [] });
    const after = await note(12);
    await eventually('goes on', async () => positionsOf(await rows()).includes(after));
    expect(positionsOf(await rows())).toEqual(await allNotes());
    expect(await dataSource.query('select key_id from personal_key')).toEqual([{ key_id: 'k' }]);
    await dropSchema(record.adminUrl, former);
  });

  it('is exported in the order of its key, large numbers as text and instants in UTC', async () => {
    await dataSource.query(
      `insert into note values ('b', 's', 9007199254740993, '2026-03-02T09:30:00.123456+08'),
                               ('B', 's', 1, '2026-03-02T09:30:00+08')`,
    );
    expect(await rows()).toEqual([
      '{"number":"1","position":"B","recorded_at":"2026-03-02T01:30:00.000000Z","stream":"s"}',
      '{"number":"9007199254740993","position":"b","recorded_at":"2026-03-02T01:30:00.123456Z","stream":"s"}',
    ]);
    await expect(exportRows(dataSource, 'nothing')).rejects.toThrow('no such table');
  });

  it('lets two processes that start together migrate one after the other', async () => {
    const fresh = `live_${randomBytes(6).toString('hex')}`;
    const sources = await Promise.all([open(fresh), open(fresh), open(fresh)]);
    expect(await rows(sources[0])).toEqual([]);
    await Promise.all(sources.map((source) => source.destroy()));
    await dropSchema(record.adminUrl, fresh);
  });
});
