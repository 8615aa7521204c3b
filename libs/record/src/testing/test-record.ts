import { randomBytes } from 'node:crypto';
import { AuthorKeyRing, generateAuthorKey, loadAuthor } from '@daylight/evidence';
import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import type { EventLog } from '../event-log';
import { openEventLog } from '../open-event-log';
import type { OpenEventLogOptions } from '../open-options';
import { migrateRecord } from '../postgres/migrate-record';

/** A record of its own in a database of its own, for one spec file. */
export interface TestRecord {
  /** The superuser's URL of the database. */
  readonly adminUrl: string;
  /** URL of a role that may only read. */
  readonly readerUrl: string;
  /** The public keys of all authors of this record. */
  readonly keyRing: AuthorKeyRing;
  /** URL of the role that may append to the streams of this context. */
  urlOf(context: string): string;
  /** Opens the record as the service of a context; the log is closed by `drop` unless it was closed before. */
  open(context: string, options?: Partial<OpenEventLogOptions>): Promise<EventLog>;
  /** Closes what is open and removes the database and its roles. */
  drop(): Promise<void>;
}

/** Creates a record on the server of `TEST_DATABASE_URL`, with one author and one database role per context. */
export async function createTestRecord(contexts: readonly string[]): Promise<TestRecord> {
  const serverUrl = process.env['TEST_DATABASE_URL'];
  if (serverUrl === undefined) {
    throw new Error('TEST_DATABASE_URL is not set: give the URL of a superuser of a PostgreSQL 18 server');
  }
  const name = `test_record_${randomBytes(6).toString('hex')}`;
  const roles = new Map(contexts.map((context, index) => [context, `${name}_${index}`]));
  const reader = `${name}_reader`;
  const password = randomBytes(12).toString('hex');
  const urlFor = (role?: string) => databaseUrl(serverUrl, name, role, password);
  const allRoles = [...roles.values(), reader];

  await asAdministrator(serverUrl, [
    `create database ${escapeIdentifier(name)}`,
    ...allRoles.map(
      (role) => `create role ${escapeIdentifier(role)} login password ${escapeLiteral(password)}`,
    ),
  ]);
  const writers = [...roles].map(([context, role]) => ({ role, context }));
  await migrateRecord({ adminUrl: urlFor(), writers, readers: [reader] });

  const keys = new Map(contexts.map((context) => [context, generateAuthorKey()]));
  const opened: EventLog[] = [];
  const roleOf = (context: string) => {
    const role = roles.get(context);
    if (role === undefined) throw new Error(`the test record has no context ${context}`);
    return role;
  };
  return {
    adminUrl: urlFor(),
    readerUrl: urlFor(reader),
    keyRing: new AuthorKeyRing(
      [...keys].map(([service, { keyId, publicPem }]) => ({ keyId, service, publicPem })),
    ),
    urlOf: (context) => urlFor(roleOf(context)),
    open: async (context, options) => {
      const author = loadAuthor(keys.get(context)?.privatePem ?? '');
      const log = await openEventLog({ url: urlFor(roleOf(context)), author, ...options });
      opened.push(log);
      return log;
    },
    drop: async () => {
      await Promise.all(opened.map((log) => log.close()));
      await asAdministrator(serverUrl, [
        `drop database if exists ${escapeIdentifier(name)} with (force)`,
        ...allRoles.map((role) => `drop role if exists ${escapeIdentifier(role)}`),
      ]);
    },
  };
}

function databaseUrl(
  serverUrl: string,
  database: string,
  role: string | undefined,
  password: string,
): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  if (role !== undefined) {
    url.username = role;
    url.password = password;
  }
  return url.toString();
}

async function asAdministrator(url: string, statements: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
