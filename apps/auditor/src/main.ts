import { runAuditor } from './cli/run-auditor';

const { env: environment, stdout, stderr } = process;
void runAuditor(process.argv.slice(2), { environment, stdout, stderr }).then((code) => {
  process.exitCode = code;
});
