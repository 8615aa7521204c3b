import { Client } from 'pg';
import { migrateRecord } from '@daylight/record';
import type { ProvisionRequest, ServiceAccount } from './provision-request';

const databaseName = 'daylight';
const connectTimeoutMs = 10_000;

/** The same server, another database and perhaps another role. */
export function urlFor(adminUrl: string, role?: string, password?: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${databaseName}`;
  if (role !== undefined) url.username = encodeURIComponent(role);
  if (password !== undefined) url.password = encodeURIComponent(password);
  return url.href;
}

/**
 * The county's database, a role for each service with a schema of its own, which is the role's whole search path.
 * Every step can be repeated; passwords are set again.
 */
export async function prepareDatabase(
  adminUrl: string,
  accounts: readonly { role: string; password: string }[],
): Promise<void> {
  await withClient(adminUrl, async (client) => {
    await createDatabase(client);
    for (const { role, password } of accounts) await createRole(client, role, password);
  });
}

/** One schema per service, owned by its role; nobody else may enter it. */
export async function prepareSchemas(adminUrl: string, services: readonly ServiceAccount[]): Promise<void> {
  await withClient(urlFor(adminUrl), async (client) => {
    await client.query(`REVOKE ALL ON DATABASE ${databaseName} FROM PUBLIC`);
    await client.query('REVOKE CREATE ON SCHEMA public FROM PUBLIC');
    for (const { context, role } of services) {
      const schema = schemaOf(context);
      const [quotedRole, quotedSchema] = [role, schema].map((name) => client.escapeIdentifier(name));
      // CREATE: a read model is rebuilt in a scratch schema beside the live one.
      await client.query(`GRANT CONNECT, CREATE, TEMPORARY ON DATABASE ${databaseName} TO ${quotedRole}`);
      await client.query(`CREATE SCHEMA IF NOT EXISTS ${quotedSchema} AUTHORIZATION ${quotedRole}`);
      await client.query(
        `ALTER ROLE ${quotedRole} IN DATABASE ${databaseName} SET search_path = ${quotedSchema}`,
      );
    }
  });
}

/** The record's tables, its append function, and who may do what: versioned by the record itself. */
export async function prepareRecord(adminUrl: string, request: ProvisionRequest): Promise<void> {
  await withClient(urlFor(adminUrl), async (client) => {
    for (const { role } of [...request.services, request.reader]) {
      await client.query(`GRANT CONNECT ON DATABASE ${databaseName} TO ${client.escapeIdentifier(role)}`);
    }
  });
  await migrateRecord({
    adminUrl: urlFor(adminUrl),
    writers: request.services.map(({ role, context }) => ({ role, context })),
    readers: [request.reader.role],
  });
}

/** `power-registry` → `power_registry`. */
export function schemaOf(context: string): string {
  return context.replaceAll('-', '_');
}

async function createDatabase(client: Client): Promise<void> {
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [databaseName]);
  if (rowCount === 0) await client.query(`CREATE DATABASE ${databaseName}`);
}

async function createRole(client: Client, role: string, password: string): Promise<void> {
  const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
  const [name, secret] = [client.escapeIdentifier(role), client.escapeLiteral(password)];
  const verb = rowCount === 0 ? 'CREATE' : 'ALTER';
  await client.query(`${verb} ROLE ${name} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD ${secret}`);
}

async function withClient(url: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: connectTimeoutMs });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
