import { after, keyOf, missingInputs, type CompiledNet, type NetState } from './compiled-net';

/** How many states the exploration of a whole net may meet. */
export const statesMax = 50_000;

/** The states of a net that can be reached from its start, and the moves between them. */
export class StateSpace {
  constructor(
    readonly verdict: 'explored' | 'too-large' | 'unbounded',
    readonly states: readonly NetState[],
    /** By state: the numbers of the states one move away. */
    readonly successors: readonly (readonly number[])[],
    /** The transitions that fired at least once. */
    readonly fired: ReadonlySet<number>,
    /** The states right after a labelled transition, and the first. */
    readonly afterStep: ReadonlySet<number>,
  ) {}

  /** The states from which the final tokens, and only they, can no longer be reached. */
  stuck(final: readonly number[]): number[] {
    const end = final.join(',');
    const predecessors: number[][] = this.states.map(() => []);
    this.successors.forEach((next, state) => next.forEach((each) => predecessors[each]?.push(state)));
    const finishing = new Set<number>();
    this.states.forEach((state, index) => state.tokens.join(',') === end && finishing.add(index));
    for (const state of finishing) for (const earlier of predecessors[state] ?? []) finishing.add(earlier);
    return this.states.map((_, index) => index).filter((index) => !finishing.has(index));
  }
}

/**
 * Walks every state that the net can reach, breadth first, within `statesMax`. A state that holds all tokens of one
 * it came from and more can repeat its way without end (Karp and Miller), which ends the walk as `unbounded`.
 */
export function exploreStates(net: CompiledNet): StateSpace {
  const index = new Map<string, number>([[keyOf(net.initial), 0]]);
  const states: NetState[] = [net.initial];
  const successors: number[][] = [];
  const parents: number[] = [-1];
  const fired = new Set<number>();
  const afterStep = new Set([0]);
  const verdictOf = (verdict: StateSpace['verdict']): StateSpace =>
    new StateSpace(verdict, states, successors, fired, afterStep);
  for (let at = 0; at < states.length; at += 1) {
    const state = states[at] as NetState;
    if (coversAnAncestor(at, states, parents)) return verdictOf('unbounded');
    if (states.length > statesMax) return verdictOf('too-large');
    const next: number[] = [];
    for (const transition of net.enabledIn(state)) {
      fired.add(transition.index);
      const reached = after(transition, state);
      const key = keyOf(reached);
      const known = index.get(key) ?? states.length;
      if (known === states.length) {
        index.set(key, known);
        states.push(reached);
        parents.push(at);
      }
      if (transition.label !== null) afterStep.add(known);
      next.push(known);
    }
    successors.push(next);
  }
  return verdictOf('explored');
}

/** Only a state with two tokens in one place can cover an earlier one, so that ordinary nets never pay for looking. */
function coversAnAncestor(at: number, states: readonly NetState[], parents: readonly number[]): boolean {
  const state = states[at] as NetState;
  if (!state.tokens.some((place, index) => state.tokens[index - 1] === place)) return false;
  for (let up = parents[at] as number; up >= 0; up = parents[up] as number) {
    const { tokens, passed } = states[up] as NetState;
    const covered = tokens.length < state.tokens.length && missingInputs(tokens, state.tokens).length === 0;
    if (covered && passed.join() === state.passed.join()) return true;
  }
  return false;
}
