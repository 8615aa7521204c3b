import { linkSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { signalProcess } from './managed-process.mjs';
import { waitUntil } from './poll.mjs';
import { isStillRunning, processCommandLine, processStartTime } from './process-identity.mjs';
import { StartFault } from './start-fault.mjs';

const claimAttemptsMax = 5;
const orphanStopTimeoutMs = 15_000;
const orphanKillTimeoutMs = 5_000;

/**
 * @typedef {{ pid: number, startTime: string, name?: string, stopSignal?: NodeJS.Signals, origin?: string }} RunRecord
 */

/**
 * Claims the data folder for this process. A claim left by a process that is gone is taken over.
 * @param {string} root @param {string} origin shown to whoever tries to start a second time
 * @returns {{ release(): void }}
 */
export function claimInstance(root, origin) {
  const file = path.join(root, 'instance.json');
  const mine = `${file}.${process.pid}`;
  const startTime = processStartTime(process.pid);
  writeFileSync(mine, JSON.stringify({ pid: process.pid, startTime, origin }));
  try {
    for (let attempt = 0; attempt < claimAttemptsMax; attempt += 1) {
      // A hard link appears whole or not at all: of two starts at the same instant one wins.
      if (linkIfAbsent(mine, file)) return { release: () => rmSync(file, { force: true }) };
      const holder = readRecord(file);
      if (holder && isStillRunning(holder)) throw alreadyRunning(holder, root);
      putAside(file);
    }
  } finally {
    rmSync(mine, { force: true });
  }
  throw alreadyRunning({ pid: 0, startTime: '' }, root);
}

/** @param {string} existing @param {string} link */
function linkIfAbsent(existing, link) {
  try {
    linkSync(existing, link);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  }
}

/** @param {string} file */
function putAside(file) {
  const stale = `${file}.stale-${process.pid}`;
  try {
    renameSync(file, stale);
  } catch (error) {
    // Another start was faster.
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ENOENT') throw error;
  }
  rmSync(stale, { force: true });
}

/** @param {RunRecord} holder @param {string} root */
function alreadyRunning(holder, root) {
  const where = holder.origin ?? root;
  return new StartFault(
    `平台已在运行(${where},进程 ${holder.pid});请直接使用,或先在那里按 Ctrl-C,或用 --data-dir 与 --port 另起一套。`,
    `Daylight is already running (${where}, process ${holder.pid}); use it, stop it there with Ctrl-C, or start another with --data-dir and --port.`,
  );
}

/**
 * @param {string} file
 * @returns {RunRecord | undefined} undefined when absent or unreadable
 */
function readRecord(file) {
  try {
    const record = JSON.parse(readFileSync(file, 'utf8'));
    return Number.isInteger(record.pid) && typeof record.startTime === 'string' ? record : undefined;
  } catch (error) {
    const gone = /** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT';
    if (gone || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/**
 * Ends what a start that was killed has left behind: services first, then the message server, then PostgreSQL.
 * @param {import('./data-directory.mjs').DataDirectory} directory
 * @returns {Promise<string[]>} names of what was still running
 */
export async function endOrphans(directory) {
  const records = readdirSync(directory.run)
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({
      file: path.join(directory.run, name),
      record: readRecord(path.join(directory.run, name)),
    }));
  const isServer = (/** @type {RunRecord | undefined} */ record) =>
    record?.name === 'postgresql' || record?.name === 'nats-server';
  const running = records.flatMap(({ record }) => (record && isStillRunning(record) ? [record] : []));
  await Promise.all(running.filter((record) => !isServer(record)).map(endProcess));
  await Promise.all(running.filter(isServer).map(endProcess));
  for (const { file } of records) rmSync(file, { force: true });
  const postmaster = await endPostmaster(path.join(directory.database, 'postgresql'));
  return [...running.map((record) => record.name ?? String(record.pid)), ...postmaster];
}

/** @param {RunRecord} record */
async function endProcess(record) {
  signalProcess(record.pid, record.stopSignal ?? 'SIGTERM');
  if (await waitUntil(() => !isStillRunning(record), orphanStopTimeoutMs)) return;
  signalProcess(record.pid, 'SIGKILL');
  await waitUntil(() => !isStillRunning(record), orphanKillTimeoutMs);
}

/**
 * PostgreSQL's own pid file knows a server whose start was not noted here. When the process it names is another, or
 * none, the file is stale and would only stand in the way.
 * @param {string} dataFolder
 */
async function endPostmaster(dataFolder) {
  const file = path.join(dataFolder, 'postmaster.pid');
  let text;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return [];
    throw error;
  }
  const pid = Number(text.split('\n')[0]);
  const startTime = Number.isInteger(pid) && pid > 1 ? processStartTime(pid) : undefined;
  const isPostmaster = startTime !== undefined && processCommandLine(pid).includes(`-D ${dataFolder}`);
  if (isPostmaster) await endProcess({ pid, startTime, stopSignal: 'SIGINT' });
  rmSync(file, { force: true });
  return isPostmaster ? ['postgresql'] : [];
}
