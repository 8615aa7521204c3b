export type SqlRow = { readonly [column: string]: unknown };

/**
 * How the stores below reach PostgreSQL: whatever the service uses (TypeORM's `EntityManager`, a `pg` client) fits behind it.
 * Statements that return rows are only `select` and `insert … returning`, because TypeORM wraps the rows of the others.
 */
export interface SqlAccess<Tx> {
  /** Runs the work in one transaction; commits when it resolves, rolls back and passes the rejection on when it rejects. */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  query(tx: Tx, sql: string, parameters: readonly unknown[]): Promise<readonly SqlRow[]>;
}
