import { createMessagingTables, dropMessagingTables } from '@daylight/messaging';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What of the messaging tables no replay of the record rebuilds: a swap of read models carries it over. */
export const durableMessagingTables: readonly string[] = [
  'relay_checkpoint',
  'dead_letter',
  'consumer_attempt',
];

/** Checkpoints, attempts and dead letters beside the tables that they guard; runs before a service's own migrations. */
export class CreateMessagingTables1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of createMessagingTables) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of dropMessagingTables) await runner.query(statement);
  }
}
