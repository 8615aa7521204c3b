/**
 * How far a reader of the live stream has come: the last position of every context. One number would not do, because
 * contexts arrive independently: an event of one may become visible after a later event of another.
 */
export type FeedCursor = { readonly [context: string]: string };

const cursorPattern = /^[a-z-]+@[0-9/]+(?:\+[a-z-]+@[0-9/]+)*$/;
const cursorLengthMax = 2000;

/** `archive@…12+market@…09`: the `id` of an event in the stream, returned as `Last-Event-ID`. */
export function writeCursor(cursor: FeedCursor): string {
  return Object.entries(cursor)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([context, position]) => `${context}@${position}`)
    .join('+');
}

/** Null when the text is no cursor. */
export function readCursor(text: string): FeedCursor | null {
  if (text.length > cursorLengthMax || !cursorPattern.test(text)) return null;
  return Object.fromEntries(text.split('+').map((part) => part.split('@') as [string, string]));
}

/** The cursor after one more event. */
export function advance(
  cursor: FeedCursor,
  event: { readonly context: string; readonly position: string },
): FeedCursor {
  return { ...cursor, [event.context]: event.position };
}
