import type { JsonObject } from '@daylight/kernel';
import type { DataSource, EntityManager } from 'typeorm';

/** Rows fetched at a time. */
const fetchSize = 500;
/** An export that the reader abandoned or cannot take in time ends here. */
const exportTimeoutMs = 300_000;

type ColumnRow = { name: string; type: string; key: number | null };

/** Positions of a schema's models at one instant: of projections by name, of consumers by `<consumer>/<context>`. */
export type Checkpoints = {
  readonly projections: { readonly [name: string]: string | null };
  readonly consumers: { readonly [consumer: string]: { readonly [context: string]: string | null } };
};

/** One table at one instant, in the order of its primary key. */
export interface RowsExport {
  readonly checkpoints: Checkpoints;
  /** Ends the transaction when read to the end, left early, or failed. */
  readonly rows: AsyncGenerator<JsonObject, void, void>;
}

/**
 * Reads a table together with the checkpoints, in one repeatable-read snapshot: the rows are exactly what the model was at
 * that position. Numbers beyond double precision (`bigint`, `numeric`) come as text, instants as RFC 3339 in UTC with
 * microseconds, bytes as hexadecimal text.
 *
 * @throws RangeError when the table does not exist or has no primary key.
 */
export async function exportRows(dataSource: DataSource, table: string): Promise<RowsExport> {
  const runner = dataSource.createQueryRunner();
  await runner.connect();
  await runner.startTransaction('REPEATABLE READ');
  const end = async (): Promise<void> => {
    try {
      if (runner.isTransactionActive) await runner.rollbackTransaction();
    } finally {
      await runner.release();
    }
  };
  try {
    await runner.query(`set local statement_timeout = ${exportTimeoutMs}`);
    await runner.query(`set local idle_in_transaction_session_timeout = ${exportTimeoutMs}`);
    const checkpoints = await readCheckpoints(runner.manager);
    const select = selectOf(table, await columnsOf(runner.manager, table));
    await runner.query(`declare exported no scroll cursor for ${select}`);
    return { checkpoints, rows: fetchAll(runner.manager, end) };
  } catch (error) {
    await end();
    throw error;
  }
}

async function* fetchAll(
  manager: EntityManager,
  end: () => Promise<void>,
): AsyncGenerator<JsonObject, void, void> {
  try {
    for (;;) {
      const rows = await manager.query<{ row: string }[]>(`fetch ${fetchSize} from exported`);
      for (const { row } of rows) yield JSON.parse(row) as JsonObject;
      if (rows.length < fetchSize) return;
    }
  } finally {
    await end();
  }
}

export async function readCheckpoints(manager: EntityManager): Promise<Checkpoints> {
  const projections = await manager.query<{ name: string; position: string | null }[]>(
    'select name, position from projection_checkpoint order by name',
  );
  const consumers = await manager.query<{ consumer: string; context: string; position: string | null }[]>(
    'select consumer, context, position from consumer_checkpoint order by consumer, context',
  );
  const byConsumer: { [consumer: string]: { [context: string]: string | null } } = {};
  for (const { consumer, context, position } of consumers) (byConsumer[consumer] ??= {})[context] = position;
  return {
    projections: Object.fromEntries(projections.map(({ name, position }) => [name, position])),
    consumers: byConsumer,
  };
}

async function columnsOf(manager: EntityManager, table: string): Promise<readonly ColumnRow[]> {
  const columns = await manager.query<ColumnRow[]>(
    `select a.attname as name, t.typname as type, array_position(i.indkey::int2[], a.attnum) as key
       from pg_class c
       join pg_namespace n on n.oid = c.relnamespace and n.nspname = current_schema()
       join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
       join pg_type t on t.oid = a.atttypid
       left join pg_index i on i.indrelid = c.oid and i.indisprimary
      where c.relname = $1 and c.relkind = 'r'
      order by a.attnum`,
    [table],
  );
  if (columns.length === 0) throw new RangeError(`no such table: ${table}`);
  if (columns.every((column) => column.key === null)) throw new RangeError(`no primary key: ${table}`);
  return columns;
}

const textTypes = new Set(['text', 'varchar', 'bpchar', 'name']);

function selectOf(table: string, columns: readonly ColumnRow[]): string {
  const list = columns.map((column) => `${valueOf(column)} as ${quoted(column.name)}`).join(', ');
  const order = columns
    .filter((column) => column.key !== null)
    .sort((a, b) => Number(a.key) - Number(b.key))
    // Byte order, not the server's language: two databases must sort alike.
    .map((column) => `source.${quoted(column.name)}${textTypes.has(column.type) ? ' collate "C"' : ''}`);
  const source = `select ${list} from ${quoted(table)} source order by ${order.join(', ')}`;
  return `select row_to_json(exported)::text as row from (${source}) exported`;
}

function valueOf({ name, type }: ColumnRow): string {
  const column = `source.${quoted(name)}`;
  if (type === 'int8' || type === 'numeric') return `${column}::text`;
  if (type === 'timestamptz') return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
  if (type === 'bytea') return `encode(${column}, 'hex')`;
  return column;
}

function quoted(identifier: string): string {
  return `"${identifier.replaceAll('"', '""')}"`;
}
