import type { RecordedEvent } from '@daylight/kernel';
import { Column, Entity, Index, PrimaryColumn, type EntityManager } from 'typeorm';
import type { EntityClass, Projection } from '../projection';

/** The smallest read model: one row per event, in a table that refuses the same event twice. For the library's own specs. */
@Entity({ name: 'note' })
@Index('note_stream', ['stream', 'position'])
export class Note {
  @PrimaryColumn({ type: 'text', collation: 'C' }) position: string;
  @Column('text') stream: string;
  @Column('bigint') number: string;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt: Date;
}

/** @param trouble called with every event before it is applied; what it throws is the projection's error. */
export function noteProjection(trouble: (event: RecordedEvent) => void = () => undefined): Projection {
  return projectionOfNotes(Note, trouble);
}

/** The same projection into another entity's table: what a later release of it looks like. */
export function projectionOfNotes(
  entity: EntityClass,
  trouble: (event: RecordedEvent) => void = () => undefined,
): Projection {
  return {
    name: 'notes',
    filter: { types: ['demo.Noted'] },
    entities: [entity],
    async apply(events: readonly RecordedEvent[], manager: EntityManager): Promise<void> {
      for (const event of events) {
        trouble(event);
        const { position, stream, recordedAt } = event;
        await manager.insert(entity, { position, stream, number: event.data['n'], recordedAt });
      }
    },
  };
}
