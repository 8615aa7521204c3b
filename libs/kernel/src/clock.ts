/** Where a service reads the time. Deciders never do: time arrives inside the command. */
export interface Clock {
  /** Now, as RFC 3339 in UTC with milliseconds. */
  now(): string;
}

export const systemClock: Clock = { now: () => new Date().toISOString() };

/** A clock that tells one fixed time, for specs. */
export function fixedClock(instant: string): Clock {
  return { now: () => instant };
}

const chinaOffsetMs = 8 * 60 * 60 * 1000;

/**
 * The business day of an instant: the calendar date in Asia/Shanghai (UTC+8 without summer time since 1992), `YYYY-MM-DD`.
 * @throws RangeError when the text is no instant.
 */
export function businessDay(instant: string): string {
  const ms = Date.parse(instant);
  if (Number.isNaN(ms)) throw new RangeError(`not an instant: ${instant}`);
  return new Date(ms + chinaOffsetMs).toISOString().slice(0, 10);
}
