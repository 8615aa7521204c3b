import { ProblemError } from '@daylight/api-client';

/** How long a page waits for a service; the reader waits as long. */
export const upstreamTimeoutMs = 5_000;

/** A service behind the portal did not answer, or not as it describes itself. */
export class UpstreamFault extends Error {
  override readonly name = 'UpstreamFault';

  constructor(cause: unknown) {
    super(`a service does not answer: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

/**
 * What a service answered; null where it knows no such thing.
 * @throws ProblemError when it refused what was asked. @throws UpstreamFault when it could not answer.
 */
export async function found<Answer>(answer: Promise<Answer>): Promise<Answer | null> {
  try {
    return await answer;
  } catch (error) {
    const status = error instanceof ProblemError ? error.problem.status : null;
    if (status === 404) return null;
    if (status !== null && status < 500) throw error;
    throw new UpstreamFault(error);
  }
}

/**
 * The same for what is always there, such as a list.
 * @throws UpstreamFault also when the service does not know it
 */
export async function always<Answer>(answer: Promise<Answer>): Promise<Answer> {
  const there = await found(answer);
  if (there === null) throw new UpstreamFault('what every such service has is not there');
  return there;
}
