import { DataSource, type Logger } from 'typeorm';
import { CreateKitTables1700000000000 } from './kit-tables';
import type { EntityClass, MigrationClass } from './projection';

/** Connections that one service keeps to its read models. */
const poolSizeMax = 10;
const connectTimeoutMs = 5_000;
const statementTimeoutMs = 30_000;
const idleInTransactionTimeoutMs = 30_000;

export interface ReadModelOptions {
  /** `postgres://…`; the role owns the schema. */
  readonly url: string;
  /** The service's own PostgreSQL schema: lower-case letters, digits and underscores. */
  readonly schema: string;
  readonly entities: readonly EntityClass[];
  /** Of tables that no replay rebuilds; those of read models follow from their entities. */
  readonly migrations: readonly MigrationClass[];
  readonly applicationName?: string;
  readonly poolSizeMax?: number;
}

const schemaPattern = /^[a-z][a-z0-9_]{0,62}$/;

/** @throws RangeError when the name could mean anything but one plain schema. */
export function assertSchemaName(schema: string): void {
  if (!schemaPattern.test(schema)) throw new RangeError(`not a schema name: ${schema}`);
}

/** TypeORM would print failures on standard output, which belongs to our own lines; the errors themselves are thrown. */
const quiet: Logger = {
  logQuery: () => undefined,
  logQueryError: () => undefined,
  logQuerySlow: () => undefined,
  logSchemaBuild: () => undefined,
  logMigration: () => undefined,
  log: () => undefined,
};

/**
 * A TypeORM data source whose connections see one schema only. Nothing is synchronised: `prepareSchema` runs the
 * migrations, which are recorded in the schema's own `migration` table, and creates the tables of the read models.
 */
export function createReadModelDataSource(options: ReadModelOptions): DataSource {
  assertSchemaName(options.schema);
  return new DataSource({
    type: 'postgres',
    url: options.url,
    entities: [...options.entities],
    migrations: [CreateKitTables1700000000000, ...options.migrations],
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    synchronize: false,
    logging: false,
    logger: quiet,
    installExtensions: false,
    poolSize: options.poolSizeMax ?? poolSizeMax,
    applicationName: options.applicationName ?? 'daylight',
    connectTimeoutMS: connectTimeoutMs,
    extra: {
      options: `-c search_path=${options.schema} -c idle_in_transaction_session_timeout=${idleInTransactionTimeoutMs}`,
      statement_timeout: statementTimeoutMs,
    },
  });
}
