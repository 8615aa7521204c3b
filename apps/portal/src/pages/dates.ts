const chinaOffsetMs = 8 * 60 * 60 * 1000;

/** `2026-11-23 10:02`, in Asia/Shanghai. */
export function minuteOf(instant: string): string {
  return new Date(Date.parse(instant) + chinaOffsetMs).toISOString().slice(0, 16).replace('T', ' ');
}

/** `2026-11-23 10:02:31`, in Asia/Shanghai. */
export function secondOf(instant: string): string {
  return new Date(Date.parse(instant) + chinaOffsetMs).toISOString().slice(0, 19).replace('T', ' ');
}
