import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { firstComplaints, lastLines, runCommand } from './run-command.mjs';
import { StartFault, diskFullFault } from './start-fault.mjs';

/** The folder that holds package.json. */
export const workspaceRoot = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

const installTimeoutMs = 20 * 60 * 1000;
const buildTimeoutMs = 10 * 60 * 1000;

/**
 * Is node_modules what package-lock.json asks for? Either an install of ours noted the lock file's digest, or npm's own
 * copy of it is newer.
 * @param {string} root
 * @param {{ development: boolean }} wanted
 */
function isInstalled(root, { development }) {
  if (development && !hasDevelopmentTools(root)) return false;
  const hidden = path.join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(hidden)) return false;
  const marker = markerFile(root);
  if (existsSync(marker) && readFileSync(marker, 'utf8') === lockDigest(root)) return true;
  return statSync(hidden).mtimeMs >= statSync(path.join(root, 'package-lock.json')).mtimeMs;
}

/** @param {string} root */
function hasDevelopmentTools(root) {
  return existsSync(path.join(root, 'node_modules/nx/package.json'));
}

/** @param {string} root */
function markerFile(root) {
  return path.join(root, 'node_modules', '.daylight-lock-digest');
}

/** @param {string} root */
function lockDigest(root) {
  return createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
}

/**
 * `npm ci` where it is needed. To run the platform takes half of the packages; tests and lint need the others as well.
 * Development tools that are there already are kept.
 * @param {import('./progress.mjs').Progress} progress
 * @param {{ development: boolean }} wanted
 * @param {string} [root]
 */
export async function installDependencies(progress, wanted, root = workspaceRoot) {
  if (isInstalled(root, wanted)) return;
  const development = wanted.development || hasDevelopmentTools(root);
  await progress.step(
    '安装依赖 npm ci',
    async () => {
      // npm names itself to the scripts that it runs; elsewhere it is found on PATH.
      const npm = process.env.npm_execpath;
      const [command, ...first] = npm?.endsWith('.js') ? [process.execPath, npm] : ['npm'];
      const output = await runCommand(
        command,
        [
          ...first,
          'ci',
          development ? '--include=dev' : '--omit=dev',
          '--loglevel=error',
          '--no-audit',
          '--no-fund',
        ],
        { cwd: root, timeoutMs: installTimeoutMs, env: environmentWithoutNpm() },
      );
      if (!output.ok) throw installFault(output, root);
      writeFileSync(markerFile(root), lockDigest(root));
    },
    { announce: true },
  );
}

/** What npm told this script is not meant for the next npm: `npm test --silent` must not silence an install. */
function environmentWithoutNpm() {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^npm_config_(loglevel|omit|production)$/.test(name),
  );
  return Object.fromEntries(own.filter(([name]) => name !== 'NODE_ENV'));
}

/** @param {{ stdout: string, stderr: string, missing: boolean }} output @param {string} root */
function installFault(output, root) {
  if (output.missing) {
    return new StartFault(
      '找不到 npm;请安装随 Node 20 一同发布的 npm 后重试。',
      'npm was not found; install the npm that comes with Node 20 and start again.',
    );
  }
  return (
    diskFullFault(output.stderr, root) ??
    new StartFault(
      '依赖安装失败(npm ci);请检查到 npm 源的网络连接或 npm 的设置,然后重试。',
      'Installing the dependencies failed (npm ci); check the connection to the npm registry or npm’s settings and start again.',
      { details: firstComplaints(output) },
    )
  );
}

/**
 * Builds all bundles and the list of contexts, in one process: faster than asking Nx's cache about each, and never old.
 * @param {import('./progress.mjs').Progress} progress
 */
export async function buildBundles(progress) {
  await progress.step(
    '构建 build',
    async () => {
      const output = await runCommand(process.execPath, [path.join(workspaceRoot, 'tools/build/build.mjs')], {
        cwd: workspaceRoot,
        timeoutMs: buildTimeoutMs,
      });
      if (output.ok) return;
      throw (
        diskFullFault(output.stderr, workspaceRoot) ??
        new StartFault(
          '构建失败;请按下面的提示改正代码后重试。',
          'The build failed; correct the code as shown below and start again.',
          { details: lastLines(output, 30) },
        )
      );
    },
    { announce: true },
  );
}

/** Nx without its background process, without colours in what is shown as plain text. */
export function nxEnvironment() {
  return { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', FORCE_COLOR: '0', NO_COLOR: '1' };
}
