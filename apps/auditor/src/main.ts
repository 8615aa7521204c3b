import { everyContext } from '@daylight/every-context';
import { runAuditor } from './cli/run-auditor';

const { env: environment, stdout, stderr } = process;
const around = { environment, stdout, stderr, contexts: everyContext };
void runAuditor(process.argv.slice(2), around).then((code) => {
  process.exitCode = code;
});
