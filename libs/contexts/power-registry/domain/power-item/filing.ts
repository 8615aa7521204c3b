import type { Refusal } from '@daylight/kernel';
import { dayOf, textMissing } from '@daylight/administration';
import { powerItemMessages, type PowerItemContent } from '@daylight/contexts/power-registry/contracts/own';
import { checkCategory, checkContent, checkPromiseMade, disclosed } from './content-rules';
import { atStage, byOther, checkStage, isKnown } from './guards';
import { say, type PowerItemAct, type PowerItemAt } from './power-item-act';
import { revisionOf, type PowerItemState } from './power-item-state';
import { filedFromWrongOutcome } from './refusals';

const { title: reasonTitle } = powerItemMessages.commands.file.fields.reasonZh;

/**
 * 审核备案 has exactly four outcomes (CAT-05); all but 确认 state a reason. A filed item can still be returned or abolished.
 */
export const file: PowerItemAct<'file'> = {
  may: [isKnown, atStage('file', 'declared', 'filed'), byOther('file', 'drafting', 'legalReview')],
  decide: ({ outcome, reasonZh }, state, at) => {
    if (outcome === 'confirmed') return confirm(state, at);
    if (reasonZh === undefined) return textMissing({ titleZh: reasonTitle.zh, title: reasonTitle.en });
    switch (outcome) {
      case 'abolished':
        return [
          say.PowerItemAbolished({ reasonZh, what: state.versions.length === 0 ? 'item' : 'amendment' }),
        ];
      case 'returned-for-clarification':
        return [say.PowerItemReturnedForClarification({ reasonZh })];
      case 'ordered-to-disclose':
        return orderToDisclose(state, at, reasonZh);
    }
  },
};

function confirm(state: PowerItemState, at: PowerItemAt) {
  const refusal =
    checkStage('file', state, at, ['declared']) ?? checkFitForFiling(revisionOf(state).content, state, at);
  return refusal ?? [say.PowerItemFilingConfirmed({})];
}

/** 公开: the claim not to disclose has no basis, so the item becomes public with this very decision. */
function orderToDisclose(state: PowerItemState, at: PowerItemAt, reasonZh: string) {
  const outOfOrder = checkStage('file', state, at, ['declared']);
  if (outOfOrder !== null) return outOfOrder;
  const { content } = revisionOf(state);
  if (content.disclosure.class === 'public') return filedFromWrongOutcome({ powerCode: at.id });
  const refusal = checkFitForFiling(disclosed(content), state, at);
  return refusal ?? [say.PowerItemOrderedToDisclose({ reasonZh })];
}

function checkFitForFiling(
  content: PowerItemContent,
  { waivers }: PowerItemState,
  at: PowerItemAt,
): Refusal | null {
  const on = dayOf(at);
  return (
    checkCategory(at.id, content, on) ??
    checkContent(at.id, content, waivers, on) ??
    checkPromiseMade(at.id, content)
  );
}
