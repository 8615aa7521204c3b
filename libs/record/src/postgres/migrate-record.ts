import { Client, escapeIdentifier } from 'pg';
import { defaultTimeouts } from '../open-options';
import { recordErrorOf } from './postgres-error';
import { recordSchemaVersion, recordSchemaVersions } from './record-schema';
import { RecordError } from '../record-error';

export interface MigrateRecordOptions {
  /** A role that may create a schema in the database; it will own the record and is used by no service. */
  readonly adminUrl: string;
  /** Existing log-in roles and the one context whose streams each may append to; a role may be named several times. */
  readonly writers: readonly { readonly role: string; readonly context: string }[];
  /** Existing roles that may only read, such as the auditor's. */
  readonly readers: readonly string[];
}

/** Serialises migrations that run at the same time; any constant will do. */
const migrationLock = 0x6461796c;

/**
 * Creates or updates the schema `record` and its grants in one transaction. Idempotent; nothing is ever taken away.
 * @throws RecordError when the database is not UTF-8, a role is missing, or the schema is newer than this program.
 */
export async function migrateRecord(options: MigrateRecordOptions): Promise<void> {
  const client = new Client({
    connectionString: options.adminUrl,
    connectionTimeoutMillis: defaultTimeouts.connectMs,
  });
  client.on('error', () => undefined); // reported by the query that it breaks
  try {
    await client.connect();
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [migrationLock]);
    await refuseOtherEncodings(client);
    await applyVersions(client);
    await grant(client, options);
    await client.query('commit');
  } catch (error) {
    throw error instanceof RecordError ? error : recordErrorOf(error, 'unavailable');
  } finally {
    await client.end();
  }
}

/** Digests are computed over UTF-8 in the database as well. */
async function refuseOtherEncodings(client: Client): Promise<void> {
  const { rows } = await client.query<{ encoding: string }>(
    `select current_setting('server_encoding') as encoding`,
  );
  if (rows[0]?.encoding !== 'UTF8') {
    throw new RecordError('invalid', `the record needs a UTF8 database, this one is ${rows[0]?.encoding}`);
  }
}

async function applyVersions(client: Client): Promise<void> {
  await client.query('create schema if not exists record');
  await client.query(`create table if not exists record.version (
    version int primary key, applied_at timestamptz not null default clock_timestamp())`);
  const { rows } = await client.query<{ version: number }>(
    'select coalesce(max(version), 0) as version from record.version',
  );
  const present = rows[0]?.version ?? 0;
  if (present > recordSchemaVersion) {
    throw new RecordError(
      'invalid',
      `the record's schema is of version ${present}, this program knows ${recordSchemaVersion}`,
    );
  }
  for (const { version, sql } of recordSchemaVersions.filter((one) => one.version > present)) {
    await client.query(sql);
    await client.query('insert into record.version (version) values ($1)', [version]);
  }
}

const appendSignature = 'record.append(text, bigint[], boolean[], int[], uuid[], text, text, text, text)';

async function grant(client: Client, { writers, readers }: MigrateRecordOptions): Promise<void> {
  await client.query(`revoke all on function ${appendSignature} from public`);
  const roles = new Set([...writers.map(({ role }) => role), ...readers]);
  await refuseMissingRoles(client, [...roles]);
  for (const role of roles) {
    const name = escapeIdentifier(role);
    await client.query(`grant usage on schema record to ${name}`);
    await client.query(`grant select on record.version, record.log, record.stream, record.event to ${name}`);
  }
  for (const { role, context } of writers) {
    await client.query(`grant execute on function ${appendSignature} to ${escapeIdentifier(role)}`);
    await client.query('insert into record.writer values ($1, $2) on conflict do nothing', [role, context]);
  }
}

async function refuseMissingRoles(client: Client, roles: readonly string[]): Promise<void> {
  const { rows } = await client.query<{ role: string }>(
    'select r as role from unnest($1::text[]) r where not exists (select from pg_roles where rolname = r)',
    [roles],
  );
  if (rows.length > 0) {
    const names = rows.map(({ role }) => role).join(', ');
    throw new RecordError('invalid', `these roles do not exist in the database: ${names}`);
  }
}
