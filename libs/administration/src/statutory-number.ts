import { isRefusal, type Refusal } from '@daylight/kernel';
import {
  addPeriod,
  ruleParameterRegister,
  type Period,
  type RuleParameterCode,
  type WorkingDayCalendar,
} from '@daylight/law';

/** A period of the law in force on a day, with the article it stands in. */
export type StatutoryNumber = { readonly period: Period; readonly article: string };

/** Refuses `rule-parameter-unknown` when no value is in force on the day. */
export function numberInForce(code: RuleParameterCode, day: string): StatutoryNumber | Refusal {
  const parameter = ruleParameterRegister.lookup(code, day);
  if (isRefusal(parameter)) return parameter;
  const period = ruleParameterRegister.period(code, day);
  return isRefusal(period) ? period : { period, article: parameter.basisArticle };
}

/** The last day of such a period that begins on a day. */
export function lastDayOf(
  code: RuleParameterCode,
  start: string,
  calendar: WorkingDayCalendar,
): string | Refusal {
  const number = numberInForce(code, start);
  return isRefusal(number) ? number : addPeriod(start, number.period, calendar).due;
}
