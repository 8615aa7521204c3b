import assert from 'node:assert/strict';
import type { Aggregate, Circumstances, Enacted } from '../aggregate/aggregate';
import { businessDay } from '../clock';
import type { EventMetadata, RecordedEvent } from '../envelope';
import type { BodyOf, CommandName, EventName, EventOf, Messages } from '../messages/messages';
import type { ReadEvent } from '../messages/read-event';
import { isRefusal, type Refusal } from '../refusal';

/** One act of a history: its name, its body, who and when. */
export type Deed<M extends Messages, At> = {
  [C in CommandName<M>]: { readonly act: C; readonly body: BodyOf<M, C>; readonly at: At };
}[CommandName<M>];

/** Writes a deed down: `deed(theCase)('accept', {}, on('2026-03-02', clerk))`. */
export function deedOf<M extends Messages, State, At extends Circumstances>(_of: Aggregate<M, State, At>) {
  return <C extends CommandName<M>>(act: C, body: BodyOf<M, C>, at: At): Deed<M, At> =>
    ({ act, body, at }) as Deed<M, At>;
}

/**
 * The state and events after a history of deeds, each of which must be possible.
 * @throws AssertionError when one is refused.
 */
export function history<M extends Messages, State, At extends Circumstances>(
  of: Aggregate<M, State, At>,
  deeds: readonly Deed<M, At>[],
): { readonly state: State; readonly events: readonly ReadEvent<M>[] } {
  let state = of.initial;
  const events: ReadEvent<M>[] = [];
  for (const { act, body, at } of deeds) {
    const done = of.enact(act, body as never, state, at);
    assert.ok(!isRefusal(done), `${act} was refused: ${isRefusal(done) ? refusalText(done) : ''}`);
    state = done.state;
    events.push(...done.events.map(({ event }) => event));
  }
  return { state, events };
}

/**
 * given / when / then: the spec reads as the rule reads.
 *
 * ```ts
 * given(serviceCase, [filing]).when('accept', {}, on('2026-03-02', clerk)).then(say.CaseAccepted({…}));
 * given(serviceCase, []).when('accept', {}, at).thenRefused('case-unknown');
 * ```
 */
export function given<M extends Messages, State, At extends Circumstances>(
  of: Aggregate<M, State, At>,
  deeds: readonly Deed<M, At>[],
) {
  const before = history(of, deeds).state;
  return {
    when<C extends CommandName<M>>(act: C, body: BodyOf<M, C>, at: At) {
      return outcome(of.enact(act, body, before, at), before);
    },
  };
}

function outcome<M extends Messages, State>(done: Enacted<M, State> | Refusal, before: State) {
  const allowed = (): Enacted<M, State> => {
    assert.ok(!isRefusal(done), `refused: ${isRefusal(done) ? refusalText(done) : ''}`);
    return done;
  };
  const eventsOf = () => allowed().events.map(({ event: { type, data } }) => ({ type, data }) as EventOf<M>);
  return {
    then(...expected: readonly EventOf<M>[]): void {
      assert.deepEqual(asStored(eventsOf()), asStored(expected));
    },
    /** For events with long data: asserts the names in order and hands the events to a closer look. */
    thenEvents<const Names extends readonly EventName<M>[]>(
      ...names: Names
    ): { readonly [I in keyof Names]: EventOf<M, Names[I]> } {
      const events = eventsOf();
      assert.deepEqual(
        events.map(({ type }) => type.slice(type.indexOf('.') + 1)),
        names,
      );
      return events as unknown as { readonly [I in keyof Names]: EventOf<M, Names[I]> };
    },
    thenNothing(): void {
      assert.deepEqual(eventsOf(), []);
    },
    /** Asserts the refusal's code, and that it names a rule, an article, both languages and a way on. */
    thenRefused(code: string): Refusal {
      assert.ok(isRefusal(done), `not refused, but decided: ${JSON.stringify(done)}`);
      assert.equal(done.code, code, refusalText(done));
      assertComplete(done);
      return done;
    },
    /** The facts of each event's envelope. */
    facts: () => allowed().events.map(({ facts }) => facts),
    state: (): State => (isRefusal(done) ? before : done.state),
  };
}

function assertComplete({ code, rule, article, message, remedy }: Refusal): void {
  for (const text of [rule, article, message.zh, message.en, remedy.zh, remedy.en]) {
    assert.ok(text.length > 0, `refusal ${code} lacks a text`);
    assert.doesNotMatch(text, /\{\w+\}/, `refusal ${code} has an unfilled placeholder: ${text}`);
  }
}

/**
 * The laws of every aggregate, checked by property tests: a decision is deterministic; the same act again on the resulting
 * state yields nothing new; what `may` refuses is refused whatever the body says; and nothing throws.
 */
export function assertLaws<M extends Messages, State, At extends Circumstances>(
  of: Aggregate<M, State, At>,
  deeds: readonly Deed<M, At>[],
): void {
  let state = of.initial;
  for (const { act, body, at } of deeds) {
    const done = of.enact(act, body as never, state, at);
    assert.deepEqual(of.enact(act, body as never, state, at), done, `not deterministic: ${act}`);
    const forbidden = of.possible(state, at)[act];
    if (forbidden !== null) assert.deepEqual(done, forbidden, `may refuses ${act}, and yet it was decided`);
    if (isRefusal(done)) continue;
    state = done.state;
    const again = of.enact(act, body as never, state, at);
    assert.ok(
      isRefusal(again) || again.events.length === 0,
      `not idempotent: ${act} decided ${JSON.stringify(again)}`,
    );
  }
}

/** An event as the record would return it, for specs of projections and publications. */
export function recordedOf<M extends Messages>(
  event: Pick<ReadEvent<M>, 'type' | 'data'>,
  metadata: Partial<EventMetadata> & { readonly occurredAt: string },
  place: Partial<Pick<RecordedEvent, 'stream' | 'revision' | 'position' | 'id'>> = {},
): RecordedEvent {
  const { stream = 'context.aggregate-1', revision = 0, position = '00000000000000000001' } = place;
  const data = asStored(event.data) as RecordedEvent['data'];
  const stored: EventMetadata = {
    actor: { subject: 'u', organisation: 'public' },
    commandId: 'c',
    correlationId: 'c',
    disclosure: 'public',
    schemaVersion: 1,
    ...metadata,
  };
  return {
    stream,
    revision,
    position,
    id: place.id ?? `${stream}@${revision}`,
    type: event.type,
    data,
    metadata: stored,
    recordedAt: metadata.occurredAt,
    dataText: JSON.stringify(data),
    metadataText: JSON.stringify(stored),
    digest: '0'.repeat(64),
  };
}

/** As the encoder stores it: without members that are undefined. */
function asStored(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value)) as unknown;
}

function refusalText({ code, message }: Refusal): string {
  return `${code}: ${message.zh} ${message.en}`;
}

/** Ten in the morning, China time, of a business day: when specs act. */
export function morningOf(day: string): string {
  const instant = `${day}T02:00:00.000Z`;
  assert.equal(businessDay(instant), day);
  return instant;
}
