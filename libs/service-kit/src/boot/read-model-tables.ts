import {
  replaceOutdatedReadModels,
  type EntityClass,
  type MigrationClass,
  type Projection,
  type ReplaceOptions,
} from '@daylight/read-models';
import type { EventLog } from '@daylight/record';
import type { Logger } from 'pino';
import type { DataSource, EntityManager } from 'typeorm';
import type { ServiceConfig } from '../config/service-config';
import { consumerProjection, rebuiltConsumerName } from '../messages/consumer-projection';
import {
  CreateMessagingTables1700000000001,
  durableMessagingTables,
} from '../messages/create-messaging-tables';
import type { ServiceDefinition } from '../service-definition';

/** All entities of a service. */
export function entitiesOf(definition: ServiceDefinition): readonly EntityClass[] {
  const models = [...definition.projections, ...(definition.consumers ?? [])];
  return [...new Set([...(definition.entities ?? []), ...models.flatMap(({ entities }) => entities)])];
}

/** Entities whose tables follow from them alone: all, except in a service that still brings migrations for its tables. */
export function derivedEntitiesOf(definition: ServiceDefinition): readonly EntityClass[] {
  return definition.migrations === undefined || definition.migrations.length === 0
    ? entitiesOf(definition)
    : [];
}

/** All migrations of a service, beyond those that every schema has. */
export function migrationsOf(definition: ServiceDefinition): readonly MigrationClass[] {
  return [CreateMessagingTables1700000000001, ...(definition.migrations ?? [])];
}

/** What a rebuild applies: the projections, and the consumers as projections of the record. */
export async function rebuiltProjectionsOf(
  definition: ServiceDefinition,
  { division, log }: { readonly division: string; readonly log: EventLog },
): Promise<readonly Projection[]> {
  const incarnation = await log.incarnation();
  const consumers = (definition.consumers ?? []).map((consumer) =>
    consumerProjection(consumer, { division, incarnation }),
  );
  return [...definition.projections, ...consumers];
}

export interface ReplaceRequest {
  readonly definition: ServiceDefinition;
  readonly config: Pick<ServiceConfig, 'databaseUrl' | 'databaseSchema' | 'division'>;
  readonly log: EventLog;
  readonly logger: Logger;
}

/** How the read models of a service are rebuilt beside the live ones and put in their place. */
export async function replaceOptionsOf({
  definition,
  config,
  log,
  logger,
}: ReplaceRequest): Promise<ReplaceOptions> {
  return {
    url: config.databaseUrl,
    live: config.databaseSchema,
    log,
    entities: entitiesOf(definition),
    readModels: derivedEntitiesOf(definition),
    migrations: migrationsOf(definition),
    projections: await rebuiltProjectionsOf(definition, { division: config.division, log }),
    durable: durableMessagingTables,
    beforeSwap: (manager) => moveConsumerCheckpoints(definition, manager),
    onProgress: (progress) => logger.info(progress, 'a read model is rebuilt'),
  };
}

/** Brings read models whose entities have changed up to date, before anything works on them. */
export async function renewReadModels(dataSource: DataSource, request: ReplaceRequest): Promise<void> {
  const { logger, config } = request;
  const schema = config.databaseSchema;
  logger.warn({ schema }, 'the read models are of another release: rebuilding them beside the live ones');
  const renewed = await replaceOutdatedReadModels(dataSource, await replaceOptionsOf(request));
  logger.warn({ schema }, renewed ? 'the rebuilt read models are live' : 'another process had rebuilt them');
}

/** A rebuild keeps consumers' positions as those of projections; live, they stand with the consumers' own. */
async function moveConsumerCheckpoints(definition: ServiceDefinition, manager: EntityManager): Promise<void> {
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
}
