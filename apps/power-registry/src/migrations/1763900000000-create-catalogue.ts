import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateCatalogue1763900000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table organisation (
        organisation text collate "C" primary key, name_zh text not null, name_en text not null,
        short_name_zh text, kind text not null, parent text, division_code text collate "C" not null,
        credit_code text not null, synthetic boolean not null)`);
    await runner.query(`
      create table catalogue_item (
        power_code text collate "C" primary key, name_zh text not null, name_en text not null,
        category text collate "C" not null, organisation text collate "C" not null, organisation_zh text not null,
        standing text collate "C" not null, stage text collate "C", listing text not null,
        disclosure_class text not null, version integer, effective_from text, effective_to text,
        promised_limit jsonb, statutory_limit jsonb, procedure_version integer, chart_blocking integer,
        search_text text not null, first_position text collate "C" not null,
        last_position text collate "C" not null, state jsonb not null)`);
    await runner.query('create index catalogue_item_order on catalogue_item (first_position)');
    await runner.query('create index catalogue_item_unit on catalogue_item (organisation, category)');
    await runner.query(`
      create table revision_clock (
        power_code text collate "C" not null, position text collate "C" not null, name_zh text not null,
        organisation text not null, listing text not null, description_zh text not null, basis text not null,
        changed_on text not null, due text not null, provisional boolean not null,
        calendar_version text not null, met_on text, primary key (power_code, position))`);
    await runner.query('create index revision_clock_running on revision_clock (due) where met_on is null');
    await runner.query(`
      create table promise_waiver (
        power_code text collate "C" not null, position text collate "C" not null, name_zh text not null,
        organisation text not null, listing text not null, reason_zh text not null, approved_by text not null,
        granted_on text not null, expires_on text not null, primary key (power_code, position))`);
    await runner.query(`
      create table catalogue_statistics (
        organisation text collate "C" not null, category text collate "C" not null, organisation_zh text not null,
        total integer not null, in_preparation integer not null, in_force integer not null,
        suspended integer not null, ended integer not null, secret integer not null,
        primary key (organisation, category))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table catalogue_statistics, promise_waiver, revision_clock, catalogue_item, organisation',
    );
  }
}
