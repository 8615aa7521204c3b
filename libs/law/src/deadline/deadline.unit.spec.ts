import type { Deadline, DeadlineExtension, Suspension } from '@daylight/kernel/messages';
import fc from 'fast-check';
import { invariant, isRefusal, type Refusal } from '@daylight/kernel';
import { addPeriod, countWorkingDays } from '../add-period';
import { dayNumber, dayOfNumber, shiftDay } from '../business-day';
import { hours, months, naturalDays, workingDays, years, type Period } from '../period';
import { calendarOfChina } from '../testing';
import {
  extendDeadline,
  instantDeadline,
  meetDeadline,
  resumeDeadline,
  startDeadline,
  suspendDeadline,
} from './deadline';
import { dueOf, remainingOf, statusOf } from './due';

const calendar = calendarOfChina();
const basis = '中华人民共和国行政许可法 第四十二条';
const start = (limit: Period = workingDays(20), day = '2026-09-18') =>
  startDeadline({ basis, start: day, limit });
const hearing = { cause: 'hearing', from: '2026-09-22', notifiedDays: 5, noticeInWriting: true } as const;

function accepted<T>(value: T | Refusal): T {
  invariant(!isRefusal(value), `refused: ${JSON.stringify(value)}`);
  return value;
}
function suspended(deadline: Deadline, suspension: Omit<Suspension, 'to'>, to?: string): Deadline {
  const open = accepted(suspendDeadline(deadline, suspension));
  return to === undefined ? open : accepted(resumeDeadline(open, to));
}
const due = (deadline: Deadline) => dueOf(deadline, calendar).due;

describe('a deadline', () => {
  it('ends twenty working days after acceptance, the day of acceptance not counted', () => {
    expect(dueOf(start(), calendar)).toEqual({
      due: '2026-10-22',
      provisional: false,
      calendarVersion: calendar.version,
    });
    expect(start().kind === 'computed' && start()).toMatchObject({ start: '2026-09-18', suspensions: [] });
  });

  it('begins on the business day in China of the instant given', () => {
    expect(startDeadline({ basis, start: '2026-09-17T17:00:00Z', limit: workingDays(20) })).toEqual(start());
    expect(() => start(workingDays(20), 'yesterday')).toThrow(RangeError);
  });

  it('is plain JSON', () => {
    const deadline = suspended(start(), hearing, '2026-09-28');
    expect(JSON.parse(JSON.stringify(deadline))).toEqual(deadline);
  });

  it('in natural days, months or years ends as the period does', () => {
    const limits = [naturalDays(90), naturalDays(15), months(1), months(6), years(1)];
    fc.assert(
      fc.property(fc.integer({ min: 16_000, max: 20_000 }), fc.constantFrom(...limits), (number, limit) => {
        const day = dayOfNumber(number);
        const expected = addPeriod(day, limit, calendar);
        const { calendarVersion, ...found } = dueOf(start(limit, day), calendar);
        expect(found).toEqual(expected);
        expect(calendarVersion).toBe(calendar.version);
      }),
      { numRuns: 50 },
    );
  });

  it('with no days to run ends on the day it begins', () => {
    expect(due(start(workingDays(0)))).toBe('2026-09-18');
  });

  it('beyond the published calendar is provisional', () => {
    expect(dueOf(start(workingDays(20), '2026-12-21'), calendar).provisional).toBe(true);
  });
});

describe('the extension of a deadline (行政许可法 第四十二条)', () => {
  const extension: DeadlineExtension = {
    period: workingDays(10),
    approver: 'zjj-head',
    reason: '需进一步核实申请材料',
    notifiedOn: '2026-10-21',
  };

  it('adds its days once the reasons were told before the original due day', () => {
    expect(due(accepted(extendDeadline(start(), extension, calendar)))).toBe('2026-11-05');
  });

  it('is refused on the due day and after it', () => {
    for (const notifiedOn of ['2026-10-22', '2026-11-02']) {
      const refusal = extendDeadline(start(), { ...extension, notifiedOn }, calendar);
      expect(refusal).toMatchObject({
        code: 'extension-told-too-late',
        article: '中华人民共和国行政许可法 第四十二条',
        details: { due: '2026-10-22' },
      });
    }
  });

  it('is granted once only', () => {
    const extended = accepted(extendDeadline(start(), extension, calendar));
    expect(extendDeadline(extended, extension, calendar)).toMatchObject({
      code: 'extension-already-granted',
    });
  });

  it.each<[string, Partial<DeadlineExtension>]>([
    ['no approver', { approver: ' ' }],
    ['no reason', { reason: '' }],
    ['no day of notice', { notifiedOn: 'soon' }],
    ['no length', { period: workingDays(0) }],
    ['another unit', { period: naturalDays(10) }],
  ])('is refused with %s', (_, missing) =>
    expect(extendDeadline(start(), { ...extension, ...missing }, calendar)).toMatchObject({
      code: 'extension-incomplete',
    }),
  );

  it('may be told before the due day that a special procedure moved', () => {
    const later = suspended(start(), hearing, '2026-09-28');
    expect(due(later) > '2026-10-22').toBe(true);
    expect(isRefusal(extendDeadline(later, { ...extension, notifiedOn: '2026-10-22' }, calendar))).toBe(
      false,
    );
  });

  it('of months reaches the corresponding day of all months together', () => {
    const deadline = start(months(1), '2026-03-31');
    const two = { ...extension, period: months(1), notifiedOn: '2026-04-01' };
    expect(due(accepted(extendDeadline(deadline, two, calendar)))).toBe('2026-06-01');
  });
});

describe('time that is not counted (行政许可法 第四十五条)', () => {
  it('moves the due day by the working days of the special procedure', () => {
    expect(due(suspended(start(), hearing, '2026-09-24'))).toBe('2026-10-26');
  });

  it('is credited only with written notice', () => {
    expect(due(suspended(start(), { ...hearing, noticeInWriting: false }, '2026-09-28'))).toBe('2026-10-22');
  });

  it('is credited for the notified days at most, however long the procedure takes', () => {
    const capped = suspended(start(), { ...hearing, notifiedDays: 2 }, '2026-10-20');
    expect(due(capped)).toBe('2026-10-26');
  });

  it('while it runs is assumed to take the notified days', () => {
    expect(dueOf(suspended(start(), hearing), calendar)).toMatchObject({
      due: '2026-10-29',
      whileSuspended: true,
    });
  });

  it('that begins on the due day still stops the clock; the due day comes with its end', () => {
    const onLastDay = suspended(start(), { ...hearing, from: '2026-10-22' }, '2026-10-26');
    expect(due(onLastDay)).toBe('2026-10-26');
  });

  it('that begins after the due day saves nothing', () => {
    expect(due(suspended(start(), { ...hearing, from: '2026-10-23' }, '2026-10-30'))).toBe('2026-10-22');
  });

  it('that ends on a weekend is credited up to Friday', () => {
    const overWeekend = suspended(start(), { ...hearing, from: '2026-10-22' }, '2026-10-25');
    expect(due(overWeekend)).toBe('2026-10-23');
    const nothing = suspended(start(), { ...hearing, from: '2026-10-23' }, '2026-10-25');
    expect(due(nothing)).toBe('2026-10-22');
  });

  it('counts in calendar days where the limit does, and the last day then rolls', () => {
    const ninety = start(naturalDays(90), '2026-07-02');
    expect(dueOf(ninety, calendar)).toMatchObject({ due: '2026-09-30' });
    const later = suspended(ninety, { ...hearing, from: '2026-08-01', notifiedDays: 10 }, '2026-08-03');
    expect(dueOf(later, calendar)).toMatchObject({ due: '2026-10-08', rolledFrom: '2026-10-02' });
  });

  it('that begins on a rolled last day still stops the clock', () => {
    const rolled = start(naturalDays(90), '2026-07-03');
    expect(due(rolled)).toBe('2026-10-08');
    const held = suspended(rolled, { ...hearing, from: '2026-10-08', notifiedDays: 5 }, '2026-10-12');
    expect(due(held)).toBe('2026-10-12');
  });

  it('adds up over several procedures', () => {
    const twice = suspended(
      suspended(start(), hearing, '2026-09-23'),
      { ...hearing, from: '2026-09-23' },
      '2026-09-24',
    );
    expect(due(twice)).toBe('2026-10-26');
  });

  it.each<[string, Omit<Suspension, 'to'>, string]>([
    ['a cause unknown to the law', { ...hearing, cause: 'lunch' as 'hearing' }, 'suspension-cause-unlawful'],
    ['a beginning before the period', { ...hearing, from: '2026-09-17' }, 'suspension-misdated'],
    ['no day', { ...hearing, from: 'x' }, 'suspension-misdated'],
    ['a negative number of days', { ...hearing, notifiedDays: -1 }, 'suspension-misdated'],
    ['a fraction of a day', { ...hearing, notifiedDays: 0.5 }, 'suspension-misdated'],
    ['years of days', { ...hearing, notifiedDays: 1001 }, 'suspension-misdated'],
  ])('is refused for %s', (_, suspension, code) =>
    expect(suspendDeadline(start(), suspension)).toMatchObject({ code }),
  );

  it('is refused twice at a time, before the last one ended, and ends only after it began', () => {
    const open = suspended(start(), hearing);
    expect(suspendDeadline(open, hearing)).toMatchObject({ code: 'deadline-already-suspended' });
    expect(resumeDeadline(open, '2026-09-21')).toMatchObject({ code: 'suspension-misdated' });
    const closed = accepted(resumeDeadline(open, '2026-09-24'));
    expect(resumeDeadline(closed, '2026-09-25')).toMatchObject({ code: 'deadline-not-suspended' });
    expect(suspendDeadline(closed, { ...hearing, from: '2026-09-23' })).toMatchObject({
      code: 'suspension-misdated',
    });
    expect(resumeDeadline(start(), '2026-09-25')).toMatchObject({ code: 'deadline-not-suspended' });
  });

  it('equals limit plus credited days, whatever the procedure (DOMAIN 3.4)', () => {
    const property = fc.property(
      fc.integer({ min: dayNumber('2024-01-01'), max: dayNumber('2025-12-31') }),
      fc.integer({ min: 1, max: 45 }),
      fc.nat(30),
      fc.nat(60),
      fc.nat(20),
      fc.boolean(),
      (startNumber, limit, offset, length, notifiedDays, noticeInWriting) => {
        const day = dayOfNumber(startNumber);
        const deadline = start(workingDays(limit), day);
        const plainDue = due(deadline);
        const from = shiftDay(day, offset);
        fc.pre(from <= plainDue);
        const to = shiftDay(from, length);
        const moved = suspended(deadline, { cause: 'testing', from, notifiedDays, noticeInWriting }, to);
        const worked = countWorkingDays(from, to, calendar).count;
        const credit = noticeInWriting ? Math.min(worked, notifiedDays) : 0;
        expect(due(moved)).toBe(addPeriod(day, workingDays(limit + credit), calendar).due);
      },
    );
    fc.assert(property, { numRuns: 300 });
  });
});

describe('where a deadline stands', () => {
  it('runs to the end of its due day and is then overdue', () => {
    expect(statusOf(start(), '2026-09-18', calendar)).toBe('running');
    expect(statusOf(start(), '2026-10-22', calendar)).toBe('running');
    expect(statusOf(start(), '2026-10-22T15:59:59Z', calendar)).toBe('running');
    expect(statusOf(start(), '2026-10-22T16:00:00Z', calendar)).toBe('overdue');
    expect(statusOf(start(), '2026-10-23', calendar)).toBe('overdue');
  });

  it('stands still during a special procedure, but no longer than notified', () => {
    const open = suspended(start(), hearing);
    expect(statusOf(open, '2026-09-21', calendar)).toBe('running');
    expect(statusOf(open, '2026-09-23', calendar)).toBe('suspended');
    expect(statusOf(open, '2026-10-09', calendar)).toBe('running');
    expect(statusOf(suspended(start(), { ...hearing, noticeInWriting: false }), '2026-09-23', calendar)).toBe(
      'running',
    );
    expect(statusOf(suspended(start(), hearing, '2026-09-24'), '2026-09-24', calendar)).toBe('running');
  });

  it('is met by an act in time and overdue by a late one, and knows nothing of it before', () => {
    const inTime = accepted(meetDeadline(start(), '2026-10-22T15:00:00Z'));
    expect(statusOf(inTime, '2026-12-01', calendar)).toBe('met');
    expect(statusOf(inTime, '2026-10-01', calendar)).toBe('running');
    const late = accepted(meetDeadline(start(), '2026-10-23'));
    expect(statusOf(late, '2026-10-23', calendar)).toBe('overdue');
  });

  it('leaves the days after the day asked about', () => {
    expect(remainingOf(start(), '2026-09-18', calendar)).toEqual({
      value: 20,
      unit: 'WD',
      provisional: false,
    });
    expect(remainingOf(start(), '2026-10-22', calendar).value).toBe(0);
    expect(remainingOf(start(), '2026-10-26', calendar).value).toBe(-2);
    expect(remainingOf(start(), '2026-10-24', calendar).value).toBe(-1);
    const open = suspended(start(), hearing);
    expect(remainingOf(open, '2026-09-22', calendar).value).toBe(17);
    expect(remainingOf(open, '2026-09-23', calendar).value).toBe(17);
  });

  it('in calendar days leaves calendar days', () => {
    const ninety = start(naturalDays(90), '2026-07-03');
    expect(remainingOf(ninety, '2026-09-30', calendar)).toEqual({ value: 8, unit: 'ND', provisional: false });
    expect(remainingOf(ninety, '2026-10-10', calendar)).toEqual({
      value: -2,
      unit: 'ND',
      provisional: false,
    });
  });

  it('leaves after the act what was left on its day', () => {
    const met = accepted(meetDeadline(start(), '2026-10-20'));
    expect(remainingOf(met, '2026-12-01', calendar).value).toBe(2);
  });

  it('never leaves more from one day to the next', () => {
    const open = suspended(start(), hearing, '2026-09-28');
    let left = Number.POSITIVE_INFINITY;
    for (let day = '2026-09-18'; day < '2026-12-01'; day = shiftDay(day, 1)) {
      const { value } = remainingOf(open, day, calendar);
      expect(value).toBeLessThanOrEqual(left);
      expect(value < 0).toBe(statusOf(open, day, calendar) === 'overdue' && value !== 0);
      left = value;
    }
  });
});

describe('an act that ends a deadline', () => {
  it('is recorded once', () => {
    const met = accepted(meetDeadline(start(), '2026-10-20'));
    expect(meetDeadline(met, '2026-10-21')).toMatchObject({ code: 'deadline-already-met' });
    expect(suspendDeadline(met, hearing)).toMatchObject({ code: 'deadline-already-met' });
    expect(() => meetDeadline(start(), 'soon')).toThrow(RangeError);
  });

  it('ends a special procedure that still runs', () => {
    const met = accepted(meetDeadline(suspended(start(), hearing), '2026-09-24'));
    expect(met).toMatchObject({
      suspensions: [{ from: '2026-09-22', to: '2026-09-24' }],
      metOn: '2026-09-24',
    });
  });
});

describe('a deadline that is an instant', () => {
  const at = '2011-03-01T12:00:00.000Z';
  const recorded = instantDeadline({ basis: 'as recorded', at });

  it('is late after the instant, not after the day', () => {
    expect(dueOf(recorded, calendar)).toEqual({ due: '2011-03-01', at, provisional: false });
    expect(statusOf(recorded, '2011-03-01T12:00:00Z', calendar)).toBe('running');
    expect(statusOf(recorded, '2011-03-01T12:00:01Z', calendar)).toBe('overdue');
    expect(statusOf(recorded, '2011-03-01', calendar)).toBe('running');
    expect(statusOf(recorded, '2011-03-02', calendar)).toBe('overdue');
  });

  it('is met at or before the instant', () => {
    const met = accepted(meetDeadline(recorded, at));
    expect(statusOf(met, '2012-01-01T00:00:00Z', calendar)).toBe('met');
    const late = accepted(meetDeadline(recorded, '2011-03-01T12:00:00.001Z'));
    expect(statusOf(late, '2012-01-01T00:00:00Z', calendar)).toBe('overdue');
  });

  it('leaves hours, rounded down', () => {
    expect(remainingOf(recorded, '2011-03-01T09:30:00Z', calendar)).toEqual({
      value: 2,
      unit: 'h',
      provisional: false,
    });
    expect(remainingOf(recorded, '2011-03-01', calendar).value).toBe(-4);
  });

  it('can be neither extended nor stopped, and is an instant', () => {
    expect(suspendDeadline(recorded, hearing)).toMatchObject({ code: 'deadline-fixed' });
    expect(resumeDeadline(recorded, '2011-03-01')).toMatchObject({ code: 'deadline-fixed' });
    expect(() => instantDeadline({ basis, at: '2011-03-01' })).toThrow(RangeError);
  });

  it('is what a limit in hours becomes', () => {
    const deadline = startDeadline({ basis, start: '2026-09-18T01:00:00Z', limit: hours(24) });
    expect(dueOf(deadline, calendar).at).toBe('2026-09-19T01:00:00.000Z');
    expect(() => startDeadline({ basis, start: '2026-09-18', limit: hours(24) })).toThrow(RangeError);
  });
});
