import { DatabaseError } from 'pg';
import { RecordError, type RecordErrorKind } from '../record-error';

/** A statement that was not answered in time; the connection is given up with it. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

/** Not one of the server's own words about the statement: the connection broke, and nobody knows what became of it. */
export function isConnectionLost(error: unknown): boolean {
  if (!(error instanceof DatabaseError)) return true;
  // 57P01-57P05: the server is going down or ended the session, which can happen after the commit was written.
  return error.code === undefined || error.code.startsWith('57P') || error.code.startsWith('08');
}

/** SQLSTATE classes that are about the credentials: 28 authorisation, 42501 privilege; 3D000 no such database. */
function kindOfState(state: string | undefined): RecordErrorKind | undefined {
  if (state === undefined) return undefined;
  if (state.startsWith('28') || state === '42501') return 'forbidden';
  if (state === 'XX001' || state === 'XX002') return 'corrupt';
  if (state === '23505') return 'id-reused';
  if (state.startsWith('22') || state === '23514') return 'invalid';
  return undefined;
}

/**
 * @param lost what a lost connection means here: `unavailable` where nothing can have been written,
 * `outcome-unknown` once an append has been sent.
 */
export function recordErrorOf(error: unknown, lost: 'unavailable' | 'outcome-unknown'): RecordError {
  if (error instanceof RecordError) return error;
  const message = (error as Error).message;
  const known = error instanceof DatabaseError ? kindOfState(error.code) : undefined;
  const kind = known ?? (isConnectionLost(error) ? lost : 'unavailable');
  return new RecordError(kind, `PostgreSQL: ${message}`, { cause: error });
}
