import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { RecordedEvent } from '@daylight/kernel';
import type { EventLog, Subscription, SubscriptionState } from '@daylight/record';
import type { DataSource, EntityManager } from 'typeorm';
import { refusalOfCheckpoint } from './checkpoint-check';
import type { Projection } from './projection';

/** How long a process may be silent before another takes its projection over. */
export const leaseMsDefault = 15_000;
const batchSizeMax = 256;
const attemptsMax = 10;

/** Where a projection stands, for readiness and operators. */
export type ProjectionStatus = {
  readonly name: string;
  /**
   * `standby`: another process works on it. `refused`: the checkpoint belongs to another log. `parked`: given up loudly,
   * an operator resumes it.
   */
  readonly state: SubscriptionState['kind'] | 'standby' | 'refused';
  readonly position: string | null;
  /** True once it had reached the record's end since it was started here. */
  readonly caughtUp: boolean;
  readonly error?: string;
};

export interface ProjectionRunnerOptions {
  readonly log: EventLog;
  readonly dataSource: DataSource;
  readonly projection: Projection;
  /** Name of this process among those that share the schema; default host, process id and a random part. */
  readonly owner?: string;
  readonly leaseMs?: number;
  /** Told of every change of state and every batch. */
  readonly onStatus?: (status: ProjectionStatus) => void;
}

type CheckpointRow = { position: string | null; incarnation: string | null; owner: string | null };

/**
 * Runs one projection from the record: rows and checkpoint in one transaction, one working process at a time.
 *
 * The lease decides who subscribes; the checkpoint row, locked in every batch, decides who may write. A process that lost
 * its lease without noticing therefore writes nothing.
 */
export class ProjectionRunner {
  private readonly owner: string;
  private readonly leaseMs: number;
  private state: ProjectionStatus['state'] = 'stopped';
  private position: string | null = null;
  private error: string | undefined;
  private stopping = false;
  private caughtUp = false;
  private leaseLost = false;
  private loop: Promise<void> | undefined;
  private wake: () => void = () => undefined;

  constructor(private readonly options: ProjectionRunnerOptions) {
    this.owner = options.owner ?? `${hostname()}:${process.pid}:${randomUUID().slice(0, 8)}`;
    this.leaseMs = options.leaseMs ?? leaseMsDefault;
  }

  get status(): ProjectionStatus {
    const { name } = this.options.projection;
    return { name, state: this.state, position: this.position, caughtUp: this.caughtUp, error: this.error };
  }

  /** Begins to work, or to stand by. Returns at once; `status` tells how it goes. */
  start(): void {
    if (this.loop !== undefined) return;
    this.stopping = false;
    this.loop = this.run();
  }

  /** Finishes the running batch, gives the lease back, and ends. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.wake();
    await this.loop;
    this.loop = undefined;
  }

  /** Tries a parked or refused projection again, from its checkpoint. */
  async resume(): Promise<void> {
    await this.stop();
    this.start();
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      try {
        if (await this.acquire()) await this.work();
        else this.report('standby');
      } catch (error) {
        this.report('retrying', messageOf(error));
      }
      if (!this.stopping) await this.pause(this.leaseMs / 3);
    }
    this.report('stopped');
  }

  /** Works until the lease is lost, the checkpoint proves foreign, or the runner is stopped. */
  private async work(): Promise<void> {
    const refusal = await refusalOfCheckpoint(
      this.options.log,
      this.position,
      await this.storedIncarnation(),
    );
    if (refusal !== null) {
      await this.release();
      return this.report('refused', refusal);
    }
    this.leaseLost = false;
    const subscription = this.subscribe();
    try {
      await this.keepLease();
    } finally {
      await subscription.stop();
      await this.release();
    }
  }

  private subscribe(): Subscription {
    const { log, projection } = this.options;
    return log.subscribe({
      after: this.position ?? undefined,
      filter: projection.filter,
      batchSizeMax,
      attemptsMax,
      onBatch: (events, position) => this.applyBatch(events, position),
      onState: (state) => {
        if (state.kind === 'stopped') return;
        this.report(state.kind, 'error' in state ? state.error : undefined);
      },
    });
  }

  private async applyBatch(events: readonly RecordedEvent[], position: string): Promise<void> {
    if (this.leaseLost) return;
    const incarnation = await this.options.log.incarnation();
    const reached = await this.options.dataSource.transaction((manager) =>
      this.applyInside(manager, events, position, incarnation),
    );
    if (reached === 'lease-lost') {
      this.leaseLost = true;
      this.wake();
      return;
    }
    this.position = reached;
    this.options.onStatus?.(this.status);
  }

  private async applyInside(
    manager: EntityManager,
    events: readonly RecordedEvent[],
    position: string,
    incarnation: string,
  ): Promise<string | 'lease-lost'> {
    const { projection } = this.options;
    // What a crash of the server takes away here, rows and checkpoint together, the record gives back.
    await manager.query('set local synchronous_commit = off');
    const [row] = await manager.query<CheckpointRow[]>(
      'select position, incarnation, owner from projection_checkpoint where name = $1 for update',
      [projection.name],
    );
    if (row?.owner !== this.owner) return 'lease-lost';
    const before = row.position;
    if (before !== null && position <= before) return before;
    const fresh = before === null ? events : events.filter((event) => event.position > before);
    if (fresh.length > 0) await projection.apply(fresh, manager);
    await manager.query(
      `update projection_checkpoint
          set position = $2, incarnation = $3, updated_at = clock_timestamp(),
              lease_until = clock_timestamp() + $4 * interval '1 millisecond'
        where name = $1`,
      [projection.name, position, incarnation, this.leaseMs],
    );
    return position;
  }

  /** True when this process holds the lease; the stored position is known either way. */
  private async acquire(): Promise<boolean> {
    const { dataSource, projection } = this.options;
    await dataSource.query(
      'insert into projection_checkpoint (name) values ($1) on conflict (name) do nothing',
      [projection.name],
    );
    await dataSource.query(
      `update projection_checkpoint
          set owner = $2, lease_until = clock_timestamp() + $3 * interval '1 millisecond'
        where name = $1 and (owner is null or owner = $2 or lease_until < clock_timestamp())`,
      [projection.name, this.owner, this.leaseMs],
    );
    const [row] = await dataSource.query<CheckpointRow[]>(
      'select position, owner from projection_checkpoint where name = $1',
      [projection.name],
    );
    this.position = row?.position ?? null;
    return row?.owner === this.owner;
  }

  /** Renews the lease every third of its length; returns when it is gone or the runner stops. */
  private async keepLease(): Promise<void> {
    const { dataSource, projection } = this.options;
    let validUntilMs = performance.now() + this.leaseMs;
    while (!this.stopping && !this.leaseLost) {
      await this.pause(this.leaseMs / 3);
      if (this.stopping || this.leaseLost) return;
      try {
        const [rows] = await dataSource.query<[{ name: string }[], number]>(
          `update projection_checkpoint set lease_until = clock_timestamp() + $3 * interval '1 millisecond'
            where name = $1 and owner = $2 returning name`,
          [projection.name, this.owner, this.leaseMs],
        );
        if (rows.length === 0) return;
        validUntilMs = performance.now() + this.leaseMs;
      } catch (error) {
        this.report('retrying', messageOf(error));
        if (performance.now() > validUntilMs) return;
      }
    }
  }

  /** Lets another process begin at once. A failure only means that it waits for the lease to end. */
  private async release(): Promise<void> {
    const { dataSource, projection } = this.options;
    try {
      await dataSource.query(
        'update projection_checkpoint set owner = null, lease_until = null where name = $1 and owner = $2',
        [projection.name, this.owner],
      );
    } catch (error) {
      this.report(this.state, messageOf(error));
    }
  }

  private async storedIncarnation(): Promise<string | null> {
    const [row] = await this.options.dataSource.query<CheckpointRow[]>(
      'select incarnation from projection_checkpoint where name = $1',
      [this.options.projection.name],
    );
    return row?.incarnation ?? null;
  }

  private pause(ms: number): Promise<void> {
    if (this.stopping) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  private report(state: ProjectionStatus['state'], error?: string): void {
    this.state = state;
    if (state === 'live') this.caughtUp = true;
    this.error = error;
    this.options.onStatus?.(this.status);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
