import { invariant, isRefusal } from '@daylight/kernel';
import { workingDays } from './period';
import { RuleParameterRegister, type RuleParameter } from './rule-parameter';
import { ruleParameterRegister, ruleParameters } from './rule-parameters';

const parameter = (changes: Partial<RuleParameter> = {}): RuleParameter =>
  ({
    code: 'SVC-05',
    value: 20,
    unit: 'WD',
    meaning: { zh: '决定', en: 'decision' },
    basisArticle: '中华人民共和国行政许可法 第四十二条',
    validFrom: '2004-07-01',
    validTo: null,
    ...changes,
  }) as RuleParameter;

describe('a rule parameter', () => {
  const old = parameter({ validTo: '2026-12-31' });
  const next = parameter({ value: 15, validFrom: '2027-01-01' });

  it('has on each day the value in force on that day', () => {
    const register = RuleParameterRegister.of([next, old]);
    invariant(!isRefusal(register), 'the versions do not overlap');
    expect(register.period('SVC-05', '2026-12-31')).toEqual(workingDays(20));
    expect(register.period('SVC-05', '2027-01-01')).toEqual(workingDays(15));
    expect(register.lookup('SVC-05', '2004-06-30')).toMatchObject({ code: 'rule-parameter-unknown' });
    expect(register.period('SVC-99', '2026-01-01')).toMatchObject({ code: 'rule-parameter-unknown' });
    expect(register.all()).toEqual([old, next]);
  });

  it('has never two values on one day', () => {
    for (const later of ['2026-12-31', '2020-01-01'])
      expect(RuleParameterRegister.of([old, parameter({ validFrom: later })])).toMatchObject({
        code: 'rule-parameter-overlap',
      });
    expect(RuleParameterRegister.of([parameter(), next])).toMatchObject({ code: 'rule-parameter-overlap' });
  });

  it.each<[string, Partial<RuleParameter>]>([
    ['code', { code: '' }],
    ['article', { basisArticle: ' ' }],
    ['first day', { validFrom: '2026-02-30' }],
    ['last day', { validTo: 'later' }],
    ['validity in order', { validTo: '2004-06-30' }],
    ['value', { value: -1 }],
    ['whole count', { unit: 'count', value: 0.5 }],
    ['ratio that divides', { unit: 'ratio', value: { numerator: 2, denominator: 0 } }],
  ])('needs its %s', (_, changes) =>
    expect(RuleParameterRegister.of([parameter(changes)])).toMatchObject({
      code: 'rule-parameter-malformed',
    }),
  );

  it('is one of a bounded number', () => {
    const many = Array.from({ length: 5_001 }, (_, index) => parameter({ code: `P-${index}` }));
    expect(RuleParameterRegister.of(many)).toMatchObject({ code: 'rule-parameter-malformed' });
  });
});

describe('the rule parameters of this release', () => {
  const today = '2026-11-23';

  it.each([
    ['SVC-03', 5, 'WD'],
    ['SVC-05', 20, 'WD'],
    ['SVC-06', 10, 'WD'],
    ['SVC-07', 45, 'WD'],
    ['SVC-07-extension', 15, 'WD'],
    ['SVC-09', 10, 'WD'],
    ['SVC-17', 7, 'WD'],
    ['SVC-18', 30, 'WD'],
    ['CAT-10', 20, 'WD'],
    ['X-05', 1, 'WD'],
    ['SVC-CONSULTATION', 5, 'WD'],
    ['SUP-01', 2, 'WD'],
    ['SVC-16-court', 6, 'M'],
  ] as const)('%s is %i %s', (code, value, unit) =>
    expect(ruleParameterRegister.period(code, today)).toEqual({ value, unit }),
  );

  it('FLO-01 is exactly two thirds, and no period', () => {
    expect(ruleParameterRegister.lookup('FLO-01', today)).toMatchObject({
      value: { numerator: 2, denominator: 3 },
    });
    expect(ruleParameterRegister.period('FLO-01', today)).toMatchObject({ code: 'rule-parameter-unknown' });
  });

  it('each has an article and a meaning in both languages', () => {
    for (const { basisArticle, meaning } of ruleParameters)
      for (const text of [basisArticle, meaning.zh, meaning.en]) expect(text).not.toBe('');
  });

  it('tell codes of this release from others by type', () => {
    // @ts-expect-error no such code in this release
    expect(ruleParameterRegister.lookup('SVC-99', today)).toMatchObject({ code: 'rule-parameter-unknown' });
  });
});
