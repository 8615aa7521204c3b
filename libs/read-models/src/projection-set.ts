import type { EventLog } from '@daylight/record';
import type { DataSource } from 'typeorm';
import type { Projection } from './projection';
import { ProjectionRunner, type ProjectionStatus } from './projection-runner';

/** Queries that may wait for a position at the same time; beyond, the answer is "not yet" at once. */
const waitersMax = 1_000;
const pollMs = 25;

export interface ProjectionSetOptions {
  readonly log: EventLog;
  readonly dataSource: DataSource;
  readonly projections: readonly Projection[];
  readonly leaseMs?: number;
  readonly onStatus?: (status: ProjectionStatus) => void;
}

/** All projections of a service: runs them where it is started, and knows their positions everywhere. */
export class ProjectionSet {
  private readonly runners: readonly ProjectionRunner[];
  private readonly changed = new Set<() => void>();
  private waiters = 0;

  constructor(private readonly options: ProjectionSetOptions) {
    const names = options.projections.map((projection) => projection.name);
    if (new Set(names).size !== names.length)
      throw new RangeError(`two projections share a name: ${names.join(', ')}`);
    this.runners = options.projections.map(
      (projection) =>
        new ProjectionRunner({
          log: options.log,
          dataSource: options.dataSource,
          leaseMs: options.leaseMs,
          projection,
          onStatus: (status) => {
            options.onStatus?.(status);
            for (const wake of this.changed) wake();
          },
        }),
    );
  }

  start(): void {
    for (const runner of this.runners) runner.start();
  }

  async stop(): Promise<void> {
    await Promise.all(this.runners.map((runner) => runner.stop()));
  }

  statuses(): readonly ProjectionStatus[] {
    return this.runners.map((runner) => runner.status);
  }

  /** Tries a parked or refused projection again. @returns false when there is none of that name. */
  async resume(name: string): Promise<boolean> {
    const runner = this.runners.find((candidate) => candidate.status.name === name);
    await runner?.resume();
    return runner !== undefined;
  }

  /** Stored position of every projection, by name; also right where another process does the work. */
  async positions(): Promise<ReadonlyMap<string, string | null>> {
    const rows = await this.options.dataSource.query<{ name: string; position: string | null }[]>(
      'select name, position from projection_checkpoint',
    );
    const stored = new Map(rows.map((row) => [row.name, row.position]));
    return new Map(this.options.projections.map(({ name }) => [name, stored.get(name) ?? null]));
  }

  /**
   * Waits until every projection has reached the position.
   * @returns false when the time is over, or too many wait already.
   */
  async waitFor(position: string, timeoutMs: number): Promise<boolean> {
    if (this.reachedHere(position)) return true;
    if (this.waiters >= waitersMax) return false;
    this.waiters += 1;
    const deadlineMs = performance.now() + timeoutMs;
    try {
      for (;;) {
        if (this.reachedHere(position) || (await this.reachedAnywhere(position))) return true;
        const leftMs = deadlineMs - performance.now();
        if (leftMs <= 0) return false;
        await this.nextChange(Math.min(pollMs, leftMs));
      }
    } finally {
      this.waiters -= 1;
    }
  }

  private reachedHere(position: string): boolean {
    return this.runners.every(({ status }) => status.position !== null && status.position >= position);
  }

  /** Where other processes project, only the stored checkpoints tell. */
  private async reachedAnywhere(position: string): Promise<boolean> {
    if (this.runners.every(({ status }) => status.state === 'live')) return false;
    for (const reached of (await this.positions()).values()) {
      if (reached === null || reached < position) return false;
    }
    return true;
  }

  private nextChange(withinMs: number): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.changed.delete(done);
        resolve();
      };
      const timer = setTimeout(done, withinMs);
      this.changed.add(done);
    });
  }
}
