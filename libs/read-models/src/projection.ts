import type { RecordedEvent } from '@daylight/kernel';
import type { EventFilter } from '@daylight/record';
import type { EntityManager, MigrationInterface } from 'typeorm';

/** A TypeORM entity. Its table carries no schema name: the connection's `search_path` chooses the schema. */
export type EntityClass = new () => object;
/** An explicit TypeORM migration; its name ends in a number that orders it. */
export type MigrationClass = new () => MigrationInterface;

/**
 * A read model: a deterministic function of the recorded events, without clock, randomness or I/O beyond its own tables.
 * Rows and checkpoint commit together, so that an event is applied exactly once.
 */
export interface Projection {
  /** Unique in the service; never renamed, because the checkpoint bears it. */
  readonly name: string;
  /** What the projection reads of the record. */
  readonly filter: EventFilter;
  /** The entities whose tables this projection alone writes. */
  readonly entities: readonly EntityClass[];
  /**
   * Applies one batch, in order, inside the transaction that also moves the checkpoint.
   * @throws anything: the batch is rolled back and tried again, a bounded number of times.
   */
  apply(events: readonly RecordedEvent[], manager: EntityManager): Promise<void>;
}
