import type { StreamEnd } from '../stream-ends';

/** The end of a stream: revision -1 and no digest when it does not exist. */
export interface StreamTail extends StreamEnd {
  /** Digest (hex) of the last event; null when the stream does not exist. */
  readonly digest: string | null;
  /** Revisions of the last events by id. */
  readonly ids: ReadonlyMap<string, number>;
}

/** Ids remembered of a stream before its last append. */
const idsMax = 50;

/** The tail after an append of these events, of which there is at least one, behind `before`. */
export function grownTail(
  before: StreamTail,
  events: readonly { readonly id: string; readonly revision: number; readonly digest: string }[],
): StreamTail {
  const ids = new Map([...before.ids].slice(-idsMax));
  for (const { id, revision } of events) ids.set(id, revision);
  const { revision, digest } = events.at(-1) ?? before;
  return { revision, digest, ids };
}
