import type { RelayCheckpoint, RelayProgress } from '../relay-checkpoint';
import type { SqlAccess } from './sql-access';

/** `RelayCheckpoint` over the table `relay_checkpoint`: the lease is a row that runs out by the database's clock. */
export class SqlRelayCheckpoint<Tx> implements RelayCheckpoint {
  constructor(private readonly access: SqlAccess<Tx>) {}

  async acquire(context: string, owner: string, leaseMs: number): Promise<boolean> {
    const rows = await this.run(
      `insert into relay_checkpoint (name, owner, lease_until)
       values ($1, $2, clock_timestamp() + make_interval(secs => $3::float8 / 1000))
       on conflict (name) do update set owner = excluded.owner, lease_until = excluded.lease_until
       where relay_checkpoint.owner is null or relay_checkpoint.owner = excluded.owner
          or relay_checkpoint.lease_until is null or relay_checkpoint.lease_until < clock_timestamp()
       returning name`,
      [context, owner, leaseMs],
    );
    return rows.length === 1;
  }

  async load(context: string): Promise<RelayProgress | undefined> {
    const rows = await this.run(
      'select position, incarnation, last_published, stream_created_at from relay_checkpoint where name = $1',
      [context],
    );
    const row = rows[0];
    if (row === undefined || row['incarnation'] === null) return undefined;
    const text = (column: string) => (row[column] === null ? undefined : String(row[column]));
    return {
      incarnation: String(row['incarnation']),
      position: text('position'),
      published: text('last_published'),
      streamCreatedAt: text('stream_created_at'),
    };
  }

  async save(context: string, owner: string, progress: RelayProgress): Promise<boolean> {
    const rows = await this.run(
      `insert into relay_checkpoint (name, owner, incarnation, position, last_published, stream_created_at)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (name) do update set incarnation = excluded.incarnation, position = excluded.position,
         last_published = excluded.last_published, stream_created_at = excluded.stream_created_at,
         updated_at = clock_timestamp()
       where relay_checkpoint.owner = excluded.owner
       returning name`,
      [
        context,
        owner,
        progress.incarnation,
        progress.position ?? null,
        progress.published ?? null,
        progress.streamCreatedAt ?? null,
      ],
    );
    return rows.length === 1;
  }

  async release(context: string, owner: string): Promise<void> {
    await this.run(
      'update relay_checkpoint set owner = null, lease_until = null where name = $1 and owner = $2',
      [context, owner],
    );
  }

  private run(sql: string, parameters: readonly unknown[]) {
    return this.access.transaction((tx) => this.access.query(tx, sql, parameters));
  }
}
