import { Client } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import { deriveTables } from './derived-tables';
import { durableKitTables } from './kit-tables';
import type { EntityClass } from './projection';
import { assertSchemaName } from './read-model-data-source';

/** Longest wait for another process that prepares the same schema, or rebuilds its read models from the whole record. */
const schemaLockTimeoutMs = 30 * 60_000;
const swapLockTimeoutMs = 30_000;

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({
    connectionString: url,
    application_name: 'daylight-schema',
    // Held silently for as long as a rebuild takes.
    keepAlive: true,
  });
  // A connection that breaks fails the running query; without a listener it would end the process instead.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Creates the schema when it is not there. */
export async function ensureSchema(url: string, schema: string): Promise<void> {
  assertSchemaName(schema);
  await withClient(url, async (client) => {
    // Two that create at once collide in the catalogue, `if not exists` or not.
    await client.query('select pg_advisory_lock(hashtext($1))', [`daylight-schema:${schema}`]);
    // `if not exists` asks for the right to create even where nothing is to be created.
    const { rowCount } = await client.query('select from pg_namespace where nspname = $1', [schema]);
    if (rowCount === 0) await client.query(`create schema if not exists ${schema}`);
  });
}

/** Drops every schema whose name begins so: what interrupted rebuilds left. */
export async function dropSchemas(url: string, prefix: string): Promise<void> {
  assertSchemaName(prefix);
  const names = await withClient(url, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      'select nspname as name from pg_namespace where starts_with(nspname, $1) order by nspname',
      [prefix],
    );
    return rows.map(({ name }) => name);
  });
  for (const name of names) await dropSchema(url, name);
}

/** Drops a schema with all it holds. Meant for scratch schemas. */
export async function dropSchema(url: string, schema: string): Promise<void> {
  assertSchemaName(schema);
  await withClient(url, (client) => client.query(`drop schema if exists ${schema} cascade`));
}

/**
 * Does work while no other process prepares, rebuilds or swaps this schema.
 * @throws DatabaseError 55P03 when another one keeps at it for longer than the bound.
 */
export async function withSchemaLock<T>(url: string, schema: string, work: () => Promise<T>): Promise<T> {
  return withClient(url, async (client) => {
    await client.query(`set lock_timeout = ${schemaLockTimeoutMs}`);
    await client.query('select pg_advisory_lock(hashtext($1))', [`daylight-tables:${schema}`]);
    return work();
  });
}

/**
 * Whether the tables of the read models are those that their entities declare. `outdated` ones are never altered: they are
 * rebuilt from the record beside the live ones, and swapped.
 */
export type ReadModelState = 'current' | 'outdated';

/**
 * Runs what is missing of the migrations and, where there are none yet, creates the tables of the read models. Processes
 * that start together do it one after the other; one that starts during a rebuild waits for its end.
 *
 * @param readModels the entities whose tables are derived
 */
export async function prepareSchema(
  dataSource: DataSource,
  options: { readonly url: string; readonly schema: string; readonly readModels: readonly EntityClass[] },
): Promise<ReadModelState> {
  return withSchemaLock(options.url, options.schema, async () => {
    await dataSource.runMigrations();
    return createReadModelTables(dataSource, options.readModels);
  });
}

/** Compares without changing anything. For a schema that was prepared. */
export async function readModelState(
  dataSource: DataSource,
  readModels: readonly EntityClass[],
): Promise<ReadModelState> {
  const { fingerprint } = await deriveTables(dataSource, readModels);
  return (await storedFingerprint(dataSource.manager)) === fingerprint ? 'current' : 'outdated';
}

/** All or nothing: tables and fingerprint commit together. */
async function createReadModelTables(
  dataSource: DataSource,
  readModels: readonly EntityClass[],
): Promise<ReadModelState> {
  const derived = await deriveTables(dataSource, readModels);
  return dataSource.transaction(async (manager) => {
    const stored = await storedFingerprint(manager);
    if (stored !== undefined) return stored === derived.fingerprint ? 'current' : 'outdated';
    for (const statement of derived.statements) await manager.query(statement);
    await manager.query('insert into read_model_tables (fingerprint) values ($1)', [derived.fingerprint]);
    return 'current';
  });
}

async function storedFingerprint(manager: EntityManager): Promise<string | undefined> {
  const [row] = await manager.query<{ fingerprint: string }[]>('select fingerprint from read_model_tables');
  return row?.fingerprint;
}

export interface SwapOptions {
  /** Of the role that owns both schemas and may create schemas in the database. */
  readonly url: string;
  readonly live: string;
  /** The rebuilt schema; it takes the name of the live one. */
  readonly rebuilt: string;
  /** What the old schema is called afterwards. */
  readonly retired: string;
}

/**
 * Puts a rebuilt schema in the place of the live one, in one transaction. What no replay can rebuild (personal keys, and
 * the tables named in `durable`, such as dead letters) moves over from the live schema.
 *
 * Workers that wait for a checkpoint meanwhile find the new one by name; those that read it before find that they lost
 * their lease, and begin again from what is stored.
 */
export async function swapSchemas(options: SwapOptions, durable: readonly string[] = []): Promise<void> {
  const { url, live, rebuilt, retired } = options;
  for (const schema of [live, rebuilt, retired]) assertSchemaName(schema);
  await withClient(url, async (client) => {
    await client.query('begin');
    await client.query(`set local lock_timeout = ${swapLockTimeoutMs}`);
    await client.query(
      `lock table ${live}.projection_checkpoint, ${live}.consumer_checkpoint in access exclusive mode`,
    );
    for (const table of [...durableKitTables, ...durable]) {
      if (!/^[a-z][a-z0-9_]*$/.test(table)) throw new RangeError(`not a table name: ${table}`);
      await client.query(`drop table ${rebuilt}.${table}`);
      await client.query(`alter table ${live}.${table} set schema ${rebuilt}`);
    }
    await client.query(`update ${rebuilt}.projection_checkpoint set owner = null, lease_until = null`);
    await client.query(`alter schema ${live} rename to ${retired}`);
    await client.query(`alter schema ${rebuilt} rename to ${live}`);
    await client.query('commit');
  });
}
