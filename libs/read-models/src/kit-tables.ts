import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Kit tables that no replay of the record can rebuild: a swap of read models carries them over. */
export const durableKitTables: readonly string[] = ['personal_key'];

/**
 * The tables that every service's schema has beside its read models; runs before a service's own migrations.
 *
 * - `projection_checkpoint`: how far a projection has come, on which log, and which process works on it.
 * - `consumer_checkpoint`: how far a consumer of other contexts' events has come, by context.
 * - `read_model_tables`: fingerprint of the DDL that the read models' tables were made with, in one row.
 * - `personal_key`: data keys of persons, wrapped under the service's master key; `wrapped` is null once destroyed, and the
 *   row stays as the proof that the key was here.
 *
 * Positions compare bytewise, whatever the server's language.
 */
export class CreateKitTables1700000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table projection_checkpoint (
        name text primary key,
        position text collate "C",
        incarnation text,
        owner text,
        lease_until timestamptz,
        updated_at timestamptz not null default clock_timestamp());
      create table if not exists consumer_checkpoint (
        consumer text not null,
        context text not null,
        position text collate "C",
        incarnation text,
        updated_at timestamptz not null default clock_timestamp(),
        primary key (consumer, context));
      create table read_model_tables (
        only_row boolean primary key default true check (only_row),
        fingerprint text not null);
      create table personal_key (
        key_id text primary key,
        person text not null,
        case_id text not null,
        wrapped text,
        reason text,
        created_at timestamptz not null default clock_timestamp(),
        destroyed_at text,
        check ((wrapped is null) = (destroyed_at is not null)));
      create unique index personal_key_live on personal_key (person, case_id) where wrapped is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table personal_key, read_model_tables, consumer_checkpoint, projection_checkpoint',
    );
  }
}
