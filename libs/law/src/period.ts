import type { Bilingual, Refusal } from '@daylight/kernel';
import type { period as periodShape, ShapeOf } from '@daylight/kernel/messages';
import { periodMalformed, periodUnitsDiffer } from './refusals';

/**
 * The unit of a period (DOMAIN.md §0.2): `WD` working days 工作日, `ND` natural days 日, `h` hours, `M` months, `Y` years.
 * It differs by statute, never by taste.
 */
export type PeriodUnit = ShapeOf<typeof periodShape>['unit'];

/**
 * A length of time whose unit is part of the type: a `Period<'WD'>` is no `Period<'ND'>`.
 * Plain JSON `{value, unit}`; the value is a whole number from 0.
 */
export type Period<Unit extends PeriodUnit = PeriodUnit> = Unit extends PeriodUnit
  ? { readonly value: number; readonly unit: Unit }
  : never;

/** No statute states a longer period; a larger number is a mistake of input. */
export const periodValueMax: { readonly [unit in PeriodUnit]: number } = {
  WD: 10_000,
  ND: 10_000,
  h: 10_000,
  M: 1_200,
  Y: 100,
};

const units: readonly PeriodUnit[] = ['WD', 'ND', 'h', 'M', 'Y'];

function period<Unit extends PeriodUnit>(value: number, unit: Unit): Period<Unit> {
  if (!isPeriodValue(value, unit)) throw new RangeError(`not a number of ${unit}: ${value}`);
  return { value, unit } as Period<Unit>;
}

/** 工作日. @throws RangeError unless a whole number from 0 to `periodValueMax`, as do the other constructors. */
export const workingDays = (value: number): Period<'WD'> => period(value, 'WD');
/** 自然日: calendar days, rolled to the next working day when the last one is off. */
export const naturalDays = (value: number): Period<'ND'> => period(value, 'ND');
/** Hours, which run from the moment (民法典 第二百零一条). */
export const hours = (value: number): Period<'h'> => period(value, 'h');
/** Months, to the corresponding day or else the month's last (民法典 第二百零二条). */
export const months = (value: number): Period<'M'> => period(value, 'M');
/** Years, to the corresponding day or else the month's last. */
export const years = (value: number): Period<'Y'> => period(value, 'Y');

/** The sum of two periods of one unit; days of different kinds do not type-check. @throws RangeError above `periodValueMax`. */
export function plusPeriod<Unit extends PeriodUnit>(a: Period<Unit>, b: Period<NoInfer<Unit>>): Period<Unit> {
  const [left, right] = [a as Period, b as Period];
  if (left.unit !== right.unit) throw new RangeError(`cannot add ${right.unit} to ${left.unit}`);
  return period(left.value + right.value, left.unit) as Period<Unit>;
}

/** Adds two periods whose units are known only at run time. */
export function addPeriods(a: Period, b: Period): Period | Refusal {
  if (a.unit !== b.unit) return periodUnitsDiffer({ first: a.unit, second: b.unit });
  const sum = a.value + b.value;
  return isPeriodValue(sum, a.unit)
    ? ({ value: sum, unit: a.unit } as Period)
    : periodMalformed({ found: String(sum) });
}

/** Narrows a period to one unit. */
export function isPeriodOf<Unit extends PeriodUnit>(
  value: Period,
  unit: Unit,
): value is Period<Unit> & Period {
  return value.unit === unit;
}

/** Whether two periods say the same; different units never do. */
export function samePeriod(a: Period, b: Period): boolean {
  return a.unit === b.unit && a.value === b.value;
}

/** Reads `{value, unit}` from untrusted JSON; other members are dropped. */
export function parsePeriod(json: unknown): Period | Refusal {
  const candidate = (typeof json === 'object' && json !== null ? json : {}) as {
    value?: unknown;
    unit?: unknown;
  };
  const unit = units.find((known) => known === candidate.unit);
  if (unit === undefined || typeof candidate.value !== 'number' || !isPeriodValue(candidate.value, unit))
    return periodMalformed({ found: describe(json) });
  return { value: candidate.value, unit } as Period;
}

/** The JSON form of a period: exactly `{value, unit}`. */
export function serialisePeriod(value: Period): { readonly value: number; readonly unit: PeriodUnit } {
  return { value: value.value, unit: value.unit };
}

const unitNames: { readonly [unit in PeriodUnit]: { zh: string; en: string } } = {
  WD: { zh: '个工作日', en: 'working day' },
  ND: { zh: '日', en: 'calendar day' },
  h: { zh: '小时', en: 'hour' },
  M: { zh: '个月', en: 'month' },
  Y: { zh: '年', en: 'year' },
};

/** `20个工作日` and `20 working days`. */
export function describePeriod(value: Period): Bilingual {
  const name = unitNames[value.unit];
  return {
    zh: `${value.value}${name.zh}`,
    en: `${value.value} ${name.en}${value.value === 1 ? '' : 's'}`,
  };
}

function isPeriodValue(value: number, unit: PeriodUnit): boolean {
  return Number.isSafeInteger(value) && value >= 0 && value <= periodValueMax[unit];
}

const describedLengthMax = 80;

function describe(json: unknown): string {
  return (JSON.stringify(json) ?? String(json)).slice(0, describedLengthMax);
}
