import { spawn } from 'node:child_process';

const outputCharactersMax = 200_000;

/**
 * Runs a program to its end without a terminal and keeps the end of what it wrote.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, input?: string, timeoutMs?: number, uid?: number, onLine?: (line: string) => void }} [options]
 * @returns {Promise<{ ok: boolean, code: number | null, stdout: string, stderr: string, missing: boolean, timedOut: boolean }>}
 */
export function runCommand(command, args, options = {}) {
  const { cwd, env, input, timeoutMs, uid, onLine } = options;
  return new Promise((resolve) => {
    let [stdout, stderr, timedOut] = ['', '', false];
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
      ...(uid === undefined ? {} : { uid, gid: uid }),
    });
    const timer =
      timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true;
            child.kill('SIGKILL');
          }, timeoutMs);
    /** @param {number | null} code @param {boolean} missing */
    const finish = (code, missing) => {
      clearTimeout(timer);
      resolve({ ok: code === 0, code, stdout, stderr, missing, timedOut });
    };
    child.stdout?.setEncoding('utf8').on('data', (text) => {
      stdout = (stdout + text).slice(-outputCharactersMax);
      onLine?.(lastLine(text));
    });
    child.stderr?.setEncoding('utf8').on('data', (text) => {
      stderr = (stderr + text).slice(-outputCharactersMax);
      onLine?.(lastLine(text));
    });
    child.once('error', (error) => {
      stderr += error.message;
      finish(null, /** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT');
    });
    child.once('close', (code) => finish(code, false));
    // A child that ends before it has read everything says why by its exit code.
    child.stdin?.on('error', () => undefined).end(input);
  });
}

/** @param {string} text */
function lastLine(text) {
  return text.trimEnd().split('\n').at(-1) ?? '';
}

/** The last lines of a failed program, for people. @param {{ stdout: string, stderr: string }} output */
export function lastLines({ stdout, stderr }, linesMax = 15) {
  return `${stdout}\n${stderr}`
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(-linesMax);
}

/**
 * The first lines of what a program complained about: npm says the reason first and its help afterwards.
 * @param {{ stderr: string }} output
 */
export function firstComplaints({ stderr }, linesMax = 12) {
  return stderr
    .split('\n')
    .filter((line) => line.replace('npm error', '').trim() !== '')
    .slice(0, linesMax);
}
