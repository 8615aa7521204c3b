/** The end of a stream, as far as this process knows. */
export interface StreamEnd {
  /** Of the last event; -1 when the stream does not exist. */
  readonly revision: number;
}

const streamsMax = 10_000;

/**
 * Remembers recent ends of streams, so that an append names its predecessor without reading. May be out of date and never
 * wrong: the store compares the revision, and the digest at a revision does not change.
 */
export class StreamEnds<End extends StreamEnd> {
  private readonly ends = new Map<string, End>();
  private readonly queues = new Map<string, Promise<unknown>>();

  last(stream: string): End | undefined {
    return this.ends.get(stream);
  }

  /** What is older than what is known already says nothing, and neither does a stream that is not there. */
  note(stream: string, end: End): void {
    const known = this.ends.get(stream);
    if (end.revision < 0 || (known !== undefined && known.revision > end.revision)) return;
    // A Map keeps the order of insertion: the first is the one unused for longest.
    this.ends.delete(stream);
    this.ends.set(stream, end);
    if (this.ends.size > streamsMax) this.ends.delete(this.ends.keys().next().value as string);
  }

  forget(stream: string): void {
    this.ends.delete(stream);
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
