import { randomUUID } from 'node:crypto';
import { readPageMax, type EventLog } from '@daylight/record';
import type { DataSource } from 'typeorm';
import type { EntityClass, MigrationClass, Projection } from './projection';
import { createReadModelDataSource } from './read-model-data-source';
import { dropSchema, ensureSchema, prepareSchema } from './schema';

export interface RebuildOptions {
  readonly url: string;
  readonly log: EventLog;
  readonly entities: readonly EntityClass[];
  readonly migrations: readonly MigrationClass[];
  /** Those of the entities whose tables are derived; default all. */
  readonly readModels?: readonly EntityClass[];
  readonly projections: readonly Projection[];
  /** Inclusive; omitted: the log's head at the start. */
  readonly until?: string;
  /** Name of the schema to build in; default a random one. */
  readonly schema?: string;
  readonly onProgress?: (progress: { readonly projection: string; readonly events: number }) => void;
}

/** Read models rebuilt beside the live ones. */
export interface Rebuilt {
  readonly schema: string;
  readonly dataSource: DataSource;
  readonly until: string | null;
  /** Releases the connections and drops the schema. */
  drop(): Promise<void>;
}

/**
 * Builds all projections anew from the record, in a schema of their own, as they stood at a position. The same code and
 * the same tables as live: a difference between the two is a finding.
 *
 * @throws RecordError when the record cannot be read; the schema is dropped then.
 */
export async function rebuildReadModels(options: RebuildOptions): Promise<Rebuilt> {
  const { url, log, entities, migrations } = options;
  const schema = options.schema ?? `rebuild_${randomUUID().replaceAll('-', '')}`;
  const until = options.until ?? (await log.head()) ?? null;
  await ensureSchema(url, schema);
  const dataSource = createReadModelDataSource({ url, schema, entities, migrations, poolSizeMax: 4 });
  const drop = async (): Promise<void> => {
    if (dataSource.isInitialized) await dataSource.destroy();
    await dropSchema(url, schema);
  };
  try {
    await dataSource.initialize();
    await prepareSchema(dataSource, { url, schema, readModels: options.readModels ?? entities });
    if (until !== null) {
      for (const projection of options.projections) {
        const events = await replayProjection(dataSource, log, projection, until);
        options.onProgress?.({ projection: projection.name, events });
      }
    }
    return { schema, dataSource, until, drop };
  } catch (error) {
    await drop();
    throw error;
  }
}

/**
 * Applies to one projection what the record holds after its stored checkpoint, up to and including a position. Only for a
 * schema in which nobody else works.
 *
 * @returns the number of events applied.
 */
export async function replayProjection(
  dataSource: DataSource,
  log: EventLog,
  projection: Projection,
  until: string,
): Promise<number> {
  const incarnation = await log.incarnation();
  let applied = 0;
  let after = await storedPosition(dataSource, projection.name);
  for (;;) {
    const slice = await log.readAll({ after, limit: readPageMax, filter: projection.filter });
    const due = slice.events.filter((event) => event.position <= until);
    const done = slice.end || slice.position === undefined || slice.position >= until;
    const reached = done ? until : (slice.position ?? until);
    await dataSource.transaction(async (manager) => {
      if (due.length > 0) await projection.apply(due, manager);
      await manager.query(
        `insert into projection_checkpoint (name, position, incarnation) values ($1, $2, $3)
         on conflict (name) do update set position = excluded.position, incarnation = excluded.incarnation`,
        [projection.name, reached, incarnation],
      );
    });
    applied += due.length;
    if (done) return applied;
    after = slice.position;
  }
}

async function storedPosition(dataSource: DataSource, name: string): Promise<string | undefined> {
  const [row] = await dataSource.query<{ position: string | null }[]>(
    'select position from projection_checkpoint where name = $1',
    [name],
  );
  return row?.position ?? undefined;
}
