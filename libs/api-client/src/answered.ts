import type { components } from './problem-schema';

/** RFC 9457, with reason, rule, article and remedy in both languages. */
export type Problem = components['schemas']['Problem'];

/** The service refused, or could not: what it said of it. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';

  constructor(readonly problem: Problem) {
    super(`${problem.status} ${problem.type}: ${problem.detail} ${problem.detail_en}`);
  }

  /** The refusal's code, such as `case-not-open`. */
  get code(): string {
    return this.problem.type.replace(/^urn:daylight:refusal:/, '');
  }
}

/** Something between caller and service answered, or the service no longer speaks as its client was generated. */
export class UnexpectedAnswer extends Error {
  override readonly name = 'UnexpectedAnswer';

  constructor(
    readonly status: number,
    readonly body: unknown,
  ) {
    super(`an answer ${status} that is no problem of the service`);
  }
}

interface Outcome {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}
type DataOf<O> = O extends { readonly data: infer Data; readonly error?: never } ? Data : never;

/**
 * What a call answered, for callers who cannot go on without it.
 * @throws ProblemError when the service refused. @throws UnexpectedAnswer when something else went wrong.
 */
export async function answered<O extends Outcome>(call: Promise<O>): Promise<DataOf<O>> {
  const { data, error, response } = await call;
  if (response.ok) return data as DataOf<O>;
  throw isProblem(error) ? new ProblemError(error) : new UnexpectedAnswer(response.status, error);
}

function isProblem(error: unknown): error is Problem {
  const { type, status, detail } = (error ?? {}) as Partial<Problem>;
  return typeof type === 'string' && typeof status === 'number' && typeof detail === 'string';
}
