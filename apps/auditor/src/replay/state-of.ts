import { aggregateOf, type ContextModule } from '@daylight/every-context';
import type { ReadReplay } from './read-replay';

/** A folded state, and how far it reaches. */
export interface FoldedState {
  readonly state: unknown;
  /** Events that went into it, from the first on. Fewer than were replayed: what follows could not be read. */
  readonly events: number;
}

/**
 * The state of an aggregate after a replay, by its own pure functions. Folding ends before the first event that was not
 * read: whatever came after it would rest on a gap. Null for a stream of no aggregate.
 */
export function stateOf(
  { stream, events, readings }: ReadReplay,
  contexts: readonly ContextModule[],
): FoldedState | null {
  const owner = aggregateOf(stream, contexts);
  if (owner === null) return null;
  const unread = readings.findIndex(({ kind }) => kind === 'unread');
  const folded = (unread < 0 ? events : events.slice(0, unread)).map(({ event }) => event);
  return { state: owner.aggregate.fold(folded), events: folded.length };
}
