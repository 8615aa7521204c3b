import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateServiceCenter1763900000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table catalogue_item (
        power_code text collate "C" not null, version integer not null, status text not null,
        name_zh text not null, organisation text not null, category text not null,
        effective_from text not null, effective_to text, item jsonb not null,
        position text collate "C" not null, primary key (power_code, version))`);
    await runner.query('create index catalogue_item_position on catalogue_item (position)');
    await runner.query(`
      create table case_register (
        case_id uuid primary key, case_no text collate "C" not null, power_code text collate "C" not null,
        catalogue_version integer not null, procedure_version integer not null, item_name_zh text not null,
        case_kind text not null, organisation text collate "C" not null, channel text not null,
        applicant text not null, applicant_subject text, foreign_reference text,
        status text collate "C" not null, citizen_status text not null, filed_on text not null,
        received_on text not null, accepted_on text, statutory_due text, promised_due text,
        provisional boolean not null, suspended boolean not null, decided_on text, delivered_on text,
        closed_on text, concluded boolean not null, statutory_verdict text, promised_verdict text,
        rating integer, deviations integer not null, events integer not null,
        filed_position text collate "C" not null, last_position text collate "C" not null,
        state jsonb not null, sealed jsonb)`);
    await runner.query('create index case_register_order on case_register (filed_position)');
    await runner.query('create index case_register_number on case_register (case_no)');
    await runner.query('create index case_register_status on case_register (status, received_on)');
    await runner.query('create index case_register_subject on case_register (applicant_subject)');
    await runner.query('create index case_register_provisional on case_register (case_id) where provisional');
    await runner.query(`
      create table case_timeline (
        case_id uuid not null, revision integer not null, position text collate "C" not null,
        type text not null, occurred_at timestamptz not null, recorded_at timestamptz not null,
        organisation text not null, post text, step text, summary_zh text not null, summary_en text not null,
        payload jsonb not null, words jsonb not null, digest text not null, primary key (case_id, revision))`);
    await runner.query(`
      create table work_item (
        case_id uuid not null, step text collate "C" not null, step_name_zh text not null, act text,
        actor text not null, post text, open_since timestamptz not null, primary key (case_id, step))`);
    await runner.query('create index work_item_post on work_item (post)');
    await runner.query(`
      create table consultation (
        consultation_id uuid primary key, topic_zh text not null, power_code text, organisation text not null,
        asker text not null, asker_subject text, check_code_hash text not null, asked_on text not null,
        due_on text not null, answered_on text, late boolean not null, answer_zh text,
        hand_overs integer not null, sealed jsonb not null, last_position text collate "C" not null)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table consultation, work_item, case_timeline, case_register, catalogue_item');
  }
}
