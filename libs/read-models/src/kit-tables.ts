import { Column, Entity, PrimaryColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import type { EntityClass } from './projection';

/** How far a projection has come, on which log, and which process works on it. */
@Entity({ name: 'projection_checkpoint' })
export class ProjectionCheckpoint {
  @PrimaryColumn('text') name: string;
  /** Position of the last event looked at; null before the first. */
  @Column('text', { nullable: true }) position: string | null;
  /** Incarnation of the log that the position belongs to. */
  @Column('text', { nullable: true }) incarnation: string | null;
  @Column('text', { nullable: true }) owner: string | null;
  @Column('timestamptz', { nullable: true, name: 'lease_until' }) leaseUntil: Date | null;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
}

/** How far an integration consumer has come in one context's events. */
@Entity({ name: 'consumer_checkpoint' })
export class ConsumerCheckpoint {
  @PrimaryColumn('text') consumer: string;
  @PrimaryColumn('text') context: string;
  @Column('text', { nullable: true }) position: string | null;
  @Column('text', { nullable: true }) incarnation: string | null;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
}

/** How far the relay has published, and which process publishes. */
@Entity({ name: 'relay_checkpoint' })
export class RelayCheckpointRow {
  @PrimaryColumn('text') name: string;
  @Column('text', { nullable: true }) position: string | null;
  @Column('text', { nullable: true }) incarnation: string | null;
  @Column('text', { nullable: true, name: 'last_published' }) lastPublished: string | null;
  @Column('text', { nullable: true }) owner: string | null;
  @Column('timestamptz', { nullable: true, name: 'lease_until' }) leaseUntil: Date | null;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
}

/** A message that a consumer could not apply; an operator replays it from the record. */
@Entity({ name: 'dead_letter' })
export class DeadLetterRow {
  @PrimaryColumn('uuid') id: string;
  @Column('text') consumer: string;
  @Column('text', { nullable: true }) context: string | null;
  @Column('text', { nullable: true }) position: string | null;
  @Column('text', { nullable: true, name: 'event_id' }) eventId: string | null;
  @Column('text', { nullable: true }) subject: string | null;
  @Column('text') reason: string;
  @Column('integer') attempts: number;
  /** What arrived, as text, shortened; null when the record holds it. */
  @Column('text', { nullable: true }) body: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { nullable: true, name: 'replayed_at' }) replayedAt: Date | null;
}

/** A data key of one person in one case, wrapped under the service's master key. Its destruction is the erasure. */
@Entity({ name: 'personal_key' })
export class PersonalKeyRow {
  @PrimaryColumn('text') id: string;
  /** Null once destroyed: the row stays as the proof that the key was here. */
  @Column('bytea', { nullable: true }) wrapped: Buffer | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { nullable: true, name: 'destroyed_at' }) destroyedAt: Date | null;
}

/** The tables that every service's schema has beside its read models. */
export const kitEntities: readonly EntityClass[] = [
  ProjectionCheckpoint,
  ConsumerCheckpoint,
  RelayCheckpointRow,
  DeadLetterRow,
  PersonalKeyRow,
];

/** Kit tables that no replay of the record can rebuild: a swap of read models carries them over. */
export const durableKitTables: readonly string[] = ['relay_checkpoint', 'dead_letter', 'personal_key'];

/** Creates the kit tables; runs before a service's own migrations. */
export class CreateKitTables1700000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table projection_checkpoint (
        name text primary key, position text, incarnation text,
        owner text, lease_until timestamptz, updated_at timestamptz not null default clock_timestamp());
      create table consumer_checkpoint (
        consumer text not null, context text not null, position text, incarnation text,
        updated_at timestamptz not null default clock_timestamp(), primary key (consumer, context));
      create table relay_checkpoint (
        name text primary key, position text, incarnation text, last_published text,
        owner text, lease_until timestamptz, updated_at timestamptz not null default clock_timestamp());
      create table dead_letter (
        id uuid primary key, consumer text not null, context text, position text, event_id text, subject text,
        reason text not null, attempts integer not null, body text,
        created_at timestamptz not null default clock_timestamp(), replayed_at timestamptz);
      create index dead_letter_open on dead_letter (consumer, created_at) where replayed_at is null;
      create table personal_key (
        id text primary key, wrapped bytea,
        created_at timestamptz not null default clock_timestamp(), destroyed_at timestamptz);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table personal_key, dead_letter, relay_checkpoint, consumer_checkpoint, projection_checkpoint',
    );
  }
}
