import { isRefusal, type Refusal } from '@daylight/kernel';
import { powerCategories, type PowerCategory } from '@daylight/kernel/messages';
import { isBusinessDay, shiftDay } from '@daylight/law';
import {
  legalBasisLevels,
  type LegalBasis,
  type LegalBasisLevel,
  type PowerItemContent,
} from '@daylight/contexts/power-registry/contracts/own';
import {
  coercionKindMissing,
  legalBasisExpired,
  legalBasisMissing,
  legalBasisTooLow,
  provincialRuleExpired,
} from './rule-refusals';

/** 规章 and above: what may set a power at all (S2: without such a basis a power is 取消 or 废止). */
const settingLevels: readonly LegalBasisLevel[] = [
  'law',
  'administrative-regulation',
  'state-council-decision',
  'local-regulation',
  'departmental-rule',
  'provincial-rule',
  'local-rule',
];

/** Which levels may set a power of a category (DOMAIN.md 1.2); a category not named takes any setting level. */
const levelsByCategory: { readonly [category in PowerCategory]?: readonly LegalBasisLevel[] } = {
  // 行政许可法 第十四条、第十五条、第十七条: departmental and municipal rules set no licence.
  LICENSE: [
    'law',
    'administrative-regulation',
    'state-council-decision',
    'local-regulation',
    'provincial-rule',
  ],
  // 行政处罚法 第十条至第十四条: a decision of the State Council sets no penalty.
  PENALTY: [
    'law',
    'administrative-regulation',
    'local-regulation',
    'departmental-rule',
    'provincial-rule',
    'local-rule',
  ],
};
/** 行政强制法 第十条: measures; 第十三条: enforcement by law alone. */
const coercionLevels = {
  measure: ['law', 'administrative-regulation', 'local-regulation'],
  enforcement: ['law'],
} as const satisfies { readonly [kind: string]: readonly LegalBasisLevel[] };

/** The levels that may set this power, or the refusal when it does not say enough to tell. */
function neededLevels(content: PowerItemContent): readonly LegalBasisLevel[] | Refusal {
  if (content.category !== 'COERCION') return levelsByCategory[content.category] ?? settingLevels;
  return content.coercionKind === undefined ? coercionKindMissing() : coercionLevels[content.coercionKind];
}

/** The minimum legal basis of a category, and its validity on the day (DOMAIN.md 1.2, CAT-12); null when it is there. */
export function checkLegalBases(powerCode: string, content: PowerItemContent, on: string): Refusal | null {
  const needed = neededLevels(content);
  if (isRefusal(needed)) return needed;
  if (!content.legalBases.some(({ level }) => settingLevels.includes(level)))
    return legalBasisMissing({ powerCode });
  const sufficient = content.legalBases.filter(({ level }) => needed.includes(level));
  if (sufficient.length === 0) return tooLow(powerCode, content, needed);
  const valid = sufficient.filter((basis) => isValidOn(basis, on));
  if (valid.length === 0) return legalBasisExpired({ powerCode, on });
  const temporary = content.category === 'LICENSE' && valid.every(({ level }) => level === 'provincial-rule');
  const unlimited = temporary ? valid.find((basis) => !endsWithinOneYear(basis)) : undefined;
  return unlimited === undefined ? null : provincialRuleExpired({ lawZh: unlimited.lawZh });
}

function isValidOn({ validFrom, validTo }: LegalBasis, day: string): boolean {
  return (validFrom === undefined || validFrom <= day) && (validTo === undefined || day <= validTo);
}

const temporaryLicenceDays = 366;

function endsWithinOneYear({ validFrom, validTo }: LegalBasis): boolean {
  if (validFrom === undefined || validTo === undefined) return false;
  return isBusinessDay(validFrom) && validTo <= shiftDay(validFrom, temporaryLicenceDays);
}

function tooLow(powerCode: string, content: PowerItemContent, needed: readonly LegalBasisLevel[]): Refusal {
  const found = [...new Set(content.legalBases.map(({ level }) => level))];
  const category = powerCategories[content.category];
  return legalBasisTooLow({
    powerCode,
    category: category.en,
    categoryZh: category.zh,
    needed: needed.map((level) => legalBasisLevels[level].en).join(', '),
    neededZh: needed.map((level) => legalBasisLevels[level].zh).join('、'),
    found: found.map((level) => legalBasisLevels[level].en).join(', '),
    foundZh: found.map((level) => legalBasisLevels[level].zh).join('、'),
  });
}
