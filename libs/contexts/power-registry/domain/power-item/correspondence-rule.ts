import type { Refusal } from '@daylight/kernel';
import { isBlank } from '@daylight/administration';
import { correspondences, type Correspondence } from '@daylight/contexts/power-registry/contracts/own';
import { fourCorrespondencesIncomplete } from './refusals';

/** CAT-01: 四个对应; all four are shown, in words. */
export function checkCorrespondences(
  powerCode: string,
  shown: { readonly [key in Correspondence]?: string },
): Refusal | null {
  const keys = Object.keys(correspondences) as Correspondence[];
  const missing = keys.filter((key) => isBlank(shown[key])).map((key) => correspondences[key]);
  if (missing.length === 0) return null;
  return fourCorrespondencesIncomplete({
    powerCode,
    missing: missing.map(({ en }) => en).join(', '),
    missingZh: missing.map(({ zh }) => zh).join('、'),
  });
}
