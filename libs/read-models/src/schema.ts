import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { durableKitTables } from './kit-tables';
import { assertSchemaName } from './read-model-data-source';

/** Longest wait for another process that migrates the same schema. */
const migrationLockTimeoutMs = 60_000;
const swapLockTimeoutMs = 30_000;

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, application_name: 'daylight-schema' });
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

/** Drops a schema with all it holds. Meant for scratch schemas. */
export async function dropSchema(url: string, schema: string): Promise<void> {
  assertSchemaName(schema);
  await withClient(url, (client) => client.query(`drop schema if exists ${schema} cascade`));
}

/** Runs what is missing of the migrations; two processes that start together do it one after the other. */
export async function migrateSchema(dataSource: DataSource, url: string, schema: string): Promise<void> {
  await withClient(url, async (client) => {
    await client.query(`set lock_timeout = ${migrationLockTimeoutMs}`);
    await client.query('select pg_advisory_lock(hashtext($1))', [`daylight-migration:${schema}`]);
    await dataSource.runMigrations();
  });
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
