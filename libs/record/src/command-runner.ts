import {
  disclosureOf,
  eventId,
  fold,
  isRefusal,
  type Command,
  type Decider,
  type DomainEvent,
  type EventMetadata,
  type JsonObject,
  type RecordedEvent,
  type Refusal,
} from '@daylight/kernel';
import { readPageMax, type EventLog, type NewEvent } from './event-log';
import { idempotencyKeyReused } from './refusals';
import { RecordError } from './record-error';

/** Attempts to decide on a fresh state after a conflict, before the caller is asked to try again. */
const attemptsMax = 8;

/** Metadata of a command's events, without what follows from the event itself. */
export type CommandMetadata = Omit<EventMetadata, 'disclosure' | 'schemaVersion'> & {
  readonly schemaVersion?: number;
};

export interface RunOptions<State, C extends Command, E extends DomainEvent<string, unknown>> {
  readonly stream: string;
  readonly command: C;
  readonly metadata: CommandMetadata;
  /** Facts of the envelope that depend on the state: power, versions, step. */
  readonly envelope?: (event: E, before: State) => Partial<EventMetadata>;
}

/** The citizen's proof starts here: where the command's last event stands in the record. */
export type Receipt = {
  readonly stream: string;
  readonly revision: number;
  readonly position: string;
  readonly recordedAt: string;
  readonly digest: string;
};

export type CommandOutcome<State> =
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
 * Load, fold, decide, append: the path of every command (DESIGN.md §4). A conflict is decided again on the fresh state,
 * a bounded number of times; an unknown outcome is repeated with the same ids; a key used again with another body is refused.
 */
export class CommandRunner<State, C extends Command, E extends DomainEvent<string, unknown>> {
  constructor(
    private readonly log: EventLog,
    private readonly decider: Decider<State, C, E>,
    /** Turns an old stored version into the present one; never rewrites what is stored. */
    private readonly upcast: (event: RecordedEvent) => E = (event) =>
      ({ type: event.type, data: event.data }) as unknown as E,
  ) {}

  async load(stream: string): Promise<Loaded<State>> {
    return this.extend(stream, { state: this.decider.initialState, revision: null, events: [] });
  }

  /** @throws RecordError `unavailable` when the conflicts do not end. */
  async run(options: RunOptions<State, C, E>): Promise<CommandOutcome<State>> {
    const { stream, command, metadata } = options;
    let loaded = await this.load(stream);
    for (let attempt = 1; attempt <= attemptsMax; attempt += 1) {
      const before = loaded.events.filter((event) => event.metadata.commandId === metadata.commandId);
      if (before.length > 0) return this.replay(before, loaded.state, metadata);

      const decision = this.decider.decide(command, loaded.state);
      if (isRefusal(decision)) return { kind: 'refused', refusal: decision, state: loaded.state };
      if (decision.length === 0) {
        return {
          kind: 'done',
          receipt: receiptOf(loaded.events.at(-1)),
          state: loaded.state,
          events: [],
          replayed: true,
        };
      }
      const events = this.envelop(decision, loaded.state, options);
      const result = await this.append(stream, loaded.revision, events);
      if (result.kind === 'appended') {
        return {
          kind: 'done',
          receipt: {
            stream,
            revision: result.lastRevision,
            position: result.position,
            recordedAt: result.recordedAt,
            digest: result.digest,
          },
          state: fold(this.decider, decision, loaded.state),
          events: decision.map((event) => event.type),
          replayed: false,
        };
      }
      // A duplicate may be our own lost answer, or the same key used at the same moment with another body: the ids alone
      // cannot tell. What stands in the stream does, on the next turn.
      loaded = await this.extend(stream, loaded);
    }
    throw new RecordError(
      'unavailable',
      `stream ${stream} changed ${attemptsMax} times while the command was decided`,
    );
  }

  private envelop(
    decision: readonly E[],
    before: State,
    { metadata, envelope }: RunOptions<State, C, E>,
  ): readonly NewEvent[] {
    return decision.map((event, index) => ({
      id: eventId(metadata.commandId, index),
      type: event.type,
      data: event.data as JsonObject,
      metadata: {
        schemaVersion: 1,
        ...metadata,
        ...envelope?.(event, before),
        disclosure: disclosureOf(this.decider, event),
      } as EventMetadata,
    }));
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
    metadata: CommandMetadata,
  ): CommandOutcome<State> {
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
      for (const event of slice.events) {
        state = this.decider.evolve(state, this.upcast(event));
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
