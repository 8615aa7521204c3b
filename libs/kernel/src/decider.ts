import type { DisclosureClass } from './envelope';
import type { JsonObject } from './json';
import type { Refusal } from './refusal';

/** A fact that the domain decided. Its `type` is the storage name `<context>.<PastTenseName>` and is never renamed. */
export interface DomainEvent<Type extends string = string, Data = JsonObject> {
  readonly type: Type;
  readonly data: Data;
}

/** A request to do something. Time, identity and fresh ids arrive inside `data`; a decider has no clock and no randomness. */
export interface Command<Type extends string = string, Data = unknown> {
  readonly type: Type;
  readonly data: Data;
}

/** Events to append, or the rule that forbids the command. No events means "already so" and is success. */
export type Decision<Event> = readonly Event[] | Refusal;

/**
 * One aggregate's behaviour as pure functions (Chassaing's decider).
 * `decide` is total: for any state and command it returns events or a refusal and never throws.
 * `evolve` is total over every version of every event ever written.
 */
export interface Decider<State, C extends Command, E extends DomainEvent<string, unknown>> {
  readonly initialState: State;
  decide(command: C, state: State): Decision<E>;
  evolve(state: State, event: E): State;
  /**
   * Who may read each event (DOMAIN.md X-06): every event type declares its class.
   * A function where the class depends on the event, such as an exempted item.
   */
  readonly disclosure: { readonly [T in E['type']]: DisclosureClass | ((event: E) => DisclosureClass) };
}

/** Rebuilds a state from its events. */
export function fold<State, C extends Command, E extends DomainEvent<string, unknown>>(
  decider: Decider<State, C, E>,
  events: Iterable<E>,
  from: State = decider.initialState,
): State {
  let state = from;
  for (const event of events) state = decider.evolve(state, event);
  return state;
}

/** The disclosure class that a decider declares for one of its events. */
export function disclosureOf<State, C extends Command, E extends DomainEvent<string, unknown>>(
  decider: Decider<State, C, E>,
  event: E,
): DisclosureClass {
  const declared = decider.disclosure[event.type as E['type']];
  return typeof declared === 'function' ? declared(event) : declared;
}
