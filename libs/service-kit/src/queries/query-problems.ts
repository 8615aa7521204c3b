import { unavailable } from '../problems/edge-refusals';
import { ProblemException } from '../problems/problem-exception';

const retryAfterSeconds = 2;

/** Nobody answered in time. At the edge 503 with Retry-After; nothing was decided. */
export class QueryUnavailable extends ProblemException {
  constructor(
    /** `<context>.<query>`. */
    readonly query: string,
    readonly reason: string,
  ) {
    super(unavailable(), { status: 503, retryAfterSeconds });
    this.message = `${query}: ${reason}`;
  }
}

/** A reply that is not believed, or a question that the other side does not understand: never a value. */
export class QueryFault extends Error {
  override readonly name = 'QueryFault';

  constructor(query: string, reason: string) {
    super(`${query}: ${reason}`);
  }
}
