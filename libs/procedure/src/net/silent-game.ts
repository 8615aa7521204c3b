import {
  after,
  isEnabled,
  isWithinBound,
  keyOf,
  missingInputs,
  type CompiledNet,
  type CompiledTransition,
  type NetState,
  type Relevance,
} from './compiled-net';

/** How many states one search through silent moves may visit. */
export const silentStatesMax = 20_000;
/** How many possibilities a marking may keep open at once. */
export const configurationsMax = 256;

/** The net branches so much that a search would not end in reasonable time. A registered chart never throws this. */
export class StateSpaceTooLarge extends Error {
  override readonly name = 'StateSpaceTooLarge';
}

/** A state, and the silent move that led to it; none for the states the search began with. */
export interface Reached {
  readonly state: NetState;
  readonly via?: { readonly from: Reached; readonly transition: CompiledTransition };
}

/**
 * Every state that silent moves lead to from the given ones, the nearest first, the given ones included.
 * Only moves that matter for the goal are made, so that unrelated parallel branches stay where they are.
 *
 * @throws StateSpaceTooLarge beyond `silentStatesMax`
 */
export function* silently(
  net: CompiledNet,
  states: readonly NetState[],
  goal: Relevance,
): Generator<Reached> {
  const seen = new Set<string>();
  const queue: Reached[] = [];
  const meet = (reached: Reached): void => {
    const key = keyOf(reached.state);
    if (seen.has(key)) return;
    seen.add(key);
    if (seen.size > silentStatesMax)
      throw new StateSpaceTooLarge(`more than ${silentStatesMax} silent states`);
    queue.push(reached);
  };
  for (const state of states) meet({ state });
  for (let next = 0; next < queue.length; next += 1) {
    const reached = queue[next] as Reached;
    yield reached;
    for (const transition of net.enabledIn(reached.state)) {
      if (transition.label !== null || !goal.has(transition)) continue;
      meet({ state: after(transition, reached.state), via: { from: reached, transition } });
    }
  }
}

/** Whether the label can be done, silent moves first where needed. */
export function canFire(net: CompiledNet, states: readonly NetState[], label: string): boolean {
  const transitions = net.transitionsOf(label);
  if (transitions.length === 0) return false;
  const goal = net.relevanceOf(label);
  if (!states.some((state) => state.tokens.some((place) => goal.places.has(place)))) return false;
  for (const { state } of silently(net, states, goal)) {
    if (transitions.some((transition) => isEnabled(transition, state))) return true;
  }
  return false;
}

/** Whether only a used-up bound keeps the label from being done. */
export function isOnlyBoundInTheWay(net: CompiledNet, states: readonly NetState[], label: string): boolean {
  const transitions = net.transitionsOf(label);
  const reached = [...silently(net, states, net.relevanceOf(label))].map(({ state }) => state);
  const lacksNothing = (state: NetState): boolean =>
    transitions.some(({ inputs }) => missingInputs(inputs, state.tokens).length === 0);
  return (
    reached.some(lacksNothing) &&
    !reached.some((state) => transitions.some((transition) => isEnabled(transition, state))) &&
    transitions.some((transition) => reached.some((state) => !isWithinBound(transition, state)))
  );
}

/**
 * The possibilities after doing the label; empty when it cannot be done. Of two possibilities where silent moves
 * lead from one to the other, only the earlier is kept: it can do all that the later can.
 *
 * @throws StateSpaceTooLarge beyond `configurationsMax` possibilities
 */
export function fireLabel(net: CompiledNet, states: readonly NetState[], label: string): NetState[] {
  const transitions = net.transitionsOf(label);
  if (transitions.length === 0) return [];
  const goal = net.relevanceOf(label);
  const results = new Map<string, NetState>();
  for (const { state } of silently(net, states, goal)) {
    for (const transition of transitions) {
      if (!isEnabled(transition, state)) continue;
      const result = after(transition, state);
      const key = keyOf(result);
      if (!results.has(key)) results.set(key, result);
    }
  }
  const kept = withoutFollowers(net, results, goal);
  if (kept.length > configurationsMax)
    throw new StateSpaceTooLarge(`more than ${configurationsMax} possibilities`);
  return kept;
}

/** Whether silent moves alone can end the case from one of the states. */
export function canEnd(net: CompiledNet, states: readonly NetState[]): boolean {
  const end = net.final.join(',');
  for (const { state } of silently(net, states, net.relevanceOfEnd())) {
    if (state.tokens.join(',') === end) return true;
  }
  return false;
}

function withoutFollowers(net: CompiledNet, results: Map<string, NetState>, goal: Relevance): NetState[] {
  if (results.size <= 1) return [...results.values()];
  const left = new Map(results);
  for (const [key, state] of results) {
    if (!left.has(key)) continue;
    for (const follower of silently(net, [state], goal)) {
      const followerKey = keyOf(follower.state);
      if (followerKey !== key) left.delete(followerKey);
    }
  }
  return [...left.values()];
}
