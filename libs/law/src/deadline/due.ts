import type { ComputedDeadline, Deadline, InstantDeadline, Suspension } from '@daylight/kernel/messages';
import type { DueDate } from '@daylight/kernel/messages';
import { asBusinessDay, instantMs, rollForward } from '../add-period';
import { dayNumber, dayOfNumber, daysBetween, shiftDay, shiftMonths } from '../business-day';
import type { WorkingDayCalendar } from '../calendar/working-day-calendar';

/** A day of a deadline's count. */
export type CountedDay = {
  readonly day: string;
  readonly counted: boolean;
  /** Days counted up to and with this one. */
  readonly n: number;
  readonly reason: 'start' | 'counted' | 'off' | 'suspended' | 'rolled';
  /** Holiday or make-up day's name. */
  readonly name?: string;
  readonly cause?: Suspension['cause'];
  readonly provisional: boolean;
};

export type Count = {
  readonly total: number;
  readonly days: readonly CountedDay[];
  readonly due: DueDate;
};

/**
 * When a deadline ends. Suspended days with written notice, capped at the notified days, are not counted; the extension
 * lengthens the limit; a last day that is off rolls.
 */
export function dueOf(deadline: Deadline, calendar: WorkingDayCalendar): DueDate {
  return deadline.kind === 'instant' ? instantDue(deadline) : countOf(deadline, calendar).due;
}

function instantDue(deadline: InstantDeadline): DueDate {
  return { due: asBusinessDay(deadline.at), at: deadline.at, provisional: false };
}

/** The whole count of a computed deadline, from its start to its due day: what due, remaining and explanation read. */
export function countOf(deadline: ComputedDeadline, calendar: WorkingDayCalendar): Count {
  const known = counts.get(calendar)?.get(deadline);
  if (known !== undefined) return known;
  const count = countAfresh(deadline, calendar);
  const ofCalendar = counts.get(calendar) ?? new WeakMap<ComputedDeadline, Count>();
  counts.set(calendar, ofCalendar.set(deadline, count));
  return count;
}

/** Due, remaining and status of one report read the same count; both keys are immutable, and it goes with them. */
const counts = new WeakMap<WorkingDayCalendar, WeakMap<ComputedDeadline, Count>>();

function countAfresh(deadline: ComputedDeadline, calendar: WorkingDayCalendar): Count {
  const total = totalDays(deadline);
  const everyDay = deadline.limit.unit !== 'WD';
  const credits = creditsOf(deadline, calendar);
  const days: CountedDay[] = [
    { day: deadline.start, counted: false, n: 0, reason: 'start', provisional: false },
  ];
  let n = 0;
  let provisional = false;
  let day = dayNumber(deadline.start);
  for (let step = 0; n < total || isHeldOpen(dayOfNumber(day), { everyDay, credits, calendar }); step += 1) {
    if (step > countedDaysMax) throw new RangeError(`deadline from ${deadline.start} does not end`);
    day += 1;
    const entry = countDay(dayOfNumber(day), { n, total, everyDay, credits, calendar });
    n = entry.n;
    provisional ||= !everyDay && entry.provisional;
    days.push(entry);
  }
  const rolled = everyDay ? roll(days, n, calendar) : null;
  return {
    total,
    days: rolled?.days ?? days,
    due: {
      due: rolled?.due ?? dayOfNumber(day),
      provisional: provisional || (rolled?.provisional ?? false),
      ...(rolled?.rolledFrom === undefined ? {} : { rolledFrom: rolled.rolledFrom }),
      ...(deadline.suspensions.at(-1)?.to === undefined && deadline.suspensions.length > 0
        ? { whileSuspended: true }
        : {}),
      calendarVersion: calendar.version,
    },
  };
}

/** Far beyond the longest limit with extension and suspensions (a hundred years and their extension). */
const countedDaysMax = 200_000;

type Credit = { readonly suspension: Suspension; readonly from: string; readonly until: string };

/** Total days to count: of the limit and its extension; months and years become the calendar days they span. */
function totalDays(deadline: ComputedDeadline): number {
  const { limit, start } = deadline;
  const value = limit.value + (deadline.extension?.period.value ?? 0);
  if (limit.unit === 'M') return daysBetween(start, shiftMonths(start, value));
  if (limit.unit === 'Y') return daysBetween(start, shiftMonths(start, value * 12));
  return value;
}

/** The uncounted stretch of each suspension: after `from` up to and with `until`. */
function creditsOf(deadline: ComputedDeadline, calendar: WorkingDayCalendar): readonly Credit[] {
  return deadline.suspensions.flatMap((suspension) => {
    const until = creditedUntil(suspension, deadline.limit.unit === 'WD', calendar);
    return until > suspension.from ? [{ suspension, from: suspension.from, until }] : [];
  });
}

/** Last day a suspension leaves uncounted: its end, or the last notified day when that is earlier. */
export function creditedUntil(
  suspension: Suspension,
  inWorkingDays: boolean,
  calendar: WorkingDayCalendar,
): string {
  if (!suspension.noticeInWriting) return suspension.from;
  const capped = inWorkingDays
    ? lastNotifiedWorkingDay(suspension, calendar)
    : shiftDay(suspension.from, suspension.notifiedDays);
  if (suspension.to === undefined || suspension.to >= capped) return capped;
  return inWorkingDays ? lastWorkingDay(suspension.from, suspension.to, calendar) : suspension.to;
}

/** The last working day up to `to`, or `from` when there is none in between: an end on a Sunday credits up to Friday. */
function lastWorkingDay(from: string, to: string, calendar: WorkingDayCalendar): string {
  let day = to;
  while (day > from && !calendar.isWorkingDay(day).working) day = shiftDay(day, -1);
  return day;
}

function lastNotifiedWorkingDay(suspension: Suspension, calendar: WorkingDayCalendar): string {
  let day = suspension.from;
  for (let counted = 0; counted < suspension.notifiedDays;) {
    day = rollForward(shiftDay(day, 1), calendar).due;
    counted += 1;
  }
  return day;
}

/**
 * All days are counted, but a special procedure that began on or before this last day (or the working day it rolls to)
 * still leaves time uncounted: the last day then comes with the procedure's end.
 */
function isHeldOpen(
  day: string,
  context: {
    readonly everyDay: boolean;
    readonly credits: readonly Credit[];
    readonly calendar: WorkingDayCalendar;
  },
): boolean {
  const ahead = context.credits.filter((credit) => day < credit.until);
  if (ahead.length === 0) return false;
  const last = context.everyDay ? rollForward(day, context.calendar).due : day;
  return ahead.some((credit) => credit.from <= last);
}

function countDay(
  day: string,
  context: {
    readonly n: number;
    readonly total: number;
    readonly everyDay: boolean;
    readonly credits: readonly Credit[];
    readonly calendar: WorkingDayCalendar;
  },
): CountedDay {
  const { n, calendar } = context;
  const { working, name, provisional } = calendar.isWorkingDay(day);
  const credit = context.credits.find((candidate) => candidate.from < day && day <= candidate.until);
  const suspended = credit !== undefined && (context.everyDay || working);
  const reason = suspended
    ? 'suspended'
    : !context.everyDay && !working
      ? 'off'
      : n >= context.total
        ? 'rolled'
        : 'counted';
  const counted = reason === 'counted';
  return {
    day,
    counted,
    n: counted ? n + 1 : n,
    reason,
    name,
    cause: suspended ? credit.suspension.cause : undefined,
    provisional,
  };
}

function roll(days: readonly CountedDay[], n: number, calendar: WorkingDayCalendar) {
  const last = days[days.length - 1]?.day ?? '';
  const rolled = rollForward(last, calendar);
  const added: CountedDay[] = [];
  for (let day = last; day < rolled.due;) {
    day = shiftDay(day, 1);
    const { name, provisional } = calendar.isWorkingDay(day);
    added.push({ day, counted: false, n, reason: 'rolled', name, provisional });
  }
  return { ...rolled, days: [...days, ...added] };
}

export type DeadlineStatus = 'running' | 'suspended' | 'met' | 'overdue';

/** What is left of a deadline; negative once it is past. */
export type Remaining = {
  readonly value: number;
  /** Working days for a limit in WD, hours (rounded down) for an instant, else calendar days. */
  readonly unit: 'WD' | 'ND' | 'h';
  readonly provisional: boolean;
};

/**
 * Days still to come after `asOf` up to and with the due day, uncounted days left out. Once the act is done, what was
 * left on that day.
 * @param asOf a business day, or an instant (RFC 3339).
 */
export function remainingOf(deadline: Deadline, asOf: string, calendar: WorkingDayCalendar): Remaining {
  const until = effective(deadline, asOf);
  if (deadline.kind === 'instant') {
    const left = instantMs(deadline.at) - momentMs(until);
    return { value: Math.floor(left / 3_600_000), unit: 'h', provisional: false };
  }
  const day = asBusinessDay(until);
  const count = countOf(deadline, calendar);
  const inWorkingDays = deadline.limit.unit === 'WD';
  const { provisional } = count.due;
  if (day > count.due.due) {
    const late = inWorkingDays
      ? lateWorkingDays(count.due.due, day, calendar)
      : daysBetween(count.due.due, day);
    return { value: late === 0 ? 0 : -late, unit: inWorkingDays ? 'WD' : 'ND', provisional };
  }
  const ahead = count.days.filter(
    (entry) => entry.day > day && (entry.counted || entry.reason === 'rolled'),
  ).length;
  return { value: ahead, unit: inWorkingDays ? 'WD' : 'ND', provisional };
}

/**
 * Where a deadline stands on a day: `met` when the act was done in time, `overdue` when it was not (done late or not at
 * all), `suspended` while a credited special procedure runs, else `running`. The due day itself is still in time, to
 * 24:00; for an instant deadline the instant itself is.
 */
export function statusOf(deadline: Deadline, asOf: string, calendar: WorkingDayCalendar): DeadlineStatus {
  const until = effective(deadline, asOf);
  const late = isLate(deadline, until, calendar);
  if (isMet(deadline, asOf)) return late ? 'overdue' : 'met';
  if (late) return 'overdue';
  return deadline.kind === 'computed' && isSuspended(deadline, asBusinessDay(asOf), calendar)
    ? 'suspended'
    : 'running';
}

function isLate(deadline: Deadline, moment: string, calendar: WorkingDayCalendar): boolean {
  if (deadline.kind === 'computed') return asBusinessDay(moment) > countOf(deadline, calendar).due.due;
  return moment.includes('T')
    ? instantMs(moment) > instantMs(deadline.at)
    : asBusinessDay(moment) > asBusinessDay(deadline.at);
}

function isSuspended(deadline: ComputedDeadline, day: string, calendar: WorkingDayCalendar): boolean {
  const inWorkingDays = deadline.limit.unit === 'WD';
  return deadline.suspensions.some((suspension) => {
    const until = creditedUntil(suspension, inWorkingDays, calendar);
    const ended = suspension.to !== undefined && suspension.to <= day;
    return !ended && suspension.from <= day && day <= until && until > suspension.from;
  });
}

function isMet(deadline: Deadline, asOf: string): boolean {
  return deadline.metOn !== undefined && compareMoments(deadline.metOn, asOf) <= 0;
}

/** The earlier of the act and the day asked about. */
function effective(deadline: Deadline, asOf: string): string {
  return deadline.metOn !== undefined && compareMoments(deadline.metOn, asOf) <= 0 ? deadline.metOn : asOf;
}

function compareMoments(a: string, b: string): number {
  if (a.includes('T') && b.includes('T')) return instantMs(a) - instantMs(b);
  return dayNumber(asBusinessDay(a)) - dayNumber(asBusinessDay(b));
}

/** A bare day stands for its end, 24:00 in China. */
function momentMs(moment: string): number {
  return moment.includes('T') ? instantMs(moment) : instantMs(`${shiftDay(moment, 1)}T00:00:00+08:00`);
}

function lateWorkingDays(due: string, day: string, calendar: WorkingDayCalendar): number {
  let late = 0;
  for (let current = shiftDay(due, 1); current <= day; current = shiftDay(current, 1))
    if (calendar.isWorkingDay(current).working) late += 1;
  return late;
}
