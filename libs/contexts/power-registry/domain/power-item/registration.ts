import type { Guard, Refusal } from '@daylight/kernel';
import { dayOf } from '@daylight/administration';
import type { FourCorrespondences } from '@daylight/contexts/power-registry/contracts/own';
import { checkCorrespondences } from './correspondence-rule';
import { atStage, byOther, hasLawfulContent, isKnown } from './guards';
import { say, type PowerItemAct, type PowerItemAt } from './power-item-act';
import { revisionOf, type PowerItemState } from './power-item-state';
import { reconciliationDifferencesOpen } from './refusals';
import { clearedByEntrusted, waiverExpiryInPast } from './rule-refusals';

/** CAT-02: an entrusted power is cleared by the entrusting organ, not by the body that it is entrusted to. */
const notByEntrustedBody: Guard<PowerItemState, PowerItemAt> = (state, { actor }) => {
  const { entrustment, powerSource } = revisionOf(state).content;
  const isEntrusted =
    powerSource === 'entrusted' && entrustment?.entrustedOrganisation === actor.organisation;
  return isEntrusted ? clearedByEntrusted({ entrusting: entrustment.entrustingOrganisation }) : null;
};

/** 清理: shows the four correspondences (CAT-01) and that the lists of organ and posts agree (CAT-03). */
export const reconcile: PowerItemAct<'reconcile'> = {
  may: [isKnown, atStage('reconcile', 'drafted'), notByEntrustedBody],
  decide: ({ correspondences: shown, differences = [] }, _state, { id }) => {
    const refusal = checkCorrespondences(id, shown) ?? checkDifferences(differences);
    if (refusal !== null) return refusal;
    const closedDifferencesZh = differences.map(({ descriptionZh }) => descriptionZh);
    return [say.PowerItemReconciled({ correspondences: shown as FourCorrespondences, closedDifferencesZh })];
  },
};

function checkDifferences(
  differences: readonly { readonly descriptionZh: string; readonly closed: boolean }[],
): Refusal | null {
  const open = differences.filter(({ closed }) => !closed).map(({ descriptionZh }) => descriptionZh);
  if (open.length === 0) return null;
  return reconciliationDifferencesOpen({ count: open.length, differencesZh: open.join(';') });
}

/** Registration validates the minimum legal basis, the promise, the disclosure decision and an entrustment. */
export const register: PowerItemAct<'register'> = {
  may: [isKnown, atStage('register', 'reconciled'), hasLawfulContent],
  decide: () => [say.PowerItemRegistered({})],
};

/** FLO-02: a waiver ends in the future, has a reason, and is not granted by a drafter. */
export const grantWaiver: PowerItemAct<'grantWaiver'> = {
  may: [
    isKnown,
    atStage('grantWaiver', 'drafted', 'reconciled', 'registered', 'returned', 'filed'),
    byOther('grantWaiver', 'drafting'),
  ],
  decide: ({ reasonZh, expiresOn }, { waivers }, at) => {
    const on = dayOf(at);
    if (expiresOn <= on) return waiverExpiryInPast({ expiresOn, on });
    const isGranted = waivers.some(
      (waiver) => waiver.expiresOn === expiresOn && waiver.reasonZh === reasonZh,
    );
    return isGranted ? [] : [say.PromiseWaiverGranted({ reasonZh, expiresOn })];
  },
};
