import assert from 'node:assert/strict';
import { fold, type Command, type Decider, type DomainEvent } from '../decider';
import { isRefusal, type Refusal } from '../refusal';

/**
 * given / when / then for a decider: the spec reads as the rule reads.
 *
 * ```ts
 * given(caseDecider, [filed]).when(accept).then([accepted]);
 * given(caseDecider, []).when(accept).thenRefused('case-unknown');
 * ```
 */
export function given<State, C extends Command, E extends DomainEvent<string, unknown>>(
  decider: Decider<State, C, E>,
  events: readonly E[],
) {
  const state = fold(decider, events);
  return {
    when(command: C) {
      const decision = decider.decide(command, state);
      return {
        then(expected: readonly E[]): void {
          assert.ok(!isRefusal(decision), `refused: ${JSON.stringify(decision)}`);
          assert.deepEqual(decision, expected);
        },
        /** For events with long data: asserts the types in order and hands the events to a closer look. */
        thenTypes(...types: E['type'][]): readonly E[] {
          assert.ok(!isRefusal(decision), `refused: ${JSON.stringify(decision)}`);
          assert.deepEqual(
            decision.map((event) => event.type),
            types,
          );
          return decision;
        },
        thenNothing(): void {
          assert.ok(!isRefusal(decision), `refused: ${JSON.stringify(decision)}`);
          assert.deepEqual(decision, []);
        },
        /** Asserts the refusal's code, and that it names a rule, an article, both languages and a way on. */
        thenRefused(code: string): Refusal {
          assert.ok(isRefusal(decision), `not refused, but decided: ${JSON.stringify(decision)}`);
          assert.equal(decision.code, code);
          for (const text of [
            decision.rule,
            decision.article,
            decision.message.zh,
            decision.message.en,
            decision.remedy.zh,
            decision.remedy.en,
          ]) {
            assert.ok(text.length > 0, `refusal ${code} lacks a text`);
            assert.doesNotMatch(text, /\{\w+\}/, `refusal ${code} has an unfilled placeholder`);
          }
          return decision;
        },
        state(): State {
          return isRefusal(decision) ? state : fold(decider, decision, state);
        },
      };
    },
  };
}

/**
 * The two laws of every decider, checked by property tests: a decision is deterministic, and issuing the same command
 * again on the resulting state yields nothing new (no events, or a refusal).
 */
export function assertLaws<State, C extends Command, E extends DomainEvent<string, unknown>>(
  decider: Decider<State, C, E>,
  history: readonly C[],
): void {
  let state = decider.initialState;
  for (const command of history) {
    const decision = decider.decide(command, state);
    assert.deepEqual(decider.decide(command, state), decision, `not deterministic: ${command.type}`);
    if (isRefusal(decision)) continue;
    state = fold(decider, decision, state);
    const again = decider.decide(command, state);
    assert.ok(
      isRefusal(again) || again.length === 0,
      `not idempotent: ${command.type} decided ${JSON.stringify(again)}`,
    );
  }
}
