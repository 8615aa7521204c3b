import { dayOf } from '@daylight/administration';
import { isRefusal } from '@daylight/kernel';
import { say } from './case-act';
import { resumed } from './deadlines';
import { byOfficeConcerned, inStatus, notInState } from './guards';
import { stepRule } from './step-rule';
import { actNames } from './words';

/** The clocks run again; at most the notified days are credited (行政许可法 art. 45). */
export const resumption = stepRule<object>('resume', {
  stage: [
    inStatus(actNames.resume, 'accepted'),
    byOfficeConcerned(actNames.resume),
    (state) => (state.suspendedFor === null ? notInState(state, actNames.resume) : null),
  ],
  comesTo(_body, { onChart }, state, at) {
    const { suspendedFor: procedure } = state;
    if (procedure === null || state.deadlines === null) return notInState(state, actNames.resume);
    const deadlines = resumed(state.deadlines, dayOf(at), at.calendar);
    return isRefusal(deadlines) ? deadlines : [say.CaseResumed({ procedure, deadlines, ...onChart })];
  },
});
