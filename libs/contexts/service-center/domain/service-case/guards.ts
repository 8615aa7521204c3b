import { byOrgan, byStaff, dayOf, lastDayOf, notInOwnMatter, pinnedPower } from '@daylight/administration';
import { isRefusal, type Bilingual, type Refusal } from '@daylight/kernel';
import type { PowerItem } from '@daylight/kernel/messages';
import type { CaseAt, CaseGuard } from './case-act';
import { tasksOf } from './chart-steps';
import { caseNotInState, caseSuspended, caseUnknown, deemedAcceptedBySilence } from './service-case-refusals';
import type { CaseStatus, ServiceCase } from './service-case-state';
import { statusNames } from './words';

/** What forbids an act on a case whatever its body says. */

export const known: CaseGuard = (state) => (state.status === 'none' ? caseUnknown() : null);

/** The statuses an act belongs to. A concluded case is closed to it, whatever its status. */
export const inStatus =
  (act: Bilingual, ...allowed: readonly CaseStatus[]): CaseGuard =>
  (state, at) =>
    known(state, at) ?? (allowed.includes(state.status) && !state.concluded ? null : notInState(state, act));

export function notInState(state: ServiceCase, act: Bilingual): Refusal {
  const { zh, en } = statusNames[state.status];
  const [statusZh, status] = state.concluded ? [`${zh}、已办结`, `${en}, concluded`] : [zh, en];
  return caseNotInState({ statusZh, status, actZh: act.zh, act: act.en });
}

/** 特别程序: while the clock stands nothing goes on (行政许可法 art. 45). */
export const running =
  (act: Bilingual): CaseGuard =>
  ({ suspendedFor }) =>
    suspendedFor === null ? null : caseSuspended({ kind: suspendedFor, actZh: act.zh, act: act.en });

/** 回避: an applicant never acts for the office in their own case. */
export const notInOwnCase = (act: Bilingual): CaseGuard =>
  notInOwnMatter(act, ({ applicant }) => [applicant?.subject]);

/** The version that the case is bound to. */
export function powerOf({ power }: ServiceCase, { powers }: CaseAt): PowerItem | Refusal {
  const { powerCode = '', catalogueVersion = 0 } = power ?? {};
  return pinnedPower(powers, { powerCode, catalogueVersion });
}

/**
 * an act of the office that no step of the chart gives to a post is that of the organ whose power it is, and of the
 * posts that its chart names (the centre's windows, the departments that examine); no other organ's.
 */
export const byOfficeConcerned =
  (act: Bilingual): CaseGuard =>
  (state, at) => {
    const unknown = known(state, at);
    if (unknown !== null) return unknown;
    const power = powerOf(state, at);
    if (isRefusal(power)) return power;
    const isOfChart = tasksOf(power).some(({ post }) => post !== undefined && post === at.actor.post);
    return (
      byStaff<ServiceCase, CaseAt>(act)(state, at) ??
      (isOfChart ? null : byOrgan<ServiceCase, CaseAt>(act, () => power.organisation)(state, at))
    );
  };

/** FLO-05: nothing is decided by a version of the power that is not at hand. */
export const powerAtHand: CaseGuard = (state, at) => {
  const power = powerOf(state, at);
  return isRefusal(power) ? power : null;
};

/** The last day for a notice, when it has passed without one; null while it runs, and for cases of a foreign record. */
export function silenceElapsed(state: ServiceCase, at: CaseAt): string | null | Refusal {
  if (state.foreignStartedAt !== null) return null;
  const ends = lastDayOf('SVC-03', state.receivedOn, at.calendar);
  if (isRefusal(ends)) return ends;
  return dayOf(at) > ends ? ends : null;
}

/** Once five working days passed in silence the law has accepted: nothing before acceptance is possible any more. */
export const beforeSilenceAccepts =
  (act: Bilingual): CaseGuard =>
  (state, at) => {
    const ended = silenceElapsed(state, at);
    if (ended === null || isRefusal(ended)) return ended;
    const { receivedOn } = state;
    return deemedAcceptedBySilence({ silenceEndsOn: ended, receivedOn, actZh: act.zh, act: act.en });
  };

/** The first refusal of several guards. */
export const first =
  (...guards: readonly CaseGuard[]): CaseGuard =>
  (state, at) => {
    for (const guard of guards) {
      const refusal = guard(state, at);
      if (refusal !== null) return refusal;
    }
    return null;
  };
