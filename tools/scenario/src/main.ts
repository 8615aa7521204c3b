import { runScenario } from './run-scenario';
import { reportJson, reportText } from './report';

runScenario().then(
  (result) => {
    process.stdout.write(`${reportText(result)}\n${reportJson(result)}\n`);
    process.exitCode = result.checks.every(({ ok }) => ok) ? 0 : 1;
  },
  (error: unknown) => {
    process.stderr.write(
      `✗ 场景中止 the scenario stopped: ${error instanceof Error ? error.message : String(error)}\n`,
    );
    process.exitCode = 1;
  },
);
