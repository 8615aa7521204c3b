import { blindAttemptsMax, sealAppend } from '../append-preparation';
import type { AllSlice, AppendRequest, AppendResult, EventLog, StreamSlice } from '../event-log';
import type { OpenEventLogOptions, RecordTimeouts } from '../open-options';
import { RecordError } from '../record-error';
import type { LogPage, RecordStore, StreamPage } from '../record-store';
import { openStore, timeoutsOf } from '../store-event-log';
import { StreamEnds } from '../stream-ends';
import { WakeUp } from '../wake-up';
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

const appenderConnectionsMax = 2;
const readerConnectionsMax = 4;
/** Events that one page looks at when a filter leaves most of them out. */
const scanWindowMax = 5_000;

/** The last event of a stream. */
type StreamHead = {
  readonly revision: number;
  /** Hex. */
  readonly digest: string;
};

/** Opens the record on PostgreSQL. @throws RecordError when it cannot be used as it is. */
export function openPostgres(options: OpenEventLogOptions): Promise<EventLog> {
  return openStore(new PostgresStore(options), options);
}

class PostgresStore implements RecordStore {
  readonly wakeUp = new WakeUp();
  private readonly timeouts: RecordTimeouts;
  private readonly appends: ConnectionPool;
  private readonly signals: ConnectionPool;
  private readonly reads: ConnectionPool;
  private readonly appender: Appender;
  private readonly notifier: ChangeNotifier;
  private readonly heads = new StreamEnds<StreamHead>();
  private listener: ChangeListener | undefined;

  constructor(private readonly options: OpenEventLogOptions) {
    const { url, logger } = options;
    this.timeouts = timeoutsOf(options);
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
    const { stream, expected } = request;
    switch (expected.kind) {
      case 'none':
        return this.appendAfter(request, null);
      case 'at': {
        const { revision } = expected;
        const known = this.heads.last(stream);
        const digest = known?.revision === revision ? known.digest : await this.readDigest(stream, revision);
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
    for (let attempt = 1; attempt <= blindAttemptsMax && Date.now() < deadline; attempt += 1) {
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

  async readStream(stream: string, { from, direction, limit }: StreamPage): Promise<StreamSlice> {
    const query = streamQuery(stream, direction, from, limit);
    const { rows } = await this.reads.read<StreamRow>(query);
    const events = rows.flatMap((row) => (row.pos === null ? [] : [eventOf(row)]));
    const last = rows[0]?.last_rev;
    return { exists: last !== undefined, lastRevision: last === undefined ? null : Number(last), events };
  }

  async readAll({ after: position, limit, filter }: LogPage): Promise<AllSlice> {
    const after = BigInt(position ?? 0);
    // Positions are dense: without a filter the page is the window itself, and nothing is read in vain.
    const window = filter === undefined ? limit : scanWindowMax;
    const query = pageQuery(after, limit, window, filter);
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

  checkPosition(position: string): void {
    if (!/^\d{20}$/.test(position)) throw new RecordError('invalid', `no position of this log: ${position}`);
  }

  listen(): void {
    const { url, logger } = this.options;
    this.listener ??= new ChangeListener(url, this.timeouts.connectMs, this.wakeUp, logger);
  }

  async head(): Promise<string | undefined> {
    const { rows } = await this.reads.read<{ last_pos: string }>({
      name: 'record-last',
      text: 'select last_pos from record.log',
    });
    const last = rows[0]?.last_pos ?? '0';
    return last === '0' ? undefined : positionOf(last);
  }

  async incarnation(): Promise<string> {
    const { rows } = await this.reads.read<{ incarnation: string }>({
      name: 'record-incarnation',
      text: 'select incarnation from record.log',
    });
    const [row] = rows;
    if (row === undefined) throw new RecordError('corrupt', 'the log has lost its row');
    return row.incarnation;
  }

  drain(limitMs: number): Promise<void> {
    return this.appender.drain(limitMs);
  }

  stopListening(): Promise<unknown> {
    return Promise.all([this.notifier.stop(), this.listener?.stop()]);
  }

  disconnect(): Promise<unknown> {
    return Promise.all([this.appends.end(), this.signals.end(), this.reads.end()]);
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

const min = (a: bigint, b: bigint) => (a < b ? a : b);
const max = (a: bigint, b: bigint) => (a > b ? a : b);
