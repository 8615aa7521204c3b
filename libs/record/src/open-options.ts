import type { Author } from '@daylight/evidence';

/** What the record tells of itself; a pino logger fits. */
export interface RecordLogger {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}

/** The longest that a promise of the record stays open, in milliseconds. */
export interface RecordTimeouts {
  /** To a connection, log-in included. */
  readonly connectMs: number;
  /** From the call of `append` to its verdict. */
  readonly appendMs: number;
  /** For one page, one head, one incarnation. */
  readonly readMs: number;
  /** For `close`, running batches and appends included. */
  readonly closeMs: number;
}

export const defaultTimeouts: RecordTimeouts = {
  connectMs: 5_000,
  appendMs: 10_000,
  readMs: 10_000,
  closeMs: 15_000,
};

export interface OpenEventLogOptions {
  /** `postgres://…`, `postgresql://…`, `esdb://…` or `esdb+discover://…`. */
  readonly url: string;
  /** Signs what is appended. A log opened without an author can only be read. */
  readonly author?: Author;
  /** When given, appends to streams of any other context are refused before any I/O; the store refuses them anyway. */
  readonly context?: string;
  readonly logger?: RecordLogger;
  readonly timeouts?: Partial<RecordTimeouts>;
}
