import type { EntityClass } from './projection';

const statementsOf = new WeakMap<EntityClass, readonly string[]>();

/**
 * SQL that TypeORM's decorators cannot say of an entity's table, run right after the table and its indices are there:
 * storage settings, an index over an expression. Part of the fingerprint like the columns themselves.
 *
 * ```ts
 * @TableStatements('alter index disclosed_event_terms set (fastupdate = off)')
 * ```
 */
export function TableStatements(...statements: readonly string[]): (entity: EntityClass) => void {
  return (entity) => {
    statementsOf.set(entity, statements);
  };
}

/** What was declared beside an entity, in order. */
export function tableStatements(entity: EntityClass): readonly string[] {
  return statementsOf.get(entity) ?? [];
}
