import { isRefusal } from '@daylight/kernel';
import { say } from './case-act';
import { inStatus } from './guards';
import { materialsOf } from './materials';
import { stepRule } from './step-rule';
import { actNames } from './words';

/** 补正: what the applicant hands in after the notice; silence counts anew from this day. */
export const supplement = stepRule<{ readonly materials?: readonly string[] }>('supplement', {
  stage: [inStatus(actNames.supplement, 'supplement-requested')],
  comesTo({ materials: codes = [] }, { place, onChart }) {
    const materials = materialsOf(place.power, codes);
    return isRefusal(materials) ? materials : [say.SupplementReceived({ materials, ...onChart })];
  },
});
