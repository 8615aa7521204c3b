import { Type } from '@sinclair/typebox';
import { dayPeriod, hourPeriod, period } from './period';
import {
  anyText,
  code,
  day,
  flag,
  instant,
  listOf,
  object,
  oneOf,
  optional,
  orNull,
  wholeNumber,
  type ShapeOf,
} from './shape';

const notifiedDaysMax = 10_000;

/** What the law leaves uncounted (行政许可法 第四十五条). */
export const suspensionCauses = {
  hearing: { zh: '听证', en: 'hearing' },
  tender: { zh: '招标', en: 'tender' },
  auction: { zh: '拍卖', en: 'auction' },
  inspection: { zh: '检验', en: 'inspection' },
  testing: { zh: '检测', en: 'testing' },
  quarantine: { zh: '检疫', en: 'quarantine' },
  appraisal: { zh: '鉴定', en: 'appraisal' },
  'expert-review': { zh: '专家评审', en: 'expert review' },
} as const;
export type SuspensionCause = keyof typeof suspensionCauses;
export const suspensionCause = oneOf(...(Object.keys(suspensionCauses) as SuspensionCause[]));

/**
 * A special procedure during which the clock stands. Days are business days; the first day is counted, the last is not.
 * Without written notice nothing is credited; with it, at most the notified days (DOMAIN.md §3.4).
 */
const suspension = object({
  cause: suspensionCause,
  /** Day on which the special procedure began; itself still counted. */
  from: day,
  /** Day on which it ended, itself uncounted; absent while it runs. */
  to: optional(day),
  /** Days told to the applicant, in the deadline's own days (working days for a limit in WD, else calendar days). */
  notifiedDays: wholeNumber(0, notifiedDaysMax),
  noticeInWriting: flag,
});
export type Suspension = ShapeOf<typeof suspension>;

/** The one extension (行政许可法 第四十二条). */
const extension = object({
  /** In the unit of the limit. */
  period,
  /** Opaque subject or post of the head who approved. */
  approver: code(),
  reason: anyText(),
  /** Business day on which the applicant was told the reasons. */
  notifiedOn: day,
  /** Article of the extension when it is not the deadline's own basis. */
  basis: optional(anyText()),
});
export type DeadlineExtension = ShapeOf<typeof extension>;

/** A deadline whose due day follows from the law's own count (DOMAIN.md X-04). */
const computedDeadline = object({
  kind: Type.Literal('computed'),
  /** Article the limit rests on, in Chinese as cited. */
  basis: anyText(),
  /** Business day of the event that starts the period; not counted. */
  start: day,
  /** Id or type of that event. */
  startEvent: optional(code()),
  limit: dayPeriod,
  extension: optional(extension),
  suspensions: listOf(suspension),
  /** Business day on which the act was done. */
  metOn: optional(day),
});

/** A deadline that is an instant: a limit in hours, or taken as recorded from a foreign record. */
const instantDeadline = object({
  kind: Type.Literal('instant'),
  basis: anyText(),
  at: instant,
  start: optional(anyText()),
  startEvent: optional(code()),
  limit: optional(hourPeriod),
  /** Instant (or business day) at which the act was done. */
  metOn: optional(anyText()),
});
export type ComputedDeadline = ShapeOf<typeof computedDeadline>;
export type InstantDeadline = ShapeOf<typeof instantDeadline>;
export const deadline = Type.Union([computedDeadline, instantDeadline]);
export type Deadline = ShapeOf<typeof deadline>;

export const dueDate = object({
  /** Last business day; for an instant deadline the business day of the instant. */
  due: day,
  /** The instant itself, for instant deadlines. */
  at: optional(instant),
  /** Rests on days that no published calendar covers; recompute when the calendar grows. */
  provisional: flag,
  /** Last day by the count, when it was off. */
  rolledFrom: optional(day),
  /** True while a special procedure runs: assumes all notified days; an earlier end moves the due day forward. */
  whileSuspended: optional(flag),
  /** Calendar the day was computed with; absent for an instant. */
  calendarVersion: optional(code()),
});
export type DueDate = ShapeOf<typeof dueDate>;

/** A deadline with the due day that was computed, and by which calendar. */
export const datedDeadline = object({ deadline, due: dueDate });
/** Both deadlines of a case: the law's, and the organ's shorter promise. */
export type DatedDeadline = ShapeOf<typeof datedDeadline>;
export const datedDeadlines = object({ statutory: orNull(datedDeadline), promised: datedDeadline });
export type DatedDeadlines = ShapeOf<typeof datedDeadlines>;

/** Whether the act came in time. `none`: there was no such deadline. */
const verdict = oneOf('met', 'missed', 'none');
export type DeadlineVerdict = ShapeOf<typeof verdict>;
export const deadlineVerdicts = object({ statutory: verdict, promised: verdict });
export type DeadlineVerdicts = ShapeOf<typeof deadlineVerdicts>;
