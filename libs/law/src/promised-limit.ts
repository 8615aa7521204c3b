import type { Refusal } from '@daylight/kernel';
import { describePeriod, type Period } from './period';
import { promisedLimitTooLong, promisedLimitUnitDiffers } from './refusals';

/** The share of the statutory limit that a promise may use: the value of the rule parameter `FLO-01`. */
export type PromisedShare = { readonly numerator: number; readonly denominator: number };

/** FLO-01 as of this release; a past case passes the value of its own day. */
const currentShare: PromisedShare = { numerator: 2, denominator: 3 };

/** The longest promise allowed under a statutory limit: two thirds of it, rounded down, in its unit (FLO-01). */
export function promisedLimitMax(statutory: Period, share: PromisedShare = currentShare): Period {
  const value = Math.floor((statutory.value * share.numerator) / share.denominator);
  return { value, unit: statutory.unit } as Period;
}

/** Whether a promise keeps FLO-01; any promise does where no statute limits the act (FLO-03). */
export function promisedLimitAllowed(
  statutory: Period | null,
  promised: Period,
  share: PromisedShare = currentShare,
): boolean {
  return checkPromisedLimit(statutory, promised, share) === null;
}

/**
 * The refusal of a promise that breaks FLO-01, or null. The rule is soft: a waiver of the efficiency office (FLO-02)
 * overrides `promised-limit-too-long`, never `promised-limit-unit-differs`.
 */
export function checkPromisedLimit(
  statutory: Period | null,
  promised: Period,
  share: PromisedShare = currentShare,
): Refusal | null {
  if (statutory === null) return null;
  const said = { ...named('statutory', statutory), ...named('promised', promised) };
  if (statutory.unit !== promised.unit) return promisedLimitUnitDiffers(said);
  const longest = promisedLimitMax(statutory, share);
  return promised.value <= longest.value
    ? null
    : promisedLimitTooLong({ ...said, ...named('longest', longest) });
}

function named(key: string, period: Period): { readonly [key: string]: string } {
  const { zh, en } = describePeriod(period);
  return { [key]: zh, [`${key}En`]: en };
}
