const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const dayMs = 24 * 60 * 60 * 1000;

/** Whether the text is a day of the calendar, `YYYY-MM-DD`; `2026-02-30` is none. */
export function isBusinessDay(text: string): boolean {
  if (!dayPattern.test(text)) return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
}

/**
 * The day's number, counted from 1970-01-01, so that days can be added without clocks or time zones.
 * @throws RangeError when the text is no day.
 */
export function dayNumber(day: string): number {
  if (!isBusinessDay(day)) throw new RangeError(`not a day (YYYY-MM-DD): ${day}`);
  return Date.parse(`${day}T00:00:00Z`) / dayMs;
}

/** The day of a number given by `dayNumber`. */
export function dayOfNumber(number: number): string {
  const known = texts.get(number);
  if (known !== undefined) return known;
  const text = new Date(number * dayMs).toISOString().slice(0, 10);
  if (texts.size < rememberedDaysMax) texts.set(number, text);
  return text;
}

/** A century; counts walk over the same days again and again. */
const rememberedDaysMax = 40_000;
const texts = new Map<number, string>();

/** The day so many calendar days later, or earlier when negative. */
export function shiftDay(day: string, days: number): string {
  return dayOfNumber(dayNumber(day) + days);
}

/** Calendar days from one day to another; negative when `until` is the earlier. */
export function daysBetween(after: string, until: string): number {
  return dayNumber(until) - dayNumber(after);
}

/** 0 Sunday to 6 Saturday. */
export function weekdayOf(day: string): number {
  return (((dayNumber(day) + 4) % 7) + 7) % 7;
}

/** The corresponding day so many months later, or the month's last day where there is none (民法典 第二百零二条). */
export function shiftMonths(day: string, months: number): string {
  const date = new Date(dayNumber(day) * dayMs);
  const month = date.getUTCFullYear() * 12 + date.getUTCMonth() + months;
  const lastOfMonth = new Date(Date.UTC(Math.floor(month / 12), (((month % 12) + 12) % 12) + 1, 0));
  const dayOfMonth = Math.min(date.getUTCDate(), lastOfMonth.getUTCDate());
  lastOfMonth.setUTCDate(dayOfMonth);
  return lastOfMonth.toISOString().slice(0, 10);
}
