import fc from 'fast-check';
import { invariant, isRefusal } from '@daylight/kernel';
import { addPeriod, asBusinessDay, countWorkingDays, subtractPeriod } from './add-period';
import { dayNumber, dayOfNumber, daysBetween } from './business-day';
import { WorkingDayCalendar } from './calendar/working-day-calendar';
import { hours, months, naturalDays, workingDays, years } from './period';
import { calendarOfChina, readReferenceData } from './testing';

const calendar = calendarOfChina();
const publishedDay = fc
  .integer({ min: dayNumber('2007-01-01'), max: dayNumber('2026-06-30') })
  .map(dayOfNumber);

describe('a period of working days', () => {
  const { vectors } = readReferenceData('expected/cn-working-day-vectors.json') as {
    vectors: { start: string; workingDays: number; due: string }[];
  };

  it('ends as every one of the 206 reference vectors says', () => {
    expect(vectors).toHaveLength(206);
    const wrong = vectors.filter((vector) => {
      const { due, provisional } = addPeriod(vector.start, workingDays(vector.workingDays), calendar);
      return due !== vector.due || provisional !== vector.due > '2026-12-31';
    });
    expect(wrong).toEqual([]);
  });

  it.each([
    ['2026-02-09', 20, '2026-03-13'],
    ['2026-02-13', 5, '2026-02-27'],
    ['2026-02-14', 5, '2026-02-28'],
    ['2026-04-30', 5, '2026-05-11'],
    ['2026-06-18', 1, '2026-06-22'],
    ['2026-09-18', 20, '2026-10-22'],
    ['2026-09-30', 7, '2026-10-15'],
    ['2026-01-04', 13, '2026-01-21'],
    ['2025-09-26', 20, '2025-10-30'],
  ])('from %s, %i of them, ends on %s', (start, count, due) =>
    expect(addPeriod(start, workingDays(count), calendar)).toEqual({ due, provisional: false }),
  );

  it('is provisional beyond the published calendar and never ends on New Year', () => {
    expect(addPeriod('2026-12-31', workingDays(1), calendar)).toEqual({
      due: '2027-01-04',
      provisional: true,
    });
  });

  it('counts back to the day it was counted from', () => {
    fc.assert(
      fc.property(publishedDay, fc.integer({ min: 1, max: 120 }), (start, count) => {
        const { due } = addPeriod(start, workingDays(count), calendar);
        expect(calendar.isWorkingDay(due).working).toBe(true);
        expect(countWorkingDays(start, due, calendar).count).toBe(count);
        expect(countWorkingDays(due, start, calendar).count).toBe(-count);
      }),
    );
  });

  it('ends no earlier when it is longer or begins later', () => {
    fc.assert(
      fc.property(publishedDay, fc.nat(60), fc.nat(30), (start, count, more) => {
        const due = addPeriod(start, workingDays(count), calendar).due;
        expect(addPeriod(start, workingDays(count + more), calendar).due >= due).toBe(true);
        const later = dayOfNumber(dayNumber(start) + more);
        expect(addPeriod(later, workingDays(count), calendar).due >= due).toBe(true);
      }),
    );
  });

  it('before an expiry ends on the last day that is still so long before', () => {
    expect(subtractPeriod('2026-11-23', workingDays(30), calendar)).toEqual({
      due: '2026-10-12',
      provisional: false,
    });
    fc.assert(
      fc.property(publishedDay, fc.integer({ min: 1, max: 60 }), (end, count) => {
        const { due } = subtractPeriod(end, workingDays(count), calendar);
        expect(countWorkingDays(due, end, calendar).count).toBe(
          count - 1 + (calendar.isWorkingDay(end).working ? 1 : 0),
        );
      }),
    );
  });

  it('does not end in a calendar in which nobody works', () => {
    const never = WorkingDayCalendar.of({ id: 'never', years: [], weekend: [0, 1, 2, 3, 4, 5, 6] });
    invariant(!isRefusal(never), 'a calendar without working days is well-formed');
    expect(() => addPeriod('2026-01-01', workingDays(1), never)).toThrow(RangeError);
    expect(() => addPeriod('2026-01-01', naturalDays(1), never)).toThrow(RangeError);
  });
});

describe('a period of natural days, months or years', () => {
  it.each([
    ['2025-11-19', 90, '2026-02-24', '2026-02-17'],
    ['2026-01-31', 15, '2026-02-24', '2026-02-15'],
    ['2026-01-30', 15, '2026-02-14', undefined],
    ['2026-01-29', 30, '2026-02-28', undefined],
    ['2026-07-03', 90, '2026-10-08', '2026-10-01'],
    ['2026-09-10', 15, '2026-09-28', '2026-09-25'],
    ['2026-09-05', 15, '2026-09-20', undefined],
  ])('from %s, %i days, ends on %s', (start, count, due, rolledFrom) =>
    expect(addPeriod(start, naturalDays(count), calendar)).toEqual({
      due,
      provisional: false,
      ...(rolledFrom === undefined ? {} : { rolledFrom }),
    }),
  );

  it('ends on the corresponding day, else on the last day of the month, and rolls', () => {
    expect(addPeriod('2025-12-31', months(2), calendar).due).toBe('2026-02-28');
    expect(addPeriod('2026-04-01', months(6), calendar)).toEqual({
      due: '2026-10-08',
      provisional: false,
      rolledFrom: '2026-10-01',
    });
    expect(addPeriod('2024-02-29', years(1), calendar).due).toBe('2025-02-28');
  });

  it('never ends on a day off, nor before its last day', () => {
    const period = fc.oneof(
      fc.nat(400).map(naturalDays),
      fc.integer({ min: 0, max: 12 }).map(months),
      fc.integer({ min: 0, max: 2 }).map(years),
    );
    fc.assert(
      fc.property(publishedDay, period, (start, length) => {
        const { due, rolledFrom } = addPeriod(start, length, calendar);
        expect(calendar.isWorkingDay(due).working).toBe(true);
        if (length.unit === 'ND') expect(daysBetween(start, rolledFrom ?? due)).toBe(length.value);
        if (rolledFrom !== undefined) {
          expect(calendar.isWorkingDay(rolledFrom).working).toBe(false);
          expect(countWorkingDays(rolledFrom, due, calendar).count).toBe(1);
        }
      }),
    );
  });

  it('is provisional when its last day is in an unpublished year, and not when it is not', () => {
    expect(addPeriod('2026-12-20', naturalDays(15), calendar)).toEqual({
      due: '2027-01-04',
      provisional: true,
    });
    expect(addPeriod('2026-12-01', naturalDays(30), calendar)).toEqual({
      due: '2026-12-31',
      provisional: false,
    });
  });

  it('counts back without rolling', () => {
    expect(subtractPeriod('2026-10-08', naturalDays(7), calendar).due).toBe('2026-10-01');
    expect(subtractPeriod('2026-03-31', months(1), calendar).due).toBe('2026-02-28');
    expect(subtractPeriod('2024-02-29', years(1), calendar).due).toBe('2023-02-28');
  });
});

describe('a period of hours', () => {
  it('runs from the moment, through holidays', () => {
    expect(addPeriod('2026-10-01T08:30:00+08:00', hours(24), calendar)).toEqual({
      due: '2026-10-02T00:30:00.000Z',
      provisional: false,
    });
    expect(subtractPeriod('2026-10-02T00:30:00.000Z', hours(24), calendar).due).toBe(
      '2026-10-01T00:30:00.000Z',
    );
  });

  it('begins at an instant, not on a day; days begin on a day', () => {
    expect(() => addPeriod('2026-10-01', hours(24), calendar)).toThrow(RangeError);
    expect(() => addPeriod('2026-10-01T08:30:00Z', workingDays(1), calendar)).toThrow(RangeError);
    expect(asBusinessDay('2026-10-01T20:30:00Z')).toBe('2026-10-02');
    expect(asBusinessDay('2026-10-01')).toBe('2026-10-01');
    expect(() => asBusinessDay('tomorrow')).toThrow(RangeError);
  });
});
