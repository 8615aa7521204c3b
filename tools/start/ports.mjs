import { createServer } from 'node:net';
import { readContexts } from '../contexts/read-contexts.mjs';
import { StartFault } from './start-fault.mjs';

export const loopback = '127.0.0.1';
const portMax = 65_535;

/** Every context says of itself how far its port is from the origin's, and more. */
export const contexts = readContexts();

/** Distance of each service's port from the origin's: 8080, 8090, and from 8101 the contexts. */
const offsets = new Map([
  ['portal', 0],
  ['demo-identity', 10],
  ...contexts.map(({ name, port }) => /** @type {const} */ ([name, port])),
]);

/** In the order of their ports. */
export const serviceNames = [...offsets.keys()];
export const originPortDefault = 8080;
const autoBlockAttemptsMax = 50;
const autoPortMin = 20_000;
const autoPortSpan = 10_000;

/** @param {string} name such as power-registry @returns {string} such as POWER_REGISTRY_PORT */
export function portVariable(name) {
  return `${name.toUpperCase().replaceAll('-', '_')}_PORT`;
}

/**
 * @param {string} variable @param {string | undefined} text
 * @returns {number | undefined}
 */
export function readPort(variable, text) {
  if (text === undefined || text === '') return undefined;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= portMax) return port;
  throw new StartFault(
    `${variable} 应为 1 至 ${portMax} 的整数,现为“${text}”;请改正后重试。`,
    `${variable} must be an integer from 1 to ${portMax}, not "${text}"; correct it and start again.`,
  );
}

/**
 * The port of every service: `PORT_BASE` or `--port` moves all, `<SERVICE>_PORT` one. Base `auto`: a free block.
 * @param {{ base: number | 'auto', environment: NodeJS.ProcessEnv, services: readonly string[] }} options
 * @returns {Promise<ReadonlyMap<string, number>>}
 */
export async function planPorts({ base, environment, services }) {
  const start = base === 'auto' ? await findFreeBlock() : base;
  const ports = new Map(
    [...offsets].map(([name, offset]) => [
      name,
      readPort(portVariable(name), environment[portVariable(name)]) ?? start + offset,
    ]),
  );
  for (const name of services) {
    const port = portOf(ports, name);
    if (!(await isFree(port))) throw portOccupied(name, port);
  }
  return ports;
}

/** @param {ReadonlyMap<string, number>} ports @param {string} name */
export function portOf(ports, name) {
  const port = ports.get(name);
  if (port === undefined) throw new Error(`no service is called ${name}`);
  return port;
}

async function findFreeBlock() {
  for (let attempt = 0; attempt < autoBlockAttemptsMax; attempt += 1) {
    const start = autoPortMin + Math.floor(Math.random() * autoPortSpan);
    const free = await Promise.all([...offsets.values()].map((offset) => isFree(start + offset)));
    if (free.every(Boolean)) return start;
  }
  throw new StartFault(
    '找不到空闲端口;请结束占用端口的程序,或用 PORT_BASE 指定一段空闲端口。',
    'No free block of ports was found; end what occupies them, or name a free block with PORT_BASE.',
  );
}

/** @param {number} port @returns {Promise<boolean>} */
export function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host: loopback, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

/** A port that nobody uses at this moment. @returns {Promise<number>} */
export function findFreePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen({ port: 0, host: loopback }, () => {
      const address = /** @type {import('node:net').AddressInfo} */ (probe.address());
      probe.close(() => resolve(address.port));
    });
  });
}

/** @param {string} name @param {number} port */
function portOccupied(name, port) {
  return new StartFault(
    `${name} 需要的端口 ${port} 已被其他程序占用;请结束该程序,或用 --port 整体换一组端口,或用 ${portVariable(name)} 单独改这一个。`,
    `Port ${port}, which ${name} needs, is occupied by another program; end it, move all ports with --port, or this one with ${portVariable(name)}.`,
  );
}
