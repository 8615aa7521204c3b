import { createHash } from 'node:crypto';
import { Table, type DataSource, type EntityMetadata } from 'typeorm';
import type { EntityClass } from './projection';
import { tableStatements } from './table-statements';

/** The tables of read models, as their entities declare them. */
export type DerivedTables = {
  /** DDL without schema names: `search_path` decides where the tables come to stand. */
  readonly statements: readonly string[];
  /** SHA-256 (hex) over the statements. */
  readonly fingerprint: string;
};

/**
 * The DDL that follows from entities: a pure function of their metadata, which asks the database nothing. Not TypeORM's
 * `synchronize`, which compares with what is there and would alter tables in place, rows and all.
 *
 * @param dataSource initialised, and knowing all the entities
 */
export async function deriveTables(
  dataSource: DataSource,
  entities: readonly EntityClass[],
): Promise<DerivedTables> {
  const declared = entities
    .map((entity) => ({ entity, metadata: dataSource.getMetadata(entity) }))
    .sort((a, b) => (a.metadata.tableName < b.metadata.tableName ? -1 : 1));
  const statements: string[] = [];
  for (const { entity, metadata } of declared)
    statements.push(...(await createStatements(dataSource, metadata)), ...tableStatements(entity));
  return { statements, fingerprint: createHash('sha256').update(statements.join(';\n')).digest('hex') };
}

async function createStatements(dataSource: DataSource, metadata: EntityMetadata): Promise<string[]> {
  const runner = dataSource.createQueryRunner();
  runner.enableSqlMemory();
  await runner.createTable(Table.create(metadata, dataSource.driver));
  return runner.getMemorySql().upQueries.map(({ query }) => query.trim());
}
