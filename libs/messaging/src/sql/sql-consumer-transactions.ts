import type { ConsumerCheckpoints, ConsumerTransactions } from '../consumer-transactions';
import type { SqlAccess } from './sql-access';

type Checkpoint = { readonly position: string; readonly incarnation: string };

/**
 * `ConsumerTransactions` over the table `consumer_checkpoint`. The lock is an advisory one on the consumer's name, held to
 * the end of the transaction: it also covers a consumer that has no row yet.
 */
export class SqlConsumerTransactions<Tx> implements ConsumerTransactions<Tx> {
  constructor(private readonly access: SqlAccess<Tx>) {}

  run<T>(consumer: string, work: (tx: Tx, checkpoints: ConsumerCheckpoints) => Promise<T>): Promise<T> {
    const { access } = this;
    return access.transaction(async (tx) => {
      await access.query(
        tx,
        `select pg_advisory_xact_lock(hashtextextended('daylight consumer ' || $1, 0))`,
        [consumer],
      );
      const stored = await this.stored(tx, consumer);
      const advanced = new Map<string, Checkpoint>();
      const now = (context: string) => advanced.get(context) ?? stored.get(context);
      const result = await work(tx, {
        position: (context) => now(context)?.position,
        incarnation: (context) => now(context)?.incarnation,
        advance: (context, position, incarnation) => {
          const before = now(context);
          if (before?.incarnation === incarnation && before.position >= position) return;
          advanced.set(context, { position, incarnation });
        },
      });
      for (const [context, checkpoint] of advanced) await this.save(tx, consumer, context, checkpoint);
      return result;
    });
  }

  private async stored(tx: Tx, consumer: string): Promise<ReadonlyMap<string, Checkpoint>> {
    const rows = await this.access.query(
      tx,
      'select context, position, incarnation from consumer_checkpoint where consumer = $1 and position is not null',
      [consumer],
    );
    return new Map(
      rows.map((row) => [
        String(row['context']),
        { position: String(row['position']), incarnation: String(row['incarnation']) },
      ]),
    );
  }

  private async save(tx: Tx, consumer: string, context: string, checkpoint: Checkpoint): Promise<void> {
    await this.access.query(
      tx,
      `insert into consumer_checkpoint (consumer, context, position, incarnation) values ($1, $2, $3, $4)
       on conflict (consumer, context) do update
       set position = excluded.position, incarnation = excluded.incarnation, updated_at = clock_timestamp()`,
      [consumer, context, checkpoint.position, checkpoint.incarnation],
    );
  }
}
