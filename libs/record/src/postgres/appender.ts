import { invariant } from '@daylight/kernel';
import { storedBytes } from '../append-preparation';
import type { RecordLogger } from '../open-options';
import { RecordError } from '../record-error';
import { pause } from '../wake-up';
import { batchQuery, type SealedAppend, type VerdictRow } from './batch-append';
import type { ConnectionPool } from './connection-pool';
import { isConnectionLost, recordErrorOf } from './postgres-error';

const batchAppendsMax = 128;
const batchBytesMax = 1024 * 1024;
/** What waits in memory for its batch; beyond it callers are told to come back. */
const queueAppendsMax = 10_000;
const retryInitialMs = 50;
const retryMaxMs = 1_000;

interface Entry {
  readonly append: SealedAppend;
  readonly bytes: number;
  /** May have reached the server: from now on a lost answer means that nobody knows. */
  sent: boolean;
  settled: boolean;
  readonly settle: (outcome: VerdictRow | RecordError) => void;
}

export interface AppenderOptions {
  readonly pool: ConnectionPool;
  readonly appendMs: number;
  /** After a batch that wrote something was committed. */
  readonly onAppended: () => void;
  readonly logger?: RecordLogger;
}

/**
 * Coalesces the appends of one process: at most one batch in flight, no linger; what queued while the last batch flew
 * is the next one. The log's one lock is therefore taken once per batch, which is what makes it cheap (CODEBASES.md B4).
 */
export class Appender {
  private queue: Entry[] = [];
  private running: Promise<void> | undefined;
  private readonly abort = new AbortController();

  constructor(private readonly options: AppenderOptions) {}

  /** Settles within `appendMs`, whatever the server does. @throws RecordError */
  submit(append: SealedAppend): Promise<VerdictRow> {
    if (this.queue.length >= queueAppendsMax) {
      return Promise.reject(new RecordError('unavailable', `${queueAppendsMax} appends are waiting already`));
    }
    return new Promise((resolve, reject) => {
      const entry: Entry = {
        append,
        bytes: append.events.reduce((sum, event) => sum + storedBytes(event), 0),
        sent: false,
        settled: false,
        settle: (outcome) => {
          if (entry.settled) return;
          entry.settled = true;
          clearTimeout(timer);
          if (outcome instanceof RecordError) reject(outcome);
          else resolve(outcome);
        },
      };
      const timer = setTimeout(() => entry.settle(this.timedOut(entry)), this.options.appendMs);
      this.queue.push(entry);
      this.running ??= this.run();
    });
  }

  /** Waits for what was submitted, at most so long; then gives up the rest. */
  async drain(limitMs: number): Promise<void> {
    const timer = setTimeout(() => this.abort.abort(), limitMs);
    while (this.running !== undefined && !this.abort.signal.aborted) {
      await Promise.race([this.running, pause(limitMs, this.abort.signal)]);
    }
    clearTimeout(timer);
    this.abort.abort();
    for (const entry of this.queue) entry.settle(this.timedOut(entry));
  }

  private async run(): Promise<void> {
    // Callers of the same turn of the event loop belong into the first batch already.
    await Promise.resolve();
    while (this.queue.length > 0 && !this.abort.signal.aborted) await this.fly(this.nextBatch());
    this.running = undefined;
  }

  /** As many as fit. One that repeats an id of the batch, such as a command sent twice, waits for the next. */
  private nextBatch(): Entry[] {
    let bytes = 0;
    let count = 0;
    const ids = new Set<string>();
    for (const { append, bytes: own } of this.queue) {
      bytes += own;
      if (count >= batchAppendsMax || (count > 0 && bytes > batchBytesMax)) break;
      if (append.events.some(({ id }) => ids.has(id))) break;
      for (const { id } of append.events) ids.add(id);
      count += 1;
    }
    return this.queue.splice(0, count).filter((entry) => !entry.settled);
  }

  private async fly(batch: readonly Entry[]): Promise<void> {
    if (batch.length === 0) return;
    const failure = await this.attempt(batch);
    if (failure === undefined) return;
    if (batch.length === 1 && !isConnectionLost(failure)) {
      batch[0]?.settle(recordErrorOf(failure, 'outcome-unknown'));
      return;
    }
    this.options.logger?.warn(
      { appends: batch.length, error: failure.message },
      'a batch of appends failed and is repeated one by one',
    );
    for (const entry of batch) await this.repeat(entry, failure);
  }

  /** One by one with the same ids, so that one caller's fault hurts nobody else and nothing is written twice. */
  private async repeat(entry: Entry, before: Error): Promise<void> {
    let failure: Error | undefined = before;
    for (let waitMs = retryInitialMs; !entry.settled; waitMs = Math.min(waitMs * 2, retryMaxMs)) {
      if (!entry.sent) return entry.settle(recordErrorOf(failure, 'unavailable'));
      failure = await this.attempt([entry]);
      if (failure === undefined) return;
      if (!isConnectionLost(failure)) return entry.settle(recordErrorOf(failure, 'outcome-unknown'));
      if (this.abort.signal.aborted) return entry.settle(this.timedOut(entry));
      await pause(waitMs, this.abort.signal);
    }
  }

  /** Sends once. Returns why nobody got a verdict, or undefined when everybody did. */
  private async attempt(batch: readonly Entry[]): Promise<Error | undefined> {
    const { pool, onAppended } = this.options;
    try {
      const { rows } = await pool.query<VerdictRow>(batchQuery(batch.map(({ append }) => append)), () => {
        for (const entry of batch) entry.sent = true;
      });
      invariant(rows.length === batch.length, 'record.append gives one verdict per request');
      batch.forEach((entry, index) => entry.settle(rows[index] as VerdictRow));
      if (rows.some(({ status }) => status === 'appended')) onAppended();
      return undefined;
    } catch (error) {
      return error as Error;
    }
  }

  private timedOut(entry: Entry): RecordError {
    return entry.sent
      ? new RecordError('outcome-unknown', 'the append was sent and not answered in time')
      : new RecordError('unavailable', 'the append could not be sent in time');
  }
}
