import { statfsSync } from 'node:fs';
import path from 'node:path';
import { emptyDataDirectory, openDataDirectory } from './data-directory.mjs';
import { claimInstance, endOrphans } from './instance.mjs';
import { provideNatsServer } from './nats-program.mjs';
import { startNatsServer } from './nats-server.mjs';
import {
  contexts,
  findFreePort,
  loopback,
  originPortDefault,
  planPorts,
  portOf,
  readPort,
  serviceNames,
} from './ports.mjs';
import { startPostgresql } from './postgresql.mjs';
import { Progress } from './progress.mjs';
import { provision } from './provisioning.mjs';
import { readAccounts, removeReadyFiles, writeReadyFiles } from './ready-file.mjs';
import { loadReferenceData } from './reference-data.mjs';
import {
  childEndedFault,
  serviceVariables,
  spawnService,
  waitForHealth,
  waitForReady,
} from './service-processes.mjs';
import { asStartFault, diskFullFault } from './start-fault.mjs';
import { loadState } from './state.mjs';
import { buildBundles, installDependencies, workspaceRoot } from './workspace.mjs';

/** @typedef {import('./managed-process.mjs').ManagedProcess} ManagedProcess */

const freeBytesWhileRunningMin = 64 * 1024 ** 2;
const diskWatchIntervalMs = 10_000;
const readerRole = 'daylight_auditor';

/**
 * @typedef {object} PlatformOptions
 * @property {string} [dataDir] default `.daylight` in the workspace
 * @property {number | 'auto'} [port] the origin's; the others keep their distance to it. Default PORT_BASE or 8080
 * @property {boolean} [fresh] begin anew
 * @property {boolean} [simulatedClock] requests may set the time (`Daylight-Now`)
 * @property {boolean} [scenarioPeople] the identity provider makes up people of imported logs
 * @property {boolean} [referenceData] load the county's catalogue; default true
 * @property {string} [readyFile] where to write what callers need; a copy always lies in the data folder
 * @property {readonly string[]} [services] default all
 * @property {boolean} [prepared] dependencies are installed and everything is built
 * @property {number} [freeBytesMin] of disk; default 1 GiB
 * @property {NodeJS.ProcessEnv} [environment] where RECORD_URL, DATABASE_ADMIN_URL, NATS_URL, OIDC_ISSUER and ports are read
 * @property {Progress} [progress]
 */

/**
 * @typedef {object} Platform
 * @property {string} origin
 * @property {import('./ready-file.mjs').Ready} ready
 * @property {Promise<import('./start-fault.mjs').StartFault>} failed resolves when a child ended by itself or the disk
 *   ran full; everything has been stopped by then
 * @property {() => Promise<void>} stop ends services, message server and database in this order
 * @property {() => void} kill ends everything at once
 */

/**
 * Starts the whole platform and resolves once every service is ready. On a fault everything already started is
 * stopped again, and a StartFault is thrown.
 * @param {PlatformOptions} [options]
 * @param {AbortSignal} [signal] gives the start up; what has begun is stopped
 * @returns {Promise<Platform>}
 */
export async function startPlatform(options = {}, signal) {
  const progress = options.progress ?? new Progress();
  const start = new PlatformStart(options, progress, signal);
  try {
    // A child that ends while others still start ends the start.
    const failed = start.failed.then((fault) => {
      throw fault;
    });
    return await Promise.race([start.run(), failed]);
  } catch (error) {
    await start.stop();
    throw asStartFault(error, start.folder);
  }
}

class PlatformStart {
  /** @param {PlatformOptions} options @param {Progress} progress @param {AbortSignal} [signal] */
  constructor(options, progress, signal) {
    this.options = options;
    this.progress = progress;
    this.signal = signal;
    this.environment = options.environment ?? process.env;
    this.services = options.services ?? servicesOf(this.environment);
    this.folder = path.resolve(options.dataDir ?? path.join(workspaceRoot, '.daylight'));
    /** @type {ManagedProcess[]} in the order of their start */
    this.processes = [];
    /** @type {{ release(): void } | undefined} */
    this.claim = undefined;
    /** @type {NodeJS.Timeout | undefined} */
    this.diskWatch = undefined;
    /** @type {Promise<void> | undefined} */
    this.stopped = undefined;
    /** @type {(fault: import('./start-fault.mjs').StartFault) => void} */
    this.reportFault = () => undefined;
    /** @type {Promise<import('./start-fault.mjs').StartFault>} */
    this.failed = new Promise((resolve) => {
      this.reportFault = resolve;
    });
    this.onConsoleLine = (/** @type {string} */ name, /** @type {string} */ text) => {
      // What is said while everything ends follows from the end; it stays in the logs.
      if (!this.stopped) progress.say(`[${name}] ${text}`);
    };
  }

  async run() {
    const base = this.options.port ?? readPort('PORT_BASE', this.environment.PORT_BASE) ?? originPortDefault;
    await this.openFolder(base);
    if (!this.options.prepared) await this.prepareWorkspace();
    const surroundings = await this.startServers();
    await this.startServices(surroundings);
    await this.loadReferenceData(surroundings);
    if (this.services.length > 1 && this.services.includes('portal')) {
      await this.progress.step('健康检查 health', () => waitForHealth(portOf(surroundings.ports, 'portal')));
    }
    const ready = await this.announce(surroundings);
    this.watchDisk();
    return {
      origin: ready.origin,
      ready,
      failed: this.failed,
      stop: () => this.stop(),
      kill: () => this.kill(),
    };
  }

  /** @param {number | 'auto'} base */
  async openFolder(base) {
    const directory = openDataDirectory({ root: this.folder, freeBytesMin: this.options.freeBytesMin });
    this.directory = directory;
    const origin = `http://${loopback}:${base}`;
    this.claim = claimInstance(directory.root, origin);
    const orphans = await endOrphans(directory);
    if (orphans.length > 0) {
      this.progress.say(`✓ 清理上次遗留的进程 ended what a killed start left behind · ${orphans.join(', ')}`);
    }
    if (this.options.fresh) {
      await this.progress.step('清空数据 --fresh', () => emptyDataDirectory(directory));
    }
    removeReadyFiles(directory.root, this.options.readyFile);
    this.ports = await planPorts({ base, environment: this.environment, services: this.services });
    this.progress.say(`  数据目录 data: ${directory.root}`);
    if (directory.database !== directory.root)
      this.progress.say(`  数据库目录 database: ${directory.database}`);
  }

  async prepareWorkspace() {
    await this.giveUpWhenAborted(() => installDependencies(this.progress, { development: false }));
    await this.giveUpWhenAborted(() => buildBundles(this.progress));
  }

  /** PostgreSQL and NATS, unless running ones were named; then roles, record and keys. */
  async startServers() {
    const { directory, environment, progress } = this;
    if (!directory || !this.ports) throw new Error('the data folder is opened first');
    const state = loadState(directory.root, [...contexts.map(({ name }) => roleOf(name)), readerRole]);
    const [databaseAdminUrl, natsUrl] = await Promise.all([
      environment.DATABASE_ADMIN_URL ?? this.startDatabase(directory, state.adminPassword),
      this.needsRecord() ? (environment.NATS_URL ?? this.startMessages(directory)) : '',
    ]);
    this.signal?.throwIfAborted();
    const provisioned = await progress.step('准备记录、角色与密钥 record, roles, keys', () =>
      provision(this.provisionRequest(directory, databaseAdminUrl, state), directory.root),
    );
    return {
      ports: this.ports,
      issuer: environment.OIDC_ISSUER ?? `http://${loopback}:${portOf(this.ports, 'demo-identity')}`,
      natsUrl,
      provisioned,
      directory,
      simulatedClock: this.options.simulatedClock === true,
      scenarioPeople: this.options.scenarioPeople === true,
    };
  }

  needsRecord() {
    return contexts.some(({ name }) => this.services.includes(name));
  }

  /** @param {import('./data-directory.mjs').DataDirectory} directory @param {string} adminPassword */
  async startDatabase(directory, adminPassword) {
    return this.progress.step('PostgreSQL 18', async (note) => {
      const port = readPort('POSTGRES_PORT', this.environment.POSTGRES_PORT) ?? (await findFreePort());
      const server = await startPostgresql({
        directory,
        port,
        adminPassword,
        onConsoleLine: this.onConsoleLine,
      });
      this.adopt(server.process);
      note(`${loopback}:${port}`);
      return server.adminUrl;
    });
  }

  /** @param {import('./data-directory.mjs').DataDirectory} directory */
  async startMessages(directory) {
    return this.progress.step('NATS JetStream', async (note) => {
      const program = await provideNatsServer({
        binFolder: path.join(directory.root, 'bin'),
        environment: this.environment,
      });
      const port = readPort('NATS_PORT', this.environment.NATS_PORT) ?? (await findFreePort());
      const server = await startNatsServer({ directory, program, port, onConsoleLine: this.onConsoleLine });
      this.adopt(server.process);
      note(`${loopback}:${port} · ${server.version} · ${program.source}`);
      return server.url;
    });
  }

  /**
   * @param {import('./data-directory.mjs').DataDirectory} directory @param {string} databaseAdminUrl
   * @param {import('./state.mjs').PlatformState} state
   */
  provisionRequest(directory, databaseAdminUrl, state) {
    return {
      databaseAdminUrl,
      recordUrl: this.environment.RECORD_URL,
      keysFolder: path.join(directory.root, 'keys'),
      authorsFile: path.join(directory.root, 'authors.json'),
      services: contexts.map(({ name }) => ({
        context: name,
        role: roleOf(name),
        password: state.rolePasswords[roleOf(name)],
      })),
      reader: { role: readerRole, password: state.rolePasswords[readerRole] },
    };
  }

  /** @param {import('./service-processes.mjs').Surroundings} surroundings */
  async startServices(surroundings) {
    const names = this.services.filter((name) => name !== 'demo-identity' || !this.environment.OIDC_ISSUER);
    await Promise.all(
      names.map((name) =>
        this.progress.step(`${name} :${portOf(surroundings.ports, name)}`, async () => {
          this.signal?.throwIfAborted();
          const service = spawnService(name, surroundings, this.onConsoleLine);
          this.adopt(service);
          await waitForReady(service, portOf(surroundings.ports, name), surroundings.directory.root);
        }),
      ),
    );
    this.signal?.throwIfAborted();
  }

  /** @param {import('./service-processes.mjs').Surroundings} surroundings */
  async loadReferenceData(surroundings) {
    if (this.options.referenceData === false) return;
    for (const { name, referenceData } of contexts) {
      if (referenceData === undefined || !this.services.includes(name)) continue;
      const load = { service: name, command: referenceData.command };
      await this.giveUpWhenAborted(() => loadReferenceData(load, surroundings, this.progress));
    }
  }

  /** @param {import('./service-processes.mjs').Surroundings} surroundings */
  async announce(surroundings) {
    const { ports, provisioned, directory } = surroundings;
    /** @type {import('./ready-file.mjs').Ready} */
    const ready = {
      origin: `http://${loopback}:${portOf(ports, 'portal')}`,
      services: Object.fromEntries(
        this.services.map((name) => [name, `http://${loopback}:${portOf(ports, name)}`]),
      ),
      issuer: surroundings.issuer,
      ...(await readAccounts(surroundings.issuer)),
      dataDir: directory.root,
      clock: surroundings.simulatedClock ? 'simulated' : 'system',
      pid: process.pid,
      processes: Object.fromEntries(this.processes.map((child) => [child.name, child.pid])),
      natsUrl: surroundings.natsUrl,
      auditor: {
        RECORD_URL: provisioned.readerUrl,
        AUTHOR_KEYS_FILE: provisioned.authorsFile,
        PLATFORM_FILE: path.join(directory.root, 'ready.json'),
      },
      environments: Object.fromEntries(
        this.services.map((name) => [name, serviceVariables(name, surroundings)]),
      ),
    };
    writeReadyFiles(ready, directory.root, this.options.readyFile);
    return ready;
  }

  /**
   * A child belongs to the platform from now on: its end by itself is the platform's end.
   * @param {ManagedProcess} child
   */
  adopt(child) {
    this.processes.push(child);
    // Too late: the start has been given up meanwhile.
    if (this.stopped) void child.stop();
    void child.exit.then(() => {
      if (!child.stopping) void this.fail(childEndedFault(child, this.folder));
    });
  }

  /** @param {import('./start-fault.mjs').StartFault} fault */
  async fail(fault) {
    await this.stop();
    this.reportFault(fault);
  }

  watchDisk() {
    this.diskWatch = setInterval(() => {
      const { bavail, bsize } = statfsSync(this.folder);
      const fault =
        bavail * bsize < freeBytesWhileRunningMin ? diskFullFault('ENOSPC', this.folder) : undefined;
      if (fault) void this.fail(fault);
    }, diskWatchIntervalMs);
    this.diskWatch.unref();
  }

  /** @template T @param {() => Promise<T>} work @returns {Promise<T>} */
  async giveUpWhenAborted(work) {
    this.signal?.throwIfAborted();
    const result = await work();
    this.signal?.throwIfAborted();
    return result;
  }

  stop() {
    this.stopped ??= this.stopInOrder();
    return this.stopped;
  }

  async stopInOrder() {
    clearInterval(this.diskWatch);
    // Everyone is told first: a service that loses its database meanwhile is no surprise.
    for (const child of this.processes) child.stopping = true;
    const named = (/** @type {readonly string[]} */ names) =>
      Promise.all(this.processes.filter((child) => names.includes(child.name)).map((child) => child.stop()));
    await named(['portal']);
    await named(serviceNames);
    await named(['nats-server']);
    await named(['postgresql']);
    if (this.directory && this.claim) removeReadyFiles(this.directory.root, this.options.readyFile);
    this.claim?.release();
  }

  kill() {
    for (const child of this.processes) child.kill();
    this.claim?.release();
  }
}

/** @param {string} context */
function roleOf(context) {
  return `daylight_${context.replaceAll('-', '_')}`;
}

/** @param {NodeJS.ProcessEnv} environment @returns {readonly string[]} */
function servicesOf(environment) {
  return environment.OIDC_ISSUER ? serviceNames.filter((name) => name !== 'demo-identity') : serviceNames;
}
