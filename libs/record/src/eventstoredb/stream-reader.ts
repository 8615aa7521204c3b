import {
  BACKWARDS,
  END,
  FORWARDS,
  StreamNotFoundError,
  type RecordedEvent as ReadEvent,
} from '@eventstore/db-client';
import type { RecordedEvent } from '@daylight/kernel';
import type { Connection } from './connection';
import { readErrorOf } from './eventstoredb-error';
import { eventOf } from './stored-form';
import type { StreamTail } from './stream-tail';

/** Events that are looked at behind an append for ids that stand there already. */
export const tailEventsMin = 50;

export interface PageRequest {
  readonly stream: string;
  readonly direction: 'forwards' | 'backwards';
  /** Inclusive; undefined: the end. */
  readonly from: number | undefined;
  readonly count: number;
  readonly limitMs: number;
}

/** Reads of one stream, always from the leader: a follower may lag behind what was just written. */
export class StreamReader {
  constructor(private readonly connection: Connection) {}

  /** Null when there is no such stream. @throws RecordError */
  async page({ stream, direction, from, count, limitMs }: PageRequest): Promise<ReadEvent[] | null> {
    const events: ReadEvent[] = [];
    try {
      await this.connection.read(
        limitMs,
        (client) =>
          client.readStream(stream, {
            direction: direction === 'forwards' ? FORWARDS : BACKWARDS,
            fromRevision: from === undefined ? END : BigInt(from),
            maxCount: count,
            requiresLeader: true,
          }),
        ({ event }) => {
          if (event !== undefined) events.push(event);
          return events.length < count;
        },
      );
      return events;
    } catch (error) {
      // The client tells of a missing stream while it is being read, not before.
      if (error instanceof StreamNotFoundError) return null;
      throw readErrorOf(error);
    }
  }

  /** One event, undefined when the stream does not reach so far. */
  async one(stream: string, revision: number, limitMs: number): Promise<RecordedEvent | undefined> {
    const page = await this.page({ stream, direction: 'forwards', from: revision, count: 1, limitMs });
    const event = page?.[0];
    return event === undefined ? undefined : eventOf(event);
  }

  /** Revision of the last event, null when there is no such stream. */
  async lastRevision(stream: string, limitMs: number): Promise<number | null> {
    const page = await this.page({ stream, direction: 'backwards', from: undefined, count: 1, limitMs });
    return page?.[0] === undefined ? null : Number(page[0].revision);
  }

  async tail(stream: string, count: number, limitMs: number): Promise<StreamTail> {
    const page = await this.page({
      stream,
      direction: 'backwards',
      from: undefined,
      count: Math.max(count, tailEventsMin),
      limitMs,
    });
    const last = page?.[0];
    if (page === null || last === undefined) return { revision: -1, digest: null, ids: new Map() };
    const ids = new Map(page.reverse().map(({ id, revision }) => [id, Number(revision)]));
    return { revision: Number(last.revision), digest: eventOf(last).digest, ids };
  }
}
