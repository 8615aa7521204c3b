import type { ContextModule } from '@daylight/every-context';
import type { Reading } from '../reading/read-by-context';
import type { ReadReplay } from './read-replay';
import type { ReplayedEvent } from './replay-stream';
import { stateOf } from './state-of';

/** A replay for programs, on one line. */
export function replayJson(replay: ReadReplay, contexts: readonly ContextModule[]): string {
  const { stream, later, missing, sound, readings } = replay;
  const events = replay.events.map((event, index) => ({
    ...eventJson(event),
    ...readingJson(readings[index]),
  }));
  const folded = stateOf(replay, contexts);
  const state = folded?.state;
  return `${JSON.stringify({ stream, events, later, missing, state, stateAfterEvents: folded?.events, sound })}\n`;
}

function eventJson({ event, sound, problems }: ReplayedEvent) {
  const { revision, position, type, recordedAt, digest, data, metadata } = event;
  const { occurredAt, actor, matter, step, deviations, backdated } = metadata;
  const envelope = { occurredAt, recordedAt, actor, matter, step, deviations, backdated };
  return { revision, position, type, ...envelope, digest, data, sound, problems };
}

function readingJson(reading: Reading | undefined) {
  if (reading?.kind !== 'read') return { notRead: reading?.why };
  return { summary: reading.summary, status: reading.status ?? undefined };
}
