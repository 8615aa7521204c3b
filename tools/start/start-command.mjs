import { startPlatform } from './platform.mjs';
import { Progress, seconds } from './progress.mjs';
import { StartFault, asStartFault } from './start-fault.mjs';
import { readStartOptions, startUsage } from './start-options.mjs';

const usageExitCode = 2;

/**
 * `npm start`: starts everything and stays until Ctrl-C, SIGTERM, or the end of a child.
 * @param {string[]} args
 * @returns {Promise<number>} exit code
 */
export async function runStartCommand(args) {
  try {
    const { help, quiet, platform } = readStartOptions(args);
    if (help) {
      process.stdout.write(`${startUsage}\n`);
      return 0;
    }
    return await stayInForeground(platform, new Progress({ quiet }));
  } catch (error) {
    printFault(asStartFault(error, process.cwd()));
    return error instanceof StartFault && error.zh.startsWith('不认识的选项') ? usageExitCode : 1;
  }
}

/** @param {import('./platform.mjs').PlatformOptions} options @param {Progress} progress */
async function stayInForeground(options, progress) {
  const began = Date.now();
  const asked = askedToStop();
  const starting = startPlatform({ ...options, progress }, asked.signal);
  /** @type {import('./platform.mjs').Platform} */
  let platform;
  try {
    platform = await starting;
  } catch (error) {
    if (!asked.signal.aborted) throw error;
    progress.say('已停止 stopped');
    return 0;
  }
  asked.onImpatience(() => platform.kill());
  printReady(platform, progress, began);
  const fault = await Promise.race([asked.promise, platform.failed]);
  if (fault) {
    printFault(fault);
    return 1;
  }
  await progress.step('停止 stopping', () => platform.stop());
  return 0;
}

/** The first signal asks for a clean stop, the second does not wait for it. */
function askedToStop() {
  const controller = new AbortController();
  /** @type {() => void} */
  let impatience = () => process.exit(1);
  /** @type {Promise<undefined>} */
  const promise = new Promise((resolve) => {
    for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
      process.on(name, () => {
        if (controller.signal.aborted) {
          // npm passes a terminal's Ctrl-C on, so that it arrives twice: only a later one is impatience.
          if (Date.now() - firstAt > repeatedSignalMs) impatience();
          return;
        }
        firstAt = Date.now();
        controller.abort();
        resolve(undefined);
      });
    }
  });
  let firstAt = 0;
  return {
    promise,
    signal: controller.signal,
    /** @param {() => void} action */
    onImpatience(action) {
      impatience = () => {
        action();
        process.exit(1);
      };
    },
  };
}

const repeatedSignalMs = 1_000;

/** @param {import('./platform.mjs').Platform} platform @param {Progress} progress @param {number} began */
function printReady({ ready }, progress, began) {
  progress.say(`\n  阳光权力运行平台已就绪 Daylight is ready (${seconds(began)})\n`);
  progress.say(`  门户 portal      ${ready.origin}/`);
  progress.say(`  接口 API         ${ready.origin}/api/docs`);
  progress.say(`  健康 health      ${ready.origin}/health`);
  progress.say(`  身份 identity    ${ready.issuer}`);
  progress.say(`  日志 logs        ${ready.dataDir}/logs`);
  if (ready.accounts.length > 0) {
    progress.say('\n  演示账号 demo accounts(人物虚构,口令公开 invented people, public passwords)');
    for (const { username, password, purposeZh } of ready.accounts) {
      progress.say(`    ${username.padEnd(16)} ${password.padEnd(21)} ${purposeZh}`);
    }
    progress.say(
      `\n  取令牌 a token   curl -s ${ready.tokenEndpoint} -d grant_type=password -d client_id=${ready.clientId} -d username=window -d password=window-demo`,
    );
  }
  progress.say('\n  按 Ctrl-C 停止,数据保留 Ctrl-C stops everything and keeps the data\n');
}

/** @param {StartFault} fault */
function printFault(fault) {
  for (const line of fault.details) process.stderr.write(`  │ ${line}\n`);
  process.stderr.write(`✗ ${fault.zh}\n  ${fault.en}\n`);
}
