import { dayOf, powerInForce } from '@daylight/administration';
import { isRefusal, type Refusal } from '@daylight/kernel';
import type { PowerItem } from '@daylight/kernel/messages';
import type { PowerPin } from '@daylight/contexts/service-center/contracts/own';
import { say, type BodyOfAct, type CaseAt } from './case-act';
import { moveToChart } from './chart-steps';
import { deadlinesFrom } from './deadlines';
import { inStatus, silenceElapsed } from './guards';
import type { ServiceCase } from './service-case-state';
import { stepRule, type Place } from './step-rule';
import { actNames } from './words';

/**
 * 受理: pins the case to the versions in force on the day (FLO-05) and starts both clocks. Once five working days have
 * passed in silence the law has accepted already, as of the day the materials were received; the record then says so.
 */
export const acceptance = stepRule<Pick<BodyOfAct<'accept'>, 'voucherNo'>>('accept', {
  stage: [inStatus(actNames.accept, 'filed')],
  place: onPresentChart,
  comesTo({ voucherNo }, { place: { power, outside }, onChart }, state, at) {
    const silenceEndedOn = silenceElapsed(state, at);
    if (isRefusal(silenceEndedOn)) return silenceEndedOn;
    const stepsOutsideNewChart = outside === undefined ? undefined : [...outside];
    const accepted = { stepsOutsideNewChart, ...onChart };
    if (silenceEndedOn === null)
      return [say.CaseAccepted({ ...acceptedAsOf(dayOf(at), power, state, at), ...accepted, voucherNo })];
    const fact = acceptedAsOf(state.receivedOn, power, state, at);
    return [say.DeemedAccepted({ ...fact, ...accepted, silenceEndedOn, skippedSteps: [] })];
  },
});

/** What acceptance as of a day fixes. */
export function acceptedAsOf(acceptedOn: string, power: PowerItem, state: ServiceCase, at: CaseAt) {
  const deadlines = state.deadlines ?? deadlinesFrom(power, acceptedOn, at.calendar);
  return { power: pinOf(power), acceptedOn, deadlines };
}

export function pinOf(power: PowerItem): PowerPin {
  const { powerCode, nameZh, nameEn, category, organisation, organisationZh } = power;
  return {
    powerCode,
    catalogueVersion: power.version,
    procedureVersion: power.procedure.version,
    nameZh,
    nameEn,
    category,
    organisation,
    organisationZh,
    caseKind: power.caseKind,
    signatures: power.signatures,
    deadlineMode: power.deadlineMode,
    disclosure: power.disclosure.class,
    disclosureReasonZh: power.disclosure.reasonZh,
  };
}

/** When the item changed since filing, the steps done so far are replayed on the chart in force. */
function onPresentChart(state: ServiceCase, at: CaseAt): Place | Refusal {
  const power = powerInForce(at.powers, state.power?.powerCode ?? '', dayOf(at));
  if (isRefusal(power) || power.version === state.power?.catalogueVersion)
    return isRefusal(power) ? power : { power, state };
  const { progress, outside } = moveToChart(power, state.performed);
  return { power, state: { ...state, progress }, outside };
}
