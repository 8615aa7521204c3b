import {
  byStaff,
  checkNoticeServed,
  dayOf,
  noticeNotServed,
  numberInForce,
  type StatutoryNumber,
} from '@daylight/administration';
import { isRefusal, type Bilingual, type Refusal } from '@daylight/kernel';
import { suspensionCauses, type PowerItem, type SuspensionCause } from '@daylight/kernel/messages';
import { extensionToldTooLate, suspensionCauseUnlawful } from '@daylight/law';
import { say, type ActOf, type BodyOfAct, type CaseGuard } from './case-act';
import { extended, recomputed, suspended } from './deadlines';
import { byOfficeConcerned, inStatus, known, notInOwnCase, notInState, powerOf, running } from './guards';
import { resumption } from './resumption';
import { extensionNotProvided } from './service-case-refusals';
import type { ServiceCase } from './service-case-state';
import { actOfStep, stepRule } from './step-rule';
import { actNames } from './words';

const hasDeadlines =
  (act: Bilingual): CaseGuard =>
  (state) =>
    state.deadlines === null ? notInState(state, act) : null;

/** 特别程序: stops the clocks, only for the causes of 行政许可法 art. 45 and only with a written notice. */
export const suspend: ActOf<'suspend'> = actOfStep(
  stepRule<BodyOfAct<'suspend'>>('suspend', {
    stage: [
      inStatus(actNames.suspend, 'accepted'),
      byOfficeConcerned(actNames.suspend),
      running(actNames.suspend),
      hasDeadlines(actNames.suspend),
    ],
    comesTo({ procedure, notifiedDays, noticeNo, noticeServedOn }, { onChart }, state, at) {
      if (!isCause(procedure)) return suspensionCauseUnlawful({ cause: procedure });
      const unserved = checkNoticeServed({ noticeNo, noticeServedOn }, dayOf(at));
      if (unserved !== null) return unserved;
      if (noticeNo === undefined || noticeServedOn === undefined) return noticeNotServed();
      if (state.deadlines === null) return notInState(state, actNames.suspend);
      const suspension = { cause: procedure, from: dayOf(at), notifiedDays, noticeInWriting: true };
      const deadlines = suspended(state.deadlines, suspension, at.calendar);
      if (isRefusal(deadlines)) return deadlines;
      const notice = { procedure, notifiedDays, noticeNo, noticeServedOn };
      return [say.CaseSuspended({ ...notice, deadlines, ...onChart })];
    },
  }),
);

function isCause(text: string): text is SuspensionCause {
  return Object.hasOwn(suspensionCauses, text);
}

export const resume: ActOf<'resume'> = actOfStep(resumption);

const extending: Bilingual = { zh: '延长期限', en: 'extend' };

/** 延期: once, by the organ's head, with the reasons told before the original due day (行政许可法 art. 42). */
export const extend: ActOf<'extend'> = {
  may: [
    inStatus(extending, 'accepted'),
    byOfficeConcerned(extending),
    notInOwnCase(extending),
    hasDeadlines(extending),
    (state, at) => {
      const power = powerOf(state, at);
      const extension = isRefusal(power) ? power : extensionOf(power, dayOf(at));
      return isRefusal(extension) ? extension : null;
    },
    (state, at) => toldInTime(state, dayOf(at)),
  ],
  decide({ reasonsZh, notifiedOn }, state, at) {
    const power = powerOf(state, at);
    const extension = isRefusal(power) ? power : extensionOf(power, dayOf(at));
    if (isRefusal(extension)) return extension;
    if (state.deadlines === null) return notInState(state, extending);
    if (notifiedOn > dayOf(at)) return extensionToldTooLate({ notifiedOn, due: dueOf(state) });
    const { period, article: basis } = extension;
    const granted = { period, approver: at.actor.subject, reason: reasonsZh, notifiedOn, basis };
    const deadlines = extended(state.deadlines, granted, at.calendar);
    if (isRefusal(deadlines)) return deadlines;
    return [say.CaseExtended({ reasonsZh, notifiedOn, article: basis, deadlines })];
  },
};

function toldInTime(state: ServiceCase, day: string): Refusal | null {
  const due = dueOf(state);
  return day >= due ? extensionToldTooLate({ notifiedOn: day, due }) : null;
}

/** The day that an extension must come before: the law's, or the promise where the law sets none. */
function dueOf({ deadlines }: ServiceCase): string {
  return (deadlines?.statutory ?? deadlines?.promised)?.due.due ?? '';
}

function extensionOf(power: PowerItem, day: string): StatutoryNumber | Refusal {
  if (power.extension !== undefined) return power.extension;
  if (power.category !== 'LICENSE' || power.statutoryLimit?.unit !== 'WD') return extensionNotProvided();
  return numberInForce(power.caseKind === 'JOINT' ? 'SVC-07-extension' : 'SVC-06', day);
}

/** Provisional due days by a calendar that has grown since; nothing when none moved. */
export const recomputeDeadlines: ActOf<'recomputeDeadlines'> = {
  may: [known, byStaff({ zh: '重新计算期限', en: 'compute deadlines again' })],
  decide(_body, { deadlines: before, verdicts }, { calendar }) {
    const deadlines = before === null || verdicts !== null ? null : recomputed(before, calendar);
    if (deadlines === null) return [];
    return [say.DeadlineRecomputed({ deadlines, calendarVersion: calendar.version })];
  },
};
