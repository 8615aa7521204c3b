import type { Author, SealedEvent } from '@daylight/evidence';
import type { RecordedEvent } from '@daylight/kernel';
import { NO_STREAM } from '@eventstore/db-client';
import { blindAttemptsMax, sealAppend } from '../append-preparation';
import type { AppendRequest, AppendResult } from '../event-log';
import type { RecordLogger } from '../open-options';
import { RecordError } from '../record-error';
import type { StreamEnds } from '../stream-ends';
import { pause } from '../wake-up';
import type { Connection } from './connection';
import { isConflict, isNeverSent, refusalOf } from './eventstoredb-error';
import type { StreamReader } from './stream-reader';
import { toStored } from './stored-form';
import { grownTail, type StreamTail } from './stream-tail';

const retryInitialMs = 50;
const retryMaxMs = 1_000;

export interface AppenderOptions {
  readonly connection: Connection;
  readonly reader: StreamReader;
  readonly tails: StreamEnds<StreamTail>;
  readonly author: Author | undefined;
  readonly appendMs: number;
  readonly logger: RecordLogger | undefined;
  /** The highest position that this process has seen. */
  readonly seen: () => string;
  readonly onAppended: (position: string) => void;
}

/**
 * Appends at exact revisions only. The server is asked for idempotency in the one form in which it keeps it for good:
 * a numeric or `no_stream` expectation below the current revision, where it compares the stored ids. Where the
 * expectation equals the current revision it compares nothing and would write the same ids twice, so the ids at the end
 * of the stream are compared here first. `any` is this too: the end is read, and the append says `at`.
 */
export class Appender {
  private readonly running = new Set<Promise<unknown>>();
  private readonly abort = new AbortController();

  constructor(private readonly options: AppenderOptions) {}

  /** Settles within `appendMs`, whatever the server does. @throws RecordError */
  append(request: AppendRequest): Promise<AppendResult> {
    const work = this.run(request).finally(() => this.running.delete(work));
    this.running.add(work);
    return work;
  }

  /** Waits for what was submitted, at most so long; then gives up the rest. */
  async drain(limitMs: number): Promise<void> {
    const timer = setTimeout(() => this.abort.abort(), limitMs);
    await Promise.allSettled(this.running);
    clearTimeout(timer);
  }

  private async run(request: AppendRequest): Promise<AppendResult> {
    const deadline = Date.now() + this.options.appendMs;
    const { stream, expected } = request;
    const { tails } = this.options;
    try {
      if (expected.kind === 'any') {
        return await tails.serialised(stream, () => this.appendAnywhere(request, deadline));
      }
      const revision = expected.kind === 'none' ? -1 : expected.revision;
      return await this.appendAt(request, revision, deadline);
    } catch (error) {
      tails.forget(stream);
      throw error;
    }
  }

  /** Reads the end of the stream, and again whenever somebody else was faster. */
  private async appendAnywhere(request: AppendRequest, deadline: number): Promise<AppendResult> {
    const { stream, events } = request;
    for (let attempt = 1; attempt <= blindAttemptsMax; attempt += 1) {
      const tail = this.options.tails.last(stream) ?? (await this.readTail(request, deadline));
      const known = tail.ids.get(events[0]?.id ?? '');
      if (known !== undefined) return this.explain(request, known - 1, tail, deadline);
      const result = await this.appendBehind(request, tail, deadline);
      if (result.kind !== 'conflict') return result;
    }
    throw new RecordError('unavailable', `stream ${stream} does not stand still`);
  }

  private async appendAt(request: AppendRequest, revision: number, deadline: number): Promise<AppendResult> {
    const known = this.options.tails.last(request.stream);
    const tail = known?.revision === revision ? known : await this.readTail(request, deadline);
    if (tail.revision === revision) return this.appendBehind(request, tail, deadline);
    return this.explain(request, revision, tail, deadline);
  }

  private async appendBehind(
    request: AppendRequest,
    tail: StreamTail,
    deadline: number,
  ): Promise<AppendResult> {
    const { author, tails, seen, onAppended } = this.options;
    if (author === undefined) throw new RecordError('forbidden', 'this log was opened for reading only');
    if (request.events.some(({ id }) => tail.ids.has(id))) throw idReused(request.stream);
    const firstRevision = tail.revision + 1;
    const sealed = sealAppend({ request, firstRevision, predecessor: tail.digest, author });
    const seenBefore = seen();
    if (!(await this.send(request.stream, tail.revision, sealed, deadline))) {
      return this.explain(request, tail.revision, await this.readTail(request, deadline), deadline);
    }
    tails.note(request.stream, grownTail(tail, sealed));
    const last = await this.readBack(request.stream, tail.revision + sealed.length, deadline);
    onAppended(last.position);
    // Two calls of one moment with the same ids both say `appended`; one copy stands all the same.
    return resultOf(last.position > seenBefore ? 'appended' : 'duplicate', firstRevision, last);
  }

  /**
   * Repeats the very same append until there is an answer: at an exact revision a repetition cannot write twice.
   * False: a conflict.
   */
  private async send(
    stream: string,
    after: number,
    sealed: readonly SealedEvent[],
    deadline: number,
  ): Promise<boolean> {
    const { connection, logger } = this.options;
    const events = sealed.map(toStored);
    const { credentials } = connection;
    const expectedRevision = after < 0 ? NO_STREAM : BigInt(after);
    let maybeSent = false;
    for (let waitMs = retryInitialMs; ; waitMs = Math.min(waitMs * 2, retryMaxMs)) {
      const leftMs = deadline - Date.now();
      if (leftMs <= 0 || this.abort.signal.aborted) throw timedOut(maybeSent);
      try {
        const { nextExpectedRevision } = await connection.call(leftMs, (client) =>
          client.appendToStream(stream, events, {
            expectedRevision,
            credentials,
            requiresLeader: true,
            deadline: leftMs,
          }),
        );
        refuseOtherRevision(stream, after + sealed.length, nextExpectedRevision);
        return true;
      } catch (error) {
        if (isConflict(error)) return false;
        const refusal = refusalOf(error);
        if (refusal !== undefined) throw refusal;
        maybeSent ||= !isNeverSent(error);
        logger?.warn({ stream, error: (error as Error).message }, 'an append is repeated');
      }
      await pause(Math.max(0, Math.min(waitMs, deadline - Date.now())), this.abort.signal);
    }
  }

  /** The server's answer has neither its time nor the position under which the event will be read: both come from reading. */
  private async readBack(stream: string, revision: number, deadline: number): Promise<RecordedEvent> {
    try {
      const event = await this.options.reader.one(stream, revision, limitUntil(deadline));
      if (event !== undefined) return event;
    } catch (error) {
      if (error instanceof RecordError && error.kind === 'corrupt') throw error;
      const message = 'the append was confirmed and could not be read back';
      throw new RecordError('outcome-unknown', message, { cause: error });
    }
    throw new RecordError('outcome-unknown', `the confirmed event ${stream}@${revision} is not to be found`);
  }

  /** What it means that the stream does not end where the writer believed. Writes nothing. */
  private async explain(
    request: AppendRequest,
    after: number,
    tail: StreamTail,
    deadline: number,
  ): Promise<AppendResult> {
    const { stream, events } = request;
    const limitMs = limitUntil(deadline);
    const from = after + 1;
    const stored =
      tail.revision < from
        ? []
        : ((await this.options.reader.page({
            stream,
            direction: 'forwards',
            from,
            count: events.length,
            limitMs,
          })) ?? []);
    if (stored.length === events.length && events.every(({ id }, n) => stored[n]?.id === id)) {
      const last = await this.readBack(stream, after + events.length, deadline);
      return resultOf('duplicate', from, last);
    }
    const standing = new Set([...stored.map(({ id }) => id), ...tail.ids.keys()]);
    if (events.some(({ id }) => standing.has(id))) throw idReused(stream);
    return { kind: 'conflict', actual: tail.revision < 0 ? null : tail.revision };
  }

  private async readTail({ stream, events }: AppendRequest, deadline: number): Promise<StreamTail> {
    const { reader, tails } = this.options;
    const tail = await reader.tail(stream, events.length + 1, limitUntil(deadline));
    tails.forget(stream);
    tails.note(stream, tail);
    return tail;
  }
}

function resultOf(
  kind: 'appended' | 'duplicate',
  firstRevision: number,
  { revision, position, recordedAt, digest }: RecordedEvent,
): AppendResult {
  return { kind, firstRevision, lastRevision: revision, position, recordedAt, digest };
}

/** @throws RecordError `unavailable` when the time is over. */
function limitUntil(deadline: number): number {
  const leftMs = deadline - Date.now();
  if (leftMs <= 0) throw new RecordError('unavailable', 'the append could not be sent in time');
  return leftMs;
}

function timedOut(maybeSent: boolean): RecordError {
  return maybeSent
    ? new RecordError('outcome-unknown', 'the append was sent and not answered in time')
    : new RecordError('unavailable', 'the append could not be sent in time');
}

/** A stream that an administrator deleted takes `no_stream` again and goes on counting where it was: not what was signed. */
function refuseOtherRevision(stream: string, sealed: number, stored: bigint): void {
  if (stored === BigInt(sealed)) return;
  throw new RecordError(
    'corrupt',
    `${stream} was to end at ${sealed} and ends at ${stored}: it had been deleted`,
  );
}

function idReused(stream: string): RecordError {
  return new RecordError('id-reused', `an event id of this append to ${stream} is used by another event`);
}
