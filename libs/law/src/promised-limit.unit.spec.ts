import fc from 'fast-check';
import { invariant, isRefusal } from '@daylight/kernel';
import { naturalDays, workingDays } from './period';
import { checkPromisedLimit, promisedLimitAllowed, promisedLimitMax } from './promised-limit';
import { ruleParameterRegister } from './rule-parameters';

describe('a promised limit (FLO-01)', () => {
  it.each([
    [5, 3],
    [7, 4],
    [10, 6],
    [15, 10],
    [20, 13],
    [30, 20],
    [45, 30],
    [60, 40],
    [90, 60],
  ])('under a statutory limit of %i is at most %i', (statutory, longest) => {
    expect(promisedLimitMax(workingDays(statutory))).toEqual(workingDays(longest));
    expect(promisedLimitAllowed(workingDays(statutory), workingDays(longest))).toBe(true);
    expect(promisedLimitAllowed(workingDays(statutory), workingDays(longest + 1))).toBe(false);
  });

  it('says what would be allowed when it is too long', () => {
    expect(checkPromisedLimit(workingDays(20), workingDays(15))).toMatchObject({
      code: 'promised-limit-too-long',
      rule: 'FLO-01',
      message: {
        zh: '承诺时限 15个工作日 超过法定时限 20个工作日 的三分之二(最长 13个工作日)。',
        en: 'The promised limit of 15 working days exceeds two thirds of the statutory 20 working days (at most 13 working days).',
      },
    });
  });

  it('uses the share in force, by default that of the rule parameter', () => {
    const parameter = ruleParameterRegister.lookup('FLO-01', '2026-11-23');
    invariant(!isRefusal(parameter) && parameter.unit === 'ratio', 'FLO-01 is a ratio');
    expect(promisedLimitMax(workingDays(20), parameter.value)).toEqual(promisedLimitMax(workingDays(20)));
    expect(promisedLimitAllowed(workingDays(20), workingDays(13), { numerator: 1, denominator: 2 })).toBe(
      false,
    );
  });

  it('is compared in one unit only', () => {
    expect(checkPromisedLimit(naturalDays(20), workingDays(5))).toMatchObject({
      code: 'promised-limit-unit-differs',
    });
  });

  it('is free where no statute limits the act (FLO-03)', () => {
    expect(promisedLimitAllowed(null, workingDays(100))).toBe(true);
  });

  it('takes at least a third off', () => {
    fc.assert(
      fc.property(fc.nat(10_000), (value) => {
        const longest = promisedLimitMax(workingDays(value)).value;
        expect(longest * 3).toBeLessThanOrEqual(value * 2);
        expect((longest + 1) * 3).toBeGreaterThan(value * 2);
      }),
    );
  });
});
