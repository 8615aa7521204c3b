import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { copyFileSync, chmodSync } from 'node:fs';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { runCommand } from './run-command.mjs';
import { StartFault } from './start-fault.mjs';

const program = 'nats-server';
const installTimeoutMs = 180_000;
const dockerTimeoutMs = 10_000;
const dockerImage = 'nats:2.12-alpine';
/** Where systems put servers that an ordinary PATH does not name. */
const systemFolders = ['/usr/sbin', '/usr/local/sbin', '/usr/local/bin', '/opt/homebrew/bin'];

/**
 * How nats-server is run: a program of this machine, or a container.
 * @typedef {object} NatsProgram
 * @property {string} source where it came from, for people
 * @property {string} command
 * @property {(settings: { port: number, storeFolder: string }) => string[]} args
 */

/**
 * Finds nats-server, or installs it: `NATS_SERVER`, PATH, the data folder, the system's package manager, Debian's
 * archive unpacked without installing, Docker; else a StartFault that says what to do.
 * @param {{ binFolder: string, environment: NodeJS.ProcessEnv, systemFolders?: readonly string[], run?: typeof runCommand, isRoot?: boolean }} options
 * @returns {Promise<NatsProgram>}
 */
export async function provideNatsServer(options) {
  const { binFolder, environment, run = runCommand, isRoot = process.getuid?.() === 0 } = options;
  if (environment.NATS_SERVER) return namedProgram(environment.NATS_SERVER);
  const folders = [
    ...(environment.PATH ?? '').split(path.delimiter).filter((folder) => folder !== ''),
    ...(options.systemFolders ?? systemFolders),
    binFolder,
  ];
  const find = () => folders.map((folder) => path.join(folder, program)).find(isProgram);
  const found = find();
  if (found) return localProgram(found, found);
  for (const { name, install } of installers({ run, isRoot, binFolder })) {
    if (!(await install())) continue;
    const installed = find();
    if (installed) return localProgram(installed, name);
  }
  if ((await run('docker', ['info'], { timeoutMs: dockerTimeoutMs })).ok) return containerProgram(binFolder);
  throw notProvided();
}

/** @param {string} file @returns {NatsProgram} */
function namedProgram(file) {
  if (isProgram(file)) return localProgram(file, file);
  throw new StartFault(
    `NATS_SERVER 指向的 ${file} 不存在或不可执行;请改正该变量,或去掉它让启动程序自行寻找。`,
    `NATS_SERVER names ${file}, which is not there or cannot be run; correct the variable, or remove it and let the start look by itself.`,
  );
}

function notProvided() {
  return new StartFault(
    '找不到 nats-server,也无法自动安装(apt-get、dnf、apk、brew、Docker 都不可用或没有成功);请自行安装 nats-server 使其在 PATH 中,或用 NATS_URL 指向已有的 NATS(须开启 JetStream)。',
    'nats-server was neither found nor could be installed (apt-get, dnf, apk, brew and Docker are missing or failed); install nats-server on PATH, or point NATS_URL at a running one with JetStream.',
  );
}

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code === 'ENOENT' || code === 'EACCES' || code === 'ENOTDIR') return false;
    throw error;
  }
}

/** @param {string} command @param {string} source @returns {NatsProgram} */
function localProgram(command, source) {
  return {
    source,
    command,
    args: ({ port, storeFolder }) => ['-js', '-a', '127.0.0.1', '-p', String(port), '-sd', storeFolder],
  };
}

/** @param {string} binFolder @returns {NatsProgram} */
function containerProgram(binFolder) {
  const name = `daylight-nats-${createHash('sha256').update(binFolder).digest('hex').slice(0, 12)}`;
  return {
    source: `Docker ${dockerImage}`,
    command: 'docker',
    args: ({ port, storeFolder }) => [
      ...['run', '--rm', '--name', name, '-p', `127.0.0.1:${port}:4222`, '-v', `${storeFolder}:/data`],
      ...[dockerImage, '-js', '-sd', '/data'],
    ],
  };
}

/** @param {{ run: typeof runCommand, isRoot: boolean, binFolder: string }} context */
function installers({ run, isRoot, binFolder }) {
  /** @param {string} command @param {string[]} args */
  const succeeds = async (command, args) => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    return (await run(command, args, { timeoutMs: installTimeoutMs, env })).ok;
  };
  const asRoot = [
    {
      name: 'apt-get install',
      install: async () =>
        (await succeeds('apt-get', ['install', '-y', '--no-install-recommends', program])) ||
        ((await succeeds('apt-get', ['update'])) &&
          (await succeeds('apt-get', ['install', '-y', '--no-install-recommends', program]))),
    },
    { name: 'dnf install', install: () => succeeds('dnf', ['install', '-y', program]) },
    { name: 'apk add', install: () => succeeds('apk', ['add', program]) },
  ];
  return [
    ...(isRoot ? asRoot : []),
    { name: 'brew install', install: () => succeeds('brew', ['install', program]) },
    { name: 'apt-get download', install: () => unpackDebianArchive(run, binFolder) },
  ];
}

/**
 * Without the right to install: Debian's package, fetched and unpacked, nothing of the system changed.
 * @param {typeof runCommand} run @param {string} binFolder
 */
async function unpackDebianArchive(run, binFolder) {
  mkdirSync(binFolder, { recursive: true });
  const work = mkdtempSync(path.join(binFolder, '.unpack-'));
  try {
    const fetched = await run('apt-get', ['download', program], { cwd: work, timeoutMs: installTimeoutMs });
    const archive = readdirSync(work).find((name) => name.endsWith('.deb'));
    if (!fetched.ok || !archive) return false;
    const unpacked = await run('dpkg', ['-x', archive, 'root'], { cwd: work, timeoutMs: installTimeoutMs });
    const file = ['usr/sbin', 'usr/bin']
      .map((folder) => path.join(work, 'root', folder, program))
      .find(existsSync);
    if (!unpacked.ok || !file) return false;
    copyFileSync(file, path.join(binFolder, program));
    chmodSync(path.join(binFolder, program), 0o755);
    return true;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
