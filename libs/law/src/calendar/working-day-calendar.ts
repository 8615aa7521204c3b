import { createHash } from 'node:crypto';
import { isRefusal, type Refusal } from '@daylight/kernel';
import { dayNumber, dayOfNumber, isBusinessDay, weekdayOf } from '../business-day';
import { calendarMalformed } from '../refusals';

/** A day that an official notice names: off although a weekday, or worked although a weekend. */
export type CalendarDay = { readonly date: string; readonly name: string; readonly off: boolean };

/**
 * One year's notice. `official` years have a source document; any other year is provisional: its weekdays and
 * statutory holidays are known, the year's shifted days are not.
 */
export type CalendarYear = {
  readonly year: number;
  readonly status: 'official' | 'provisional';
  /** Days the notice names; may lie in the last days of the year before or the first of the year after. */
  readonly days: readonly CalendarDay[];
  /** Addresses or numbers of the notices (for China: 国务院办公厅放假通知). */
  readonly sourceDocuments: readonly string[];
};

/** A year as the calendar keeps it, with the SHA-256 (hex) over its canonical content, for the auditor. */
export type RegisteredCalendarYear = CalendarYear & { readonly hash: string };

/** A closure that a local government adds by notice (放假办法 第四条: ethnic festivals, emergencies). */
export type LocalHolidayNotice = {
  readonly document: string;
  readonly days: readonly { readonly date: string; readonly name: string }[];
};

/** Holidays that a statute fixes for every year, known before the year's notice is published. */
export type StatutoryHolidays = {
  /** `MM-DD` → name. */
  readonly fixed: { readonly [monthDay: string]: string };
  /** `YYYY-MM-DD` → name, for holidays of the lunar calendar. */
  readonly dated: { readonly [date: string]: string };
};

export type CalendarDefinition = {
  /** `cn`, `ua`. */
  readonly id: string;
  readonly years: readonly CalendarYear[];
  /** Weekdays that are off, 0 Sunday to 6 Saturday; default Saturday and Sunday. */
  readonly weekend?: readonly number[];
  /** Applied in provisional years only. */
  readonly statutory?: StatutoryHolidays;
  readonly localNotices?: readonly LocalHolidayNotice[];
};

/** What the calendar knows of a day. `provisional`: no official notice covers it yet, the answer may change. */
export type DayKind = { readonly working: boolean; readonly name?: string; readonly provisional: boolean };

/** More years than any county publishes; a larger input is a mistake. */
export const calendarYearsMax = 300;
/** A year's notices name some forty days. */
export const calendarDaysPerYearMax = 366;

const saturdayAndSunday: readonly number[] = [0, 6];

/**
 * The working days of a country, built from its official notices. Immutable: a new notice gives a new calendar with a
 * new `version`, which a deadline's due date cites.
 */
export class WorkingDayCalendar {
  readonly id: string;
  readonly years: readonly RegisteredCalendarYear[];
  readonly localNotices: readonly LocalHolidayNotice[];
  /** Names the content: `cn-2026-1f0c2a9b44d1`, id, last official year, start of the SHA-256 over everything that decides a day. */
  readonly version: string;

  private readonly named: ReadonlyMap<string, CalendarDay>;
  private readonly officialYears: ReadonlySet<number>;
  private readonly weekend: ReadonlySet<number>;
  private readonly kinds = new Map<string, DayKind>();

  private constructor(
    private readonly definition: CalendarDefinition,
    named: ReadonlyMap<string, CalendarDay>,
  ) {
    this.id = definition.id;
    this.named = named;
    this.years = definition.years
      .map((year) => ({ ...year, hash: hashOf(canonicalYear(year)) }))
      .sort((a, b) => a.year - b.year);
    this.localNotices = definition.localNotices ?? [];
    this.officialYears = new Set(this.years.filter((y) => y.status === 'official').map((y) => y.year));
    this.weekend = new Set(definition.weekend ?? saturdayAndSunday);
    this.version = `${this.id}-${this.lastOfficialYear ?? 'none'}-${this.contentHash().slice(0, 12)}`;
  }

  /** Builds a calendar, or refuses with `calendar-malformed`, naming the source and the place. */
  static of(definition: CalendarDefinition): WorkingDayCalendar | Refusal {
    const named = mergeYears(definition);
    return isRefusal(named) ? named : new WorkingDayCalendar(definition, named);
  }

  /** The last year whose notice is published; days after it are provisional. */
  get lastOfficialYear(): number | undefined {
    return this.years.findLast((year) => year.status === 'official')?.year;
  }

  /** @throws RangeError when the text is no day. */
  isWorkingDay(day: string): DayKind {
    const known = this.kinds.get(day);
    if (known !== undefined) return known;
    const kind = this.kindOf(day);
    if (this.kinds.size < rememberedDaysMax) this.kinds.set(day, kind);
    return kind;
  }

  /** Working days of a year, and whether the number may still change. */
  workingDaysOf(year: number): { readonly count: number; readonly provisional: boolean } {
    const first = dayNumber(`${year}-01-01`);
    const next = dayNumber(`${year + 1}-01-01`);
    let count = 0;
    let provisional = false;
    for (let day = first; day < next; day += 1) {
      const kind = this.isWorkingDay(dayOfNumber(day));
      if (kind.working) count += 1;
      provisional ||= kind.provisional;
    }
    return { count, provisional };
  }

  /** The calendar with one year's notice added or replaced: what happens when the State Council publishes the next year. */
  withYear(year: CalendarYear): WorkingDayCalendar | Refusal {
    const others = this.definition.years.filter((known) => known.year !== year.year);
    return WorkingDayCalendar.of({ ...this.definition, years: [...others, year] });
  }

  /** The calendar with a local closure added (全国年节及纪念日放假办法 第四条). */
  withLocalHolidays(notice: LocalHolidayNotice): WorkingDayCalendar | Refusal {
    return WorkingDayCalendar.of({ ...this.definition, localNotices: [...this.localNotices, notice] });
  }

  private kindOf(day: string): DayKind {
    const weekend = this.weekend.has(weekdayOf(day));
    const named = this.named.get(day);
    if (named !== undefined) return { working: !named.off, name: named.name, provisional: false };
    if (this.officialYears.has(Number(day.slice(0, 4)))) return { working: !weekend, provisional: false };
    const statutory = this.definition.statutory?.dated[day] ?? this.definition.statutory?.fixed[day.slice(5)];
    return statutory === undefined
      ? { working: !weekend, provisional: true }
      : { working: false, name: statutory, provisional: true };
  }

  private contentHash(): string {
    const { weekend, statutory } = this.definition;
    return hashOf([
      this.years.map((year) => [year.year, year.hash]),
      this.localNotices.map((notice) => [notice.document, notice.days.map((day) => [day.date, day.name])]),
      [...(weekend ?? saturdayAndSunday)].sort(),
      [
        Object.entries(statutory?.fixed ?? {}).sort(byFirst),
        Object.entries(statutory?.dated ?? {}).sort(byFirst),
      ],
    ]);
  }
}

/** Enough for a century of days; beyond it answers are computed afresh. */
const rememberedDaysMax = 40_000;

function byFirst(a: readonly [string, string], b: readonly [string, string]): number {
  return a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0;
}

function canonicalYear(year: CalendarYear): unknown {
  const days = [...year.days].sort((a, b) => byFirst([a.date, ''], [b.date, '']));
  return [year.year, year.status, year.sourceDocuments, days.map((day) => [day.date, day.name, day.off])];
}

/** The input is arrays, strings and numbers only, so that its JSON text has one spelling. */
function hashOf(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

/** One map of all named days; two notices may repeat a day (a turn of the year) but not contradict each other. */
function mergeYears(definition: CalendarDefinition): ReadonlyMap<string, CalendarDay> | Refusal {
  const named = new Map<string, CalendarDay>();
  const seenYears = new Set<number>();
  if (definition.years.length > calendarYearsMax)
    return fault(definition.id, 'years', '年份过多', `more than ${calendarYearsMax} years`);
  for (const year of definition.years) {
    const source = `${definition.id} ${year.year}`;
    if (seenYears.has(year.year)) return fault(source, 'year', '同一年份出现两次', 'the year appears twice');
    seenYears.add(year.year);
    const refusal = checkYear(source, year) ?? mergeDays(source, year, named);
    if (refusal !== null) return refusal;
  }
  for (const notice of definition.localNotices ?? []) {
    const refusal = mergeNotice(notice, named);
    if (refusal !== null) return refusal;
  }
  return named;
}

function checkYear(source: string, year: CalendarYear): Refusal | null {
  if (!Number.isSafeInteger(year.year) || year.year < 1900 || year.year > 9998)
    return fault(source, 'year', '年份应为四位数', 'the year must have four digits');
  if (year.days.length > calendarDaysPerYearMax)
    return fault(source, 'days', '日期过多', `more than ${calendarDaysPerYearMax} days`);
  if (year.status === 'official' && year.sourceDocuments.length === 0)
    return fault(source, 'sourceDocuments', '缺少放假通知文件', 'an official year names its notice');
  return null;
}

function mergeDays(source: string, year: CalendarYear, named: Map<string, CalendarDay>): Refusal | null {
  const own = new Set<string>();
  for (const [index, day] of year.days.entries()) {
    const place = `days/${index}`;
    if (!isBusinessDay(day.date))
      return fault(source, `${place}/date`, `“${day.date}”不是日期`, `"${day.date}" is no day`);
    if (Math.abs(Number(day.date.slice(0, 4)) - year.year) > 1)
      return fault(source, `${place}/date`, `${day.date} 不属于该年`, `${day.date} is far from the year`);
    if (own.has(day.date))
      return fault(source, `${place}/date`, `${day.date} 出现两次`, `${day.date} appears twice`);
    own.add(day.date);
    const earlier = named.get(day.date);
    if (earlier !== undefined && earlier.off !== day.off)
      return fault(source, place, `${day.date} 与另一年的通知矛盾`, `${day.date} contradicts another notice`);
    named.set(day.date, earlier ?? day);
  }
  return null;
}

function mergeNotice(notice: LocalHolidayNotice, named: Map<string, CalendarDay>): Refusal | null {
  const source = notice.document || '地方放假通知';
  if (notice.document === '')
    return fault(source, 'document', '缺少通知文号', 'the notice has no document number');
  for (const [index, day] of notice.days.entries()) {
    if (!isBusinessDay(day.date))
      return fault(source, `days/${index}/date`, `“${day.date}”不是日期`, `"${day.date}" is no day`);
    named.set(day.date, { date: day.date, name: day.name, off: true });
  }
  return null;
}

function fault(source: string, pointer: string, whyZh: string, whyEn: string): Refusal {
  return calendarMalformed({ source, pointer: `/${pointer}`, whyZh, whyEn });
}
