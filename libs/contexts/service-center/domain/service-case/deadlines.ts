import { isRefusal, type Refusal } from '@daylight/kernel';
import type {
  DatedDeadline,
  DatedDeadlines,
  Deadline,
  DeadlineExtension,
  DeadlineVerdict,
  DeadlineVerdicts,
  PowerItem,
  Suspension,
} from '@daylight/kernel/messages';
import {
  dueOf,
  extendCaseDeadlines,
  instantDeadline,
  meetCaseDeadlines,
  recomputeDue,
  resumeCaseDeadlines,
  startCaseDeadlines,
  statusOf,
  suspendCaseDeadlines,
  type CaseDeadlines,
  type WorkingDayCalendar,
} from '@daylight/law';
import type { ForeignRecord } from '@daylight/contexts/service-center/contracts/own';

const noVerdicts: DeadlineVerdicts = { statutory: 'none', promised: 'none' };

/** Both deadlines of a case accepted on a day: the law's, and the organ's shorter promise. */
export function deadlinesFrom(power: PowerItem, start: string, calendar: WorkingDayCalendar): DatedDeadlines {
  const basis = power.legalBases[0];
  const article = basis === undefined ? '行政许可法第四十二条' : `${basis.lawZh}${basis.article}`;
  const started = startCaseDeadlines({
    start,
    startEvent: 'service-center.CaseAccepted',
    statutory: power.statutoryLimit === null ? null : { limit: power.statutoryLimit, basis: article },
    promised: {
      limit: power.promisedLimit,
      basis: `优化营商环境条例第三十六条;${power.organisationZh}承诺时限`,
    },
  });
  return dated(started, calendar);
}

/** The deadline that a foreign record brings: an instant, not computed. */
export function deadlinesOf(foreign: ForeignRecord, calendar: WorkingDayCalendar): DatedDeadlines {
  const basis = `原记录 ${foreign.system} ${foreign.reference}`;
  const promised = instantDeadline({ basis, at: foreign.dueAt, start: foreign.startedAt });
  return dated({ statutory: null, promised }, calendar);
}

export function suspended(
  deadlines: DatedDeadlines,
  suspension: Omit<Suspension, 'to'>,
  calendar: WorkingDayCalendar,
): DatedDeadlines | Refusal {
  return redated(suspendCaseDeadlines(plain(deadlines), suspension), calendar);
}

export function resumed(
  deadlines: DatedDeadlines,
  on: string,
  calendar: WorkingDayCalendar,
): DatedDeadlines | Refusal {
  return redated(resumeCaseDeadlines(plain(deadlines), on), calendar);
}

export function extended(
  deadlines: DatedDeadlines,
  extension: DeadlineExtension,
  calendar: WorkingDayCalendar,
): DatedDeadlines | Refusal {
  return redated(extendCaseDeadlines(plain(deadlines), extension, calendar), calendar);
}

/** The deadlines once the act was done; they no longer move. */
export function met(deadlines: DatedDeadlines, on: string): DatedDeadlines {
  const done = meetCaseDeadlines(plain(deadlines), on);
  if (isRefusal(done)) return deadlines;
  return {
    statutory:
      deadlines.statutory === null || done.statutory === null
        ? null
        : { deadline: done.statutory, due: deadlines.statutory.due },
    promised: { deadline: done.promised, due: deadlines.promised.due },
  };
}

/** Whether an act on this day, or at this instant, is in time. */
export function verdictsOn(
  deadlines: DatedDeadlines | null,
  moment: string,
  calendar: WorkingDayCalendar,
): DeadlineVerdicts {
  if (deadlines === null) return noVerdicts;
  const judge = (one: DatedDeadline | null): DeadlineVerdict =>
    one === null ? 'none' : statusOf(one.deadline, moment, calendar) === 'overdue' ? 'missed' : 'met';
  return { statutory: judge(deadlines.statutory), promised: judge(deadlines.promised) };
}

/** The same deadlines by a newer calendar, or null when no due day moved or became final. */
export function recomputed(deadlines: DatedDeadlines, calendar: WorkingDayCalendar): DatedDeadlines | null {
  const again = (one: DatedDeadline): DatedDeadline => {
    if (!one.due.provisional) return one;
    const { changed, current } = recomputeDue(one.deadline, one.due, calendar);
    return changed ? { deadline: one.deadline, due: current } : one;
  };
  const statutory = deadlines.statutory === null ? null : again(deadlines.statutory);
  const promised = again(deadlines.promised);
  return statutory === deadlines.statutory && promised === deadlines.promised
    ? null
    : { statutory, promised };
}

export function isProvisional(deadlines: DatedDeadlines | null): boolean {
  return (
    deadlines !== null &&
    (deadlines.promised.due.provisional || (deadlines.statutory?.due.provisional ?? false))
  );
}

function plain(deadlines: DatedDeadlines): CaseDeadlines {
  return { statutory: deadlines.statutory?.deadline ?? null, promised: deadlines.promised.deadline };
}

function dated(deadlines: CaseDeadlines, calendar: WorkingDayCalendar): DatedDeadlines {
  const withDue = (deadline: Deadline): DatedDeadline => ({ deadline, due: dueOf(deadline, calendar) });
  return {
    statutory: deadlines.statutory === null ? null : withDue(deadlines.statutory),
    promised: withDue(deadlines.promised),
  };
}

function redated(deadlines: CaseDeadlines | Refusal, calendar: WorkingDayCalendar): DatedDeadlines | Refusal {
  return isRefusal(deadlines) ? deadlines : dated(deadlines, calendar);
}

/** The same instant in UTC, as the record writes all of them; what is none stays as it is. */
export function inUtc(instant: string): string {
  const ms = Date.parse(instant);
  return Number.isNaN(ms) ? instant : new Date(ms).toISOString();
}
