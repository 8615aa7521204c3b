import type { LegalBasisLevel } from '@daylight/contexts/power-registry/contracts/own';

/** By what the whole title says, number of its promulgation included. The first that matches decides. */
const byPromulgation: readonly (readonly [RegExp, LegalBasisLevel])[] = [
  [/中国共产党|中共中央|党政领导干部|^信访工作条例/, 'normative-document'],
  [/^全国人民代表大会(常务委员会)?.*决定/, 'law'],
  [/国务院令(第)?\d*/, 'administrative-regulation'],
  [/[部局委署行]令(第|\d)/, 'departmental-rule'],
  [/〔\d{4}〕\d+号|本县规范性文件/, 'normative-document'],
];

/** By the name alone, without what stands in brackets behind it. */
const byName: readonly (readonly [RegExp, LegalBasisLevel])[] = [
  [/通知$|意见$|有关规定$|实施方案$/, 'normative-document'],
  [/^国务院.*决定$/, 'state-council-decision'],
  [/^中华人民共和国.*(法|法典)$/, 'law'],
  [/^中华人民共和国.*(条例|细则)$/, 'administrative-regulation'],
  [/^.{2,4}省.*条例$/, 'local-regulation'],
  [/条例$/, 'administrative-regulation'],
  // The one 办法 in the data that the State Council approved as an administrative regulation.
  [/^中国公民收养子女登记办法$/, 'administrative-regulation'],
];

/**
 * The rank of a legal basis, told from its title, because the reference data name titles only. What fits no rule is taken
 * for a normative document, which sets no power: the error then shows as a refusal, never as a power without a source.
 */
export function legalBasisLevelOf(title: string): LegalBasisLevel {
  const name = title.replace(/[\u0028\uff08].*$/u, '').trim();
  const known =
    byPromulgation.find(([pattern]) => pattern.test(title)) ?? byName.find(([pattern]) => pattern.test(name));
  return known?.[1] ?? 'normative-document';
}
