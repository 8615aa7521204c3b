import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { LogFile, consoleText } from './log-file.mjs';
import { waitUntil } from './poll.mjs';
import { processStartTime } from './process-identity.mjs';

const killTimeoutMs = 5_000;

/**
 * @typedef {object} ProcessSpecification
 * @property {string} name names the log and the pid file
 * @property {string} command
 * @property {readonly string[]} args
 * @property {NodeJS.ProcessEnv} env
 * @property {string} cwd
 * @property {number} [uid] also the group
 * @property {NodeJS.Signals} [stopSignal] SIGTERM
 * @property {number} [stopTimeoutMs] before it is killed
 */

/**
 * A child in its own process group, so that a Ctrl-C reaches the parent alone and the parent ends the children in
 * order. Its output goes to a log file, its pid file lets the next start find it.
 */
export class ManagedProcess {
  /**
   * @param {ProcessSpecification} specification
   * @param {{ logDir: string, runDir: string, onConsoleLine?: (name: string, text: string) => void }} surroundings
   */
  constructor(specification, surroundings) {
    this.specification = specification;
    this.name = specification.name;
    this.runFile = path.join(surroundings.runDir, `${this.name}.json`);
    mkdirSync(surroundings.runDir, { recursive: true });
    mkdirSync(surroundings.logDir, { recursive: true });
    this.log = new LogFile(path.join(surroundings.logDir, `${this.name}.log`));
    this.stopping = false;
    /** @type {{ code: number | null, signal: string | null } | undefined} */
    this.ended = undefined;
    this.child = spawn(specification.command, specification.args, {
      env: specification.env,
      cwd: specification.cwd,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(specification.uid === undefined ? {} : { uid: specification.uid, gid: specification.uid }),
    });
    /** Resolves when the child has ended, or could not begin. */
    this.exit = this.watch(surroundings);
    this.writeRunFile();
  }

  /** @param {{ onConsoleLine?: (name: string, text: string) => void }} surroundings */
  watch(surroundings) {
    for (const stream of [this.child.stdout, this.child.stderr]) {
      createInterface({ input: stream, crlfDelay: Infinity }).on('line', (line) => {
        this.log.keep(line);
        const text = consoleText(line);
        if (text !== undefined) surroundings.onConsoleLine?.(this.name, text);
      });
    }
    return new Promise((resolve) => {
      /** @param {{ code: number | null, signal: string | null }} ended */
      const finish = (ended) => {
        this.ended = ended;
        rmSync(this.runFile, { force: true });
        resolve(ended);
      };
      this.child.once('error', (error) => {
        this.log.keep(`${error.message}`);
        finish({ code: null, signal: null });
      });
      // 'close' comes after the last line of output, unless a grandchild holds the pipe.
      this.child.once('exit', (code, signal) => setImmediate(() => finish({ code, signal })));
    });
  }

  writeRunFile() {
    const { pid } = this.child;
    const startTime = pid === undefined ? undefined : processStartTime(pid);
    if (startTime === undefined) return;
    const { stopSignal } = this.specification;
    writeFileSync(this.runFile, JSON.stringify({ name: this.name, pid, startTime, stopSignal }));
  }

  get pid() {
    return this.child.pid;
  }

  /** Asks the child to end, waits, and kills its group when the time is over. */
  async stop() {
    this.stopping = true;
    const { stopSignal = 'SIGTERM', stopTimeoutMs = killTimeoutMs } = this.specification;
    if (this.ended || this.pid === undefined) return;
    signalProcess(this.pid, stopSignal);
    if (await waitUntil(() => this.ended, stopTimeoutMs)) return;
    signalProcess(-this.pid, 'SIGKILL');
    await waitUntil(() => this.ended, killTimeoutMs);
  }

  /** Ends the child at once. */
  kill() {
    this.stopping = true;
    if (!this.ended && this.pid !== undefined) signalProcess(-this.pid, 'SIGKILL');
  }
}

/**
 * Sends a signal; a process that is gone is no error.
 * @param {number} pid negative for a group
 * @param {NodeJS.Signals} signal
 */
export function signalProcess(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error;
  }
}
