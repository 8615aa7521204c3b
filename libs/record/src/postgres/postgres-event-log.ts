import { checkAppend, checkStreamName, sealAppend } from '../append-preparation';
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
} from '../event-log';
import { defaultTimeouts, type OpenEventLogOptions, type RecordTimeouts } from '../open-options';
import { RecordError } from '../record-error';
import { SubscriptionLoop } from '../subscription-loop';
import { pause, WakeUp } from '../wake-up';
import { Appender } from './appender';
import { checkServer } from './boot-check';
import type { VerdictRow } from './batch-append';
import { ChangeListener, ChangeNotifier } from './change-signal';
import { ConnectionPool } from './connection-pool';
import {
  eventOf,
  headQuery,
  instantOf,
  pageQuery,
  positionOf,
  streamQuery,
  type HeadRow,
  type PageRow,
  type StreamRow,
} from './event-queries';
import { StreamHeads, type StreamHead } from './stream-heads';

const appenderConnectionsMax = 2;
const readerConnectionsMax = 4;
/** Events that one page looks at when a filter leaves most of them out. */
const scanWindowMax = 5_000;
/** Times that a blind append seals anew because others were faster. */
const anyAttemptsMax = 100;

/** Opens the record on PostgreSQL. @throws RecordError when it cannot be used as it is. */
export async function openPostgres(options: OpenEventLogOptions): Promise<EventLog> {
  const log = new PostgresEventLog(options);
  try {
    await log.check();
    return log;
  } catch (error) {
    await log.close();
    throw error;
  }
}

class PostgresEventLog implements EventLog {
  private readonly timeouts: RecordTimeouts;
  private readonly appends: ConnectionPool;
  private readonly signals: ConnectionPool;
  private readonly reads: ConnectionPool;
  private readonly appender: Appender;
  private readonly notifier: ChangeNotifier;
  private readonly wakeUp = new WakeUp();
  private readonly heads = new StreamHeads();
  private readonly subscriptions = new Set<SubscriptionLoop>();
  private listener: ChangeListener | undefined;
  private closed: Promise<void> | undefined;

  constructor(private readonly options: OpenEventLogOptions) {
    const { url, logger } = options;
    this.timeouts = { ...defaultTimeouts, ...options.timeouts };
    const { connectMs, appendMs, readMs } = this.timeouts;
    const shared = { url, connectMs, logger };
    // Of the appender's two connections one carries the batches, the other the signals; neither waits for the other.
    const half = appenderConnectionsMax / 2;
    const writing = { ...shared, connectionsMax: half, statementMs: appendMs };
    this.appends = new ConnectionPool({ ...writing, applicationName: 'daylight-record-appender' });
    this.signals = new ConnectionPool({
      ...writing,
      applicationName: 'daylight-record-signals',
      settings: { synchronous_commit: 'off' },
    });
    this.reads = new ConnectionPool({
      ...shared,
      connectionsMax: readerConnectionsMax,
      statementMs: readMs,
      // Prepared plans are kept: one made while the log was small would scan it whole when it is not.
      settings: { enable_seqscan: 'off' },
      applicationName: 'daylight-record-reader',
    });
    this.notifier = new ChangeNotifier(this.signals, logger);
    const onAppended = () => {
      this.wakeUp.wake();
      this.notifier.notify();
    };
    this.appender = new Appender({ pool: this.appends, appendMs, onAppended, logger });
  }

  check(): Promise<void> {
    return checkServer(this.reads);
  }

  async append(request: AppendRequest): Promise<AppendResult> {
    this.refuseWhenClosed();
    checkAppend(request, this.options.context);
    const { stream, expected } = request;
    switch (expected.kind) {
      case 'none':
        return this.appendAfter(request, null);
      case 'at': {
        const { revision } = expected;
        const digest = this.heads.digestAt(stream, revision) ?? (await this.readDigest(stream, revision));
        if (typeof digest !== 'string') return { kind: 'conflict', actual: digest.actual };
        return this.appendAfter(request, { revision, digest });
      }
      case 'any':
        return this.heads.serialised(stream, () => this.appendAnywhere(request));
    }
  }

  /** Seals for the present end of the stream, and again whenever somebody else was faster. */
  private async appendAnywhere(request: AppendRequest): Promise<AppendResult> {
    const deadline = Date.now() + this.timeouts.appendMs;
    let head = this.heads.last(request.stream) ?? (await this.readHead(request.stream));
    for (let attempt = 1; attempt <= anyAttemptsMax && Date.now() < deadline; attempt += 1) {
      const result = await this.appendAfter(request, head);
      if (result.kind !== 'conflict') return result;
      head = this.heads.last(request.stream) ?? (await this.readHead(request.stream));
    }
    throw new RecordError('unavailable', `stream ${request.stream} does not stand still`);
  }

  /** @param head the event that the first new one follows; null when the stream does not exist. */
  private async appendAfter(request: AppendRequest, head: StreamHead | null): Promise<AppendResult> {
    const { author } = this.options;
    if (author === undefined) throw new RecordError('forbidden', 'this log was opened for reading only');
    const expectedRevision = head?.revision ?? -1;
    const events = sealAppend({
      request,
      firstRevision: expectedRevision + 1,
      predecessor: head?.digest ?? null,
      author,
    });
    const { stream, expected } = request;
    try {
      const anyRevision = expected.kind === 'any';
      return this.resultOf(
        stream,
        await this.appender.submit({ stream, expectedRevision, anyRevision, events }),
      );
    } catch (error) {
      this.heads.forget(stream);
      throw error;
    }
  }

  private resultOf(stream: string, row: VerdictRow): AppendResult {
    const lastRevision = row.last_rev === null ? null : Number(row.last_rev);
    switch (row.status) {
      case 'appended':
      case 'duplicate': {
        const digest = row.digest as string;
        if (row.status === 'appended') this.heads.note(stream, { revision: Number(row.last_rev), digest });
        return {
          kind: row.status,
          firstRevision: Number(row.first_rev),
          lastRevision: Number(row.last_rev),
          position: positionOf(row.pos as string),
          recordedAt: instantOf(row.recorded_ms as number),
          digest,
        };
      }
      case 'conflict':
        if (lastRevision === null || row.digest === null) this.heads.forget(stream);
        else this.heads.note(stream, { revision: lastRevision, digest: row.digest });
        return { kind: 'conflict', actual: lastRevision };
      case 'id-reused':
        throw new RecordError(
          'id-reused',
          `an event id of this append to ${stream} is used by another event`,
        );
      case 'forbidden':
        throw new RecordError('forbidden', `the database role may not append to ${stream}`);
    }
  }

  async readStream(stream: string, options: ReadStreamOptions = {}): Promise<StreamSlice> {
    this.refuseWhenClosed();
    checkStreamName(stream);
    const limit = pageLimit(options.limit);
    const query = streamQuery(stream, options.direction ?? 'forwards', options.from, limit);
    const { rows } = await this.reads.read<StreamRow>(query);
    const events = rows.flatMap((row) => (row.pos === null ? [] : [eventOf(row)]));
    const last = rows[0]?.last_rev;
    return { exists: last !== undefined, lastRevision: last === undefined ? null : Number(last), events };
  }

  async readAll(options: ReadAllOptions = {}): Promise<AllSlice> {
    this.refuseWhenClosed();
    const after = options.after === undefined ? 0n : positionNumber(options.after);
    const limit = pageLimit(options.limit);
    // Positions are dense: without a filter the page is the window itself, and nothing is read in vain.
    const window = options.filter === undefined ? limit : scanWindowMax;
    const query = pageQuery(after, limit, window, options.filter);
    const { rows } = await this.reads.read<PageRow>(query);
    const events = rows.flatMap((row) => (row.pos === null ? [] : [eventOf(row)]));
    const lastPosition = BigInt(rows[0]?.last_pos ?? 0);
    const scanned = min(after + BigInt(window), lastPosition);
    const reached = events.length === limit ? BigInt(events.at(-1)?.position ?? 0) : max(scanned, after);
    return {
      events,
      position: reached === 0n ? undefined : positionOf(reached.toString()),
      end: reached >= lastPosition,
    };
  }

  subscribe(options: SubscribeOptions): Subscription {
    this.refuseWhenClosed();
    if (options.after !== undefined) positionNumber(options.after);
    pageLimit(options.batchSizeMax);
    this.listener ??= new ChangeListener(
      this.options.url,
      this.timeouts.connectMs,
      this.wakeUp,
      this.options.logger,
    );
    const { wakeUp } = this;
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
    const { rows } = await this.reads.read<{ last_pos: string }>({
      name: 'record-last',
      text: 'select last_pos from record.log',
    });
    const last = rows[0]?.last_pos ?? '0';
    return last === '0' ? undefined : positionOf(last);
  }

  async incarnation(): Promise<string> {
    this.refuseWhenClosed();
    const { rows } = await this.reads.read<{ incarnation: string }>({
      name: 'record-incarnation',
      text: 'select incarnation from record.log',
    });
    const [row] = rows;
    if (row === undefined) throw new RecordError('corrupt', 'the log has lost its row');
    return row.incarnation;
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
    await within(closeMs, Promise.all([this.notifier.stop(), this.listener?.stop()]));
    await within(closeMs, Promise.all([this.appends.end(), this.signals.end(), this.reads.end()]));
  }

  private refuseWhenClosed(): void {
    if (this.closed !== undefined) throw new RecordError('unavailable', 'the log is closed');
  }

  private async readHead(stream: string): Promise<StreamHead | null> {
    const { rows } = await this.reads.read<HeadRow>(headQuery(stream, undefined));
    const [row] = rows;
    return row === undefined ? null : { revision: Number(row.last_rev), digest: row.last_digest };
  }

  /** The digest at a revision, or, when the stream does not reach so far, where it ends. */
  private async readDigest(stream: string, revision: number): Promise<string | { actual: number | null }> {
    const { rows } = await this.reads.read<HeadRow>(headQuery(stream, revision));
    const [row] = rows;
    if (row === undefined) return { actual: null };
    return row.digest ?? { actual: Number(row.last_rev) };
  }
}

function pageLimit(limit: number | undefined): number {
  if (limit === undefined) return readPageMax;
  if (!Number.isSafeInteger(limit) || limit < 1) throw new RecordError('invalid', `no page size: ${limit}`);
  return Math.min(limit, readPageMax);
}

function positionNumber(position: string): bigint {
  if (!/^\d{20}$/.test(position)) throw new RecordError('invalid', `no position of this log: ${position}`);
  return BigInt(position);
}

const min = (a: bigint, b: bigint) => (a < b ? a : b);
const max = (a: bigint, b: bigint) => (a > b ? a : b);

/** Waits no longer than the limit; what is left is released with the process. */
async function within(limitMs: number, work: Promise<unknown>): Promise<void> {
  const done = new AbortController();
  const finished = work.finally(() => done.abort());
  await Promise.race([finished, pause(limitMs, done.signal)]);
}
