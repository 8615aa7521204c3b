import type { SqlAccess, SqlRow } from '@daylight/messaging';
import type { DataSource, EntityManager } from 'typeorm';

/** Lets the messaging parts work through TypeORM, so that their bookkeeping commits with a consumer's rows. */
export class EntityManagerAccess implements SqlAccess<EntityManager> {
  constructor(private readonly dataSource: DataSource) {}

  transaction<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.dataSource.transaction(work);
  }

  query(tx: EntityManager, sql: string, parameters: readonly unknown[]): Promise<readonly SqlRow[]> {
    return tx.query<SqlRow[]>(sql, [...parameters]);
  }
}
