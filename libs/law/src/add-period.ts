import { businessDay } from '@daylight/kernel';
import { dayNumber, dayOfNumber, shiftDay, shiftMonths } from './business-day';
import type { WorkingDayCalendar } from './calendar/working-day-calendar';
import type { Period } from './period';

/** When a period ends. */
export type DueDay = {
  /** Last day of the period (it runs to 24:00), or for hours the instant, RFC 3339 in UTC. */
  readonly due: string;
  /** True when the answer rests on a day that no published calendar covers: recompute when it does. */
  readonly provisional: boolean;
  /** The last day by the count, when it was off and the period therefore ends on the next working day. */
  readonly rolledFrom?: string;
};

/** Longer than any run of off days; a calendar in which nobody works so long is malformed. */
const offDaysInARowMax = 366;

const hourMs = 60 * 60 * 1000;

/**
 * The end of a period that begins on a day (民法典 第二百至二百零三条): the first day is not counted; working days count
 * by the calendar; natural days, months and years end on the corresponding day and, when that is off, on the next
 * working day. A period of hours begins at an instant and runs from the moment.
 * @throws RangeError when `start` is no day (`YYYY-MM-DD`), or for hours no instant.
 */
export function addPeriod(start: string, period: Period, calendar: WorkingDayCalendar): DueDay {
  switch (period.unit) {
    case 'WD':
      return stepWorkingDays(start, period.value, 1, calendar);
    case 'ND':
      return rollForward(shiftDay(start, period.value), calendar);
    case 'M':
      return rollForward(shiftMonths(start, period.value), calendar);
    case 'Y':
      return rollForward(shiftMonths(start, period.value * 12), calendar);
    case 'h':
      return { due: shiftHours(start, period.value), provisional: false };
  }
}

/**
 * The last day on which an act is still so long before `end`: thirty working days before a licence's expiry is the last
 * day to apply for its renewal (行政许可法 第五十条). `end` itself is not counted; backward counts do not roll.
 * @throws RangeError as `addPeriod`.
 */
export function subtractPeriod(end: string, period: Period, calendar: WorkingDayCalendar): DueDay {
  switch (period.unit) {
    case 'WD':
      return stepWorkingDays(end, period.value, -1, calendar);
    case 'ND':
      return { due: shiftDay(end, -period.value), provisional: false };
    case 'M':
      return { due: shiftMonths(end, -period.value), provisional: false };
    case 'Y':
      return { due: shiftMonths(end, -period.value * 12), provisional: false };
    case 'h':
      return { due: shiftHours(end, -period.value), provisional: false };
  }
}

/**
 * Working days after one day up to and with another; negative when `until` is the earlier. The inverse of adding:
 * `countWorkingDays(start, addPeriod(start, workingDays(n)).due)` is n.
 */
export function countWorkingDays(
  after: string,
  until: string,
  calendar: WorkingDayCalendar,
): { readonly count: number; readonly provisional: boolean } {
  const [from, to] = [dayNumber(after), dayNumber(until)];
  let count = 0;
  let provisional = false;
  for (let day = Math.min(from, to) + 1; day <= Math.max(from, to); day += 1) {
    const kind = calendar.isWorkingDay(dayOfNumber(day));
    if (kind.working) count += 1;
    provisional ||= kind.provisional;
  }
  return { count: to < from && count > 0 ? -count : count, provisional };
}

/** The day itself when it is a working day, else the next one (民法典 第二百零三条). */
export function rollForward(day: string, calendar: WorkingDayCalendar): DueDay {
  let due = day;
  let provisional = false;
  for (let step = 0; step <= offDaysInARowMax; step += 1) {
    const kind = calendar.isWorkingDay(due);
    provisional ||= kind.provisional;
    if (kind.working) return due === day ? { due, provisional } : { due, provisional, rolledFrom: day };
    due = shiftDay(due, 1);
  }
  throw new RangeError(`the calendar ${calendar.version} has no working day within a year of ${day}`);
}

function stepWorkingDays(
  start: string,
  value: number,
  direction: 1 | -1,
  calendar: WorkingDayCalendar,
): DueDay {
  let day = dayNumber(start);
  let counted = 0;
  let offInARow = 0;
  let provisional = false;
  while (counted < value) {
    day += direction;
    const kind = calendar.isWorkingDay(dayOfNumber(day));
    provisional ||= kind.provisional;
    if (kind.working) counted += 1;
    offInARow = kind.working ? 0 : offInARow + 1;
    if (offInARow > offDaysInARowMax)
      throw new RangeError(`the calendar ${calendar.version} has no working day near ${dayOfNumber(day)}`);
  }
  return { due: dayOfNumber(day), provisional };
}

function shiftHours(instant: string, value: number): string {
  const ms = instantMs(instant);
  return new Date(ms + value * hourMs).toISOString();
}

/** @throws RangeError unless the text is an instant with its offset; a bare day is none. */
export function instantMs(instant: string): number {
  const ms = instantPattern.test(instant) ? Date.parse(instant) : Number.NaN;
  if (Number.isNaN(ms)) throw new RangeError(`not an instant (RFC 3339): ${instant}`);
  return ms;
}

const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/** The business day of a day or of an instant. @throws RangeError for anything else. */
export function asBusinessDay(dayOrInstant: string): string {
  return dayOrInstant.includes('T')
    ? businessDay(new Date(instantMs(dayOrInstant)).toISOString())
    : dayOfNumber(dayNumber(dayOrInstant));
}
