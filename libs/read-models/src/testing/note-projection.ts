import type { RecordedEvent } from '@daylight/kernel';
import {
  Column,
  Entity,
  PrimaryColumn,
  type EntityManager,
  type MigrationInterface,
  type QueryRunner,
} from 'typeorm';
import type { Projection } from '../projection';

/** The smallest read model: one row per event, in a table that refuses the same event twice. For the library's own specs. */
@Entity({ name: 'note' })
export class Note {
  @PrimaryColumn('text') position: string;
  @Column('text') stream: string;
  @Column('bigint') number: string;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt: Date;
}

export class CreateNote1800000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table note (
      position text collate "C" primary key, stream text not null, number bigint not null,
      recorded_at timestamptz not null)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table note');
  }
}

/** @param trouble called with every event before it is applied; what it throws is the projection's error. */
export function noteProjection(trouble: (event: RecordedEvent) => void = () => undefined): Projection {
  return {
    name: 'notes',
    filter: { types: ['demo.Noted'] },
    entities: [Note],
    async apply(events: readonly RecordedEvent[], manager: EntityManager): Promise<void> {
      for (const event of events) {
        trouble(event);
        await manager.query(
          'insert into note (position, stream, number, recorded_at) values ($1, $2, $3, $4)',
          [event.position, event.stream, event.data['n'], event.recordedAt],
        );
      }
    },
  };
}
