import { dayOf } from '@daylight/administration';
import { say, type BodyOfAct, type CaseGuard } from './case-act';
import { known, notInState } from './guards';
import { stepRule } from './step-rule';
import { actNames } from './words';

/** A decision waits to be delivered, also where the chart ended with it. */
const undelivered: CaseGuard = (state, at) => {
  const isDecided = state.status === 'granted' || state.status === 'refused';
  return (
    known(state, at) ?? (isDecided && state.deliveredOn === null ? null : notInState(state, actNames.deliver))
  );
};

/** 送达: within ten working days of the decision (行政许可法 art. 44); late delivery is recorded as late. */
export const delivery = stepRule<Pick<BodyOfAct<'deliver'>, 'method'>>('deliver', {
  stage: [undelivered],
  comesTo({ method }, { onChart }, { deliveryDueOn }, at) {
    const late = deliveryDueOn !== null && dayOf(at) > deliveryDueOn;
    return [say.OutcomeDelivered({ method, late, ...onChart })];
  },
});
