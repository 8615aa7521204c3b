import {
  after,
  isEnabled,
  keyOf,
  missingInputs,
  type CompiledNet,
  type CompiledTransition,
  type NetState,
} from '../net/compiled-net';
import { fireLabel, silently, type Reached } from '../net/silent-game';

/** The tokens counted while a case was replayed, and the activities that had to be forced. */
export type TokenCounts = { missing: number; consumed: number; remaining: number; produced: number };
export type TokenReplay = TokenCounts & { forced: number[]; canEnd: boolean };

interface Possibility {
  readonly state: NetState;
  readonly consumed: number;
  readonly produced: number;
}

/**
 * Replays activities on a net. All possibilities are followed at once, so that up to the first activity that the net
 * does not allow the answer is exact: nothing is missing and nothing remains exactly when the net can produce the
 * case. From there on the replay goes on by adding the missing tokens, on the possibility that needs fewest.
 *
 * Every activity must be a label of the net.
 */
export function replayTokens(net: CompiledNet, activities: readonly string[]): TokenReplay {
  let open: Possibility[] = [{ state: net.initial, consumed: 0, produced: net.initial.tokens.length }];
  let missing = 0;
  const forced: number[] = [];
  activities.forEach((activity, index) => {
    const next = advance(net, open, activity);
    if (next.length > 0) {
      open = next;
      return;
    }
    const pushed = force(net, open, activity);
    missing += pushed.missing;
    forced.push(index);
    open = [pushed.possibility];
  });
  const end = finish(net, open);
  return { ...end, missing: missing + end.missing, forced };
}

function advance(net: CompiledNet, open: readonly Possibility[], activity: string): Possibility[] {
  const before = new Map(open.map((each) => [each.state, each]));
  const results = new Map<string, Possibility>();
  const states = open.map((each) => each.state);
  for (const reached of silently(net, states, net.relevanceOf(activity))) {
    for (const transition of net.transitionsOf(activity)) {
      if (!isEnabled(transition, reached.state)) continue;
      const state = after(transition, reached.state);
      const key = keyOf(state);
      if (!results.has(key)) results.set(key, { state, ...counted(before, reached, transition) });
    }
  }
  const kept = fireLabel(net, states, activity);
  return kept.map((state) => results.get(keyOf(state)) as Possibility);
}

/** What was consumed and produced up to and including the silent moves on the way, and one more transition. */
function counted(
  before: ReadonlyMap<NetState, Possibility>,
  reached: Reached,
  last?: CompiledTransition,
): { consumed: number; produced: number } {
  let consumed = last?.inputs.length ?? 0;
  let produced = last?.outputs.length ?? 0;
  let at = reached;
  for (; at.via; at = at.via.from) {
    consumed += at.via.transition.inputs.length;
    produced += at.via.transition.outputs.length;
  }
  const start = before.get(at.state);
  return { consumed: consumed + (start?.consumed ?? 0), produced: produced + (start?.produced ?? 0) };
}

function force(
  net: CompiledNet,
  open: readonly Possibility[],
  activity: string,
): { possibility: Possibility; missing: number } {
  const ways = open.flatMap((possibility) =>
    net.transitionsOf(activity).map((transition) => ({
      possibility,
      transition,
      lacking: missingInputs(transition.inputs, possibility.state.tokens),
    })),
  );
  const best = ways.reduce((a, b) => (b.lacking.length < a.lacking.length ? b : a));
  const tokens = [...best.possibility.state.tokens, ...best.lacking].sort((a, b) => a - b);
  const { inputs, outputs } = best.transition;
  return {
    missing: best.lacking.length,
    possibility: {
      state: after(best.transition, { tokens, passed: best.possibility.state.passed }),
      consumed: best.possibility.consumed + inputs.length,
      produced: best.possibility.produced + outputs.length,
    },
  };
}

/** Goes silently to the end if it can be reached, otherwise as near as silent moves lead. */
function finish(net: CompiledNet, open: readonly Possibility[]): TokenCounts & { canEnd: boolean } {
  const before = new Map(open.map((each) => [each.state, each]));
  let best: { lacking: number; over: number; reached: Reached } | undefined;
  const states = open.map((each) => each.state);
  for (const reached of silently(net, states, net.relevanceOfEnd())) {
    const lacking = missingInputs(net.final, reached.state.tokens).length;
    const over = reached.state.tokens.length - (net.final.length - lacking);
    const isBetter = !best || lacking + over < best.lacking + best.over;
    if (isBetter) best = { lacking, over, reached };
    if (lacking + over === 0) break;
  }
  if (!best) return { missing: net.final.length, consumed: 0, remaining: 0, produced: 0, canEnd: false };
  const { consumed, produced } = counted(before, best.reached);
  return {
    missing: best.lacking,
    consumed: consumed + net.final.length,
    remaining: best.over,
    produced,
    canEnd: best.lacking + best.over === 0,
  };
}

/** ½(1 − missing/consumed) + ½(1 − remaining/produced). */
export function fitnessOf({ missing, consumed, remaining, produced }: TokenCounts): number {
  return 0.5 * (1 - missing / consumed) + 0.5 * (1 - remaining / produced);
}
