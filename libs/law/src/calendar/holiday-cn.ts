import { isRefusal, type Refusal } from '@daylight/kernel';
import { calendarMalformed } from '../refusals';
import {
  WorkingDayCalendar,
  type CalendarDay,
  type CalendarYear,
  type StatutoryHolidays,
} from './working-day-calendar';

/**
 * The statutory holidays of China since 2025 (全国年节及纪念日放假办法, 2024-11-10), for years whose notice is not yet
 * published. The lunar days are entered year by year; a year without them is still marked provisional.
 */
export const statutoryHolidaysCn: StatutoryHolidays = {
  fixed: {
    '01-01': '元旦',
    '05-01': '劳动节',
    '05-02': '劳动节',
    '10-01': '国庆节',
    '10-02': '国庆节',
    '10-03': '国庆节',
  },
  dated: {
    '2027-02-05': '春节',
    '2027-02-06': '春节',
    '2027-02-07': '春节',
    '2027-02-08': '春节',
    '2027-04-05': '清明节',
    '2027-06-09': '端午节',
    '2027-09-15': '中秋节',
  },
};

/**
 * The calendar of China from the year files of the holiday-cn data set: `{year, papers, days: [{name, date, isOffDay}]}`.
 * All files are merged, since a year's notice may name days of the year before (2007.json holds 2006-12-30). A file
 * without papers or days is a year whose notice is not published: provisional.
 * Refuses with `calendar-malformed`, naming the file's year and the place.
 */
export function calendarFromHolidayCn(files: readonly unknown[]): WorkingDayCalendar | Refusal {
  const years: CalendarYear[] = [];
  for (const [index, file] of files.entries()) {
    const year = calendarYearFromHolidayCn(file, `holiday-cn #${index + 1}`);
    if (isRefusal(year)) return year;
    years.push(year);
  }
  return WorkingDayCalendar.of({ id: 'cn', years, statutory: statutoryHolidaysCn });
}

/** One year file read and checked, for `WorkingDayCalendar.withYear` when a new notice arrives. */
export function calendarYearFromHolidayCn(file: unknown, source = 'holiday-cn'): CalendarYear | Refusal {
  if (!isRecord(file)) return fault(source, '', '应为 JSON 对象', 'a JSON object is needed');
  const { year, papers, days } = file;
  if (typeof year !== 'number' || !Number.isSafeInteger(year))
    return fault(source, 'year', '应为整数', 'a whole number is needed');
  const named = `holiday-cn ${year}.json`;
  if (!Array.isArray(papers) || !papers.every((paper) => typeof paper === 'string'))
    return fault(named, 'papers', '应为文件地址列表', 'a list of document addresses is needed');
  if (!Array.isArray(days)) return fault(named, 'days', '应为列表', 'a list is needed');
  const read: CalendarDay[] = [];
  for (const [index, day] of days.entries()) {
    if (!isHolidayCnDay(day))
      return fault(
        named,
        `days/${index}`,
        '应含 name、date 与 isOffDay',
        'name, date and isOffDay are needed',
      );
    read.push({ date: day.date, name: day.name, off: day.isOffDay });
  }
  const status = papers.length > 0 && read.length > 0 ? 'official' : 'provisional';
  if (status === 'provisional' && read.length > 0)
    return fault(named, 'papers', '有日期而无放假通知', 'days without the notice that orders them');
  return { year, status, days: read, sourceDocuments: papers };
}

type HolidayCnDay = { readonly name: string; readonly date: string; readonly isOffDay: boolean };

function isHolidayCnDay(value: unknown): value is HolidayCnDay {
  return (
    isRecord(value) &&
    typeof value['name'] === 'string' &&
    typeof value['date'] === 'string' &&
    typeof value['isOffDay'] === 'boolean'
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fault(source: string, pointer: string, whyZh: string, whyEn: string): Refusal {
  return calendarMalformed({ source, pointer: `/${pointer}`, whyZh, whyEn });
}
