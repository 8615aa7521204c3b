import { businessDay, isRefusal, type Bilingual, type Decision, type Refusal } from '@daylight/kernel';
import { isExercisable } from '../power/power-snapshot';
import { lastDayOf } from '../rule-parameters';
import { doAct, mayEnd } from './chart-steps';
import { recomputed, verdictsOn } from './deadlines';
import { concluding, conclusionOf, verdictsAt } from './decide-conclusion';
import { powerOf } from './decide-intake';
import {
  dayOf,
  isBlank,
  isStaff,
  notInState,
  requireApplicant,
  requireRunning,
  requireStatus,
} from './guards';
import type {
  Circumstances,
  Conclude,
  Decide,
  Deliver,
  Rate,
  RecomputeDeadlines,
  RecordForeignClosure,
  Terminate,
  Withdraw,
} from './service-case-commands';
import type { CaseRated, DecisionFact, ServiceCaseEvent } from './service-case-events';
import {
  alreadyRated,
  caseUnknown,
  decisionBasisLapsed,
  disagreementUnanswered,
  foreignClosureInvalid,
  gradeUnknown,
  notTheApplicant,
  refusalWithoutReasons,
  refusalWithoutRemedies,
  textMissing,
} from './service-case-refusals';
import type { ServiceCase } from './service-case-state';
import { actNames } from './words';

type Outcome = Decision<ServiceCaseEvent>;

/** 决定: a grant, or a refusal with written reasons and remedies (行政许可法 art. 38). */
export function decideCase({ data: { at, body } }: Decide, state: ServiceCase): Outcome {
  const act = body.outcome === 'grant' ? 'decide-grant' : 'decide-refuse';
  const refused =
    requireStatus(state, ['accepted'], actNames[act]) ??
    requireRunning(state, actNames[act]) ??
    checkBasis(body.transitionBasisZh, state, at) ??
    (body.outcome === 'grant' ? checkGrant(body, state) : checkRefusal(body));
  if (refused !== null) return refused;
  const power = powerOf(state, at);
  if (isRefusal(power)) return power;
  const done = doAct({ power, state, actor: at.actor, act, stepId: body.stepId });
  if (isRefusal(done)) return done;
  const decidedOn = dayOf(at);
  const deliveryDueOn = lastDayOf('SVC-09', decidedOn, at.calendar);
  if (isRefusal(deliveryDueOn)) return deliveryDueOn;
  const {
    documentNo,
    transitionBasisZh,
    opinionZh,
    disagreementAnswerZh,
    reasonsZh = '',
    remediesZh = [],
  } = body;
  const fact: DecisionFact = {
    decidedOn,
    deliveryDueOn,
    verdicts: verdictsAt(state, at),
    ...(documentNo === undefined ? {} : { documentNo }),
    ...(transitionBasisZh === undefined ? {} : { transitionBasisZh }),
    ...done,
  };
  const event: ServiceCaseEvent =
    body.outcome === 'grant'
      ? {
          type: 'service-center.ApplicationGranted',
          data: {
            ...fact,
            ...(opinionZh === undefined ? {} : { opinionZh }),
            ...(disagreementAnswerZh === undefined ? {} : { disagreementAnswerZh }),
          },
        }
      : { type: 'service-center.ApplicationRefused', data: { ...fact, reasonsZh, remediesZh } };
  return concluding(power, state, at, event);
}

/** CAT-12: a power that lapsed meanwhile is exercised on a running case only under a transition rule. */
function checkBasis(
  transitionBasisZh: string | undefined,
  state: ServiceCase,
  at: Circumstances,
): Refusal | null {
  const powerCode = state.power?.powerCode ?? '';
  if (!isBlank(transitionBasisZh) || isExercisable(at.catalogue, powerCode, dayOf(at))) return null;
  return decisionBasisLapsed({ powerCode, day: dayOf(at) });
}

function checkGrant(body: Decide['data']['body'], state: ServiceCase): Refusal | null {
  const disagreeing = Object.keys(state.opinions).filter((step) => state.opinions[step] === 'disagree');
  if (disagreeing.length === 0 || !isBlank(body.disagreementAnswerZh)) return null;
  return disagreementUnanswered({ steps: disagreeing.join('、') });
}

function checkRefusal(body: Decide['data']['body']): Refusal | null {
  if (isBlank(body.reasonsZh)) return refusalWithoutReasons();
  const remedies = body.remediesZh ?? [];
  return remedies.length === 0 || remedies.some(isBlank) ? refusalWithoutRemedies() : null;
}

/** 送达: within ten working days of the decision (行政许可法 art. 44); late delivery is recorded as late. */
export function deliver({ data: { at, body } }: Deliver, state: ServiceCase): Outcome {
  const refused = requireStatus(state, ['granted', 'refused'], actNames.deliver);
  if (refused !== null) return refused;
  if (state.deliveredOn !== null) return notInState(state, actNames.deliver);
  const power = powerOf(state, at);
  if (isRefusal(power)) return power;
  const done = doAct({ power, state, actor: at.actor, act: 'deliver', stepId: body.stepId });
  if (isRefusal(done)) return done;
  const deliveredOn = dayOf(at);
  const late = state.deliveryDueOn !== null && deliveredOn > state.deliveryDueOn;
  return concluding(power, state, at, {
    type: 'service-center.OutcomeDelivered',
    data: { deliveredOn, method: body.method, late, ...done },
  });
}

const withdrawing: Bilingual = { zh: '撤回申请', en: 'withdraw the application' };

/** 撤回: by the applicant, at any time before the decision. */
export function withdraw({ data: { at, body } }: Withdraw, state: ServiceCase): Outcome {
  const refused =
    requireStatus(state, ['filed', 'supplement-requested', 'accepted'], withdrawing) ??
    requireApplicant(state, at, body.checkCodeHash, withdrawing);
  if (refused !== null) return refused;
  const { reasonZh } = body;
  return [
    {
      type: 'service-center.CaseWithdrawn',
      data: { withdrawnOn: dayOf(at), ...(reasonZh === undefined ? {} : { reasonZh }) },
    },
  ];
}

const terminating: Bilingual = { zh: '终止办理', en: 'terminate' };

/** 终止: no decision can come any more; `supplement-not-provided` only while a supplement is awaited. */
export function terminate({ data: { at, body } }: Terminate, state: ServiceCase): Outcome {
  const { ground, reasonsZh } = body;
  const refused = requireStatus(
    state,
    ground === 'supplement-not-provided'
      ? ['supplement-requested']
      : ['filed', 'supplement-requested', 'accepted'],
    terminating,
  );
  if (refused !== null) return refused;
  if (isBlank(reasonsZh)) return textMissing({ whatZh: '终止的理由', what: 'reasons of termination' });
  return [
    {
      type: 'service-center.CaseTerminated',
      data: { ground, reasonsZh, terminatedOn: dayOf(at), verdicts: verdictsAt(state, at) },
    },
  ];
}

const closing: Bilingual = { zh: '办结', en: 'conclude' };

/** 办结 where the chart may end but also allows more; at the chart's very end the case concludes by itself. */
export function conclude({ data: { at } }: Conclude, state: ServiceCase): Outcome {
  if (state.concluded) return [];
  const refused =
    requireStatus(state, ['filed', 'accepted', 'granted', 'refused', 'not-accepted'], closing) ??
    requireRunning(state, closing);
  if (refused !== null) return refused;
  const power = powerOf(state, at);
  if (isRefusal(power)) return power;
  if (state.progress === null || !mayEnd(power, state.progress)) return notInState(state, closing);
  return [conclusionOf(state, at)];
}

/** Provisional due days by a calendar that has grown since; nothing when none moved. */
export function recomputeDeadlines({ data: { at } }: RecomputeDeadlines, state: ServiceCase): Outcome {
  if (state.status === 'none') return caseUnknown();
  if (state.deadlines === null || state.verdicts !== null) return [];
  const deadlines = recomputed(state.deadlines, at.calendar);
  if (deadlines === null) return [];
  return [
    {
      type: 'service-center.DeadlineRecomputed',
      data: { deadlines, calendarVersion: at.calendar.version },
    },
  ];
}

/**
 * The closing instant of a foreign record: whether that record met its own deadline is judged by its own instants. Such
 * records often date the closing to the day, at its first instant: only a closing before the day of the start is wrong.
 */
export function recordForeignClosure(
  { data: { at, body } }: RecordForeignClosure,
  state: ServiceCase,
): Outcome {
  if (state.status === 'none') return caseUnknown();
  if (state.foreignClosed)
    return notInState(state, { zh: '登记原记录办结', en: 'record the foreign closure' });
  const { closedAt } = body;
  const closedMs = Date.parse(closedAt);
  if (
    state.foreignStartedAt === null ||
    Number.isNaN(closedMs) ||
    businessDay(closedAt) < businessDay(state.foreignStartedAt) ||
    closedMs > Date.parse(at.now)
  )
    return foreignClosureInvalid();
  return [
    {
      type: 'service-center.ForeignClosureRecorded',
      data: { closedAt, verdicts: verdictsOn(state.deadlines, closedAt, at.calendar) },
    },
  ];
}

const rating: Bilingual = { zh: '评价', en: 'rate' };

/** 好差评: voluntary, one per case, by the applicant only and never from a staff session (RAT-01 to RAT-03). */
export function rate({ data: { at, body } }: Rate, state: ServiceCase): Outcome {
  if (state.status === 'none') return caseUnknown();
  if (isStaff(at)) return notTheApplicant({ actZh: rating.zh, act: rating.en });
  const refused = requireApplicant(state, at, body.checkCodeHash, rating);
  if (refused !== null) return refused;
  if (state.rated) return alreadyRated();
  const ended = state.concluded || ['granted', 'refused', 'not-accepted'].includes(state.status);
  if (!ended) return notInState(state, rating);
  const { grade, sealedComment } = body;
  if (!isGrade(grade)) return gradeUnknown({ grade });
  return [
    {
      type: 'service-center.CaseRated',
      data: { grade, ...(sealedComment === undefined ? {} : { sealedComment }) },
    },
  ];
}

function isGrade(grade: number): grade is CaseRated['data']['grade'] {
  return Number.isInteger(grade) && grade >= 1 && grade <= 5;
}
