import { checkAppend, checkStreamName } from './append-preparation';
import {
  readPageMax,
  type AllSlice,
  type AppendRequest,
  type AppendResult,
  type EventLog,
  type ReadAllOptions,
  type ReadStreamOptions,
  type StreamSlice,
  type SubscribeOptions,
  type Subscription,
} from './event-log';
import { defaultTimeouts, type OpenEventLogOptions, type RecordTimeouts } from './open-options';
import { RecordError } from './record-error';
import type { RecordStore } from './record-store';
import { SubscriptionLoop } from './subscription-loop';
import { pause } from './wake-up';

/** The time-outs that were asked for, and the usual ones for the rest. */
export function timeoutsOf({ timeouts }: OpenEventLogOptions): RecordTimeouts {
  return { ...defaultTimeouts, ...timeouts };
}

/** Opens the record over a store. @throws RecordError when the store cannot be used as it is. */
export async function openStore(store: RecordStore, options: OpenEventLogOptions): Promise<EventLog> {
  const log = new StoreEventLog(store, options);
  try {
    await store.check();
    return log;
  } catch (error) {
    await log.close();
    throw error;
  }
}

/** What the record is over any store: what it refuses before any I/O, its subscriptions, and its orderly end. */
class StoreEventLog implements EventLog {
  private readonly subscriptions = new Set<SubscriptionLoop>();
  private closed: Promise<void> | undefined;

  constructor(
    private readonly store: RecordStore,
    private readonly options: OpenEventLogOptions,
  ) {}

  async append(request: AppendRequest): Promise<AppendResult> {
    this.refuseWhenClosed();
    checkAppend(request, this.options.context);
    return this.store.append(request);
  }

  async readStream(stream: string, options: ReadStreamOptions = {}): Promise<StreamSlice> {
    this.refuseWhenClosed();
    checkStreamName(stream);
    const { from, direction = 'forwards' } = options;
    return this.store.readStream(stream, { from, direction, limit: pageLimit(options.limit) });
  }

  async readAll(options: ReadAllOptions = {}): Promise<AllSlice> {
    this.refuseWhenClosed();
    if (options.after !== undefined) this.store.checkPosition(options.after);
    return this.store.readAll({ ...options, limit: pageLimit(options.limit) });
  }

  subscribe(options: SubscribeOptions): Subscription {
    this.refuseWhenClosed();
    if (options.after !== undefined) this.store.checkPosition(options.after);
    pageLimit(options.batchSizeMax);
    this.store.listen();
    const { wakeUp } = this.store;
    const { logger } = this.options;
    const loop = new SubscriptionLoop({ read: (page) => this.readAll(page), wakeUp, logger }, options);
    this.subscriptions.add(loop);
    return {
      get state() {
        return loop.state;
      },
      stop: async () => {
        await loop.stop();
        this.subscriptions.delete(loop);
      },
    };
  }

  async head(): Promise<string | undefined> {
    this.refuseWhenClosed();
    return this.store.head();
  }

  async incarnation(): Promise<string> {
    this.refuseWhenClosed();
    return this.store.incarnation();
  }

  close(): Promise<void> {
    this.closed ??= this.release();
    return this.closed;
  }

  private async release(): Promise<void> {
    const { closeMs } = timeoutsOf(this.options);
    await Promise.all([
      this.store.drain(closeMs),
      within(closeMs, Promise.all([...this.subscriptions].map((loop) => loop.stop()))),
    ]);
    await within(closeMs, this.store.stopListening());
    await within(closeMs, this.store.disconnect());
  }

  private refuseWhenClosed(): void {
    if (this.closed !== undefined) throw new RecordError('unavailable', 'the log is closed');
  }
}

function pageLimit(limit: number | undefined): number {
  if (limit === undefined) return readPageMax;
  if (!Number.isSafeInteger(limit) || limit < 1) throw new RecordError('invalid', `no page size: ${limit}`);
  return Math.min(limit, readPageMax);
}

/** Waits no longer than the limit; what is left is released with the process. */
async function within(limitMs: number, work: Promise<unknown>): Promise<void> {
  const done = new AbortController();
  const finished = work.finally(() => done.abort());
  await Promise.race([finished, pause(limitMs, done.signal)]);
}
