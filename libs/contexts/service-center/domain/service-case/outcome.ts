import { byStaff, byPersonConcerned, isStaff, notThePersonConcerned } from '@daylight/administration';
import { businessDay, isRefusal, type Bilingual } from '@daylight/kernel';
import { say, type ActOf, type CaseGuard } from './case-act';
import { mayEnd } from './chart-steps';
import { closable, conclusionOf, verdictsAt } from './conclusion';
import { inUtc, verdictsOn } from './deadlines';
import { grant, refusal } from './decision';
import { delivery } from './delivery';
import {
  byOfficeConcerned,
  first,
  inStatus,
  known,
  notInOwnCase,
  notInState,
  powerOf,
  running,
} from './guards';
import { alreadyRated, foreignClosureInvalid, gradeUnknown } from './service-case-refusals';
import type { ServiceCase } from './service-case-state';
import { actOfStep, eitherIsOpen, through } from './step-rule';

/** 决定: a grant, or a refusal with written reasons and remedies (行政许可法 art. 38). */
export const decide: ActOf<'decide'> = {
  may: [eitherIsOpen(grant, refusal)],
  decide: (body, state, at) =>
    through(body.outcome === 'grant' ? grant : refusal, body.stepId, body, state, at),
};

export const deliver: ActOf<'deliver'> = actOfStep(delivery);

const byApplicant = (act: Bilingual) =>
  byPersonConcerned<ServiceCase, Parameters<CaseGuard>[1]>(act, ({ applicant, checkCodeHash }) => ({
    subject: applicant?.subject,
    checkCodeHash,
  }));

const withdrawing: Bilingual = { zh: '撤回申请', en: 'withdraw the application' };

/** 撤回: by the applicant in person or with the query code, at any time before the decision. */
export const withdraw: ActOf<'withdraw'> = {
  may: [inStatus(withdrawing, 'filed', 'supplement-requested', 'accepted'), byApplicant(withdrawing)],
  decide: ({ reasonZh }) => [say.CaseWithdrawn({ reasonZh })],
};

const terminating: Bilingual = { zh: '终止办理', en: 'terminate' };

/** 终止: no decision can come any more; `supplement-not-provided` only while a supplement is awaited. */
export const terminate: ActOf<'terminate'> = {
  may: [
    inStatus(terminating, 'filed', 'supplement-requested', 'accepted'),
    byOfficeConcerned(terminating),
    notInOwnCase(terminating),
  ],
  decide({ ground, reasonsZh }, state, at) {
    if (ground === 'supplement-not-provided' && state.status !== 'supplement-requested')
      return notInState(state, terminating);
    return [say.CaseTerminated({ ground, reasonsZh, verdicts: verdictsAt(state, at) })];
  },
};

const closing: Bilingual = { zh: '办结', en: 'conclude' };
const atAPossibleEnd: CaseGuard = (state, at) => {
  const power = powerOf(state, at);
  if (isRefusal(power)) return power;
  return state.progress !== null && mayEnd(power, state.progress) ? null : notInState(state, closing);
};
const concludable = first(inStatus(closing, ...closable), running(closing), atAPossibleEnd);

/** 办结 where the chart may end but also allows more; at the chart's very end the case concludes by itself. */
export const conclude: ActOf<'conclude'> = {
  may: [
    byOfficeConcerned(closing),
    notInOwnCase(closing),
    (state, at) => (state.concluded ? null : concludable(state, at)),
  ],
  decide: (_body, state, at) => (state.concluded ? [] : [conclusionOf(state, at)]),
};

const closingElsewhere: Bilingual = { zh: '登记原记录办结', en: 'record the foreign closure' };

/**
 * The closing instant of a foreign record: whether that record met its own deadline is judged by its own instants. Such
 * records often date the closing to the day, at its first instant: only a closing before the day of the start is wrong.
 */
export const recordForeignClosure: ActOf<'recordForeignClosure'> = {
  may: [
    known,
    byStaff(closingElsewhere),
    (state) => (state.foreignClosed ? notInState(state, closingElsewhere) : null),
    ({ foreignStartedAt }) => (foreignStartedAt === null ? foreignClosureInvalid() : null),
  ],
  decide(body, { foreignStartedAt, deadlines }, { now, calendar }) {
    const closedAt = inUtc(body.closedAt);
    const closedMs = Date.parse(closedAt);
    if (
      foreignStartedAt === null ||
      Number.isNaN(closedMs) ||
      businessDay(closedAt) < businessDay(foreignStartedAt) ||
      closedMs > Date.parse(now)
    )
      return foreignClosureInvalid();
    return [say.ForeignClosureRecorded({ closedAt, verdicts: verdictsOn(deadlines, closedAt, calendar) })];
  },
};

const rating: Bilingual = { zh: '评价', en: 'rate' };

/** 好差评: voluntary, one per case, by the applicant only and never from a staff session (RAT-01 to RAT-03). */
export const rate: ActOf<'rate'> = {
  may: [
    known,
    (_state, { actor }) =>
      isStaff(actor) ? notThePersonConcerned({ actZh: rating.zh, act: rating.en }) : null,
    byApplicant(rating),
    ({ rated }) => (rated ? alreadyRated() : null),
    (state) => (hasOutcome(state) ? null : notInState(state, rating)),
  ],
  decide: ({ grade, comment }) =>
    Number.isInteger(grade) && grade >= 1 && grade <= 5
      ? [say.CaseRated({ grade, comment })]
      : gradeUnknown({ grade }),
};

function hasOutcome({ concluded, status }: ServiceCase): boolean {
  return concluded || status === 'granted' || status === 'refused' || status === 'not-accepted';
}
