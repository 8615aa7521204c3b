import { setTimeout as pause } from 'node:timers/promises';

/** Long enough that only a fault reaches it, also on a busy machine. */
const boundMsDefault = 20_000;
const pollMs = 20;

/**
 * Asks again and again until the answer is something other than undefined, null or false, and gives that answer.
 *
 * @param what what is waited for, as the error says it
 * @throws Error when there is no such answer within the bound
 */
export async function eventually<T>(
  what: string,
  ask: () => T | Promise<T>,
  boundMs = boundMsDefault,
): Promise<NonNullable<Exclude<T, false>>> {
  const deadlineMs = performance.now() + boundMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== null && answer !== false)
      return answer as NonNullable<Exclude<T, false>>;
    if (performance.now() > deadlineMs) throw new Error(`did not come to pass within ${boundMs} ms: ${what}`);
    await pause(pollMs);
  }
}
