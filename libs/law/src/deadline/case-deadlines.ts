import type { Deadline, DeadlineExtension, DueDate, Suspension } from '@daylight/kernel/messages';
import { isRefusal, type Refusal } from '@daylight/kernel';
import type { WorkingDayCalendar } from '../calendar/working-day-calendar';
import type { Period } from '../period';
import { extendDeadline, meetDeadline, resumeDeadline, startDeadline, suspendDeadline } from './deadline';
import { dueOf, remainingOf, statusOf, type DeadlineStatus, type Remaining } from './due';

/** Both deadlines of a case: what the law commands and what the unit promised. Plain JSON. */
export type CaseDeadlines = {
  /** Null when no statute limits the act; the promise then stands alone (优化营商环境条例 第三十六条). */
  readonly statutory: Deadline | null;
  readonly promised: Deadline;
};

/** Starts both deadlines on the same day. */
export function startCaseDeadlines(options: {
  readonly start: string;
  readonly startEvent?: string;
  readonly statutory: { readonly limit: Period; readonly basis: string } | null;
  readonly promised: { readonly limit: Period; readonly basis: string };
}): CaseDeadlines {
  const { start, startEvent, statutory, promised } = options;
  return {
    statutory: statutory === null ? null : startDeadline({ start, startEvent, ...statutory }),
    promised: startDeadline({ start, startEvent, ...promised }),
  };
}

/**
 * Stops both clocks; time that the law leaves uncounted is uncounted in the promise too. An instant beside a computed
 * deadline stays as it is; two instants are refused.
 */
export function suspendCaseDeadlines(
  deadlines: CaseDeadlines,
  suspension: Omit<Suspension, 'to'>,
): CaseDeadlines | Refusal {
  return mapComputed(deadlines, (deadline) => suspendDeadline(deadline, suspension));
}

export function resumeCaseDeadlines(deadlines: CaseDeadlines, to: string): CaseDeadlines | Refusal {
  return mapComputed(deadlines, (deadline) => resumeDeadline(deadline, to));
}

/**
 * Extends the statutory deadline. The promise is not extended: breaking it stays visible (FLO-03), unless it stands
 * alone, when it is the deadline that the extension is for.
 */
export function extendCaseDeadlines(
  deadlines: CaseDeadlines,
  extension: DeadlineExtension,
  calendar: WorkingDayCalendar,
): CaseDeadlines | Refusal {
  const extended = extendDeadline(deadlines.statutory ?? deadlines.promised, extension, calendar);
  if (isRefusal(extended)) return extended;
  return deadlines.statutory === null
    ? { ...deadlines, promised: extended }
    : { ...deadlines, statutory: extended };
}

/** Records the act that both deadlines were for. */
export function meetCaseDeadlines(deadlines: CaseDeadlines, on: string): CaseDeadlines | Refusal {
  return mapBoth(deadlines, (deadline) => meetDeadline(deadline, on));
}

/** A deadline as shown beside a case. */
export type DeadlineReport = DueDate & { readonly status: DeadlineStatus; readonly remaining: Remaining };

/** Due day, status and what is left, on a day or at an instant. */
export function reportDeadline(
  deadline: Deadline,
  asOf: string,
  calendar: WorkingDayCalendar,
): DeadlineReport {
  return {
    ...dueOf(deadline, calendar),
    status: statusOf(deadline, asOf, calendar),
    remaining: remainingOf(deadline, asOf, calendar),
  };
}

export function reportCaseDeadlines(
  deadlines: CaseDeadlines,
  asOf: string,
  calendar: WorkingDayCalendar,
): { readonly statutory: DeadlineReport | null; readonly promised: DeadlineReport } {
  return {
    statutory: deadlines.statutory === null ? null : reportDeadline(deadlines.statutory, asOf, calendar),
    promised: reportDeadline(deadlines.promised, asOf, calendar),
  };
}

function mapComputed(
  deadlines: CaseDeadlines,
  change: (deadline: Deadline) => Deadline | Refusal,
): CaseDeadlines | Refusal {
  const { statutory, promised } = deadlines;
  const someComputed = statutory?.kind === 'computed' || promised.kind === 'computed';
  return mapBoth(deadlines, (deadline) =>
    someComputed && deadline.kind === 'instant' ? deadline : change(deadline),
  );
}

function mapBoth(
  deadlines: CaseDeadlines,
  change: (deadline: Deadline) => Deadline | Refusal,
): CaseDeadlines | Refusal {
  const statutory = deadlines.statutory === null ? null : change(deadlines.statutory);
  if (isRefusal(statutory)) return statutory;
  const promised = change(deadlines.promised);
  return isRefusal(promised) ? promised : { statutory, promised };
}
