import path from 'node:path';
import { digestOfInputs, isLoaded, readFinishedLoad, writeFinishedLoad } from './load-memory.mjs';
import { lastLines, runCommand } from './run-command.mjs';
import { serviceBundle, serviceEnvironment } from './service-processes.mjs';
import { StartFault, diskFullFault } from './start-fault.mjs';
import { workspaceRoot } from './workspace.mjs';

const loadTimeoutMs = 10 * 60 * 1000;
const markTimeoutMs = 30_000;

/**
 * Loads a context's reference data by its service's own entry point, unless the record proves that they are there.
 * @param {{ service: string, command: string }} load
 * @param {import('./service-processes.mjs').Surroundings} surroundings
 * @param {import('./progress.mjs').Progress} progress
 */
export async function loadReferenceData({ service, command }, surroundings, progress) {
  await progress.step(
    `装入参考数据 reference data · ${service}`,
    async (note) => {
      const bundle = serviceBundle(service);
      const { root } = surroundings.directory;
      const inputs = digestOfInputs(bundle, path.join(workspaceRoot, 'data'));
      if (isLoaded(readFinishedLoad(root, service), await readRecordMark(surroundings), inputs)) {
        note('已在记录中 in the record already');
        return;
      }
      const output = await runCommand(process.execPath, ['--enable-source-maps', bundle, command], {
        cwd: workspaceRoot,
        env: serviceEnvironment(service, surroundings),
        timeoutMs: loadTimeoutMs,
        onLine: (line) => note(line.slice(0, 100)),
      });
      if (!output.ok) throw loadFault(output, surroundings.directory.root);
      const { incarnation, head } = await readRecordMark(surroundings);
      if (head !== null) writeFinishedLoad(root, service, { inputs, incarnation, head });
      note(summaryOf(output.stdout));
    },
    { announce: true },
  );
}

/**
 * @param {import('./service-processes.mjs').Surroundings} surroundings
 * @returns {Promise<import('./load-memory.mjs').RecordMark>}
 */
async function readRecordMark({ provisioned, directory }) {
  const program = path.join(workspaceRoot, 'dist/tools/record-mark/main.js');
  const output = await runCommand(process.execPath, [program], {
    cwd: workspaceRoot,
    env: { ...process.env, RECORD_URL: provisioned.readerUrl },
    timeoutMs: markTimeoutMs,
  });
  if (!output.ok) throw loadFault(output, directory.root);
  return JSON.parse(output.stdout);
}

/** What the last line, one JSON object, says in short. @param {string} stdout */
function summaryOf(stdout) {
  const [last = '{}'] = lastLines({ stdout, stderr: '' }, 1);
  const { county, foreign } = JSON.parse(last);
  if (!county || !foreign) return '';
  return `职权 ${county.items} 项,生效 ${county.inForce} 项;外地真实事项 ${foreign.items} 项,入库 ${foreign.drafted} 项`;
}

/** @param {{ stdout: string, stderr: string }} output @param {string} folder */
function loadFault(output, folder) {
  return (
    diskFullFault(output.stderr, folder) ??
    new StartFault(
      '参考数据装入失败;请按下面的提示处理后重试,或用 --no-reference-data 跳过。',
      'Loading the reference data failed; do as shown below and start again, or skip it with --no-reference-data.',
      { details: lastLines(output) },
    )
  );
}
