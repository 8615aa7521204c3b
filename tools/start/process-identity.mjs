import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/**
 * When the process with this id began, as a text that no later process with the same id can have; undefined when
 * there is none. A bare process id is no proof: ids are given out again.
 * @param {number} pid
 * @returns {string | undefined}
 */
export function processStartTime(pid) {
  if (process.platform === 'linux') return linuxStartTime(pid);
  const { status, stdout } = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
  return status === 0 && stdout.trim() !== '' ? stdout.trim() : undefined;
}

/** @param {number} pid */
function linuxStartTime(pid) {
  const stat = readIfThere(`/proc/${pid}/stat`);
  if (stat === undefined) return undefined;
  // The command's name stands in parentheses and may hold anything: the fields are counted behind the last one.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state] = fields;
  if (state === 'Z' || state === 'X') return undefined;
  const bootId = readIfThere('/proc/sys/kernel/random/boot_id') ?? '';
  return `${bootId.trim()}:${fields[19]}`;
}

/**
 * @param {{ pid: number, startTime: string }} identity
 * @returns {boolean}
 */
export function isStillRunning(identity) {
  return processStartTime(identity.pid) === identity.startTime;
}

/**
 * The command line of a process, words separated by blanks; empty when it is gone or hidden.
 * @param {number} pid
 */
export function processCommandLine(pid) {
  if (process.platform === 'linux') {
    return (readIfThere(`/proc/${pid}/cmdline`) ?? '').replaceAll('\0', ' ').trim();
  }
  const { stdout } = spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' });
  return (stdout ?? '').trim();
}

/** @param {string} file */
function readIfThere(file) {
  if (!existsSync(file)) return undefined;
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    // The process ended between the look and the read.
    if (['ENOENT', 'ESRCH', 'EACCES'].includes(/** @type {NodeJS.ErrnoException} */ (error).code ?? '')) {
      return undefined;
    }
    throw error;
  }
}
