import { parseArgs } from 'node:util';
import { runScenario } from './run-scenario';
import { reportJson, reportText } from './report';

/** `--cases N`: only the first cases of the log. @throws Error when it is no number of cases. */
function casesMaxOf(args: readonly string[]): number {
  const { cases } = parseArgs({ args: [...args], options: { cases: { type: 'string' } } }).values;
  if (cases === undefined) return Infinity;
  const casesMax = Number(cases);
  if (Number.isInteger(casesMax) && casesMax > 0) return casesMax;
  throw new Error(
    `--cases 应为正整数,现为“${cases}”。 --cases must be a whole number above 0, not "${cases}".`,
  );
}

async function main(): Promise<number> {
  const result = await runScenario(casesMaxOf(process.argv.slice(2)));
  process.stdout.write(`${reportText(result)}\n${reportJson(result)}\n`);
  return result.checks.every(({ ok }) => ok) ? 0 : 1;
}

main().then(
  (exitCode) => {
    process.exitCode = exitCode;
  },
  (error: unknown) => {
    process.stderr.write(
      `✗ 场景中止 the scenario stopped: ${error instanceof Error ? error.message : String(error)}\n`,
    );
    process.exitCode = 1;
  },
);
