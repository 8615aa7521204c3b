import { lastLines, runCommand } from './run-command.mjs';
import { serviceBundle, serviceEnvironment } from './service-processes.mjs';
import { StartFault, diskFullFault } from './start-fault.mjs';
import { workspaceRoot } from './workspace.mjs';

const loadTimeoutMs = 10 * 60 * 1000;

/**
 * Loads a context's reference data by its service's own entry point, which skips what is already there.
 * @param {{ service: string, command: string }} load
 * @param {import('./service-processes.mjs').Surroundings} surroundings
 * @param {import('./progress.mjs').Progress} progress
 */
export async function loadReferenceData({ service, command }, surroundings, progress) {
  await progress.step(
    `装入参考数据 reference data · ${service}`,
    async (note) => {
      const bundle = serviceBundle(service);
      const output = await runCommand(process.execPath, ['--enable-source-maps', bundle, command], {
        cwd: workspaceRoot,
        env: serviceEnvironment(service, surroundings),
        timeoutMs: loadTimeoutMs,
        onLine: (line) => note(line.slice(0, 100)),
      });
      if (!output.ok) throw loadFault(output, surroundings.directory.root);
      note(summaryOf(output.stdout));
    },
    { announce: true },
  );
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
