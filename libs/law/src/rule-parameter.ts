import { isRefusal, type Bilingual, type Refusal } from '@daylight/kernel';
import { isBusinessDay } from './business-day';
import type { Period, PeriodUnit } from './period';
import { parsePeriod } from './period';
import { ruleParameterMalformed, ruleParameterOverlap, ruleParameterUnknown } from './refusals';

type ParameterBase = {
  /** Rule number of the rule book, with a suffix when a rule has several numbers: `SVC-07`, `SVC-07-extension`. */
  readonly code: string;
  readonly meaning: Bilingual;
  /** Article or source document, in Chinese as cited. */
  readonly basisArticle: string;
  /** First business day in force. */
  readonly validFrom: string;
  /** Last business day in force; null while it is. */
  readonly validTo: string | null;
};

/**
 * A number of law as data (DOMAIN.md §0.1), versioned by validity, so that a case of 2026 is replayed with the numbers
 * of 2026. A period has the unit of its statute; a ratio is exact, never a floating-point number.
 */
export type RuleParameter<Code extends string = string> = ParameterBase & { readonly code: Code } & (
    | { readonly unit: PeriodUnit; readonly value: number }
    | { readonly unit: 'count'; readonly value: number }
    | {
        readonly unit: 'ratio';
        readonly value: { readonly numerator: number; readonly denominator: number };
      }
  );

/** More than any rule book holds. */
export const ruleParametersMax = 5_000;

/** The rule parameters known, each code with one value on one day. */
export class RuleParameterRegister<Code extends string = string> {
  private constructor(private readonly byCode: ReadonlyMap<string, readonly RuleParameter<Code>[]>) {}

  /** Refuses `rule-parameter-malformed` and, for two values of a code on one day, `rule-parameter-overlap`. */
  static of<Code extends string>(
    parameters: readonly RuleParameter<Code>[],
  ): RuleParameterRegister<Code> | Refusal {
    if (parameters.length > ruleParametersMax)
      return malformed('*', '参数过多', `more than ${ruleParametersMax} parameters`);
    const byCode = new Map<string, RuleParameter<Code>[]>();
    for (const parameter of parameters) {
      const refusal = check(parameter);
      if (refusal !== null) return refusal;
      byCode.set(parameter.code, [...(byCode.get(parameter.code) ?? []), parameter]);
    }
    for (const versions of byCode.values()) {
      const refusal = sortAndFindOverlap(versions);
      if (refusal !== null) return refusal;
    }
    return new RuleParameterRegister(byCode);
  }

  /** The value in force on a business day, or the refusal `rule-parameter-unknown`. */
  lookup(code: Code, asOf: string): RuleParameter<Code> | Refusal {
    const found = this.byCode
      .get(code)
      ?.find((version) => version.validFrom <= asOf && (version.validTo === null || asOf <= version.validTo));
    return found ?? ruleParameterUnknown({ code, asOf });
  }

  /** The value in force as a period; a parameter that is none is refused like an unknown one. */
  period(code: Code, asOf: string): Period | Refusal {
    const found = this.lookup(code, asOf);
    if (isRefusal(found)) return found;
    const period = parsePeriod({ value: found.value, unit: found.unit });
    return isRefusal(period) ? ruleParameterUnknown({ code, asOf }) : period;
  }

  /** All versions of all parameters, by code and validity, for publication. */
  all(): readonly RuleParameter<Code>[] {
    return [...this.byCode.values()].flat().sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
  }
}

function check(parameter: RuleParameter): Refusal | null {
  const { code, validFrom, validTo } = parameter;
  if (code.trim() === '') return malformed(code, '缺少编号', 'the code is missing');
  if (parameter.basisArticle.trim() === '') return malformed(code, '缺少条文', 'the article is missing');
  if (!isBusinessDay(validFrom) || (validTo !== null && !isBusinessDay(validTo)))
    return malformed(code, '有效期不是日期', 'the validity is no day');
  if (validTo !== null && validTo < validFrom)
    return malformed(code, '失效日早于生效日', 'the validity ends before it begins');
  return hasValue(parameter) ? null : malformed(code, '数值与单位不符', 'value and unit do not fit');
}

function hasValue(parameter: RuleParameter): boolean {
  if (parameter.unit === 'ratio') {
    const { numerator, denominator } = parameter.value;
    return (
      Number.isSafeInteger(numerator) &&
      Number.isSafeInteger(denominator) &&
      numerator >= 0 &&
      denominator > 0
    );
  }
  if (parameter.unit === 'count') return Number.isSafeInteger(parameter.value) && parameter.value >= 0;
  return !isRefusal(parsePeriod(parameter));
}

/** Sorts one code's versions by their first day, in place, and finds two that share a day. */
function sortAndFindOverlap(versions: RuleParameter[]): Refusal | null {
  versions.sort((a, b) => (a.validFrom < b.validFrom ? -1 : a.validFrom > b.validFrom ? 1 : 0));
  for (const [index, later] of versions.entries()) {
    const earlier = versions[index - 1];
    if (earlier === undefined) continue;
    if (earlier.validTo === null || earlier.validTo >= later.validFrom)
      return ruleParameterOverlap({ code: later.code, first: validity(earlier), second: validity(later) });
  }
  return null;
}

function validity(parameter: RuleParameter): string {
  return `${parameter.validFrom}–${parameter.validTo ?? '…'}`;
}

function malformed(code: string, whyZh: string, whyEn: string): Refusal {
  return ruleParameterMalformed({ code, whyZh, whyEn });
}
