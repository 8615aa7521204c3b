import { destination, pino, type Logger } from 'pino';
import { ConfigurationError } from '../config/configuration-error';
import { loadConfig } from '../config/load-config';
import type { ServiceConfig } from '../config/service-config';
import type { ServiceDefinition } from '../service-definition';
import { createLogger } from './logger';
import { parseArguments, runRebuild, type RebuildCommand } from './rebuild-command';
import { startService } from './running-service';

/** A stop that takes longer is cut off, so that whoever asked for it need not kill. */
const stopTimeoutMs = 25_000;

const exitFailed = 1;
const exitUsage = 2;

/**
 * Runs a service until it is told to stop: the whole of every `apps/<app>/src/main.ts`.
 * `rebuild [--until <position>]` as arguments rebuilds every read model beside the live ones and prints their rows;
 * `rebuild --swap` puts the rebuilt ones in the place of the live ones.
 */
export async function runService(definition: ServiceDefinition): Promise<void> {
  try {
    const command = parseArguments(process.argv.slice(2));
    const config = loadConfig(definition.name, process.env);
    if (command === null) await serve(definition, config);
    else await rebuild(definition, config, command);
  } catch (error) {
    await endWith(definition, error);
  }
}

async function serve(definition: ServiceDefinition, config: ServiceConfig): Promise<void> {
  const logger = createLogger(definition.name, config.logLevel);
  endOnFaults(logger);
  const service = await startService(definition, config, logger);
  let asked = false;
  const stop = (signal: NodeJS.Signals): void => {
    if (asked) return;
    asked = true;
    logger.info({ signal }, 'asked to stop');
    setTimeout(() => {
      logger.fatal({ stopTimeoutMs }, 'did not stop in time');
      process.exit(exitFailed);
    }, stopTimeoutMs).unref();
    service.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        logger.fatal({ err: error }, 'the stop failed');
        process.exit(exitFailed);
      },
    );
  };
  process.on('SIGTERM', stop).on('SIGINT', stop);
}

async function rebuild(
  definition: ServiceDefinition,
  config: ServiceConfig,
  command: RebuildCommand,
): Promise<void> {
  // Standard output belongs to the rows.
  const logger = pino({ name: definition.name, level: 'warn' }, destination(2));
  await runRebuild(definition, config, command, { output: process.stdout, logger });
}

/** What nobody caught leaves the process in an unknown state: it says so and ends, and is started anew. */
function endOnFaults(logger: Logger): void {
  const end = (error: unknown, origin: string): void => {
    logger.fatal(
      { err: error instanceof Error ? error : new Error(String(error)), origin },
      'an error that nobody caught',
    );
    process.exit(exitFailed);
  };
  process.on('uncaughtException', (error, origin) => end(error, origin));
  process.on('unhandledRejection', (reason) => end(reason, 'unhandledRejection'));
}

/** One clear sentence for what a person can mend; the whole error for what they cannot. */
async function endWith(definition: ServiceDefinition, error: unknown): Promise<void> {
  const usage = error instanceof RangeError;
  const text =
    error instanceof ConfigurationError
      ? error.problems.map((problem) => `${definition.name}: ${problem}`).join('\n')
      : usage
        ? `${definition.name}: ${error.message}`
        : `${definition.name}: cannot start: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  await new Promise<void>((resolve) => process.stderr.write(`${text}\n`, () => resolve()));
  process.exit(usage ? exitUsage : exitFailed);
}
