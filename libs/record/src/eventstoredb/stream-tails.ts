/** The end of a stream, as far as this process knows. */
export interface StreamTail {
  /** Of the last event; -1 when the stream does not exist. */
  readonly revision: number;
  /** Digest (hex) of the last event; null when the stream does not exist. */
  readonly digest: string | null;
  /** Revisions of the last events by id. */
  readonly ids: ReadonlyMap<string, number>;
}

const streamsMax = 10_000;
/** Ids remembered of a stream before its last append. */
const idsMax = 50;

/**
 * Remembers recent ends of streams, so that an append names its predecessor without reading. May be out of date and
 * never wrong: the server compares the revision, and the digest at a revision does not change.
 */
export class StreamTails {
  private readonly tails = new Map<string, StreamTail>();
  private readonly queues = new Map<string, Promise<unknown>>();

  last(stream: string): StreamTail | undefined {
    return this.tails.get(stream);
  }

  note(stream: string, tail: StreamTail): void {
    const known = this.tails.get(stream);
    if (tail.revision < 0 || (known !== undefined && known.revision > tail.revision)) return;
    // A Map keeps the order of insertion: the first is the one unused for longest.
    this.tails.delete(stream);
    this.tails.set(stream, tail);
    if (this.tails.size > streamsMax) this.tails.delete(this.tails.keys().next().value as string);
  }

  /** The tail after an append behind `before`. */
  grow(
    stream: string,
    before: StreamTail,
    events: readonly { id: string; revision: number; digest: string }[],
  ) {
    const last = events.at(-1);
    if (last === undefined) return;
    const ids = new Map([...before.ids].slice(-idsMax));
    for (const { id, revision } of events) ids.set(id, revision);
    this.note(stream, { revision: last.revision, digest: last.digest, ids });
  }

  forget(stream: string): void {
    this.tails.delete(stream);
  }

  /** Runs works on one stream one after the other, so that blind appends of one process do not race with each other. */
  async serialised<T>(stream: string, work: () => Promise<T>): Promise<T> {
    const before = this.queues.get(stream) ?? Promise.resolve();
    const mine = before.then(work, work);
    this.queues.set(stream, mine);
    try {
      return await mine;
    } finally {
      if (this.queues.get(stream) === mine) this.queues.delete(stream);
    }
  }
}
