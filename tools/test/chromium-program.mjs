import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { runCommand } from '../start/run-command.mjs';

const programs = ['chromium', 'chromium-browser', 'google-chrome'];
const systemFolders = ['/usr/bin', '/usr/local/bin', '/snap/bin'];
const installTimeoutMs = 300_000;
/** The browser and a font with Chinese characters, by package manager. */
const installers = [
  ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'],
  ['dnf', 'install', '-y', 'chromium', 'google-noto-sans-cjk-fonts'],
  ['apk', 'add', 'chromium', 'font-noto-cjk'],
];

/**
 * The browser that looks at the public pages: the one named by CHROMIUM_PATH, one of this machine, one that the system's
 * package manager installs, else none, with the reason; the specs that need it are then skipped and counted as skipped.
 * @param {NodeJS.ProcessEnv} environment
 * @param {{ run?: typeof runCommand, isRoot?: boolean, folders?: readonly string[] }} [options]
 * @returns {Promise<{ variables: Record<string, string>, summary: string }>}
 */
export async function provideChromium(environment, options = {}) {
  const { run = runCommand, isRoot = process.getuid?.() === 0, folders = systemFolders } = options;
  if (environment.CHROMIUM_PATH) return found(environment.CHROMIUM_PATH);
  const searched = [...(environment.PATH ?? '').split(path.delimiter).filter(Boolean), ...folders];
  const find = () =>
    searched.flatMap((folder) => programs.map((name) => path.join(folder, name))).find(isProgram);
  const file = find() ?? (isRoot ? await install(run, find) : undefined);
  if (file !== undefined) return found(file);
  return {
    variables: { TEST_WITHOUT_CHROMIUM: '1' },
    summary:
      '浏览器检查没有运行:没有 Chromium,也无法自动安装;请安装,或设置 CHROMIUM_PATH。 The browser checks did not run: no Chromium here and none could be installed; install one, or set CHROMIUM_PATH.',
  };
}

/** @param {string} file */
function found(file) {
  return { variables: { CHROMIUM_PATH: file }, summary: `Chromium: ${file}` };
}

/** @param {typeof runCommand} run @param {() => string | undefined} find */
async function install(run, find) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const works = async (/** @type {readonly string[]} */ [command = '', ...args]) =>
    (await run(command, args, { timeoutMs: installTimeoutMs, env })).ok;
  for (const words of installers) {
    const done =
      (await works(words)) ||
      (words[0] === 'apt-get' && (await works(['apt-get', 'update'])) && (await works(words)));
    const file = done ? find() : undefined;
    if (file !== undefined) return file;
  }
  return undefined;
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
