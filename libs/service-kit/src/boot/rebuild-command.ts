import { once } from 'node:events';
import type { Writable } from 'node:stream';
import {
  canonicalLine,
  exportRows,
  rebuildReadModels,
  swapSchemas,
  type Rebuilt,
} from '@daylight/read-models';
import { openEventLog, type EventLog } from '@daylight/record';
import type { Logger } from 'pino';
import type { ServiceConfig } from '../config/service-config';
import { consumerProjection, rebuiltConsumerName } from '../messages/consumer-projection';
import { durableMessagingTables } from '../messages/create-messaging-tables';
import { modelTables } from '../read-side/model-tables';
import type { ServiceDefinition } from '../service-definition';
import { entitiesOf, migrationsOf } from './service-runtime';

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
  const incarnation = await log.incarnation();
  const consumers = (definition.consumers ?? []).map((consumer) =>
    consumerProjection(consumer, { division, incarnation }),
  );
  return rebuildReadModels({
    url,
    log,
    until,
    entities: entitiesOf(definition),
    migrations: migrationsOf(definition),
    projections: [...definition.projections, ...consumers],
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
    const rebuilt = await rebuildService(definition, {
      url: command.swap ? config.databaseUrl : config.rebuildDatabaseUrl,
      division: config.division,
      log,
      until: command.until,
    });
    try {
      if (command.swap) await putInPlace(definition, config, rebuilt, logger);
      else await printTables(definition, rebuilt, output);
    } finally {
      await rebuilt.drop();
    }
  } finally {
    await log.close();
  }
}

/** Afterwards the rebuilt schema bears the live one's name, so that dropping it by its own name takes nothing away. */
async function putInPlace(
  definition: ServiceDefinition,
  config: ServiceConfig,
  { dataSource, schema }: Rebuilt,
  logger: Logger,
): Promise<void> {
  await dataSource.transaction(async (manager) => {
    for (const consumer of definition.consumers ?? []) {
      const name = rebuiltConsumerName(consumer);
      for (const { context } of consumer.contracts) {
        await manager.query(
          `insert into consumer_checkpoint (consumer, context, position, incarnation)
           select $1, $2, position, incarnation from projection_checkpoint where name = $3`,
          [consumer.name, context, name],
        );
      }
      await manager.query('delete from projection_checkpoint where name = $1', [name]);
    }
  });
  const live = config.databaseSchema;
  const retired = `retired_${schema}`.slice(0, 63);
  await swapSchemas({ url: config.databaseUrl, live, rebuilt: schema, retired }, durableMessagingTables);
  logger.warn(
    { live, retired },
    'the rebuilt read models are live; drop the retired schema when it is no longer needed',
  );
}

async function printTables(definition: ServiceDefinition, rebuilt: Rebuilt, output: Writable): Promise<void> {
  for (const { name } of modelTables(definition, rebuilt.dataSource)) {
    const { rows } = await exportRows(rebuilt.dataSource, name);
    for await (const row of rows) {
      const line = `${canonicalLine({ table: name, row })}\n`;
      if (!output.write(line)) await once(output, 'drain');
    }
  }
}
