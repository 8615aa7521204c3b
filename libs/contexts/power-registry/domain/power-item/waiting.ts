import type { Refusal } from '@daylight/kernel';
import { checkChartReady } from './chart-readiness';
import { checkCategory, checkContent, checkPromiseMade } from './content-rules';
import { checkCorrespondences } from './correspondence-rule';
import type { PowerItemState } from './power-item-state';
import { secretItemNotPublished } from './rule-refusals';

/**
 * The rule that keeps the version under preparation from its next steps on that day, as the refusal those steps would
 * give; null when nothing is under preparation or only persons have to act.
 */
export function blockedBy(powerCode: string, state: PowerItemState, on: string): Refusal | null {
  const { revision, waivers } = state;
  if (revision === null) return null;
  const { content, stage } = revision;
  const unlawful = checkContent(powerCode, content, waivers, on);
  switch (stage) {
    case 'drafted':
    case 'returned':
      return unlawful ?? checkCorrespondences(powerCode, {});
    case 'declared':
      return checkCategory(powerCode, content, on) ?? unlawful ?? checkPromiseMade(powerCode, content);
    case 'filed':
      return (
        unlawful ??
        checkChartReady(powerCode, state, content) ??
        (content.disclosure.listing === 'secret' ? secretItemNotPublished({ powerCode }) : null)
      );
    case 'reconciled':
    case 'registered':
    case 'legal-reviewed':
    case 'deliberated':
    case 'signed':
      return unlawful;
  }
}
