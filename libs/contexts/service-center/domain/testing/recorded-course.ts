import { isRefusal, type Aggregate, type Circumstances, type RecordedEvent } from '@daylight/kernel';
import type { Messages } from '@daylight/kernel/messages';
import { recordedOf, type Deed } from '@daylight/kernel/testing';

/** What the record would hold after some deeds, in order; those that are refused leave nothing. */
export function recordedCourse<M extends Messages, State, At extends Circumstances>(
  of: Aggregate<M, State, At>,
  deeds: readonly Deed<M, At>[],
): RecordedEvent[] {
  const recorded: RecordedEvent[] = [];
  let state = of.initial;
  for (const { act, body, at } of deeds) {
    const done = of.enact(act, body as never, state, at);
    if (isRefusal(done)) continue;
    for (const { event, version, facts } of done.events) {
      const { actor, occurredAt } = event.envelope;
      const metadata = { actor, occurredAt, schemaVersion: version, ...facts };
      const place = { stream: of.stream('1'), revision: recorded.length };
      recorded.push(recordedOf(event, metadata, place));
    }
    state = done.state;
  }
  return recorded;
}
