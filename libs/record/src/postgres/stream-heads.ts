/** The last event of a stream, as far as this process knows. */
export interface StreamHead {
  readonly revision: number;
  /** Hex. */
  readonly digest: string;
}

const headsMax = 10_000;

/**
 * Remembers recent ends of streams, so that an append needs no reading to name its predecessor. May be out of date and
 * never wrong: the digest at a revision does not change, and the store checks it anyway.
 */
export class StreamHeads {
  private readonly heads = new Map<string, StreamHead>();
  private readonly queues = new Map<string, Promise<unknown>>();

  last(stream: string): StreamHead | undefined {
    return this.heads.get(stream);
  }

  digestAt(stream: string, revision: number): string | undefined {
    const head = this.heads.get(stream);
    return head?.revision === revision ? head.digest : undefined;
  }

  note(stream: string, head: StreamHead): void {
    const known = this.heads.get(stream);
    if (known !== undefined && known.revision > head.revision) return;
    // A Map keeps the order of insertion: the first is the one unused for longest.
    this.heads.delete(stream);
    this.heads.set(stream, head);
    if (this.heads.size > headsMax) this.heads.delete(this.heads.keys().next().value as string);
  }

  forget(stream: string): void {
    this.heads.delete(stream);
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
