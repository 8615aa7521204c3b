import { randomUUID } from 'node:crypto';
import { jsonEvent, NO_STREAM, START, StreamNotFoundError } from '@eventstore/db-client';
import { RecordError } from '../record-error';
import type { Connection } from './connection';
import { isConflict, readErrorOf } from './eventstoredb-error';
import { metaStream } from './stored-form';

const identityType = 'record-meta.Founded';

/**
 * The log's identity: a uuid in the first event of a stream of the record's own, written by whoever opens the log first.
 * It lies in the data, so it survives restarts and backups, and a new database has another one.
 * @throws RecordError `forbidden` when it is missing and the credentials may not write it.
 */
export async function foundOrFindIdentity(connection: Connection, limitMs: number): Promise<string> {
  return (await findIdentity(connection, limitMs)) ?? (await found(connection, limitMs));
}

/** Undefined when nobody has opened this log yet. @throws RecordError */
export async function findIdentity(connection: Connection, limitMs: number): Promise<string | undefined> {
  let identity: unknown;
  try {
    await connection.read(
      limitMs,
      (client) => client.readStream(metaStream, { fromRevision: START, maxCount: 1, requiresLeader: true }),
      ({ event }) => {
        identity = (event?.data as { incarnation?: unknown } | undefined)?.incarnation;
        return false;
      },
    );
  } catch (error) {
    if (error instanceof StreamNotFoundError) return undefined;
    throw readErrorOf(error);
  }
  if (typeof identity !== 'string')
    throw new RecordError('corrupt', `${metaStream} does not say which log this is`);
  return identity;
}

async function found(connection: Connection, limitMs: number): Promise<string> {
  const event = jsonEvent({ type: identityType, data: { incarnation: randomUUID() } });
  try {
    await connection.call(limitMs, (client) =>
      client.appendToStream(metaStream, event, {
        expectedRevision: NO_STREAM,
        credentials: connection.credentials,
        requiresLeader: true,
        deadline: limitMs,
      }),
    );
  } catch (error) {
    // Another process was faster: then there is one to find.
    if (!isConflict(error)) throw readErrorOf(error);
  }
  const identity = await findIdentity(connection, limitMs);
  if (identity === undefined) throw new RecordError('unavailable', `${metaStream} could not be written`);
  return identity;
}
