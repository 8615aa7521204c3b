import { verifyEvent, type AuthorKeyRing } from '@daylight/evidence';
import type { RecordedEvent } from '@daylight/kernel';
import { readPageMax, type EventLog } from '@daylight/record';
import { NotCheckable } from '../cli/exit-codes';

export type ReplayedEvent = {
  readonly event: RecordedEvent;
  readonly sound: boolean;
  readonly problems: readonly string[];
};

export type Replay = {
  readonly stream: string;
  readonly events: readonly ReplayedEvent[];
  /** Events of the stream after the asked time, not replayed. */
  readonly later: number;
  /** Events that the stream's head counts and the record no longer has. */
  readonly missing: number;
  readonly sound: boolean;
};

/** A time (RFC 3339) or a position of the record. */
export type Moment =
  { readonly kind: 'time'; readonly time: string } | { readonly kind: 'position'; readonly position: string };

/** Null when the text is neither an instant nor a position. */
export function readMoment(text: string): Moment | null {
  if (/^\d{1,20}(?:\/\d{1,20})?$/.test(text)) {
    return {
      kind: 'position',
      position: text
        .split('/')
        .map((part) => part.padStart(20, '0'))
        .join('/'),
    };
  }
  const ms = /^\d{4}-\d{2}-\d{2}(?:T.*)?$/.test(text)
    ? Date.parse(text.length === 10 ? `${text}T23:59:59.999+08:00` : text)
    : NaN;
  return Number.isNaN(ms) ? null : { kind: 'time', time: new Date(ms).toISOString() };
}

/**
 * Reads one stream and checks every event on the way, up to a moment: a time means the store's own time, which no author sets.
 * @throws NotCheckable when the stream does not exist.
 */
export async function replayStream(
  log: EventLog,
  stream: string,
  keyRing: AuthorKeyRing,
  moment?: Moment,
): Promise<Replay> {
  const replayed: ReplayedEvent[] = [];
  let later = 0;
  let lastRevision: number;
  let predecessor: string | null = null;
  for (let from = 0; ; from += readPageMax) {
    const slice = await log.readStream(stream, { from, limit: readPageMax });
    if (!slice.exists) throw new NotCheckable(`记录中没有流 ${stream} / the record has no stream ${stream}`);
    for (const event of slice.events) {
      const problems = verifyEvent(event, { predecessor, keyRing }).map(
        ({ code, detail }) => `${code}: ${detail}`,
      );
      if (event.revision !== replayed.length + later)
        problems.unshift(`revision: expected ${replayed.length + later}`);
      predecessor = event.digest;
      if (moment !== undefined && isAfter(event, moment)) later += 1;
      else replayed.push({ event, sound: problems.length === 0, problems });
    }
    if (slice.events.length < readPageMax) {
      lastRevision = slice.lastRevision ?? -1;
      break;
    }
  }
  // Rows removed at the end leave no hole; the stream's own head still names them.
  const missing = Math.max(0, lastRevision + 1 - replayed.length - later);
  return {
    stream,
    events: replayed,
    later,
    missing,
    sound: missing === 0 && replayed.every(({ sound }) => sound),
  };
}

function isAfter(event: RecordedEvent, moment: Moment): boolean {
  return moment.kind === 'time' ? event.recordedAt > moment.time : event.position > moment.position;
}
