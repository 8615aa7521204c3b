import { isRefusal } from '@daylight/kernel';
import {
  addPeriods,
  describePeriod,
  hours,
  isPeriodOf,
  months,
  naturalDays,
  parsePeriod,
  plusPeriod,
  samePeriod,
  serialisePeriod,
  workingDays,
  years,
  type Period,
} from './period';

describe('a period', () => {
  it('adds up within its unit, and working days to natural days do not type-check', () => {
    expect(plusPeriod(workingDays(20), workingDays(10))).toEqual(workingDays(30));
    // @ts-expect-error 工作日 and 自然日 are different types
    expect(() => plusPeriod(workingDays(20), naturalDays(10))).toThrow(RangeError);
    // @ts-expect-error a month is no number of days
    expect(() => plusPeriod(naturalDays(30), months(1))).toThrow(RangeError);
    // @ts-expect-error a limit in natural days is no limit in working days
    const limit: Period<'WD'> = naturalDays(20);
    const anyPeriod: Period = workingDays(20);
    // @ts-expect-error a period of unknown unit is not yet one in working days
    const narrowed: Period<'WD'> = anyPeriod as Period;
    expect([limit.unit, narrowed.unit]).toEqual(['ND', 'WD']);
  });

  it('adds at run time only when the units agree', () => {
    expect(addPeriods(workingDays(20), workingDays(10))).toEqual(workingDays(30));
    expect(addPeriods(workingDays(20), naturalDays(10))).toMatchObject({ code: 'period-units-differ' });
    expect(addPeriods(workingDays(10_000), workingDays(1))).toMatchObject({ code: 'period-malformed' });
  });

  it('is read from JSON with its unit and written back the same', () => {
    for (const period of [workingDays(20), naturalDays(90), hours(24), months(6), years(3)])
      expect(parsePeriod(JSON.parse(JSON.stringify(serialisePeriod(period))))).toEqual(period);
    expect(parsePeriod({ value: 5, unit: 'WD', note: 'x' })).toEqual(workingDays(5));
  });

  it.each([
    [20],
    ['20WD'],
    [null],
    [undefined],
    [{ value: 20 }],
    [{ value: 20, unit: 'days' }],
    [{ value: '20', unit: 'WD' }],
    [{ value: -1, unit: 'WD' }],
    [{ value: 1.5, unit: 'WD' }],
    [{ value: 10_001, unit: 'ND' }],
    [{ value: 101, unit: 'Y' }],
  ])('is never read from %j', (json) => {
    const refusal = parsePeriod(json);
    expect(isRefusal(refusal) && refusal.code).toBe('period-malformed');
  });

  it('is never made of a fraction, a negative number or too large a one', () => {
    for (const value of [-1, 0.5, Number.NaN, 10_001]) expect(() => workingDays(value)).toThrow(RangeError);
    expect(() => years(101)).toThrow(RangeError);
  });

  it('says its unit in both languages', () => {
    expect(describePeriod(workingDays(20))).toEqual({ zh: '20个工作日', en: '20 working days' });
    expect(describePeriod(months(1))).toEqual({ zh: '1个月', en: '1 month' });
  });

  it('equals only a period of the same unit', () => {
    expect(samePeriod(workingDays(7), workingDays(7))).toBe(true);
    expect(samePeriod(workingDays(7), naturalDays(7))).toBe(false);
    expect(isPeriodOf(workingDays(7), 'ND')).toBe(false);
  });
});
