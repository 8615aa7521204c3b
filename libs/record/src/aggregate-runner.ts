import {
  eventId,
  isRefusal,
  type Aggregate,
  type Circumstances,
  type DecidedEvent,
  type EventMetadata,
  type JsonObject,
  type RecordedEvent,
  type Refusal,
} from '@daylight/kernel';
import type { BodyOf, CommandName, Messages } from '@daylight/kernel/messages';
import { readPageMax, type EventLog, type NewEvent } from './event-log';
import { idempotencyKeyReused } from './refusals';
import { RecordError } from './record-error';

/** Attempts to decide on a fresh state after a conflict, before the caller is asked to try again. */
const attemptsMax = 8;

/** What tells one request from another; actor and business time come with the circumstances. */
export type RequestMetadata = Pick<
  EventMetadata,
  'commandId' | 'commandDigest' | 'correlationId' | 'causationId' | 'traceparent'
>;

export interface ActRequest<
  M extends Messages,
  State,
  At extends Circumstances,
  C extends CommandName<M> = CommandName<M>,
> {
  /** Of the aggregate. */
  readonly id: string;
  readonly act: C;
  readonly body: BodyOf<M, C>;
  /** Asked again for each fresh state: which power's versions matter follows from it. */
  readonly circumstances: (state: State) => At | Promise<At>;
  readonly metadata: RequestMetadata;
}

/** The citizen's proof starts here: where the command's last event stands in the record. */
export type Receipt = {
  readonly stream: string;
  readonly revision: number;
  readonly position: string;
  readonly recordedAt: string;
  readonly digest: string;
};

export type ActOutcome<State> =
  | {
      readonly kind: 'done';
      readonly receipt: Receipt | null;
      readonly state: State;
      readonly events: readonly string[];
      /** True when the command had been done before and nothing was written. */
      readonly replayed: boolean;
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly state: State };

/** What a stream holds, folded. `revision` is null for a stream that does not exist. */
export interface Loaded<State> {
  readonly state: State;
  readonly revision: number | null;
  readonly events: readonly RecordedEvent[];
}

/**
 * Load, fold, decide, append: the path of every act (DESIGN.md §4). A conflict is decided again on the fresh state,
 * a bounded number of times; an unknown outcome is repeated with the same ids; a key used again with another body is refused.
 */
export class AggregateRunner<M extends Messages, State, At extends Circumstances> {
  constructor(
    private readonly log: EventLog,
    readonly aggregate: Aggregate<M, State, At>,
  ) {}

  async load(id: string): Promise<Loaded<State>> {
    return this.extend(this.aggregate.stream(id), {
      state: this.aggregate.initial,
      revision: null,
      events: [],
    });
  }

  /** @throws RecordError `unavailable` when the conflicts do not end. */
  async run<C extends CommandName<M>>(request: ActRequest<M, State, At, C>): Promise<ActOutcome<State>> {
    const { id, act, body, circumstances, metadata } = request;
    const stream = this.aggregate.stream(id);
    let loaded = await this.load(id);
    for (let attempt = 1; attempt <= attemptsMax; attempt += 1) {
      const before = loaded.events.filter((event) => event.metadata.commandId === metadata.commandId);
      if (before.length > 0) return this.replay(before, loaded.state, metadata);

      const at = await circumstances(loaded.state);
      const done = this.aggregate.enact(act, body, loaded.state, at);
      if (isRefusal(done)) return { kind: 'refused', refusal: done, state: loaded.state };
      if (done.events.length === 0) return alreadySo(loaded);
      const events = done.events.map((decided, index) => newEvent(decided, index, metadata));
      const result = await this.append(stream, loaded.revision, events);
      if (result.kind === 'appended') {
        const { lastRevision: revision, position, recordedAt, digest } = result;
        return {
          kind: 'done',
          receipt: { stream, revision, position, recordedAt, digest },
          state: done.state,
          events: events.map(({ type }) => type),
          replayed: false,
        };
      }
      // A duplicate may be our own lost answer, or the same key used at the same moment with another body: the ids alone
      // cannot tell. What stands in the stream does, on the next turn.
      loaded = await this.extend(stream, loaded);
    }
    throw new RecordError(
      'unavailable',
      `stream ${stream} changed ${attemptsMax} times while the act was decided`,
    );
  }

  private async append(stream: string, revision: number | null, events: readonly NewEvent[]) {
    const expected = revision === null ? ({ kind: 'none' } as const) : ({ kind: 'at', revision } as const);
    try {
      return await this.log.append({ stream, expected, events });
    } catch (error) {
      if (!(error instanceof RecordError) || error.kind !== 'outcome-unknown') throw error;
      // The first answer was lost: the same ids and expectation write nothing twice.
      return this.log.append({ stream, expected, events });
    }
  }

  private replay(
    before: readonly RecordedEvent[],
    state: State,
    metadata: RequestMetadata,
  ): ActOutcome<State> {
    const digest = before[0]?.metadata.commandDigest;
    if (digest !== undefined && metadata.commandDigest !== undefined && digest !== metadata.commandDigest) {
      return { kind: 'refused', refusal: idempotencyKeyReused({ key: metadata.commandId }), state };
    }
    return {
      kind: 'done',
      receipt: receiptOf(before.at(-1)),
      state,
      events: before.map((event) => event.type),
      replayed: true,
    };
  }

  private async extend(stream: string, loaded: Loaded<State>): Promise<Loaded<State>> {
    let { state, revision } = loaded;
    const events = [...loaded.events];
    for (;;) {
      const slice = await this.log.readStream(stream, { from: (revision ?? -1) + 1, limit: readPageMax });
      state = this.aggregate.fold(slice.events, state);
      for (const event of slice.events) {
        revision = event.revision;
        events.push(event);
      }
      if (slice.events.length < readPageMax) return { state, revision, events };
    }
  }
}

function receiptOf(event: RecordedEvent | undefined): Receipt | null {
  if (event === undefined) return null;
  const { stream, revision, position, recordedAt, digest } = event;
  return { stream, revision, position, recordedAt, digest };
}

function alreadySo<State>({ events, state }: Loaded<State>): ActOutcome<State> {
  return { kind: 'done', receipt: receiptOf(events.at(-1)), state, events: [], replayed: true };
}

function newEvent<M extends Messages>(
  { event, version, facts }: DecidedEvent<M>,
  index: number,
  metadata: RequestMetadata,
): NewEvent {
  const { actor, occurredAt } = event.envelope;
  return {
    id: eventId(metadata.commandId, index),
    type: event.type,
    data: event.data as JsonObject,
    metadata: { disclosure: 'public', ...metadata, ...facts, actor, occurredAt, schemaVersion: version },
  };
}
