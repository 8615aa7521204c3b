import type { Type } from '@nestjs/common';
import type { Bilingual, IntegrationContract } from '@daylight/kernel';
import type { IntegrationConsumerDefinition } from '@daylight/messaging';
import type { EntityClass, MigrationClass, Projection } from '@daylight/read-models';
import type { EntityManager } from 'typeorm';

/** A consumer of other contexts' integration events, and the tables that it alone writes. */
export type ServiceConsumer = IntegrationConsumerDefinition<EntityManager> & {
  readonly entities: readonly EntityClass[];
};

/** Everything the kit needs to know of a service; the rest is the context's own code. */
export interface ServiceDefinition {
  /** The context's name, such as `power-registry`; also the prefix of its streams and, with `_`, its PostgreSQL schema. */
  readonly name: string;
  readonly title: Bilingual;
  /** Nest module with the service's controllers and providers. */
  readonly module: Type<unknown>;
  /** Given by services whose tables are still made by migrations, and by no new one. */
  readonly entities?: readonly EntityClass[];
  readonly migrations?: readonly MigrationClass[];
  /** Instances; the same ones work in the live schema and in a rebuild. Their tables follow from their entities. */
  readonly projections: readonly Projection[];
  /** Published by the relay. */
  readonly integration?: IntegrationContract;
  readonly consumers?: readonly ServiceConsumer[];
}
