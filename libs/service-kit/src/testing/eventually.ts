import { setTimeout as pause } from 'node:timers/promises';

const boundMsDefault = 15_000;
const pollMs = 20;

/** Polls until the question has an answer other than undefined, null or false. @throws when it gets none in time. */
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
