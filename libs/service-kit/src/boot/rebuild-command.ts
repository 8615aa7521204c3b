import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { plainCanonicalText } from '@daylight/kernel';
import { exportRows, rebuildReadModels, replaceFaultyReadModels, type Rebuilt } from '@daylight/read-models';
import { openEventLog, type EventLog } from '@daylight/record';
import type { Logger } from 'pino';
import type { ServiceConfig } from '../config/service-config';
import { modelTables } from '../read-side/model-tables';
import type { ServiceDefinition } from '../service-definition';
import {
  derivedEntitiesOf,
  entitiesOf,
  migrationsOf,
  rebuiltProjectionsOf,
  replaceOptionsOf,
  type ReplaceRequest,
} from './read-model-tables';

export interface RebuildCommand {
  /** Inclusive; omitted: the log's present head. */
  readonly until?: string;
  /** Put what was rebuilt in the place of the live read models, instead of printing it. */
  readonly swap?: true;
}

/**
 * Reads `rebuild [--until <position> | --swap]`; null when the arguments ask for nothing.
 * @throws RangeError for anything else.
 */
export function parseArguments(argv: readonly string[]): RebuildCommand | null {
  const [verb, ...rest] = argv;
  if (verb === undefined) return null;
  const usage = 'usage: rebuild [--until <position> | --swap]';
  if (verb !== 'rebuild') throw new RangeError(`unknown command ${verb}; ${usage}`);
  if (rest.length === 0) return {};
  const [flag, until] = rest;
  if (flag === '--swap' && rest.length === 1) return { swap: true };
  if (flag !== '--until' || until === undefined || rest.length > 2) throw new RangeError(usage);
  if (!/^[A-Za-z0-9:/_-]{1,64}$/.test(until)) throw new RangeError(`not a position: ${until}`);
  return { until };
}

/** All read models of a service, projections and consumers, rebuilt from the record in a schema of their own. */
export async function rebuildService(
  definition: ServiceDefinition,
  options: {
    readonly url: string;
    readonly division: string;
    readonly log: EventLog;
    readonly until?: string;
  },
): Promise<Rebuilt> {
  const { url, division, log, until } = options;
  return rebuildReadModels({
    url,
    log,
    until,
    entities: entitiesOf(definition),
    readModels: derivedEntitiesOf(definition),
    migrations: migrationsOf(definition),
    projections: await rebuiltProjectionsOf(definition, { division, log }),
  });
}

/**
 * Rebuilds everything and prints each row as `{"row":…,"table":…}`, table by table in alphabetical order, rows in the order
 * of their key: line for line what `/read-models/:table/rows` shows when nothing is wrong. With `swap` it prints nothing and
 * puts the rebuilt models in the place of the live ones, whose schema is kept under the name that is logged.
 */
export async function runRebuild(
  definition: ServiceDefinition,
  config: ServiceConfig,
  command: RebuildCommand,
  { output, logger }: { readonly output: Writable; readonly logger: Logger },
): Promise<void> {
  const log = await openEventLog({ url: config.recordUrl, logger });
  try {
    if (command.swap) await putInPlace({ definition, config, log, logger });
    else await printRebuilt({ definition, config, log, until: command.until, output });
  } finally {
    await log.close();
  }
}

async function putInPlace(request: ReplaceRequest): Promise<void> {
  const retired = await replaceFaultyReadModels(await replaceOptionsOf(request));
  request.logger.warn(
    { live: request.config.databaseSchema, retired },
    'the rebuilt read models are live; drop the retired schema when it is no longer needed',
  );
}

async function printRebuilt(request: {
  readonly definition: ServiceDefinition;
  readonly config: ServiceConfig;
  readonly log: EventLog;
  readonly until?: string;
  readonly output: Writable;
}): Promise<void> {
  const { definition, config, log, until, output } = request;
  const { rebuildDatabaseUrl: url, division } = config;
  const rebuilt = await rebuildService(definition, { url, division, log, until });
  try {
    await printTables(definition, rebuilt, output);
  } finally {
    await rebuilt.drop();
  }
}

async function printTables(definition: ServiceDefinition, rebuilt: Rebuilt, output: Writable): Promise<void> {
  for (const { name } of modelTables(definition, rebuilt.dataSource)) {
    const { rows } = await exportRows(rebuilt.dataSource, name);
    for await (const row of rows) {
      const line = `${plainCanonicalText({ table: name, row })}\n`;
      if (!output.write(line)) await once(output, 'drain');
    }
  }
}
