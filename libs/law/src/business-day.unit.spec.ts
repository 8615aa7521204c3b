import fc from 'fast-check';
import {
  dayNumber,
  dayOfNumber,
  daysBetween,
  isBusinessDay,
  shiftDay,
  shiftMonths,
  weekdayOf,
} from './business-day';

const day = fc.integer({ min: -20_000, max: 40_000 }).map(dayOfNumber);

describe('a business day', () => {
  it.each([['2026-02-30'], ['2026-13-01'], ['2026-1-1'], ['20260101'], ['2026-01-01T00:00:00Z'], ['']])(
    'is not %j',
    (text) => {
      expect(isBusinessDay(text)).toBe(false);
      expect(() => dayNumber(text)).toThrow(RangeError);
    },
  );

  it('has its weekday', () => {
    expect(weekdayOf('2026-11-23')).toBe(1);
    expect(weekdayOf('1969-12-28')).toBe(0);
  });

  it('shifted and shifted back is itself', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -2000, max: 2000 }), (start, days) => {
        expect(daysBetween(start, shiftDay(start, days))).toBe(days);
        expect(shiftDay(shiftDay(start, days), -days)).toBe(start);
      }),
    );
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-01-15', -2, '2025-11-15'],
    ['2026-12-31', 6, '2027-06-30'],
  ])('%s and %i months is the corresponding day or the last of the month, %s', (start, count, expected) =>
    expect(shiftMonths(start, count)).toBe(expected),
  );
});
