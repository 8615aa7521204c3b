import { isRefusal, type Refusal } from '@daylight/kernel';
import { isBusinessDay } from '../business-day';
import { calendarMalformed } from '../refusals';
import { WorkingDayCalendar, type CalendarDay, type CalendarYear } from './working-day-calendar';

/** The two lists of Ukraine's procurement standards, each an array of days. */
export type ProzorroCalendarFiles = {
  /** Weekdays that are off. */
  readonly workdaysOff: unknown;
  /** Weekend days that are worked. */
  readonly weekendsOn: unknown;
};

export type ProzorroCalendarOptions = {
  /** The years that the lists cover from January to December; the lists themselves do not say. */
  readonly officialYears: readonly number[];
  readonly sourceDocuments: readonly string[];
};

/**
 * The calendar of Ukraine from its procurement standards: proof that nothing here is particular to China.
 * Refuses with `calendar-malformed`. Years outside `officialYears` are provisional, save for the days named.
 */
export function calendarFromProzorro(
  files: ProzorroCalendarFiles,
  options: ProzorroCalendarOptions,
): WorkingDayCalendar | Refusal {
  const off = readDays('workdays_off', files.workdaysOff, true);
  if (isRefusal(off)) return off;
  const on = readDays('weekends_on', files.weekendsOn, false);
  if (isRefusal(on)) return on;
  const days = [...off, ...on];
  const numbers = new Set([...options.officialYears, ...days.map((day) => Number(day.date.slice(0, 4)))]);
  const years = [...numbers].map((year): CalendarYear => {
    const status = options.officialYears.includes(year) ? 'official' : 'provisional';
    const own = days.filter((day) => day.date.startsWith(`${year}-`));
    return { year, status, days: own, sourceDocuments: options.sourceDocuments };
  });
  return WorkingDayCalendar.of({ id: 'ua', years });
}

function readDays(source: string, list: unknown, off: boolean): CalendarDay[] | Refusal {
  if (!Array.isArray(list))
    return calendarMalformed({
      source,
      pointer: '/',
      whyZh: '应为日期列表',
      whyEn: 'a list of days is needed',
    });
  const days: CalendarDay[] = [];
  for (const [index, date] of list.entries()) {
    if (typeof date !== 'string' || !isBusinessDay(date))
      return calendarMalformed({
        source,
        pointer: `/${index}`,
        whyZh: `“${String(date)}”不是日期`,
        whyEn: `"${String(date)}" is no day`,
      });
    days.push({ date, name: off ? 'вихідний день' : 'робочий день', off });
  }
  return days;
}
