import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDataDirectory } from '../start/data-directory.mjs';
import { provideNatsServer } from '../start/nats-program.mjs';
import { startNatsServer } from '../start/nats-server.mjs';
import { findFreePort } from '../start/ports.mjs';
import { startPostgresql } from '../start/postgresql.mjs';
import { workspaceRoot } from '../start/workspace.mjs';

const adminPassword = 'for-tests-only';

/**
 * A PostgreSQL with the settings of production and a nats-server, of the tests' own, on free ports, with data that is thrown away. Servers that are
 * already named by TEST_DATABASE_URL or TEST_NATS_URL are used instead.
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Promise<{ variables: Record<string, string>, stop(): Promise<void> }>}
 */
export async function startTestServers(environment) {
  const root = mkdtempSync(path.join(tmpdir(), 'daylight-test-servers-'));
  // mkdtemp makes a closed folder; the database's user must get through.
  chmodSync(root, 0o755);
  /** @type {import('../start/managed-process.mjs').ManagedProcess[]} */
  const processes = [];
  const stop = async () => {
    await Promise.all(processes.map((child) => child.stop()));
    rmSync(root, { recursive: true, force: true });
  };
  try {
    const directory = openDataDirectory({ root: path.join(root, 'data') });
    const databaseUrl = environment.TEST_DATABASE_URL ?? (await startDatabase(directory, processes));
    const natsUrl = environment.TEST_NATS_URL ?? (await startMessages(directory, environment, processes));
    return { variables: { TEST_DATABASE_URL: databaseUrl, TEST_NATS_URL: natsUrl }, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * @param {import('../start/data-directory.mjs').DataDirectory} directory
 * @param {import('../start/managed-process.mjs').ManagedProcess[]} processes
 */
async function startDatabase(directory, processes) {
  const port = await findFreePort();
  const server = await startPostgresql({ directory, port, adminPassword });
  processes.push(server.process);
  return server.adminUrl;
}

/**
 * @param {import('../start/data-directory.mjs').DataDirectory} directory @param {NodeJS.ProcessEnv} environment
 * @param {import('../start/managed-process.mjs').ManagedProcess[]} processes
 */
async function startMessages(directory, environment, processes) {
  // A program that had to be fetched is kept with the workspace's own data for the next time.
  const binFolder = path.join(workspaceRoot, '.daylight', 'bin');
  const program = await provideNatsServer({ binFolder, environment });
  const server = await startNatsServer({ directory, program, port: await findFreePort() });
  processes.push(server.process);
  return server.url;
}
