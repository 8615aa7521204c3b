import { readFileSync } from 'node:fs';
import { loadAuthor } from '@daylight/evidence';
import { systemClock } from '@daylight/kernel';
import { openEventLog, RecordError } from '@daylight/record';
import { ConfigurationError, loadConfig } from '@daylight/service-kit';
import { loadReference } from './load-reference';

const exitFailed = 1;

/**
 * `load-reference`: needs the record alone, none of the other parts. Progress on standard output line by line, the summary
 * as the last one; a fault as one sentence on standard error and exit code 1.
 */
export async function runLoadReference(service: string): Promise<void> {
  try {
    const config = loadConfig(service, process.env);
    const author = loadAuthor(readFileSync(config.authorKeyFile, 'utf8'));
    const log = await openEventLog({ url: config.recordUrl, author, context: service });
    try {
      const summary = await loadReference({
        log,
        clock: systemClock,
        dataDir: config.referenceDataDir,
        progress: (line) => process.stdout.write(`${line}\n`),
      });
      process.stdout.write(`${JSON.stringify(summary)}\n`);
    } finally {
      await log.close();
    }
  } catch (error) {
    process.stderr.write(`${service}: ${sentenceOf(error)}\n`);
    process.exitCode = exitFailed;
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof ConfigurationError) return error.problems.join(' ');
  if (error instanceof RecordError)
    return `RECORD_URL: the record cannot be used (${error.kind}): ${error.message}`;
  return `the reference data cannot be loaded: ${error instanceof Error ? error.message : String(error)}`;
}
