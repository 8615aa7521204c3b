/**
 * What can go wrong between us and the store.
 *
 * - `unavailable`: not written; try again later.
 * - `outcome-unknown`: may have been written; repeat the same ids and expectation.
 * - `too-large`, `invalid`: the request itself; nothing was written.
 * - `id-reused`: an id is already used by another event; nothing was written.
 * - `forbidden`: the credentials may not do this (another context's stream, wrong password).
 * - `corrupt`: stored bytes fail their check.
 */
export type RecordErrorKind =
  'unavailable' | 'outcome-unknown' | 'too-large' | 'invalid' | 'id-reused' | 'forbidden' | 'corrupt';

export class RecordError extends Error {
  override readonly name = 'RecordError';

  constructor(
    readonly kind: RecordErrorKind,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}
