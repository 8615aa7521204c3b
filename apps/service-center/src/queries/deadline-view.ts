import { businessDay } from '@daylight/kernel';
import {
  anyText,
  bilingual,
  code,
  count,
  day,
  deadline,
  dueDate,
  flag,
  instant,
  listOf,
  object,
  oneOf,
  orNull,
  type DatedDeadline,
  type ShapeOf,
} from '@daylight/kernel/messages';
import {
  explainDeadline,
  explainedDaysMax,
  reportDeadline,
  type DeadlineReport,
  type WorkingDayCalendar,
} from '@daylight/law';
import { Type } from '@sinclair/typebox';

/** A due day as recorded, and how much is left of it. */
const deadlineShown = object({
  basis: anyText(),
  due: day,
  at: orNull(instant),
  provisional: flag,
  calendarVersion: orNull(code()),
  status: oneOf('running', 'suspended', 'met', 'overdue'),
  /** Below zero once it is past. */
  remaining: object({ value: Type.Integer(), unit: oneOf('WD', 'ND', 'h'), provisional: flag }),
  clockZh: anyText(),
  clockEn: anyText(),
});
/** Null where there is no such deadline. */
export const deadlineView = orNull(deadlineShown);

const { suspensions, extension } = deadline.anyOf[0].properties;
const explainedDay = object({
  day,
  counted: flag,
  n: count,
  why: bilingual,
  provisional: flag,
});
/** The same with every day of the count explained. */
export const explainedDeadlineView = orNull(
  object({
    ...deadlineShown.properties,
    suspensions,
    extension: orNull(object(extension.properties)),
    explanation: object({
      basis: anyText(),
      due: dueDate,
      days: listOf(explainedDay, explainedDaysMax),
      /** The count is longer than the list. */
      truncated: flag,
    }),
  }),
);

const unitWords = {
  WD: { zh: '个工作日', en: 'working days' },
  ND: { zh: '日', en: 'days' },
  h: { zh: '小时', en: 'hours' },
} as const;

export function viewOfDeadline(
  dated: DatedDeadline | null,
  now: string,
  calendar: WorkingDayCalendar,
): ShapeOf<typeof deadlineView> {
  return dated === null ? null : shown(dated, now, calendar);
}

export function explainedDeadline(
  dated: DatedDeadline | null,
  now: string,
  calendar: WorkingDayCalendar,
): ShapeOf<typeof explainedDeadlineView> {
  if (dated === null) return null;
  const computed = dated.deadline.kind === 'computed' ? dated.deadline : null;
  return {
    ...shown(dated, now, calendar),
    suspensions: computed?.suspensions ?? [],
    extension: computed?.extension ?? null,
    explanation: explainDeadline(dated.deadline, calendar),
  };
}

function shown(
  { deadline: counted, due }: DatedDeadline,
  now: string,
  calendar: WorkingDayCalendar,
): ShapeOf<typeof deadlineShown> {
  const asOf = counted.kind === 'instant' ? now : businessDay(now);
  const { status, remaining } = reportDeadline(counted, asOf, calendar);
  return {
    basis: counted.basis,
    due: due.due,
    at: due.at ?? null,
    provisional: due.provisional,
    calendarVersion: due.calendarVersion ?? null,
    status,
    remaining,
    ...clockOf({ status, remaining }),
  };
}

/** What the clock beside a case says, in the words of UI.md B0. */
function clockOf({ status, remaining: { value, unit } }: Pick<DeadlineReport, 'status' | 'remaining'>) {
  const { zh, en } = unitWords[unit];
  if (status === 'suspended') return { clockZh: '停表中', clockEn: 'clock stopped' };
  if (value < 0) return { clockZh: `已超 ${-value} ${zh}`, clockEn: `${-value} ${en} over` };
  return { clockZh: value === 0 ? '今日到期' : `剩 ${value} ${zh}`, clockEn: `${value} ${en} left` };
}
