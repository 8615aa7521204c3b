import { invariant, isRefusal } from '@daylight/kernel';
import { addPeriod, countWorkingDays } from '../add-period';
import { workingDays } from '../period';
import { calendarOfChina, calendarOfUkraine, readReferenceData } from '../testing';
import { calendarFromHolidayCn, calendarYearFromHolidayCn } from './holiday-cn';
import { calendarFromProzorro } from './prozorro';
import { WorkingDayCalendar } from './working-day-calendar';

const china = calendarOfChina();
const ukraine = calendarOfUkraine();
const file = (year: number) => readReferenceData(`holiday-cn/${year}.json`);

function accepted<T>(value: T): Exclude<T, { kind: 'refusal' }> {
  invariant(!isRefusal(value), `refused: ${JSON.stringify(value)}`);
  return value as Exclude<T, { kind: 'refusal' }>;
}

describe('the working days of China', () => {
  it.each([
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('of %i are %i', (year, count) =>
    expect(china.workingDaysOf(year)).toEqual({ count, provisional: false }),
  );

  it('include the weekends that a notice orders to work, named in whichever year', () => {
    expect(china.isWorkingDay('2026-02-14')).toEqual({ working: true, name: '春节', provisional: false });
    expect(china.isWorkingDay('2006-12-30')).toEqual({ working: true, name: '元旦', provisional: false });
    expect(china.isWorkingDay('2011-12-31').working).toBe(true);
    expect(china.isWorkingDay('2022-12-31').working).toBe(false);
  });

  it('are provisional where no notice is published, and leave out the statutory holidays', () => {
    expect(china.lastOfficialYear).toBe(2026);
    expect(china.isWorkingDay('2027-01-04')).toEqual({ working: true, provisional: true });
    expect(china.isWorkingDay('2027-01-01')).toEqual({ working: false, name: '元旦', provisional: true });
    expect(china.isWorkingDay('2027-02-05').working).toBe(false);
    expect(china.isWorkingDay('2031-10-01').working).toBe(false);
    expect(china.isWorkingDay('2005-03-01')).toEqual({ working: true, provisional: true });
    expect(china.workingDaysOf(2027).provisional).toBe(true);
  });

  it('become certain when the notice arrives, in a calendar of another version', () => {
    const notice = {
      year: 2027,
      papers: ['国办发明电〔2026〕7号'],
      days: [{ name: '元旦', date: '2027-01-01', isOffDay: true }],
    };
    const grown = accepted(china.withYear(accepted(calendarYearFromHolidayCn(notice))));
    expect(grown.isWorkingDay('2027-01-04')).toEqual({ working: true, provisional: false });
    expect(grown.lastOfficialYear).toBe(2027);
    expect(grown.version).not.toBe(china.version);
    expect(china.isWorkingDay('2027-01-04').provisional).toBe(true);
  });

  it('take local closures by notice, and not without its number', () => {
    const local = accepted(
      china.withLocalHolidays({
        document: '遂府办发〔2026〕3号',
        days: [{ date: '2026-06-24', name: '防汛停工' }],
      }),
    );
    expect(local.isWorkingDay('2026-06-24')).toEqual({
      working: false,
      name: '防汛停工',
      provisional: false,
    });
    expect(local.version).not.toBe(china.version);
    expect(local.workingDaysOf(2026).count).toBe(247);
    expect(china.withLocalHolidays({ document: '', days: [] })).toMatchObject({ code: 'calendar-malformed' });
    expect(
      china.withLocalHolidays({ document: 'x', days: [{ date: '2026-02-30', name: 'y' }] }),
    ).toMatchObject({ code: 'calendar-malformed' });
  });

  it('cite each year with its notice and a hash that follows from the content, not from the order of files', () => {
    const year = china.years.find((known) => known.year === 2026);
    expect(year?.sourceDocuments).toHaveLength(1);
    expect(year?.hash).toMatch(/^[0-9a-f]{64}$/);
    const forwards = accepted(calendarFromHolidayCn([file(2025), file(2026)]));
    const backwards = accepted(calendarFromHolidayCn([file(2026), file(2025)]));
    expect(backwards.version).toBe(forwards.version);
    expect(forwards.version).toMatch(/^cn-2026-[0-9a-f]{12}$/);
  });
});

describe('a malformed calendar', () => {
  const day = { name: '元旦', date: '2026-01-01', isOffDay: true };
  const year = { year: 2026, papers: ['x'], days: [day] };
  it.each<[string, unknown[], string]>([
    ['no object', [[]], '/'],
    ['no year', [{ papers: [], days: [] }], '/year'],
    ['no papers', [{ year: 2026, days: [] }], '/papers'],
    ['papers that are no texts', [{ ...year, papers: [1] }], '/papers'],
    ['no days', [{ year: 2026, papers: [] }], '/days'],
    ['a day without isOffDay', [{ ...year, days: [{ name: 'x', date: '2026-01-01' }] }], '/days/0'],
    ['a day that does not exist', [{ ...year, days: [{ ...day, date: '2026-02-30' }] }], '/days/0/date'],
    ['a day of another decade', [{ ...year, days: [{ ...day, date: '2016-01-01' }] }], '/days/0/date'],
    ['the same day twice', [{ ...year, days: [day, day] }], '/days/0/date'],
    ['days without the notice', [{ ...year, papers: [] }], '/papers'],
    ['the same year twice', [year, year], '/year'],
    ['a year of two digits', [{ ...year, year: 26 }], '/year'],
    [
      'two notices that contradict each other',
      [year, { year: 2025, papers: ['y'], days: [{ ...day, isOffDay: false }] }],
      '/days/0',
    ],
  ])('is refused: %s', (_, files, pointer) => {
    const refusal = calendarFromHolidayCn(files);
    expect(refusal).toMatchObject({ code: 'calendar-malformed' });
    const found = isRefusal(refusal) ? String(refusal.details?.['pointer']) : '';
    expect(found.replace('/days/1/', '/days/0/')).toBe(pointer);
    expect(isRefusal(refusal) && refusal.message.zh).not.toMatch(/\{\w+\}/);
  });

  it('is refused: too many years, too many days', () => {
    const empty = (number: number) => ({ year: number, papers: [], days: [] });
    expect(
      calendarFromHolidayCn(Array.from({ length: 301 }, (_, index) => empty(1900 + index))),
    ).toMatchObject({
      code: 'calendar-malformed',
    });
    expect(calendarFromHolidayCn([{ ...year, days: Array.from({ length: 367 }, () => day) }])).toMatchObject({
      code: 'calendar-malformed',
    });
  });

  it('is refused: an official year that names no notice', () => {
    const definition = {
      id: 'xx',
      years: [{ year: 2026, status: 'official', days: [], sourceDocuments: [] }],
    } as const;
    expect(WorkingDayCalendar.of(definition)).toMatchObject({ code: 'calendar-malformed' });
  });

  it('is refused: lists that are none, or hold no days', () => {
    const options = { officialYears: [2016], sourceDocuments: ['x'] };
    expect(calendarFromProzorro({ workdaysOff: {}, weekendsOn: [] }, options)).toMatchObject({
      code: 'calendar-malformed',
    });
    expect(calendarFromProzorro({ workdaysOff: [], weekendsOn: ['2016-02-30'] }, options)).toMatchObject({
      code: 'calendar-malformed',
    });
  });
});

describe("another country's working days", () => {
  it('follow its own notices', () => {
    expect(ukraine.isWorkingDay('2016-08-24')).toMatchObject({ working: false, provisional: false });
    expect(ukraine.isWorkingDay('2016-01-16')).toMatchObject({ working: true, provisional: false });
    expect(ukraine.isWorkingDay('2016-10-03')).toEqual({ working: true, provisional: false });
    expect(china.isWorkingDay('2016-10-03').working).toBe(false);
  });

  it('are provisional after the lists end', () => {
    expect(ukraine.isWorkingDay('2022-08-24')).toEqual({ working: true, provisional: true });
  });

  it('count as ours do', () => {
    expect(addPeriod('2018-12-28', workingDays(1), ukraine)).toEqual({
      due: '2018-12-29',
      provisional: false,
    });
    expect(countWorkingDays('2018-12-28', '2019-01-03', ukraine).count).toBe(
      ['2018-12-29', '2018-12-31', '2019-01-01', '2019-01-02', '2019-01-03'].filter(
        (day) => ukraine.isWorkingDay(day).working,
      ).length,
    );
  });
});

describe('a calendar of six working days', () => {
  it('has Sunday off alone', () => {
    const calendar = accepted(WorkingDayCalendar.of({ id: 'six', years: [], weekend: [0] }));
    expect(calendar.isWorkingDay('2026-11-28').working).toBe(true);
    expect(calendar.isWorkingDay('2026-11-29').working).toBe(false);
    expect(calendar.version).toMatch(/^six-none-/);
  });
});
