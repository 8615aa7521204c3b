import { isRefusal, type Guard, type Refusal } from '@daylight/kernel';
import type { DatedDeadline, PowerItem } from '@daylight/kernel/messages';
import { dayOf, numberInForce } from '@daylight/administration';
import { dueOf, startDeadline, type WorkingDayCalendar } from '@daylight/law';
import { isKnown, standingAs } from './guards';
import { say, type PowerItemAct, type PowerItemAt } from './power-item-act';
import { currentOf, isRepealed, type PowerItemState } from './power-item-state';
import { basisNotListed, basisUnderReview, changeMisdated } from './refusals';

/** CAT-10: the change starts the clock, whether or not anybody has begun to amend. */
export const reportChange: PowerItemAct<'reportChange'> = {
  may: [isKnown, standingAs('reportChange', 'in-force', 'suspended', 'under-review')],
  decide: ({ descriptionZh, changedOn }, { clocks }, at) => {
    const on = dayOf(at);
    if (changedOn > on) return changeMisdated({ changedOn, on });
    if (clocks.some((clock) => clock.changedOn === changedOn && clock.descriptionZh === descriptionZh))
      return [];
    const deadline = revisionDeadline(changedOn, at.calendar);
    return isRefusal(deadline) ? deadline : [say.ChangeReported({ descriptionZh, changedOn, deadline })];
  },
};

/** How long a revision may take, counted from the day of the change (CAT-10; the day itself is not counted). */
function revisionDeadline(changedOn: string, calendar: WorkingDayCalendar): DatedDeadline | Refusal {
  const number = numberInForce('CAT-10', changedOn);
  if (isRefusal(number)) return number;
  const deadline = startDeadline({ basis: number.article, start: changedOn, limit: number.period });
  return { deadline, due: dueOf(deadline, calendar) };
}

/** CAT-12: with its basis repealed the item takes no new cases, from the moment this is recorded. */
export const recordBasisRepeal: PowerItemAct<'recordBasisRepeal'> = {
  may: [isKnown, standingAs('recordBasisRepeal', 'in-force', 'suspended', 'under-review')],
  decide: ({ lawZh, article, repealedOn }, state, at) => {
    const item = currentOf(state);
    if (!item.legalBases.some((basis) => basis.lawZh === lawZh && basis.article === article))
      return basisNotListed({ powerCode: at.id, lawZh: `${lawZh}${article}` });
    if (isRepealed(state, { lawZh, article })) return [];
    const on = dayOf(at);
    if (repealedOn > on) return changeMisdated({ changedOn: repealedOn, on });
    const repealed = say.LegalBasisRepealed({ lawZh, article, repealedOn });
    if (item.status === 'suspended') return [repealed];
    return [repealed, say.PowerItemSuspended({ item: suspended(item), cause: 'basis-repealed' })];
  },
};

/** CAT-12: how running cases are decided after a repeal, recorded by legal review. */
export const recordTransitionRule: PowerItemAct<'recordTransitionRule'> = {
  may: [isKnown, standingAs('recordTransitionRule', 'under-review')],
  decide: ({ ruleZh }, { transitionRulesZh }) =>
    transitionRulesZh.includes(ruleZh) ? [] : [say.TransitionRuleRecorded({ ruleZh })],
};

export const suspend: PowerItemAct<'suspend'> = {
  may: [isKnown, standingAs('suspend', 'in-force')],
  decide: ({ reasonZh }, state) => [
    say.PowerItemSuspended({ item: suspended(currentOf(state)), cause: 'decision', reasonZh }),
  ],
};

/** CAT-12: what was suspended for want of a basis is not resumed without one. */
const isNotUnderReview: Guard<PowerItemState, PowerItemAt> = ({ standing }, { id }) =>
  standing === 'under-review' ? basisUnderReview({ powerCode: id }) : null;

export const resume: PowerItemAct<'resume'> = {
  may: [isKnown, isNotUnderReview, standingAs('resume', 'suspended')],
  decide: ({ reasonZh }, state) => [
    say.PowerItemResumed({ item: { ...currentOf(state), status: 'in-force' }, reasonZh }),
  ],
};

/** The day of the cancellation is the last on which the power was there. */
export const cancel: PowerItemAct<'cancel'> = {
  may: [isKnown, standingAs('cancel', 'in-force', 'suspended', 'under-review')],
  decide: ({ reasonZh }, state, at) => [
    say.PowerItemCancelled({
      item: { ...currentOf(state), status: 'cancelled', effectiveTo: dayOf(at) },
      reasonZh,
    }),
  ],
};

function suspended(item: PowerItem): PowerItem {
  return { ...item, status: 'suspended' };
}
