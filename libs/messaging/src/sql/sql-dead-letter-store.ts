import type {
  DeadLetter,
  DeadLetterQuery,
  DeadLetterReason,
  DeadLetterState,
  DeadLetterStore,
  FailedAttempt,
  StoredDeadLetter,
} from '../dead-letter';
import type { SqlAccess, SqlRow } from './sql-access';

const listMax = 100;

const columns = `id, consumer, context, reason, error_class, error, attempts, handler_version, position, stream, revision,
  event_id, subject, sample, state, created_at, closed_at, closing_note`;

/** `DeadLetterStore` over the tables `dead_letter` and `consumer_attempt`. */
export class SqlDeadLetterStore<Tx> implements DeadLetterStore<Tx> {
  constructor(private readonly access: Pick<SqlAccess<Tx>, 'query'>) {}

  async streamsBehindLetters(
    tx: Tx,
    consumer: string,
    streams: readonly string[],
  ): Promise<ReadonlySet<string>> {
    if (streams.length === 0) return new Set();
    const rows = await this.access.query(
      tx,
      `select distinct stream from dead_letter where consumer = $1 and state = 'open' and stream = any($2::text[])`,
      [consumer, streams],
    );
    return new Set(rows.map((row) => String(row['stream'])));
  }

  async put(tx: Tx, letter: DeadLetter): Promise<void> {
    await this.access.query(
      tx,
      `insert into dead_letter (id, consumer, context, reason, error_class, error, attempts, handler_version,
         position, stream, revision, event_id, subject, sample)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
       on conflict (id) do update set state = 'open', closed_at = null, closing_note = null, reason = excluded.reason,
         error_class = excluded.error_class, error = excluded.error, attempts = excluded.attempts,
         handler_version = excluded.handler_version`,
      [
        letter.id,
        letter.consumer,
        letter.context,
        letter.reason,
        storable(letter.errorClass),
        storable(letter.error),
        letter.attempts,
        letter.handlerVersion,
        letter.position ?? null,
        letter.stream ?? null,
        letter.revision ?? null,
        letter.eventId ?? null,
        letter.subject === undefined ? null : storable(letter.subject),
        letter.sample === undefined ? null : storable(letter.sample),
      ],
    );
  }

  async countAttempt(tx: Tx, attempt: FailedAttempt): Promise<number> {
    const rows = await this.access.query(
      tx,
      `insert into consumer_attempt (consumer, context, position, attempts, error) values ($1, $2, $3, 1, $4)
       on conflict (consumer, context, position) do update
       set attempts = consumer_attempt.attempts + 1, error = excluded.error, updated_at = clock_timestamp()
       returning attempts`,
      [attempt.consumer, attempt.context, attempt.position, storable(attempt.error)],
    );
    return Number(rows[0]?.['attempts'] ?? 1);
  }

  async forgetAttempts(tx: Tx, consumer: string, context: string, position: string): Promise<void> {
    await this.access.query(
      tx,
      'delete from consumer_attempt where consumer = $1 and context = $2 and position <= $3',
      [consumer, context, position],
    );
  }

  async list(tx: Tx, query: DeadLetterQuery): Promise<readonly StoredDeadLetter[]> {
    const rows = await this.access.query(
      tx,
      `select ${columns} from dead_letter
       where state = $1 and ($2::text is null or consumer = $2) and ($3::text is null or stream = $3)
         and ($4::uuid is null or (context, coalesce(position, ''), id) >
              (select context, coalesce(position, ''), id from dead_letter where id = $4))
       order by context, coalesce(position, ''), id limit $5`,
      [
        query.state ?? 'open',
        query.consumer ?? null,
        query.stream ?? null,
        query.after ?? null,
        Math.min(query.limit ?? listMax, listMax),
      ],
    );
    return rows.map(toLetter);
  }

  async find(tx: Tx, id: string): Promise<StoredDeadLetter | undefined> {
    const rows = await this.access.query(tx, `select ${columns} from dead_letter where id = $1`, [id]);
    return rows.map(toLetter)[0];
  }

  async close(tx: Tx, id: string, state: 'replayed' | 'dismissed', note?: string): Promise<void> {
    await this.access.query(
      tx,
      `update dead_letter set state = $2, closed_at = clock_timestamp(), closing_note = $3 where id = $1 and state = 'open'`,
      [id, state, note ?? null],
    );
  }
}

/** PostgreSQL's text has no NUL; a letter about a message that has one must still be written. */
function storable(text: string): string {
  return text.replaceAll('\u0000', '\uFFFD');
}

function toLetter(row: SqlRow): StoredDeadLetter {
  const text = (column: string) => (row[column] === null ? undefined : String(row[column]));
  const instant = (column: string) =>
    row[column] === null ? undefined : new Date(row[column] as string | Date).toISOString();
  return {
    id: String(row['id']),
    consumer: String(row['consumer']),
    context: String(row['context']),
    reason: row['reason'] as DeadLetterReason,
    errorClass: String(row['error_class']),
    error: String(row['error']),
    attempts: Number(row['attempts']),
    handlerVersion: Number(row['handler_version']),
    position: text('position'),
    stream: text('stream'),
    revision: row['revision'] === null ? undefined : Number(row['revision']),
    eventId: text('event_id'),
    subject: text('subject'),
    sample: text('sample'),
    state: row['state'] as DeadLetterState,
    createdAt: instant('created_at') ?? '',
    closedAt: instant('closed_at'),
    closingNote: text('closing_note'),
  };
}
