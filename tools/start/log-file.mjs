import { appendFileSync, chmodSync, existsSync, renameSync, statSync } from 'node:fs';

const logBytesMax = 20 * 1024 * 1024;
const lastLinesMax = 12;
const lineCharactersMax = 500;

/** One child's log: a file that is put aside when it grows beyond 20 MiB, and the last lines in memory. */
export class LogFile {
  /** @param {string} path */
  constructor(path) {
    this.path = path;
    /** @type {string[]} */
    this.lastLines = [];
    this.bytes = existsSync(path) ? statSync(path).size : 0;
    this.append(`--- ${new Date().toISOString()}\n`);
    chmodSync(path, 0o600);
    this.lastLines = [];
  }

  /** @param {string} text */
  append(text) {
    if (this.bytes > logBytesMax) {
      renameSync(this.path, `${this.path}.1`);
      this.bytes = 0;
    }
    appendFileSync(this.path, text, { mode: 0o600 });
    this.bytes += Buffer.byteLength(text);
  }

  /** @param {string} line without its end */
  keep(line) {
    this.append(`${line}\n`);
    this.lastLines.push(line.slice(0, lineCharactersMax));
    if (this.lastLines.length > lastLinesMax) this.lastLines.shift();
  }
}

/**
 * What of a child's line belongs on the console: warnings and errors. Undefined: nothing.
 * Lines of the services are JSON with pino's level, by number or name; nats-server marks its own; PostgreSQL's ERROR is the
 * answer to a client and stays in its log, FATAL and PANIC concern everybody.
 * @param {string} line
 * @returns {string | undefined}
 */
export function consoleText(line) {
  if (line.startsWith('{')) return jsonConsoleText(line);
  if (/\[(WRN|ERR|FTL)\]/.test(line) || /\b(FATAL|PANIC):/.test(line)) return line;
  return undefined;
}

const pinoWarning = 40;
const levelNames = ['warn', 'error', 'fatal'];

/** @param {string} line */
function jsonConsoleText(line) {
  /** @type {{ level?: unknown, msg?: unknown, err?: { message?: unknown } }} */
  let entry;
  try {
    entry = JSON.parse(line);
  } catch {
    // A line that only looks like JSON: as it stands.
    return line;
  }
  if (!isWarning(entry.level)) return undefined;
  const message = [entry.msg, entry.err?.message].filter((part) => typeof part === 'string').join(' — ');
  return message === '' ? line : message;
}

/** @param {unknown} level */
function isWarning(level) {
  if (typeof level === 'number') return level >= pinoWarning;
  return typeof level === 'string' && levelNames.includes(level);
}
