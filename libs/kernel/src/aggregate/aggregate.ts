import type { Actor, EventMetadata, RecordedEvent } from '../envelope';
import { businessDay } from '../clock';
import { declarationOf, readEvent, type Envelope, type ReadEvent } from '../messages/read-event';
import {
  eventName,
  type BodyOf,
  type CommandName,
  type DataOfEvent,
  type EventName,
  type EventOf,
  type Messages,
} from '../messages/messages';
import { isRefusal, type Refusal } from '../refusal';

/** What surrounds every act, as plain data: a decision follows from it, the body and the state alone. */
export interface Circumstances {
  readonly actor: Actor;
  /** Time of recording, RFC 3339 UTC. */
  readonly now: string;
  /** Business time, RFC 3339 UTC. */
  readonly occurredAt: string;
}

/** Events to record, or the rule that forbids the act. No events means "already so" and is success. */
export type Decision<Event> = readonly Event[] | Refusal;

/** What forbids an act whatever its body says; null when nothing does. */
export type Guard<State, At> = (state: State, at: At) => Refusal | null;

/** One act: what forbids it in this state for this person, and what it comes to. */
export interface Act<State, At, Body, Event> {
  /** In order: the first refusal counts. */
  readonly may: readonly Guard<State, At>[];
  /** Never asked when one of `may` refuses. Total: events or a refusal, never an exception. */
  decide(body: Body, state: State, at: At): Decision<Event>;
}

/** Facts of the envelope that depend on the state: power, versions, step, disclosure, matter, deviations. */
export type EnvelopeFacts = Partial<
  Pick<
    EventMetadata,
    | 'powerCode'
    | 'catalogueVersion'
    | 'procedureVersion'
    | 'step'
    | 'matter'
    | 'deviations'
    | 'backdated'
    | 'disclosure'
    | 'disclosureReason'
  >
>;

/** One aggregate's behaviour, in this order everywhere. Pure: no clock, no randomness, no I/O. */
export interface AggregateDefinition<M extends Messages, State, At extends Circumstances> {
  readonly initial: State;
  readonly evolve: {
    readonly [N in EventName<M>]: (state: State, data: DataOfEvent<M, N>, envelope: Envelope) => State;
  };
  readonly acts: { readonly [C in CommandName<M>]: Act<State, At, BodyOf<M, C>, EventOf<M>> };
  /** @param after the state with the event: between two events of one act, not before the act. */
  readonly envelope?: (after: State, event: EventOf<M>, at: At) => EnvelopeFacts;
  /** What follows by itself from where an act led, such as a case's conclusion at the end of its chart. */
  readonly afterwards?: (after: State, at: At) => readonly EventOf<M>[];
}

/** An event that an act came to, with the facts of its envelope. */
export interface DecidedEvent<M extends Messages> {
  readonly event: ReadEvent<M>;
  readonly version: number;
  readonly facts: EnvelopeFacts;
}

/** What an act came to, and the state after it. */
export interface Enacted<M extends Messages, State> {
  readonly events: readonly DecidedEvent<M>[];
  readonly state: State;
}

/** One aggregate as a value: everything that anybody does with it goes through here. */
export interface Aggregate<M extends Messages, State, At extends Circumstances> {
  readonly messages: M;
  readonly initial: State;
  stream(id: string): string;
  /** The id in a stream's name; null when the stream belongs to another aggregate. */
  idOf(stream: string): string | null;
  /** The event as its present version; null for a type that the aggregate does not know. */
  read(recorded: RecordedEvent): ReadEvent<M> | null;
  evolve(state: State, event: ReadEvent<M>): State;
  fold(events: Iterable<RecordedEvent>, from?: State): State;
  /** Why the act is not possible now for this person; null when it is. */
  refusalOf(act: CommandName<M>, state: State, at: At): Refusal | null;
  /** The same for every act. */
  possible(state: State, at: At): { readonly [C in CommandName<M>]: Refusal | null };
  enact<C extends CommandName<M>>(
    act: C,
    body: BodyOf<M, C>,
    state: State,
    at: At,
  ): Enacted<M, State> | Refusal;
}

/** An aggregate of whatever kind: for those who replay, export and verify all of them. */
export interface AnyAggregate {
  readonly messages: Messages;
  readonly initial: unknown;
  stream(id: string): string;
  idOf(stream: string): string | null;
  read(recorded: RecordedEvent): ReadEvent<Messages> | null;
  fold(events: Iterable<RecordedEvent>): unknown;
}

/** Makes the aggregate of some messages: `aggregate(caseMessages)<State, At>({…})`. */
export function aggregate<M extends Messages>(declared: M) {
  return <State, At extends Circumstances>(
    definition: AggregateDefinition<M, State, At>,
  ): Aggregate<M, State, At> => new DefinedAggregate(declared, definition);
}

class DefinedAggregate<M extends Messages, State, At extends Circumstances> implements Aggregate<
  M,
  State,
  At
> {
  readonly initial: State;

  constructor(
    readonly messages: M,
    private readonly definition: AggregateDefinition<M, State, At>,
  ) {
    this.initial = definition.initial;
  }

  private get streamPrefix(): string {
    return `${this.messages.context}.${this.messages.aggregate}-`;
  }

  stream(id: string): string {
    return `${this.streamPrefix}${id}`;
  }

  idOf(stream: string): string | null {
    return stream.startsWith(this.streamPrefix) ? stream.slice(this.streamPrefix.length) : null;
  }

  read(recorded: RecordedEvent): ReadEvent<M> | null {
    return readEvent(this.messages, recorded);
  }

  evolve(state: State, { type, data, envelope }: ReadEvent<M>): State {
    const name = eventName(type) as EventName<M>;
    return this.definition.evolve[name](state, data as DataOfEvent<M, EventName<M>>, envelope);
  }

  fold(events: Iterable<RecordedEvent>, from: State = this.initial): State {
    let state = from;
    for (const recorded of events) {
      const event = this.read(recorded);
      if (event !== null) state = this.evolve(state, event);
    }
    return state;
  }

  refusalOf(act: CommandName<M>, state: State, at: At): Refusal | null {
    for (const guard of this.definition.acts[act].may) {
      const refusal = guard(state, at);
      if (refusal !== null) return refusal;
    }
    return null;
  }

  possible(state: State, at: At): { readonly [C in CommandName<M>]: Refusal | null } {
    const names = Object.keys(this.messages.commands) as CommandName<M>[];
    const entries = names.map((name) => [name, this.refusalOf(name, state, at)]);
    return Object.fromEntries(entries) as { readonly [C in CommandName<M>]: Refusal | null };
  }

  enact<C extends CommandName<M>>(
    act: C,
    body: BodyOf<M, C>,
    state: State,
    at: At,
  ): Enacted<M, State> | Refusal {
    const decision = this.refusalOf(act, state, at) ?? this.definition.acts[act].decide(body, state, at);
    if (isRefusal(decision)) return decision;
    const done = this.record(decision, state, at);
    if (decision.length === 0) return done;
    const following = this.definition.afterwards?.(done.state, at) ?? [];
    const then = this.record(following, done.state, at);
    return { events: [...done.events, ...then.events], state: then.state };
  }

  private record(decided: readonly EventOf<M>[], before: State, at: At): Enacted<M, State> {
    const { actor, occurredAt } = at;
    const envelope: Envelope = { actor, occurredAt, day: businessDay(occurredAt) };
    let state = before;
    const events = decided.map((each) => {
      const event: ReadEvent<M> = { ...each, envelope };
      state = this.evolve(state, event);
      const facts = this.definition.envelope?.(state, each, at) ?? {};
      return { event, version: declarationOf(this.messages, each.type)?.version ?? 1, facts };
    });
    return { events, state };
  }
}
