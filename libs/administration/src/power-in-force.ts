import { defineRefusal, isRefusal, type Refusal } from '@daylight/kernel';
import type { PowerItem } from '@daylight/kernel/messages';

export const powerNotInForce = defineRefusal({
  code: 'power-not-in-force',
  category: 'invalid',
  rule: 'X-01',
  article: '宁化县2009年方案:凡未列入《职权目录》的权力,不得行使;行政许可法第四条',
  message: {
    zh: '职权“{powerCode}”在{day}未列入《职权目录》或未生效,不得行使。',
    en: 'Power {powerCode} is not in the catalogue in force on {day}; it may not be exercised.',
  },
  remedy: {
    zh: '请核对职权编码;确需行使的,应先由职权登记机关登记、备案并公布该职权。',
    en: 'Check the power code; a power must first be registered, filed and published in the catalogue.',
  },
});

export const powerVersionUnavailable = defineRefusal({
  code: 'power-version-unavailable',
  category: 'conflict',
  rule: 'FLO-05',
  article: '宁化县2009年方案:严格按照流程图确定的程序行使职权',
  message: {
    zh: '本办件所依据的职权“{powerCode}”第{version}版尚未同步到本中心,暂不能办理。',
    en: 'Version {version} of power {powerCode}, to which this case is bound, has not reached this centre yet.',
  },
  remedy: {
    zh: '请稍后重试;持续出现的,请联系平台运维核对目录同步。',
    en: 'Try again shortly; if it persists, ask the operator to check the catalogue replica.',
  },
});

/** The version of a power in force on a business day, or the refusal of X-01: 凡未列入《职权目录》的权力,不得行使. */
export function powerInForce(
  versions: readonly PowerItem[],
  powerCode: string,
  day: string,
): PowerItem | Refusal {
  const known = versions.filter((power) => power.powerCode === powerCode);
  // The newest version begun by that day decides alone: one before it may stand open in a copy that never learns its end,
  // and must not be exercised again when the newest is suspended or cancelled.
  const newest = known
    .filter(({ effectiveFrom }) => effectiveFrom <= day)
    .reduce<PowerItem | undefined>(
      (latest, power) => (latest === undefined || power.version > latest.version ? power : latest),
      undefined,
    );
  if (newest !== undefined && isInForceOn(newest, day)) return newest;
  return powerNotInForce({
    powerCode,
    day,
    state: known.length === 0 ? 'unknown' : 'known-but-not-in-force',
  });
}

/** The version that a matter is bound to (FLO-05), whatever became of the power since. */
export function pinnedPower(
  versions: readonly PowerItem[],
  pin: { readonly powerCode: string; readonly catalogueVersion: number },
): PowerItem | Refusal {
  const found = versions.find(
    ({ powerCode, version }) => powerCode === pin.powerCode && version === pin.catalogueVersion,
  );
  return found ?? powerVersionUnavailable({ powerCode: pin.powerCode, version: pin.catalogueVersion });
}

/** Whether the power may still be exercised on that day, under any version. */
export function isExercisable(versions: readonly PowerItem[], powerCode: string, day: string): boolean {
  return !isRefusal(powerInForce(versions, powerCode, day));
}

function isInForceOn(power: PowerItem, day: string): boolean {
  if (power.effectiveTo !== undefined) return day <= power.effectiveTo;
  return power.status === 'in-force';
}
