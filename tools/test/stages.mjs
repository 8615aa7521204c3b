import { mkdtempSync, rmSync } from 'node:fs';
import { chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startPlatform } from '../start/platform.mjs';
import { Progress } from '../start/progress.mjs';
import { lastLines, runCommand } from '../start/run-command.mjs';
import { nxEnvironment, workspaceRoot } from '../start/workspace.mjs';
import { provideChromium } from './chromium-program.mjs';
import { jestTally, stageTally } from './tally.mjs';

const stageTimeoutMs = 40 * 60 * 1000;
const shownLinesMax = 120;
const reportLinesMax = 40;
const unitTimeoutMs = 20_000;
const integrationTimeoutMs = 60_000;
const endToEndTimeoutMs = 180_000;

/** @typedef {{ tally: import('./tally.mjs').Tally, lines: string[] }} StageOutcome */
/** @typedef {{ variables: Record<string, string>, path: string, note: (text: string) => void }} StageContext `path`: of specs, a pattern */
/** @typedef {{ name: string, title: string, needsBuild?: boolean, needsServers?: boolean, run: (context: StageContext) => Promise<StageOutcome> }} Stage */

/** In this order: what is quickly wrong first. @type {readonly Stage[]} */
export const stages = [
  { name: 'format', title: '格式 format', run: () => tool('prettier', ['--check', '.']) },
  { name: 'lint', title: '规范 lint', run: lint },
  { name: 'types', title: '类型 types', run: types },
  { name: 'dead-code', title: '死代码 dead code', run: () => tool('knip', []) },
  { name: 'unit', title: '单元 unit', run: (context) => jest('unit', unitTimeoutMs, context) },
  {
    name: 'integration',
    title: '集成 integration',
    needsBuild: true,
    needsServers: true,
    run: (context) => jest('int', integrationTimeoutMs, context),
  },
  { name: 'e2e', title: '端到端 end to end', needsBuild: true, needsServers: true, run: endToEnd },
  { name: 'scenario', title: '场景 scenario', needsBuild: true, run: scenario },
];

/**
 * A program of node_modules that holds or does not.
 * @param {string} name @param {string[]} args
 * @returns {Promise<StageOutcome>}
 */
async function tool(name, args) {
  const output = await runCommand(
    process.execPath,
    [path.join(workspaceRoot, 'node_modules/.bin', name), ...args],
    { cwd: workspaceRoot, timeoutMs: stageTimeoutMs, env: nxEnvironment() },
  );
  return { tally: stageTally(output.ok), lines: output.ok ? [] : lastLines(output, shownLinesMax) };
}

/** The workspace, and the programs under tools/, which are JavaScript with types in comments. */
async function types() {
  const workspace = await tool('tsc', ['-p', 'tsconfig.json', '--noEmit']);
  return workspace.lines.length > 0 ? workspace : tool('tsc', ['-p', 'tools/tsconfig.json', '--noEmit']);
}

/** The rule of layers needs Nx's picture of the projects, which this makes first. */
async function lint() {
  const graph = await tool('nx', ['show', 'projects']);
  return graph.lines.length > 0 ? graph : tool('eslint', ['.', '--max-warnings', '0']);
}

/**
 * @param {string} kind middle part of `*.<kind>.spec.ts`
 * @param {number} timeoutMs of one test
 * @param {StageContext} context
 * @returns {Promise<StageOutcome>}
 */
async function jest(kind, timeoutMs, { variables, path: where, note }) {
  const folder = mkdtempSync(path.join(tmpdir(), 'daylight-jest-'));
  const report = path.join(folder, 'report.json');
  try {
    const output = await runCommand(
      process.execPath,
      [
        path.join(workspaceRoot, 'node_modules/.bin/jest'),
        ...['--ci', '--passWithNoTests', '--maxWorkers=2', `--testTimeout=${timeoutMs}`],
        ...[
          '--testPathPatterns',
          `(?:${where}).*\\.${kind}\\.spec\\.tsx?$`,
          '--json',
          `--outputFile=${report}`,
        ],
      ],
      {
        cwd: workspaceRoot,
        timeoutMs: stageTimeoutMs,
        env: { ...nxEnvironment(), ...variables },
        onLine: (line) => note(line.slice(0, 80)),
      },
    );
    const tally = jestTally(report, output.ok);
    note(`${tally.passed} passed${tally.failed > 0 ? `, ${tally.failed} failed` : ''}`);
    // jest reports to standard error; standard output holds the JSON again.
    const lines = tally.failed > 0 ? failureLines(output.stderr) : [];
    return { tally, lines };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Of jest's report what concerns failures. @param {string} text */
function failureLines(text) {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('PASS '))
    .slice(-shownLinesMax);
}

/** @param {StageContext} context */
async function endToEnd(context) {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'daylight-e2e-'));
  chmodSync(dataDir, 0o755);
  const readyFile = path.join(dataDir, 'ready-for-tests.json');
  const browser = await provideChromium(process.env);
  try {
    const platform = await startPlatform({
      dataDir: path.join(dataDir, 'platform'),
      port: 'auto',
      readyFile,
      prepared: true,
      simulatedClock: true,
      scenarioPeople: true,
      progress: new Progress({ quiet: true }),
    });
    try {
      const outcome = await jest('e2e', endToEndTimeoutMs, {
        ...context,
        variables: {
          ...context.variables,
          ...browser.variables,
          TEST_ORIGIN: platform.origin,
          TEST_READY_FILE: readyFile,
        },
      });
      return { ...outcome, lines: [...outcome.lines, browser.summary] };
    } finally {
      await platform.stop();
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** @param {StageContext} context @returns {Promise<StageOutcome>} */
async function scenario({ note }) {
  const output = await runCommand(
    process.execPath,
    [path.join(workspaceRoot, 'tools/scenario/scenario.mjs'), '--prepared'],
    {
      cwd: workspaceRoot,
      timeoutMs: stageTimeoutMs,
      env: nxEnvironment(),
      onLine: (line) => note(line.slice(0, 80)),
    },
  );
  note('');
  return {
    tally: stageTally(output.ok),
    lines: output.ok
      ? lastLines({ stdout: output.stdout, stderr: '' }, reportLinesMax)
      : lastLines(output, shownLinesMax),
  };
}
