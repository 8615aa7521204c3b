import type { ContextModule } from '@daylight/every-context';
import { readByContext, type Reading } from '../reading/read-by-context';
import type { Replay, ReplayedEvent } from './replay-stream';

/** A replay with what its context makes of each event. */
export interface ReadReplay extends Replay {
  readonly readings: readonly Reading[];
}

export function readReplay(replay: Replay, contexts: readonly ContextModule[]): ReadReplay {
  return { ...replay, readings: replay.events.map((event) => readingOf(event, contexts)) };
}

/** What was changed after its author signed it says nothing about the matter. */
function readingOf({ event, sound }: ReplayedEvent, contexts: readonly ContextModule[]): Reading {
  if (sound) return readByContext(event, contexts);
  return { kind: 'unread', why: { zh: '未通过核验', en: 'it failed its checks' } };
}
