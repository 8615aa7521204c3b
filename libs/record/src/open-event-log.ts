import type { EventLog } from './event-log';
import type { OpenEventLogOptions } from './open-options';
import { openPostgres } from './postgres/postgres-event-log';
import { RecordError } from './record-error';

/**
 * Opens the record at a URL: `postgres://` the PostgreSQL adapter, `esdb://` EventStoreDB; nothing else changes.
 * @throws RecordError `unavailable` when nobody answers, `forbidden` for wrong credentials, `invalid` for any other URL.
 */
export async function openEventLog(options: OpenEventLogOptions): Promise<EventLog> {
  const scheme = /^([a-z+]+):\/\//.exec(options.url)?.[1];
  switch (scheme) {
    case 'postgres':
    case 'postgresql':
      return openPostgres(options);
    case 'esdb':
    case 'esdb+discover': {
      // Loaded on demand: its native parts stay out of every process that runs on PostgreSQL.
      const { openEventStoreDb } = await import('./eventstoredb/eventstoredb-event-log');
      return openEventStoreDb(options);
    }
    default:
      throw new RecordError('invalid', 'RECORD_URL must begin with postgres://, esdb:// or esdb+discover://');
  }
}
