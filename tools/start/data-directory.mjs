import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, lstatSync, mkdirSync, rmSync, statfsSync } from 'node:fs';
import path from 'node:path';
import { StartFault } from './start-fault.mjs';

/** PostgreSQL refuses to run as root; then it runs as this user, which needs no account. */
export const unprivilegedUid = 65_534;
const freeBytesMin = 1024 ** 3;
const mebibyte = 1024 ** 2;

/** What `--fresh` removes: nothing but what a start itself has made. */
const ownEntries = [
  'postgresql',
  'postgresql.new',
  'nats',
  'services',
  'keys',
  'run',
  'logs',
  'state.json',
  'authors.json',
  'ready.json',
];

/**
 * @typedef {object} DataDirectory
 * @property {string} root
 * @property {string} database folder that holds PostgreSQL's data (and its programs where node_modules is out of reach)
 * @property {number | undefined} databaseUid user that PostgreSQL runs as; undefined: the one who starts
 * @property {string} logs
 * @property {string} run
 */

/**
 * Makes the folder for everything that a running platform keeps. When root starts, PostgreSQL runs as another user
 * who must be able to reach its data; where the folder lies in a closed home, the database goes to `/var/tmp`.
 * @param {{ root: string, freeBytesMin?: number }} options
 * @returns {DataDirectory}
 */
export function openDataDirectory(options) {
  const root = path.resolve(options.root);
  makeFolder(root, 0o755);
  requireFreeSpace(root, options.freeBytesMin ?? freeBytesMin);
  const logs = path.join(root, 'logs');
  const run = path.join(root, 'run');
  makeFolder(logs, 0o700);
  makeFolder(run, 0o700);
  const databaseUid = process.getuid?.() === 0 ? unprivilegedUid : undefined;
  return { root, database: databaseFolder(root, databaseUid), databaseUid, logs, run };
}

/** @param {string} root @param {number | undefined} uid */
function databaseFolder(root, uid) {
  if (uid === undefined || canReach(root, uid)) return root;
  const hash = createHash('sha256').update(root).digest('hex').slice(0, 12);
  const elsewhere = path.join('/var/tmp', `daylight-${hash}`);
  makeFolder(elsewhere, 0o711);
  const { uid: owner } = lstatSync(elsewhere);
  if (owner !== 0 || !lstatSync(elsewhere).isDirectory() || !canReach(elsewhere, uid)) {
    throw new StartFault(
      `数据库目录 ${elsewhere} 不可用(须为 root 所有、其他用户可进入);请用 --data-dir 指定一个其他用户可以进入的目录。`,
      `The database folder ${elsewhere} cannot be used (it must belong to root and let others in); name a folder that other users can enter with --data-dir.`,
    );
  }
  return elsewhere;
}

/**
 * Can this user enter the folder? Asked of the system itself, by trying.
 * @param {string} folder @param {number} uid
 */
export function canReach(folder, uid) {
  const probe = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { uid, gid: uid, cwd: '/' });
  if (/** @type {NodeJS.ErrnoException | undefined} */ (probe.error)?.code === 'EPERM') {
    throw new StartFault(
      'PostgreSQL 不能以 root 运行,而此环境又不允许切换用户;请用普通用户启动,或用 DATABASE_ADMIN_URL 指向已有的 PostgreSQL。',
      'PostgreSQL does not run as root, and this environment forbids changing the user; start as an ordinary user, or point DATABASE_ADMIN_URL at a running PostgreSQL.',
    );
  }
  return probe.status === 0;
}

/** @param {string} folder @param {number} mode */
export function makeFolder(folder, mode) {
  if (existsSync(folder)) return;
  try {
    mkdirSync(folder, { recursive: true });
    chmodSync(folder, mode);
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code !== 'EACCES' && code !== 'EROFS' && code !== 'ENOTDIR' && code !== 'EEXIST') throw error;
    throw new StartFault(
      `无法建立目录 ${folder}(${code});请用 --data-dir 指定一个可写的目录。`,
      `The folder ${folder} cannot be made (${code}); name a writable one with --data-dir.`,
    );
  }
}

/** @param {string} folder @param {number} bytesMin */
export function requireFreeSpace(folder, bytesMin) {
  const { bavail, bsize } = statfsSync(folder);
  const freeBytes = bavail * bsize;
  if (freeBytes >= bytesMin) return;
  const [free, needed] = [freeBytes, bytesMin].map((bytes) => Math.floor(bytes / mebibyte));
  throw new StartFault(
    `磁盘空间不足:${folder} 所在分区只剩 ${free} MiB,至少需要 ${needed} MiB;请腾出空间,或用 --data-dir 指定其他分区。`,
    `The disk is full: ${free} MiB are free where ${folder} lies and ${needed} MiB are needed; free some, or name a folder elsewhere with --data-dir.`,
  );
}

/**
 * Removes everything that earlier starts have left; what else lies in the folder stays.
 * @param {DataDirectory} directory
 */
export function emptyDataDirectory(directory) {
  for (const folder of new Set([directory.root, directory.database])) {
    for (const entry of ownEntries) rmSync(path.join(folder, entry), { recursive: true, force: true });
  }
  makeFolder(directory.logs, 0o700);
  makeFolder(directory.run, 0o700);
}
