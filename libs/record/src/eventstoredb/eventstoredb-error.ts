import {
  AccessDeniedError,
  isCommandError,
  MaxAppendSizeExceededError,
  NotLeaderError,
  StreamDeletedError,
  UnavailableError,
  WrongExpectedVersionError,
} from '@eventstore/db-client';
import { RecordError } from '../record-error';

/** Nothing came back within our own limit. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';

  constructor(limitMs: number) {
    super(`no answer within ${limitMs} ms`);
  }
}

const grpcPermissionDenied = 7;
const grpcUnauthenticated = 16;

/**
 * Somebody else was faster, or an id stands elsewhere: the server reports both alike, and the stream must be read to
 * tell one from the other.
 */
export function isConflict(error: unknown): boolean {
  return error instanceof WrongExpectedVersionError;
}

/** The server said in so many words what is wrong; asking again would change nothing. */
export function refusalOf(error: unknown): RecordError | undefined {
  if (error instanceof RecordError) return error;
  const options = { cause: error };
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof AccessDeniedError || isAuthorisation(error)) {
    return new RecordError('forbidden', `EventStoreDB: ${message || 'access denied'}`, options);
  }
  if (error instanceof MaxAppendSizeExceededError) {
    return new RecordError(
      'too-large',
      `EventStoreDB: an append above ${error.maxAppendSize} bytes`,
      options,
    );
  }
  if (error instanceof StreamDeletedError) {
    return new RecordError(
      'corrupt',
      'EventStoreDB: the stream was deleted behind the record’s back',
      options,
    );
  }
  return undefined;
}

/** The request cannot have reached a writer: refused by a follower, or there was no connection to send it on. */
export function isNeverSent(error: unknown): boolean {
  if (error instanceof NotLeaderError) return true;
  if (!(error instanceof UnavailableError) && !isPlainUnavailable(error)) return false;
  return /no connection established|ECONNREFUSED|failed to connect|name resolution/i.test(
    (error as Error).message,
  );
}

/** For everything that only reads. */
export function readErrorOf(error: unknown): RecordError {
  const message = error instanceof Error ? error.message : String(error);
  return refusalOf(error) ?? new RecordError('unavailable', `EventStoreDB: ${message}`, { cause: error });
}

function isAuthorisation(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  return code === grpcPermissionDenied || code === grpcUnauthenticated;
}

/** Before a connection exists the client throws plain errors, with the code of gRPC (14) and no class. */
function isPlainUnavailable(error: unknown): boolean {
  return error instanceof Error && !isCommandError(error);
}
