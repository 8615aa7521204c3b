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
  /** Entities beyond those of projections and consumers; not part of the rebuildable read models. */
  readonly entities: readonly EntityClass[];
  readonly migrations: readonly MigrationClass[];
  /** Instances; the same ones work in the live schema and in a rebuild. */
  readonly projections: readonly Projection[];
  /** Published by the relay. */
  readonly integration?: IntegrationContract;
  readonly consumers?: readonly ServiceConsumer[];
}
