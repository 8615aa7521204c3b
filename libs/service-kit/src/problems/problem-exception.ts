import type { Refusal } from '@daylight/kernel';
import type { ProblemError } from './problem';

export type ProblemOptions = {
  /** Transport status; the refusal's category does not decide here. */
  readonly status: number;
  readonly errors?: readonly ProblemError[];
  /** Seconds for the header `Retry-After`. */
  readonly retryAfterSeconds?: number;
};

/** A "no" of the edge itself (not signed in, malformed, too large, not yet): a refusal with a status of its own. */
export class ProblemException extends Error {
  override readonly name = 'ProblemException';

  constructor(
    readonly refusal: Refusal,
    readonly options: ProblemOptions,
  ) {
    super(`${refusal.code}: ${refusal.message.en}`);
  }
}
