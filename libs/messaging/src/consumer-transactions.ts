/** The checkpoints of one consumer inside its transaction; one per context that it follows. */
export interface ConsumerCheckpoints {
  /** Position up to which the context's events are applied; undefined before the first. */
  position(context: string): string | undefined;
  /** Incarnation of the log that the position belongs to. */
  incarnation(context: string): string | undefined;
  /** Moves the checkpoint; written by the same commit as the effects. Never moves back. */
  advance(context: string, position: string, incarnation: string): void;
}

/**
 * One PostgreSQL transaction per call. It first locks the consumer (also when it has no checkpoint row yet), so that two
 * instances of a consumer take turns; then it runs the work; then it writes the advanced checkpoints and commits. When the
 * work rejects, everything rolls back and the rejection is passed on unchanged.
 */
export interface ConsumerTransactions<Tx> {
  run<T>(consumer: string, work: (tx: Tx, checkpoints: ConsumerCheckpoints) => Promise<T>): Promise<T>;
}
