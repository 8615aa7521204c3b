import { RecordError } from '../record-error';
import type { ConnectionPool } from './connection-pool';
import { recordSchemaVersion } from './record-schema';

/** The oldest PostgreSQL line that its makers still mend. */
const serverVersionMin = 150_000;

type ServerRow = {
  readonly server_version: string;
  readonly fsync: string;
  readonly full_page_writes: string;
  readonly synchronous_commit: string;
  readonly schema_there: boolean;
};

/**
 * Refuses to run on what cannot keep a record: a schema that is missing or newer, an unsupported server, and, in
 * production, settings that may lose committed events with the power.
 * @throws RecordError
 */
export async function checkServer(pool: ConnectionPool): Promise<void> {
  const { rows } = await pool.read<ServerRow>({
    text: `select current_setting('server_version_num') as server_version, current_setting('fsync') as fsync,
      current_setting('full_page_writes') as full_page_writes, current_setting('synchronous_commit') as synchronous_commit,
      to_regclass('record.version') is not null as schema_there`,
  });
  const server = rows[0] as ServerRow;
  if (Number(server.server_version) < serverVersionMin) {
    throw new RecordError(
      'unavailable',
      `PostgreSQL ${server.server_version} is out of support; use 15 or later`,
    );
  }
  if (process.env['NODE_ENV'] === 'production') refuseUnsafe(server);
  if (!server.schema_there) {
    throw new RecordError('unavailable', 'the database has no record yet: run migrateRecord first');
  }
  await checkSchema(pool);
}

function refuseUnsafe(server: ServerRow): void {
  for (const setting of ['fsync', 'full_page_writes', 'synchronous_commit'] as const) {
    if (server[setting] === 'off') {
      throw new RecordError(
        'unavailable',
        `PostgreSQL runs with ${setting} = off: it may lose recorded events`,
      );
    }
  }
}

async function checkSchema(pool: ConnectionPool): Promise<void> {
  const { rows } = await pool.read<{ version: number | null }>({
    text: 'select max(version) as version from record.version',
  });
  const version = rows[0]?.version ?? 0;
  if (version !== recordSchemaVersion) {
    const needed = `this program needs ${recordSchemaVersion}`;
    throw new RecordError('unavailable', `the record's schema is of version ${version}, ${needed}`);
  }
}
