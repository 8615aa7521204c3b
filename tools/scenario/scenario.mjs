// `npm run scenario`: builds, starts a platform of its own in a folder of its own, runs the scenario's program against
// it, and leaves nothing behind. The scenario's last line is the last line of standard output.
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startPlatform } from '../start/platform.mjs';
import { Progress } from '../start/progress.mjs';
import { StartFault, asStartFault } from '../start/start-fault.mjs';
import { buildBundles, installDependencies, workspaceRoot } from '../start/workspace.mjs';

const bundle = path.join(workspaceRoot, 'dist/tools/scenario/main.js');
const args = process.argv.slice(2);

async function main() {
  const progress = new Progress({ stream: process.stderr });
  if (!args.includes('--prepared')) {
    await installDependencies(progress, { development: false });
    await buildBundles(progress);
  }
  if (!existsSync(bundle)) {
    throw new StartFault(
      '场景程序尚未构建(缺少 dist/tools/scenario/main.js);请先运行 npm run build。',
      'The scenario is not built (dist/tools/scenario/main.js is missing); run npm run build first.',
    );
  }
  return runOnOwnPlatform(progress);
}

/** @param {Progress} progress */
async function runOnOwnPlatform(progress) {
  const folder = mkdtempSync(path.join(tmpdir(), 'daylight-scenario-'));
  // mkdtemp makes a closed folder; the database's user must get through.
  chmodSync(folder, 0o755);
  const asked = new AbortController();
  for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.once(name, () => asked.abort());
  try {
    const readyFile = path.join(folder, 'ready-for-scenario.json');
    const platform = await startPlatform(
      {
        dataDir: path.join(folder, 'platform'),
        port: 'auto',
        readyFile,
        prepared: true,
        simulatedClock: true,
        scenarioPeople: true,
        progress,
      },
      asked.signal,
    );
    try {
      return await runScenario(platform, readyFile, asked.signal);
    } finally {
      await platform.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {import('../start/platform.mjs').Platform} platform @param {string} readyFile @param {AbortSignal} asked
 * @returns {Promise<number>} exit code
 */
function runScenario(platform, readyFile, asked) {
  const child = spawn(
    process.execPath,
    ['--enable-source-maps', bundle, ...args.filter((arg) => arg !== '--prepared')],
    {
      stdio: 'inherit',
      cwd: workspaceRoot,
      env: { ...process.env, READY_FILE: readyFile, ORIGIN: platform.origin, ...platform.ready.auditor },
    },
  );
  asked.addEventListener('abort', () => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
    void platform.failed.then((fault) => {
      child.kill('SIGTERM');
      reject(fault);
    });
  });
}

try {
  process.exitCode = await main();
} catch (error) {
  const fault = asStartFault(error, workspaceRoot);
  for (const line of fault.details) process.stderr.write(`  │ ${line}\n`);
  process.stderr.write(`✗ ${fault.zh}\n  ${fault.en}\n`);
  process.exitCode = 1;
}
