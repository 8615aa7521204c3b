import { BACKWARDS, END, FORWARDS, START, type AllStreamResolvedEvent } from '@eventstore/db-client';
import type { RecordedEvent } from '@daylight/kernel';
import { checkAppend, checkStreamName } from '../append-preparation';
import {
  readPageMax,
  type AllSlice,
  type AppendRequest,
  type AppendResult,
  type EventFilter,
  type EventLog,
  type ReadAllOptions,
  type ReadStreamOptions,
  type StreamSlice,
  type SubscribeOptions,
  type Subscription,
} from '../event-log';
import { defaultTimeouts, type OpenEventLogOptions, type RecordTimeouts } from '../open-options';
import { RecordError } from '../record-error';
import { SubscriptionLoop } from '../subscription-loop';
import { pause, WakeUp } from '../wake-up';
import { Appender } from './appender';
import { Connection } from './connection';
import { readErrorOf } from './eventstoredb-error';
import { LiveWakeUp } from './live-wake-up';
import { findIdentity, foundOrFindIdentity } from './log-identity';
import { eventOf, isDomainStream, positionOf, positionText } from './stored-form';
import { StreamReader } from './stream-reader';
import { StreamTails } from './stream-tails';

/** Events that one page looks at when a filter leaves most of them out; the server's own events count too. */
const scanWindowMin = 1_000;

/** Opens the record on EventStoreDB. @throws RecordError when it cannot be used as it is. */
export async function openEventStoreDb(options: OpenEventLogOptions): Promise<EventLog> {
  const log = new EventStoreDbEventLog(options);
  try {
    await log.check();
    return log;
  } catch (error) {
    await log.close();
    throw error;
  }
}

class EventStoreDbEventLog implements EventLog {
  private readonly timeouts: RecordTimeouts;
  private readonly connection: Connection;
  private readonly reader: StreamReader;
  private readonly tails = new StreamTails();
  private readonly appender: Appender;
  private readonly wakeUp = new WakeUp();
  private readonly subscriptions = new Set<SubscriptionLoop>();
  private bell: LiveWakeUp | undefined;
  private closed: Promise<void> | undefined;
  /** The highest position read or written here. */
  private seen = '';

  constructor(private readonly options: OpenEventLogOptions) {
    const { url, author, logger } = options;
    this.timeouts = { ...defaultTimeouts, ...options.timeouts };
    this.connection = new Connection({ url, timeouts: this.timeouts });
    this.reader = new StreamReader(this.connection);
    this.appender = new Appender({
      connection: this.connection,
      reader: this.reader,
      tails: this.tails,
      author,
      appendMs: this.timeouts.appendMs,
      logger,
      seen: () => this.seen,
      onAppended: (position) => {
        this.note(position);
        this.wakeUp.wake();
      },
    });
  }

  async check(): Promise<void> {
    await foundOrFindIdentity(this.connection, this.timeouts.connectMs);
  }

  async append(request: AppendRequest): Promise<AppendResult> {
    this.refuseWhenClosed();
    checkAppend(request, this.options.context);
    return this.appender.append(request);
  }

  /** `lastRevision` is read after a page that does not reach the end, and may then be younger than the page. */
  async readStream(stream: string, options: ReadStreamOptions = {}): Promise<StreamSlice> {
    this.refuseWhenClosed();
    checkStreamName(stream);
    const limit = pageLimit(options.limit);
    const direction = options.direction ?? 'forwards';
    const limitMs = this.timeouts.readMs;
    const from = options.from ?? (direction === 'forwards' ? 0 : undefined);
    // One more than asked for tells whether the page reaches the end.
    const count = direction === 'forwards' ? limit + 1 : limit;
    const page = await this.reader.page({ stream, direction, from, count, limitMs });
    if (page === null) return { exists: false, lastRevision: null, events: [] };
    const events = page.slice(0, limit).map(eventOf);
    const end = endOf(page, direction, from, limit);
    const lastRevision = end ?? (await this.reader.lastRevision(stream, limitMs));
    for (const { position } of events.slice(-1)) this.note(position);
    this.noteTail(stream, events, direction, lastRevision);
    return { exists: lastRevision !== null, lastRevision, events };
  }

  /**
   * The position reached is that of the last event of the record that was looked at. Only a page full of the server's
   * own events moves it onto one of those, so that it moves at all.
   */
  async readAll(options: ReadAllOptions = {}): Promise<AllSlice> {
    this.refuseWhenClosed();
    const limit = pageLimit(options.limit);
    const page = new AllPage(options, limit, Math.max(limit, scanWindowMin));
    try {
      await this.connection.read(
        this.timeouts.readMs,
        (client) =>
          client.readAll({
            direction: FORWARDS,
            fromPosition: options.after === undefined ? START : positionOf(options.after),
            maxCount: page.countMax,
          }),
        (resolved) => page.take(resolved),
      );
    } catch (error) {
      throw readErrorOf(error);
    }
    const slice = page.slice();
    if (slice.position !== undefined) this.note(slice.position);
    return slice;
  }

  subscribe(options: SubscribeOptions): Subscription {
    this.refuseWhenClosed();
    if (options.after !== undefined) positionOf(options.after);
    pageLimit(options.batchSizeMax);
    const { wakeUp } = this;
    const { logger } = this.options;
    this.bell ??= new LiveWakeUp(this.connection, wakeUp, logger);
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
    let position: string | undefined;
    try {
      await this.connection.read(
        this.timeouts.readMs,
        (client) => client.readAll({ direction: BACKWARDS, fromPosition: END, requiresLeader: true }),
        ({ event }) => {
          if (event === undefined || !isDomainStream(event.streamId)) return true;
          position = positionText(event.position);
          return false;
        },
      );
    } catch (error) {
      throw readErrorOf(error);
    }
    if (position !== undefined) this.note(position);
    return position;
  }

  async incarnation(): Promise<string> {
    this.refuseWhenClosed();
    const identity = await findIdentity(this.connection, this.timeouts.readMs);
    if (identity === undefined) throw new RecordError('corrupt', 'the log has lost its identity');
    return identity;
  }

  close(): Promise<void> {
    this.closed ??= this.release();
    return this.closed;
  }

  private async release(): Promise<void> {
    const { closeMs } = this.timeouts;
    await Promise.all([
      this.appender.drain(closeMs),
      within(closeMs, Promise.all([...this.subscriptions].map((loop) => loop.stop()))),
    ]);
    await within(closeMs, this.bell?.stop() ?? Promise.resolve());
    await within(closeMs, this.connection.close());
  }

  private refuseWhenClosed(): void {
    if (this.closed !== undefined) throw new RecordError('unavailable', 'the log is closed');
  }

  private note(position: string): void {
    if (position > this.seen) this.seen = position;
  }

  /** Who loads a stream to its end usually appends next: its end is at hand then. */
  private noteTail(
    stream: string,
    events: readonly RecordedEvent[],
    direction: 'forwards' | 'backwards',
    lastRevision: number | null,
  ): void {
    const inOrder = direction === 'forwards' ? events : [...events].reverse();
    const last = inOrder.at(-1);
    // A few events of a long stream say too little about the ids that stand there.
    const first = inOrder[0];
    if (last === undefined || first === undefined || last.revision !== lastRevision) return;
    if (first.revision > 0 && inOrder.length < tailKnownMin) return;
    const ids = new Map(inOrder.map(({ id, revision }) => [id, revision]));
    this.tails.note(stream, { revision: last.revision, digest: last.digest, ids });
  }
}

const tailKnownMin = 50;

/** Collects one page of the log, filtered here because this client has no filter for reads. */
class AllPage {
  /** The page's window, the event at `after` that reading begins with, and one that tells whether there is more. */
  readonly countMax: number;
  private readonly events: RecordedEvent[] = [];
  private looked = 0;
  private lastOwn: string | undefined;
  private lastAny: string | undefined;
  private more = false;

  constructor(
    private readonly options: ReadAllOptions,
    private readonly limit: number,
    private readonly window: number,
  ) {
    this.countMax = window + 2;
  }

  /** False when the page is full. */
  take({ event }: AllStreamResolvedEvent): boolean {
    if (event === undefined) return true;
    const position = positionText(event.position);
    // Reading begins with the event at the position, inclusive; the port says exclusive.
    if (position === this.options.after) return true;
    if (this.looked === this.window || this.events.length === this.limit) {
      this.more = true;
      return false;
    }
    this.looked += 1;
    this.lastAny = position;
    if (!isDomainStream(event.streamId)) return true;
    this.lastOwn = position;
    if (matches(this.options.filter, event.streamId, event.type)) this.events.push(eventOf(event));
    return true;
  }

  slice(): AllSlice {
    const { events, more } = this;
    const reached = this.lastOwn ?? (more ? this.lastAny : undefined) ?? this.options.after;
    return { events, position: reached, end: !more };
  }
}

function matches(filter: EventFilter | undefined, stream: string, type: string): boolean {
  const { streamPrefixes, types } = filter ?? {};
  if (types !== undefined && !types.includes(type)) return false;
  return streamPrefixes === undefined || streamPrefixes.some((prefix) => stream.startsWith(prefix));
}

/** The stream's last revision as far as the page itself tells, undefined when it does not. */
function endOf(
  page: readonly { revision: bigint }[],
  direction: 'forwards' | 'backwards',
  from: number | undefined,
  limit: number,
): number | undefined {
  if (direction === 'backwards') return from === undefined && page[0] ? Number(page[0].revision) : undefined;
  const last = page.at(-1);
  return last !== undefined && page.length <= limit ? Number(last.revision) : undefined;
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
