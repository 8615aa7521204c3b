import { readFileSync } from 'node:fs';
import { request } from 'node:https';
import { ANY, EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { RecordError } from '../record-error';
import { metaStream } from './stored-form';

/** Everybody who may append to domain streams. */
export const writersGroup = 'record-writers';
/** Everybody who may read the record, writers included. */
export const readersGroup = 'record-readers';

const administrators = '$admins';
const requestMs = 10_000;

export interface EventStoreDbUser {
  readonly user: string;
  readonly password: string;
}

export interface ProvisionEventStoreDbOptions {
  /** Connection string of an administrator. */
  readonly adminUrl: string;
  /** One per service. None of them is an administrator: those pass by every access list. */
  readonly writers: readonly EventStoreDbUser[];
  readonly readers: readonly EventStoreDbUser[];
}

/**
 * Creates users and access lists on a secured EventStoreDB; may be repeated. Writers append to and read domain streams,
 * readers read; nobody but administrators deletes, truncates or sets stream metadata.
 *
 * What it cannot do: the server has one default list for all domain streams and lists for single streams, none for a
 * prefix of names. So the store itself does not keep a service to the streams of its own context; there the adapter
 * refuses (`context`), and an event signed by another context's key is found by every check of the evidence.
 * @throws RecordError
 */
export async function provisionEventStoreDb(options: ProvisionEventStoreDbOptions): Promise<void> {
  const { adminUrl, writers, readers } = options;
  for (const user of writers) await ensureUser(adminUrl, user, [writersGroup, readersGroup]);
  for (const user of readers) await ensureUser(adminUrl, user, [readersGroup]);
  const client = EventStoreDBClient.connectionString(adminUrl);
  try {
    await client.appendToStream('$settings', defaultAccess(), { expectedRevision: ANY });
    // The log as a whole is a system stream, which administrators alone may read unless it has a list of its own.
    await client.setStreamMetadata('$all', {
      acl: { ...onlyAdministrators, readRoles: [administrators, readersGroup] },
    });
    await client.setStreamMetadata(metaStream, {
      acl: {
        ...onlyAdministrators,
        readRoles: [administrators, readersGroup],
        writeRoles: [administrators, writersGroup],
      },
    });
  } catch (error) {
    throw new RecordError('unavailable', `EventStoreDB: ${(error as Error).message}`, { cause: error });
  } finally {
    await client.dispose();
    (await client['getChannel']()).close();
  }
}

const onlyAdministrators = {
  readRoles: [administrators],
  writeRoles: [administrators],
  deleteRoles: [administrators],
  metaReadRoles: [administrators],
  metaWriteRoles: [administrators],
};

function defaultAccess() {
  return jsonEvent({
    type: 'update-default-acl',
    data: {
      $userStreamAcl: {
        $r: [administrators, readersGroup],
        $w: [administrators, writersGroup],
        $d: administrators,
        $mr: [administrators, readersGroup],
        $mw: administrators,
      },
      $systemStreamAcl: {
        $r: administrators,
        $w: administrators,
        $d: administrators,
        $mr: administrators,
        $mw: administrators,
      },
    },
  });
}

const created = 201;
const ok = 200;
const conflict = 409;

async function ensureUser(
  adminUrl: string,
  { user, password }: EventStoreDbUser,
  groups: string[],
): Promise<void> {
  const whole = { loginName: user, fullName: user, groups, password };
  const answer = await send(adminUrl, 'POST', '/users/', whole);
  if (answer === created) return;
  if (answer === conflict) {
    const changed = await send(adminUrl, 'PUT', `/users/${user}`, { fullName: user, groups });
    const reset = await send(adminUrl, 'POST', `/users/${user}/command/reset-password`, {
      newPassword: password,
    });
    if (changed === ok && reset === ok) return;
  }
  const kind = answer === 401 || answer === 403 ? 'forbidden' : 'unavailable';
  throw new RecordError(kind, `EventStoreDB: user ${user} could not be created (HTTP ${answer})`);
}

/** This client has no call for users; the server has them over HTTP on the same port. Returns the status. */
function send(adminUrl: string, method: string, path: string, body: object): Promise<number> {
  const url = new URL(adminUrl);
  const caFile = url.searchParams.get('tlsCAFile') ?? url.searchParams.get('tlsCaFile');
  const text = JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const call = request(
      {
        host: url.hostname,
        port: url.port || 2113,
        method,
        path,
        auth: `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`,
        ca: caFile === null ? undefined : readFileSync(caFile),
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) },
        timeout: requestMs,
      },
      (response) => {
        response.resume();
        response.on('end', () => resolve(response.statusCode ?? 0));
      },
    );
    call.on('timeout', () => call.destroy(new Error(`no answer within ${requestMs} ms`)));
    call.on('error', (error) =>
      reject(new RecordError('unavailable', `EventStoreDB: ${error.message}`, { cause: error })),
    );
    call.end(text);
  });
}
