import { mkdirSync } from 'node:fs';
import { createConnection } from 'node:net';
import path from 'node:path';
import { ManagedProcess } from './managed-process.mjs';
import { waitUntil } from './poll.mjs';
import { StartFault, diskFullFault } from './start-fault.mjs';

/** A container's image may have to be fetched first. */
const readyTimeoutMs = 120_000;
const greetingTimeoutMs = 1_000;
const stopTimeoutMs = 15_000;

/**
 * Starts nats-server with JetStream on loopback and waits until it greets.
 * @param {{
 *   directory: import('./data-directory.mjs').DataDirectory, program: import('./nats-program.mjs').NatsProgram,
 *   port: number, onConsoleLine?: (name: string, text: string) => void
 * }} options
 * @returns {Promise<{ process: ManagedProcess, url: string, version: string }>}
 */
export async function startNatsServer({ directory, program, port, onConsoleLine }) {
  const storeFolder = path.join(directory.root, 'nats');
  mkdirSync(storeFolder, { recursive: true });
  const server = new ManagedProcess(
    {
      name: 'nats-server',
      command: program.command,
      args: program.args({ port, storeFolder }),
      env: process.env,
      cwd: directory.root,
      stopTimeoutMs,
    },
    { logDir: directory.logs, runDir: directory.run, onConsoleLine },
  );
  const greeting = await waitUntil(async () => server.ended ?? (await readGreeting(port)), readyTimeoutMs);
  if (greeting && 'jetstream' in greeting && greeting.jetstream) {
    return { process: server, url: `nats://127.0.0.1:${port}`, version: greeting.version };
  }
  await server.stop();
  throw notReady(server, directory.root);
}

/** @param {ManagedProcess} server @param {string} folder */
function notReady(server, folder) {
  const lines = server.log.lastLines;
  return (
    diskFullFault(lines.join('\n'), folder) ??
    new StartFault(
      `nats-server 没有启动成功(JetStream 未就绪);原因见 ${server.log.path},处理后重试,或用 NATS_URL 指向已有的 NATS。`,
      `nats-server did not start with JetStream; see ${server.log.path}, put it right and start again, or point NATS_URL at a running one.`,
      { details: lines },
    )
  );
}

/**
 * The INFO line that every NATS server sends first; undefined while there is none.
 * @param {number} port
 * @returns {Promise<{ version: string, jetstream?: boolean } | undefined>}
 */
function readGreeting(port) {
  return new Promise((resolve) => {
    const socket = createConnection({ port, host: '127.0.0.1' });
    let text = '';
    socket.setTimeout(greetingTimeoutMs, () => socket.destroy());
    socket.setEncoding('utf8').on('data', (part) => {
      text += part;
      if (text.includes('\r\n')) socket.destroy();
    });
    // Not there yet: the next look is a new connection.
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(parseGreeting(text)));
  });
}

/** @param {string} text */
export function parseGreeting(text) {
  const match = /^INFO (\{.*\})\s*\r\n/.exec(text);
  if (!match) return undefined;
  try {
    return JSON.parse(/** @type {string} */ (match[1]));
  } catch {
    // Some other server speaks here; the wait ends in its own sentence.
    return undefined;
  }
}
