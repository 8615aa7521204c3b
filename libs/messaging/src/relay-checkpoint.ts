/** How far a context's relay has come. */
export type RelayProgress = {
  /** Incarnation of the log that the positions belong to. */
  readonly incarnation: string;
  /** Everything public up to here is acknowledged by JetStream; undefined before the first event. */
  readonly position?: string;
  /** Position of the last public event: the next message names it as its predecessor. */
  readonly published?: string;
  /** When JetStream created the stream, RFC 3339: a stream made anew is filled from the start. */
  readonly streamCreatedAt?: string;
};

/**
 * Where a relay keeps its progress, and the lease by which one relay per context works at a time. Two at once would do no
 * harm (consumers skip what they have), only double work; so a lease that runs out is enough.
 */
export interface RelayCheckpoint {
  /** Takes the context's lease for `leaseMs`, or renews it. False: another owner holds it. */
  acquire(context: string, owner: string, leaseMs: number): Promise<boolean>;
  load(context: string): Promise<RelayProgress | undefined>;
  /** False when the owner no longer holds the lease; then nothing is written. */
  save(context: string, owner: string, progress: RelayProgress): Promise<boolean>;
  /** Gives the lease back, so that the next relay need not wait for its end. */
  release(context: string, owner: string): Promise<void>;
}
