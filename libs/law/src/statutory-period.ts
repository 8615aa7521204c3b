import type { Refusal } from '@daylight/kernel';
import type { Period } from './period';
import { statuteUnitUnknown } from './refusals';

/** Which of a statute's numbers of days are working days. */
export type WorkingDayRule =
  | { readonly kind: 'all' }
  | { readonly kind: 'these'; readonly days: readonly number[] }
  | { readonly kind: 'up-to'; readonly days: number }
  /** Natural days unless the article itself writes 工作日. */
  | { readonly kind: 'only-where-written' };

export type StatuteUnits = {
  /** Name as cited, without 中华人民共和国. */
  readonly law: string;
  readonly aliases: readonly string[];
  /** The article that says how the statute's days count. */
  readonly article: string;
  readonly rule: WorkingDayRule;
};

/** How each statute counts its days (DOMAIN.md §8.2); the texts themselves rarely write the unit. */
export const statuteUnits: readonly StatuteUnits[] = [
  {
    law: '行政许可法',
    aliases: ['许可法'],
    article: '中华人民共和国行政许可法 第八十二条',
    rule: { kind: 'all' },
  },
  {
    law: '行政处罚法',
    aliases: ['处罚法'],
    article: '中华人民共和国行政处罚法 第八十五条',
    rule: { kind: 'these', days: [2, 3, 5, 7] },
  },
  {
    law: '行政复议法',
    aliases: ['复议法'],
    article: '中华人民共和国行政复议法 第八十八条',
    rule: { kind: 'these', days: [3, 5, 7, 10] },
  },
  {
    law: '行政强制法',
    aliases: ['强制法'],
    article: '中华人民共和国行政强制法 第六十九条',
    rule: { kind: 'up-to', days: 10 },
  },
  {
    law: '政府信息公开条例',
    aliases: ['信息公开条例'],
    article: '中华人民共和国政府信息公开条例 第二十六条至第三十四条(条文均写明工作日)',
    rule: { kind: 'all' },
  },
  {
    law: '信访工作条例',
    aliases: ['信访条例'],
    article: '信访工作条例 第二十二条至第三十六条',
    rule: { kind: 'only-where-written' },
  },
  {
    law: '招标投标法',
    aliases: [],
    article: '中华人民共和国招标投标法',
    rule: { kind: 'only-where-written' },
  },
  {
    law: '招标投标法实施条例',
    aliases: [],
    article: '中华人民共和国招标投标法实施条例 第二十二条、第五十四条、第六十一条',
    rule: { kind: 'only-where-written' },
  },
  {
    law: '政府采购法',
    aliases: ['采购法'],
    article: '中华人民共和国政府采购法 第三十五条、第五十二条至第五十七条',
    rule: { kind: 'only-where-written' },
  },
  {
    law: '政府采购法实施条例',
    aliases: [],
    article: '中华人民共和国政府采购法实施条例',
    rule: { kind: 'only-where-written' },
  },
];

/** A statute's number of days with its unit, and the article that decides the unit. */
export type StatutoryPeriod = { readonly period: Period<'WD'> | Period<'ND'>; readonly article: string };

/**
 * What a statute means by "so many days": `('行政处罚法', 7)` is seven working days, `('行政处罚法', 90)` ninety natural ones.
 * @param options.writtenAsWorkingDays the article itself writes 工作日.
 * @throws RangeError when the number is no whole number from 1.
 */
export function statutoryPeriod(
  law: string,
  days: number,
  options: { readonly writtenAsWorkingDays?: boolean } = {},
): StatutoryPeriod | Refusal {
  if (!Number.isSafeInteger(days) || days < 1) throw new RangeError(`not a number of days: ${days}`);
  const name = law.replaceAll(/[《》]/g, '').replace(/^中华人民共和国/, '');
  const statute = statuteUnits.find((known) => known.law === name || known.aliases.includes(name));
  if (statute === undefined) return statuteUnitUnknown({ law });
  const unit = options.writtenAsWorkingDays === true || isWorking(statute.rule, days) ? 'WD' : 'ND';
  return { period: { value: days, unit }, article: statute.article };
}

function isWorking(rule: WorkingDayRule, days: number): boolean {
  switch (rule.kind) {
    case 'all':
      return true;
    case 'these':
      return rule.days.includes(days);
    case 'up-to':
      return days <= rule.days;
    case 'only-where-written':
      return false;
  }
}
