import type { Aggregate, Circumstances, RecordedEvent } from '@daylight/kernel';
import type { Messages, ReadEvent } from '@daylight/kernel/messages';
import type { EntityManager } from 'typeorm';
import type { EntityClass, Projection } from './projection';

/** An event of an aggregate as its present version, and where it stands in the record. */
export type Projected<M extends Messages> = ReadEvent<M> & {
  /** Of the aggregate. */
  readonly id: string;
  readonly recorded: RecordedEvent;
};

export interface AggregateProjection<M extends Messages> {
  /** Unique in the service; never renamed, because the checkpoint bears it. */
  readonly name: string;
  readonly entities: readonly EntityClass[];
  apply(events: readonly Projected<M>[], manager: EntityManager): Promise<void>;
}

/** A read model of one aggregate's events, read through the aggregate: old versions arrive as present ones. */
export function projectionOf<M extends Messages, State, At extends Circumstances>(
  aggregate: Aggregate<M, State, At>,
  { name, entities, apply }: AggregateProjection<M>,
): Projection {
  return {
    name,
    entities,
    filter: { streamPrefixes: [aggregate.stream('')] },
    apply: async (events, manager) => {
      const read = events.flatMap((recorded): Projected<M>[] => {
        const id = aggregate.idOf(recorded.stream);
        const event = aggregate.read(recorded);
        return id === null || event === null ? [] : [{ ...event, id, recorded }];
      });
      if (read.length > 0) await apply(read, manager);
    },
  };
}
