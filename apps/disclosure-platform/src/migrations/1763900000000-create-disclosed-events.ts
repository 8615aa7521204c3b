import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateDisclosedEvents1763900000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table disclosed_event (
        position text collate "C" primary key,
        event_id uuid not null unique,
        context text collate "C" not null,
        type text collate "C" not null,
        stream text collate "C" not null,
        revision integer not null,
        case_no text collate "C",
        power_code text collate "C",
        step text,
        organisation text collate "C" not null,
        post text,
        occurred_at timestamptz not null,
        recorded_at timestamptz not null,
        visibility text not null check (visibility in ('full', 'existence')),
        disclosure_class text not null,
        reason_zh text,
        reason_en text,
        reason_missing boolean not null,
        summary_zh text not null,
        summary_en text not null,
        payload jsonb,
        masked integer not null,
        digest text not null,
        terms text[] not null,
        unique (stream, revision)
      )`);
    await runner.query('create index disclosed_event_context on disclosed_event (context, position)');
    await runner.query('create index disclosed_event_case on disclosed_event (case_no, position)');
    await runner.query('create index disclosed_event_power on disclosed_event (power_code, position)');
    await runner.query('create index disclosed_event_recorded on disclosed_event (recorded_at)');
    // Recent rows are searched at once: a pending list would make the first search after a burst slow.
    await runner.query(
      'create index disclosed_event_terms on disclosed_event using gin (terms) with (fastupdate = off)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table disclosed_event');
  }
}
