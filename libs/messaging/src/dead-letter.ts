/**
 * Why a message was set aside.
 *
 * - `malformed`: not a lawful CloudEvent of a contract on its subject; the record still holds the truth, and the consumer
 *   takes it from there. Nothing to replay.
 * - `failed`: the handler failed `attemptsMax` times, or for good.
 * - `behind-another`: an earlier event of the same stream is a dead letter.
 */
export type DeadLetterReason = 'malformed' | 'failed' | 'behind-another';

export type DeadLetterState = 'open' | 'replayed' | 'dismissed';

/** A message that a consumer could not apply. What the record holds is named by position, never copied. */
export type DeadLetter = {
  /** Derived from the consumer and the message: setting the same message aside twice leaves one letter. */
  readonly id: string;
  readonly consumer: string;
  readonly context: string;
  readonly reason: DeadLetterReason;
  /** Class of the error, such as `PermanentFailure`, `TypeError`, `foreign-type`. */
  readonly errorClass: string;
  /** The error's words, shortened. */
  readonly error: string;
  readonly attempts: number;
  readonly handlerVersion: number;
  /** Of the recorded event; absent for `malformed`. */
  readonly position?: string;
  readonly stream?: string;
  readonly revision?: number;
  readonly eventId?: string;
  /** NATS subject and the beginning of what arrived; only for `malformed`. */
  readonly subject?: string;
  readonly sample?: string;
};

/** A letter as it stands in the store. */
export type StoredDeadLetter = DeadLetter & {
  readonly state: DeadLetterState;
  /** RFC 3339, UTC. */
  readonly createdAt: string;
  readonly closedAt?: string;
  /** Who closed it and why, for `dismissed`. */
  readonly closingNote?: string;
};

export type DeadLetterQuery = {
  readonly consumer?: string;
  readonly stream?: string;
  /** Default `open`. */
  readonly state?: DeadLetterState;
  /** Letters after this id in the order of listing (context, position, id). */
  readonly after?: string;
  /** Default and maximum 100. */
  readonly limit?: number;
};

/** A failed attempt, counted across instances and restarts. */
export type FailedAttempt = {
  readonly consumer: string;
  readonly context: string;
  readonly position: string;
  readonly error: string;
};

/** Dead letters in the consumer's own database, written in the same transaction as its checkpoint. */
export interface DeadLetterStore<Tx> {
  /** Which of these streams wait behind an open letter of the consumer. */
  streamsBehindLetters(tx: Tx, consumer: string, streams: readonly string[]): Promise<ReadonlySet<string>>;
  /** A letter that is already there stays one letter; a closed one opens again (the consumer was rebuilt and failed again). */
  put(tx: Tx, letter: DeadLetter): Promise<void>;
  /** Adds one to the attempts at this position and returns their number. */
  countAttempt(tx: Tx, attempt: FailedAttempt): Promise<number>;
  /** Forgets the attempts at or before the position: it was applied or set aside. */
  forgetAttempts(tx: Tx, consumer: string, context: string, position: string): Promise<void>;
  /** In the order of context, position, id. */
  list(tx: Tx, query: DeadLetterQuery): Promise<readonly StoredDeadLetter[]>;
  find(tx: Tx, id: string): Promise<StoredDeadLetter | undefined>;
  close(tx: Tx, id: string, state: 'replayed' | 'dismissed', note?: string): Promise<void>;
}
