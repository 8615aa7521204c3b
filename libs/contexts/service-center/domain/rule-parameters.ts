import { isRefusal, type Refusal } from '@daylight/kernel';
import { addPeriod, ruleParameterRegister, type Period, type WorkingDayCalendar } from '@daylight/law';

/** The numbers of the rule book that this context uses; values, validity and articles stand in the register. */
export type UsedParameter = 'SVC-03' | 'SVC-06' | 'SVC-07-extension' | 'SVC-09' | 'SVC-CONSULTATION' | 'X-05';

/** A period of the law in force on a day, with the article it stands in. */
export type StatutoryNumber = { readonly period: Period; readonly article: string };

/** Refuses `rule-parameter-unknown` when no value is in force on the day. */
export function numberInForce(code: UsedParameter, day: string): StatutoryNumber | Refusal {
  const parameter = ruleParameterRegister.lookup(code, day);
  if (isRefusal(parameter)) return parameter;
  const period = ruleParameterRegister.period(code, day);
  return isRefusal(period) ? period : { period, article: parameter.basisArticle };
}

/** The last day of such a period that begins on a day. */
export function lastDayOf(
  code: UsedParameter,
  start: string,
  calendar: WorkingDayCalendar,
): string | Refusal {
  const number = numberInForce(code, start);
  return isRefusal(number) ? number : addPeriod(start, number.period, calendar).due;
}
