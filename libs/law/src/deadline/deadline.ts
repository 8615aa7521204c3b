import {
  suspensionCauses,
  type ComputedDeadline,
  type Deadline,
  type DeadlineExtension,
  type InstantDeadline,
  type Suspension,
} from '@daylight/kernel/messages';
import type { Refusal } from '@daylight/kernel';
import { asBusinessDay, instantMs } from '../add-period';
import { isBusinessDay } from '../business-day';
import type { WorkingDayCalendar } from '../calendar/working-day-calendar';
import type { Period } from '../period';
import {
  deadlineAlreadyMet,
  deadlineAlreadySuspended,
  deadlineFixed,
  deadlineNotSuspended,
  extensionAlreadyGranted,
  extensionIncomplete,
  extensionToldTooLate,
  suspensionCauseUnlawful,
  suspensionMisdated,
} from '../refusals';
import { dueOf } from './due';

/**
 * Starts a deadline. `start` is the business day (or an instant, whose business day counts) of the starting event; for a
 * limit in hours it must be an instant, and the deadline is the instant so many hours later.
 * @throws RangeError when `start` is neither.
 */
export function startDeadline(options: {
  readonly basis: string;
  readonly start: string;
  readonly limit: Period;
  readonly startEvent?: string;
}): Deadline {
  const { basis, limit } = options;
  const startEvent = options.startEvent === undefined ? {} : { startEvent: options.startEvent };
  if (limit.unit === 'h') {
    const at = new Date(instantMs(options.start) + limit.value * 3_600_000).toISOString();
    return { kind: 'instant', basis, at, start: options.start, ...startEvent, limit };
  }
  return {
    kind: 'computed',
    basis,
    start: asBusinessDay(options.start),
    ...startEvent,
    limit,
    suspensions: [],
  };
}

/** A deadline as recorded elsewhere: its instant is given, not computed. @throws RangeError when `at` is no instant. */
export function instantDeadline(options: {
  readonly basis: string;
  readonly at: string;
  readonly start?: string;
}): InstantDeadline {
  instantMs(options.at);
  return { kind: 'instant', ...options };
}

/**
 * Extends a deadline, once, with the head's approval and with the reasons told before the original due day.
 * Refuses with 行政许可法 第四十二条.
 */
export function extendDeadline(
  deadline: Deadline,
  extension: DeadlineExtension,
  calendar: WorkingDayCalendar,
): ComputedDeadline | Refusal {
  const open = openComputed(deadline);
  if (open.kind === 'refusal') return open;
  if (open.extension !== undefined) return extensionAlreadyGranted();
  if (!isCompleteExtension(extension, open.limit.unit)) return extensionIncomplete({ unit: open.limit.unit });
  const { due } = dueOf(open, calendar);
  if (extension.notifiedOn >= due) return extensionToldTooLate({ notifiedOn: extension.notifiedOn, due });
  return { ...open, extension };
}

/**
 * Stops the clock for a special procedure. A suspension without written notice is kept, since it happened, but credits
 * nothing (行政许可法 第四十五条).
 */
export function suspendDeadline(
  deadline: Deadline,
  suspension: Omit<Suspension, 'to'>,
): ComputedDeadline | Refusal {
  const open = openComputed(deadline);
  if (open.kind === 'refusal') return open;
  const { cause, from, notifiedDays, noticeInWriting } = suspension;
  if (!Object.hasOwn(suspensionCauses, cause)) return suspensionCauseUnlawful({ cause });
  const last = open.suspensions.at(-1);
  if (last !== undefined && last.to === undefined) return deadlineAlreadySuspended({ from: last.from });
  const earliest = last?.to ?? open.start;
  const days = Number.isSafeInteger(notifiedDays) && notifiedDays >= 0 && notifiedDays <= notifiedDaysMax;
  if (!days || !isBusinessDay(from) || from < earliest)
    return suspensionMisdated({ from, to: '—', notifiedDays });
  const added: Suspension = { cause, from, notifiedDays, noticeInWriting };
  return { ...open, suspensions: [...open.suspensions, added] };
}

/** Starts the clock again; the day of resumption is the last that is not counted. */
export function resumeDeadline(deadline: Deadline, to: string): ComputedDeadline | Refusal {
  const open = openComputed(deadline);
  if (open.kind === 'refusal') return open;
  const last = open.suspensions.at(-1);
  if (last === undefined || last.to !== undefined) return deadlineNotSuspended();
  if (!isBusinessDay(to) || to < last.from)
    return suspensionMisdated({ from: last.from, to, notifiedDays: last.notifiedDays });
  return { ...open, suspensions: [...open.suspensions.slice(0, -1), { ...last, to }] };
}

/**
 * Records that the act was done; whether in time, `statusOf` says. An open special procedure ends with the act.
 * @throws RangeError when `on` is neither a business day nor an instant.
 */
export function meetDeadline(deadline: Deadline, on: string): Deadline | Refusal {
  if (deadline.metOn !== undefined) return deadlineAlreadyMet({ metOn: deadline.metOn });
  const day = asBusinessDay(on);
  if (deadline.kind === 'instant') return { ...deadline, metOn: on };
  const last = deadline.suspensions.at(-1);
  if (last === undefined || last.to !== undefined) return { ...deadline, metOn: day };
  const closed: Suspension = { ...last, to: day < last.from ? last.from : day };
  return { ...deadline, suspensions: [...deadline.suspensions.slice(0, -1), closed], metOn: day };
}

/** The longest special procedure that may be notified. */
export const notifiedDaysMax = 1_000;

function openComputed(deadline: Deadline): ComputedDeadline | Refusal {
  if (deadline.kind === 'instant') return deadlineFixed({ at: deadline.at });
  return deadline.metOn === undefined ? deadline : deadlineAlreadyMet({ metOn: deadline.metOn });
}

function isCompleteExtension(extension: DeadlineExtension, unit: Period['unit']): boolean {
  return (
    extension.period.unit === unit &&
    extension.period.value > 0 &&
    extension.approver.trim() !== '' &&
    extension.reason.trim() !== '' &&
    isBusinessDay(extension.notifiedOn)
  );
}
