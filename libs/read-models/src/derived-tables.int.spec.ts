import { randomBytes } from 'node:crypto';
import { newId, type EventMetadata } from '@daylight/kernel';
import type { EventLog } from '@daylight/record';
import { createTestRecord, type TestRecord } from '@daylight/record/testing';
import { Column, Entity, Index, PrimaryColumn, type DataSource } from 'typeorm';
import type { EntityClass } from './projection';
import { createReadModelDataSource } from './read-model-data-source';
import { rebuildReadModels, replayProjection } from './rebuild';
import { replaceOutdatedReadModels, type ReplaceOptions } from './replace-read-models';
import { dropSchema, ensureSchema, prepareSchema, type ReadModelState } from './schema';
import { TableStatements } from './table-statements';
import { Note, projectionOfNotes } from './testing/note-projection';

jest.setTimeout(60_000);

/** The note of a later release: another column type, an index more, and what decorators cannot say. */
@Entity({ name: 'note' })
@Index('note_number', ['number'], { where: 'number > 1' })
@Index('note_words', ['words'], { type: 'gin' })
@TableStatements('alter index note_words set (fastupdate = off)')
class LaterNote {
  @PrimaryColumn({ type: 'text', collation: 'C' }) position: string;
  @Column({ type: 'text', collation: 'C' }) stream: string;
  @Column('integer') number: number;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt: Date;
  @Column('text', { array: true, default: () => `'{}'` }) words: string[];
}

const metadata: EventMetadata = {
  actor: { subject: 'p-1', organisation: 'zjj' },
  occurredAt: '2026-03-02T01:00:00.000Z',
  commandId: 'c-1',
  correlationId: 'c-1',
  disclosure: 'public',
  schemaVersion: 1,
};
const count = 300;

describe('the tables of read models, declared once in their entities', () => {
  let record: TestRecord;
  let log: EventLog;
  let schema: string;
  const sources: DataSource[] = [];

  beforeAll(async () => {
    record = await createTestRecord(['demo']);
    log = await record.open('demo');
    const events = Array.from({ length: count }, (_, n) => ({
      id: newId(),
      type: 'demo.Noted',
      data: { n },
      metadata,
    }));
    await log.append({ stream: `demo.note-${newId()}`, expected: { kind: 'none' }, events });
  });
  afterAll(() => record?.drop());

  beforeEach(async () => {
    schema = `live_${randomBytes(6).toString('hex')}`;
    await ensureSchema(record.adminUrl, schema);
  });
  afterEach(async () => {
    await Promise.all(sources.splice(0).map((source) => source.destroy()));
    for (const name of await schemas()) await dropSchema(record.adminUrl, name);
  });

  /** A start of the service with this release of its entity. */
  async function start(entity: EntityClass): Promise<{ source: DataSource; state: ReadModelState }> {
    const source = createReadModelDataSource({
      url: record.adminUrl,
      schema,
      entities: [entity],
      migrations: [],
    });
    sources.push(source);
    await source.initialize();
    const state = await prepareSchema(source, { url: record.adminUrl, schema, readModels: [entity] });
    return { source, state };
  }

  async function started(entity: EntityClass): Promise<DataSource> {
    const { source } = await start(entity);
    await replayProjection(source, log, projectionOfNotes(entity), (await log.head()) ?? '');
    return source;
  }

  const replacement = (entity: EntityClass, trouble?: () => void): ReplaceOptions => ({
    url: record.adminUrl,
    live: schema,
    log,
    entities: [entity],
    migrations: [],
    durable: [],
    projections: [projectionOfNotes(entity, trouble)],
  });

  async function schemas(): Promise<string[]> {
    const source = sources[0] ?? (await start(Note)).source;
    const rows = await source.query<{ name: string }[]>(
      'select nspname as name from pg_namespace where starts_with(nspname, $1) order by nspname',
      [schema],
    );
    return rows.map(({ name }) => name);
  }

  const numbers = async (source: DataSource) =>
    (await source.query<{ number: string }[]>('select number from note order by position')).map((row) =>
      Number(row.number),
    );

  const columns = async (source: DataSource) =>
    source.query<object[]>(
      `select column_name as name, udt_name as type, is_nullable = 'YES' as nullable, collation_name as collation
         from information_schema.columns where table_schema = $1 and table_name = 'note' order by ordinal_position`,
      [schema],
    );

  const indices = async (source: DataSource) =>
    (
      await source.query<{ definition: string }[]>(
        `select pg_get_indexdef(indexrelid) as definition from pg_index
          where indrelid = 'note'::regclass and not indisprimary order by 1`,
      )
    ).map(({ definition }) => definition.replaceAll(`${schema}.`, ''));

  it('are created with the collations and the indices that the entity declares', async () => {
    const { source, state } = await start(LaterNote);
    expect(state).toBe('current');
    expect(await columns(source)).toEqual([
      { name: 'position', type: 'text', nullable: false, collation: 'C' },
      { name: 'stream', type: 'text', nullable: false, collation: 'C' },
      { name: 'number', type: 'int4', nullable: false, collation: null },
      { name: 'recorded_at', type: 'timestamptz', nullable: false, collation: null },
      { name: 'words', type: '_text', nullable: false, collation: null },
    ]);
    expect(await indices(source)).toEqual([
      'CREATE INDEX note_number ON note USING btree (number) WHERE (number > 1)',
      `CREATE INDEX note_words ON note USING gin (words) WITH (fastupdate=off)`,
    ]);
  });

  it('are left alone, rows and all, when the service starts again', async () => {
    const first = await started(Note);
    const second = await start(Note);
    expect(second.state).toBe('current');
    expect(await numbers(second.source)).toHaveLength(count);
    expect(await replaceOutdatedReadModels(first, replacement(Note))).toBe(false);
  });

  it('are never altered in place: a changed entity leaves them as they are and says so', async () => {
    const source = await started(Note);
    const before = await columns(source);
    expect((await start(LaterNote)).state).toBe('outdated');
    expect(await columns(source)).toEqual(before);
    expect(await numbers(source)).toHaveLength(count);
  });

  it('are rebuilt from the record with all rows and swapped in, what no replay rebuilds with them', async () => {
    const earlier = await started(Note);
    await earlier.query(
      `insert into personal_key (key_id, person, case_id, wrapped) values ('k', 'p', 'c', 'w')`,
    );
    const { source } = await start(LaterNote);
    expect(await replaceOutdatedReadModels(source, replacement(LaterNote))).toBe(true);
    expect(await numbers(source)).toEqual(Array.from({ length: count }, (_, n) => n));
    expect(await columns(source)).toContainEqual(expect.objectContaining({ name: 'number', type: 'int4' }));
    expect(await source.query('select key_id from personal_key')).toEqual([{ key_id: 'k' }]);
    expect(await source.query('select name, position from projection_checkpoint')).toEqual([
      { name: 'notes', position: await log.head() },
    ]);
    expect((await start(LaterNote)).state).toBe('current');
    expect(await schemas()).toEqual([schema]);
  });

  it('stay live and untouched when the rebuild fails, and the next one succeeds', async () => {
    const earlier = await started(Note);
    const { source } = await start(LaterNote);
    let seen = 0;
    const failing = replacement(LaterNote, () => {
      seen += 1;
      if (seen > count / 2) throw new Error('the process ended here');
    });
    await expect(replaceOutdatedReadModels(source, failing)).rejects.toThrow('the process ended here');
    expect(await numbers(earlier)).toHaveLength(count);
    expect((await start(Note)).state).toBe('current');
    expect(await replaceOutdatedReadModels(source, replacement(LaterNote))).toBe(true);
    expect(await numbers(source)).toHaveLength(count);
  });

  it('take nothing over from a rebuild that was cut off without a word, and drop it', async () => {
    const earlier = await started(Note);
    const { source } = await start(LaterNote);
    const cutOff = { ...replacement(LaterNote), schema: `${schema}_next_0123456789ab` };
    const half = await rebuildReadModels({ ...cutOff, projections: [] });
    await half.dataSource.query(`insert into note values ('0', 's', 7, now(), '{}')`);
    await half.dataSource.destroy();
    expect(await numbers(earlier)).toHaveLength(count);
    expect(await replaceOutdatedReadModels(source, replacement(LaterNote))).toBe(true);
    expect(await numbers(source)).toEqual(Array.from({ length: count }, (_, n) => n));
    expect(await schemas()).toEqual([schema]);
  });

  it('are rebuilt once by processes that start together', async () => {
    await started(Note);
    const [first, second] = await Promise.all([start(LaterNote), start(LaterNote)]);
    expect([first.state, second.state]).toEqual(['outdated', 'outdated']);
    const outcomes = await Promise.all(
      [first, second].map(({ source }) => replaceOutdatedReadModels(source, replacement(LaterNote))),
    );
    expect(outcomes.sort()).toEqual([false, true]);
    expect(await numbers(first.source)).toHaveLength(count);
  });
});
