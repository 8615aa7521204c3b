import { BACKWARDS, END, FORWARDS, START, type AllStreamResolvedEvent } from '@eventstore/db-client';
import type { RecordedEvent } from '@daylight/kernel';
import type { AllSlice, AppendRequest, AppendResult, EventFilter, EventLog, StreamSlice } from '../event-log';
import type { OpenEventLogOptions, RecordTimeouts } from '../open-options';
import { RecordError } from '../record-error';
import type { LogPage, RecordStore, StreamPage } from '../record-store';
import { openStore, timeoutsOf } from '../store-event-log';
import { StreamEnds } from '../stream-ends';
import { WakeUp } from '../wake-up';
import { Appender } from './appender';
import { Connection } from './connection';
import { readErrorOf } from './eventstoredb-error';
import { LiveWakeUp } from './live-wake-up';
import { findIdentity, foundOrFindIdentity } from './log-identity';
import { eventOf, isDomainStream, positionOf, positionText } from './stored-form';
import { StreamReader } from './stream-reader';
import type { StreamTail } from './stream-tail';

/** Events that one page looks at when a filter leaves most of them out; the server's own events count too. */
const scanWindowMin = 1_000;

/** Opens the record on EventStoreDB. @throws RecordError when it cannot be used as it is. */
export function openEventStoreDb(options: OpenEventLogOptions): Promise<EventLog> {
  return openStore(new EventStoreDbStore(options), options);
}

class EventStoreDbStore implements RecordStore {
  readonly wakeUp = new WakeUp();
  private readonly timeouts: RecordTimeouts;
  private readonly connection: Connection;
  private readonly reader: StreamReader;
  private readonly tails = new StreamEnds<StreamTail>();
  private readonly appender: Appender;
  private bell: LiveWakeUp | undefined;
  /** The highest position read or written here. */
  private seen = '';

  constructor(private readonly options: OpenEventLogOptions) {
    const { url, author, logger } = options;
    this.timeouts = timeoutsOf(options);
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

  append(request: AppendRequest): Promise<AppendResult> {
    return this.appender.append(request);
  }

  /** `lastRevision` is read after a page that does not reach the end, and may then be younger than the page. */
  async readStream(stream: string, options: StreamPage): Promise<StreamSlice> {
    const { direction, limit } = options;
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
  async readAll(options: LogPage): Promise<AllSlice> {
    const page = new AllPage(options, Math.max(options.limit, scanWindowMin));
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

  checkPosition(position: string): void {
    positionOf(position);
  }

  listen(): void {
    this.bell ??= new LiveWakeUp(this.connection, this.wakeUp, this.options.logger);
  }

  async head(): Promise<string | undefined> {
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
    const identity = await findIdentity(this.connection, this.timeouts.readMs);
    if (identity === undefined) throw new RecordError('corrupt', 'the log has lost its identity');
    return identity;
  }

  drain(limitMs: number): Promise<void> {
    return this.appender.drain(limitMs);
  }

  async stopListening(): Promise<void> {
    await this.bell?.stop();
  }

  disconnect(): Promise<void> {
    return this.connection.close();
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
    private readonly options: LogPage,
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
    if (this.looked === this.window || this.events.length === this.options.limit) {
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
