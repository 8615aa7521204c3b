import {
  suspensionCauses,
  type ComputedDeadline,
  type Deadline,
  type DueDate,
} from '@daylight/kernel/messages';
import type { Bilingual } from '@daylight/kernel';
import type { WorkingDayCalendar } from '../calendar/working-day-calendar';
import { countOf, dueOf, type CountedDay } from './due';

/** One day of a deadline's count, for people. */
export type ExplainedDay = {
  readonly day: string;
  readonly counted: boolean;
  /** Days counted up to and with this one. */
  readonly n: number;
  readonly why: { readonly zh: string; readonly en: string };
  /** No published calendar covers the day yet. */
  readonly provisional: boolean;
};

export type DeadlineExplanation = {
  readonly basis: string;
  readonly due: DueDate;
  /** From the start day to the due day. */
  readonly days: readonly ExplainedDay[];
  /** True when the count is longer than `explainedDaysMax` and the list was cut. */
  readonly truncated: boolean;
};

/** Longer counts are cut: nobody reads three years day by day. */
export const explainedDaysMax = 1_100;

/** Says day by day why a deadline ends when it does. */
export function explainDeadline(deadline: Deadline, calendar: WorkingDayCalendar): DeadlineExplanation {
  const { basis } = deadline;
  if (deadline.kind === 'instant')
    return { basis, due: dueOf(deadline, calendar), days: [], truncated: false };
  const { days, due } = countOf(deadline, calendar);
  return {
    basis,
    due,
    days: days.slice(0, explainedDaysMax).map((day) => explainDay(deadline, day, calendar)),
    truncated: days.length > explainedDaysMax,
  };
}

/** What became of a due day when the calendar grew. */
export type Recomputation = {
  readonly previous: DueDate;
  readonly current: DueDate;
  /** The day moved or is no longer provisional: worth an event. */
  readonly changed: boolean;
};

/** Computes a provisional due day again with a newer calendar (DOMAIN.md §8.3). */
export function recomputeDue(
  deadline: Deadline,
  previous: DueDate,
  calendar: WorkingDayCalendar,
): Recomputation {
  const current = dueOf(deadline, calendar);
  const changed = current.due !== previous.due || current.provisional !== previous.provisional;
  return { previous, current, changed };
}

function explainDay(deadline: ComputedDeadline, day: CountedDay, calendar: WorkingDayCalendar): ExplainedDay {
  const why = whyOf(deadline, day, calendar);
  return {
    day: day.day,
    counted: day.counted,
    n: day.n,
    why: provisionally(why, day),
    provisional: day.provisional,
  };
}

function provisionally(why: Bilingual, day: CountedDay): Bilingual {
  if (!day.provisional) return why;
  return {
    zh: `${why.zh}(当年放假安排尚未公布,暂计)`,
    en: `${why.en} (provisional: the year's calendar is not yet published)`,
  };
}

function whyOf(deadline: ComputedDeadline, day: CountedDay, calendar: WorkingDayCalendar): Bilingual {
  const name = day.name;
  switch (day.reason) {
    case 'start':
      return { zh: '起算当日不计入(民法典第二百零一条)', en: 'first day, not counted (Civil Code art. 201)' };
    case 'off':
      return name === undefined
        ? { zh: '周末,不计入', en: 'weekend, not counted' }
        : { zh: `${name}放假,不计入`, en: `holiday (${name}), not counted` };
    case 'suspended':
      return suspended(day);
    case 'rolled':
      return calendar.isWorkingDay(day.day).working
        ? {
            zh: '节假日结束次日,期限届满(民法典第二百零三条)',
            en: 'next working day: the period ends (Civil Code art. 203)',
          }
        : { zh: '届满日遇节假日,顺延', en: 'the last day is off: rolled' };
    case 'counted':
      return counted(deadline, day);
  }
}

function suspended(day: CountedDay): Bilingual {
  const cause =
    day.cause === undefined ? { zh: '特别程序', en: 'special procedure' } : suspensionCauses[day.cause];
  return {
    zh: `${cause.zh}期间,已书面告知,不计入(行政许可法第四十五条)`,
    en: `${cause.en}, notified in writing, not counted (Licensing Law art. 45)`,
  };
}

function counted(deadline: ComputedDeadline, day: CountedDay): Bilingual {
  const extended =
    deadline.extension !== undefined && deadline.limit.unit === 'WD' && day.n > deadline.limit.value;
  const [zhTail, enTail] = extended ? ['(延长期内)', ' (within the extension)'] : ['', ''];
  if (deadline.limit.unit !== 'WD') return { zh: `第${day.n}日${zhTail}`, en: `day ${day.n}${enTail}` };
  return day.name === undefined
    ? { zh: `第${day.n}个工作日${zhTail}`, en: `working day ${day.n}${enTail}` }
    : {
        zh: `第${day.n}个工作日,${day.name}调休上班${zhTail}`,
        en: `working day ${day.n}, worked in exchange for ${day.name}${enTail}`,
      };
}
