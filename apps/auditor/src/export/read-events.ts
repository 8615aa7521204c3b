import type { RecordedEvent } from '@daylight/kernel';
import { readPageMax, type EventFilter, type EventLog } from '@daylight/record';

/** Which events are read: all, one stream, or those of some streams. */
export type Selection = { readonly stream: string } | { readonly filter?: EventFilter };

/** The selected events, in order. */
export function readEvents(log: EventLog, selection: Selection): AsyncGenerator<RecordedEvent> {
  return 'stream' in selection ? readStream(log, selection.stream) : readAll(log, selection.filter);
}

async function* readStream(log: EventLog, stream: string): AsyncGenerator<RecordedEvent> {
  for (let from = 0; ; from += readPageMax) {
    const slice = await log.readStream(stream, { from, limit: readPageMax });
    yield* slice.events;
    if (slice.events.length < readPageMax) return;
  }
}

async function* readAll(log: EventLog, filter: EventFilter | undefined): AsyncGenerator<RecordedEvent> {
  let after: string | undefined;
  for (;;) {
    const page = await log.readAll({ after, limit: readPageMax, filter });
    yield* page.events;
    if (page.end || page.position === undefined) return;
    after = page.position;
  }
}
