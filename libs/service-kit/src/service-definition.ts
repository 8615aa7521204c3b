import type { Type } from '@nestjs/common';
import type { Bilingual, IntegrationContract } from '@daylight/kernel';
import type { Messages } from '@daylight/kernel/messages';
import type { IntegrationConsumerDefinition } from '@daylight/messaging';
import type { EntityClass, MigrationClass, Projection } from '@daylight/read-models';
import type { EntityManager } from 'typeorm';
import type { Acts } from './acts/acts';
import type { AnsweredQueries, Askable } from './queries/answered-queries';

/** A consumer of other contexts' integration events, and the tables that it alone writes. */
export type ServiceConsumer = IntegrationConsumerDefinition<EntityManager> & {
  readonly entities: readonly EntityClass[];
};

/* eslint-disable @typescript-eslint/no-explicit-any -- acts of every aggregate stand in one list; each is checked where it is made */
export type AnyActs = Acts<Messages & any, any, any>;
/* eslint-enable @typescript-eslint/no-explicit-any */

/** Everything the kit needs to know of a service; the rest is the context's own code. */
export interface ServiceDefinition {
  /** The context's name, such as `power-registry`; also the prefix of its streams and, with `_`, its PostgreSQL schema. */
  readonly name: string;
  readonly title: Bilingual;
  /** What people do with the context's aggregates; the kit makes their routes. */
  readonly acts?: readonly AnyActs[];
  /** What other contexts may ask of this one over the message bus. */
  readonly answers?: readonly AnsweredQueries[];
  /** The messages whose queries this service asks; each gives a client, injected by `QueriesOf`. */
  readonly asks?: readonly Askable[];
  /** Nest module with the service's providers, and controllers for what is asked. */
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
