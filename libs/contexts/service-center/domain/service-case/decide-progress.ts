import { suspensionCauses, type SuspensionCause } from '@daylight/kernel/messages';
import type { CaseAct, FlowNode } from '@daylight/kernel/messages';
import { isRefusal, type Bilingual, type Decision, type Refusal } from '@daylight/kernel';
import { extensionToldTooLate, suspensionCauseUnlawful } from '@daylight/law';
import type { PowerSnapshot } from '../power/power-snapshot';
import { numberInForce, type StatutoryNumber } from '../rule-parameters';
import { chartHas, doAct, doStep, nodeOf, unknownStep } from './chart-steps';
import { extended, resumed, suspended } from './deadlines';
import { concluding } from './decide-conclusion';
import { accept, powerOf, receiveSupplement } from './decide-intake';
import { decideCase, deliver } from './decide-outcome';
import { dayOf, isBlank, notInState, requireRunning, requireStatus } from './guards';
import type { Extend, GiveOpinion, PerformStep, Resume, Suspend } from './service-case-commands';
import type { ServiceCaseEvent } from './service-case-events';
import {
  caseUnknown,
  extensionNotProvided,
  suspensionNoticeMissing,
  textMissing,
} from './service-case-refusals';
import type { CaseStatus, ServiceCase } from './service-case-state';
import { notAnOpinionStep, opinionVerdictMissing, stepNeedsItsOwnCommand } from './step-refusals';
import { actNames } from './words';

type Outcome = Decision<ServiceCaseEvent>;

const openStatuses: readonly CaseStatus[] = [
  'filed',
  'supplement-requested',
  'accepted',
  'granted',
  'refused',
  'not-accepted',
];

/**
 * A step along the chart by its post. A step bound to an act with consequences in law has them here too: the same rules,
 * the same event as the act's own command.
 */
export function performStep(command: PerformStep, state: ServiceCase): Outcome {
  const { at, body } = command.data;
  if (state.status === 'none') return caseUnknown();
  const power = powerOf(state, at);
  if (isRefusal(power)) return power;
  const node = nodeOf(power, body.stepId);
  if (node === undefined) return unknownStep(power, state, body.stepId);
  const { stepId, verdict, opinionZh, documentNo, reasonsZh, remediesZh, materials = [] } = body;
  switch (node.act) {
    case 'accept':
      return accept({ type: 'accept', data: { at, body: { stepId } } }, state);
    case 'supplement':
      return receiveSupplement(
        { type: 'receive-supplement', data: { at, body: { stepId, materials } } },
        state,
      );
    case 'resume':
      return resume({ type: 'resume', data: { at, body: { stepId } } }, state);
    case 'decide-grant':
    case 'decide-refuse': {
      const outcome = node.act === 'decide-grant' ? 'grant' : 'refuse';
      const decision = { stepId, outcome, opinionZh, documentNo, reasonsZh, remediesZh } as const;
      return decideCase({ type: 'decide', data: { at, body: decision } }, state);
    }
    case 'deliver':
      return deliver({ type: 'deliver', data: { at, body: { stepId, method: 'window' } } }, state);
    case 'request-supplement':
    case 'refuse-acceptance':
    case 'suspend':
      return stepNeedsItsOwnCommand({
        step: stepId,
        actZh: actNames[node.act].zh,
        act: actNames[node.act].en,
      });
    case 'receive':
    case 'examine':
    case 'approve':
    case 'publish':
    case undefined: {
      if (node.parallelApproval !== true) return plainStep(command, state, power, node);
      return opinionOn({ at, body: { stepId, verdict, opinionZh } }, state);
    }
  }
}

/** 并联意见: each department agrees or disagrees on its own branch; silence is no consent. */
export function giveOpinion({ data }: GiveOpinion, state: ServiceCase): Outcome {
  return opinionOn(data, state);
}

/** An opinion as it came: the words are looked at only once it is known that this person may give one here. */
type OpinionRequest = {
  readonly at: GiveOpinion['data']['at'];
  readonly body: Partial<GiveOpinion['data']['body']> & { readonly stepId: string };
};

function opinionOn({ at, body }: OpinionRequest, state: ServiceCase): Outcome {
  const name: Bilingual = { zh: '并联审批意见', en: 'opinion in parallel approval' };
  const refused = requireStatus(state, ['accepted'], name) ?? requireRunning(state, name);
  if (refused !== null) return refused;
  const power = powerOf(state, at);
  if (isRefusal(power)) return power;
  const { stepId, verdict, opinionZh } = body;
  const node = nodeOf(power, stepId);
  if (node === undefined) return unknownStep(power, state, stepId);
  if (node.parallelApproval !== true) return notAnOpinionStep({ step: stepId });
  const done = doStep({ power, state, actor: at.actor, act: node.act ?? 'examine', stepId }, node);
  if (isRefusal(done) || done.step === undefined) return isRefusal(done) ? done : [];
  if (verdict === undefined) return opinionVerdictMissing({ step: stepId });
  if (verdict === 'disagree' && isBlank(opinionZh))
    return textMissing({ whatZh: '不同意的理由', what: 'reasons for disagreeing' });
  const event: ServiceCaseEvent = {
    type: 'service-center.OpinionGiven',
    data: {
      organisation: at.actor.organisation,
      verdict,
      ...(opinionZh === undefined ? {} : { opinionZh }),
      ...done,
      step: done.step,
    },
  };
  return concluding(power, state, at, event);
}

function plainStep(
  { data: { at, body } }: PerformStep,
  state: ServiceCase,
  power: PowerSnapshot,
  node: FlowNode,
): Outcome {
  const refused = checkStage(state, power, node);
  if (refused !== null) return refused;
  const request = { power, state, actor: at.actor, act: node.act ?? 'receive', stepId: node.id } as const;
  const done = doStep(request, node);
  if (isRefusal(done) || done.step === undefined) return isRefusal(done) ? done : [];
  const { opinionZh } = body;
  const event: ServiceCaseEvent = {
    type: 'service-center.StepPerformed',
    data: { ...(opinionZh === undefined ? {} : { opinionZh }), ...done, step: done.step },
  };
  return concluding(power, state, at, event);
}

/**
 * The stage of the case that a step without consequences of its own belongs to. A chart that knows no acceptance, as the
 * charts of foreign records, is not held to it.
 */
function checkStage(state: ServiceCase, power: PowerSnapshot, node: FlowNode): Refusal | null {
  const name: Bilingual = { zh: node.nameZh, en: node.nameEn ?? node.id };
  const free = power.deadlineMode === 'as-recorded' && !chartHas(power, 'accept');
  const allowed = node.act === undefined || free ? openStatuses : (stageOf[node.act] ?? openStatuses);
  const refused = requireStatus(state, allowed, name);
  if (refused !== null) return refused;
  if (state.concluded) return notInState(state, name);
  return node.limit?.clock === 'suspended' ? null : requireRunning(state, name);
}

const stageOf: { readonly [act in CaseAct]?: readonly CaseStatus[] } = {
  receive: ['filed'],
  examine: ['accepted'],
  approve: ['accepted'],
};

/** 特别程序: stops the clocks, only for the causes of 行政许可法 art. 45 and only with a written notice. */
export function suspend({ data: { at, body } }: Suspend, state: ServiceCase): Outcome {
  const refused =
    requireStatus(state, ['accepted'], actNames.suspend) ?? requireRunning(state, actNames.suspend);
  if (refused !== null) return refused;
  const { procedure, notifiedDays, noticeNo, noticeServedOn, stepId } = body;
  if (!isCause(procedure)) return suspensionCauseUnlawful({ cause: procedure });
  const from = dayOf(at);
  if (noticeNo === undefined || isBlank(noticeNo) || noticeServedOn === undefined || noticeServedOn > from)
    return suspensionNoticeMissing();
  const power = powerOf(state, at);
  if (isRefusal(power)) return power;
  if (state.deadlines === null) return notInState(state, actNames.suspend);
  const suspension = { cause: procedure, from, notifiedDays, noticeInWriting: true };
  const deadlines = suspended(state.deadlines, suspension, at.calendar);
  if (isRefusal(deadlines)) return deadlines;
  const done = doAct({ power, state, actor: at.actor, act: 'suspend', stepId });
  if (isRefusal(done)) return done;
  return [
    {
      type: 'service-center.CaseSuspended',
      data: { procedure, from, notifiedDays, noticeNo, noticeServedOn, deadlines, ...done },
    },
  ];
}

/** The clocks run again; at most the notified days are credited. */
export function resume({ data: { at, body } }: Resume, state: ServiceCase): Outcome {
  const refused = requireStatus(state, ['accepted'], actNames.resume);
  if (refused !== null) return refused;
  const { suspendedFor, deadlines: before } = state;
  if (suspendedFor === null || !isCause(suspendedFor) || before === null)
    return notInState(state, actNames.resume);
  const power = powerOf(state, at);
  if (isRefusal(power)) return power;
  const on = dayOf(at);
  const deadlines = resumed(before, on, at.calendar);
  if (isRefusal(deadlines)) return deadlines;
  const done = doAct({ power, state, actor: at.actor, act: 'resume', stepId: body.stepId });
  if (isRefusal(done)) return done;
  return [{ type: 'service-center.CaseResumed', data: { procedure: suspendedFor, on, deadlines, ...done } }];
}

/** 延期: once, by the organ's head, with the reasons told before the original due day (行政许可法 art. 42). */
export function extend({ data: { at, body } }: Extend, state: ServiceCase): Outcome {
  const name: Bilingual = { zh: '延长期限', en: 'extend' };
  const refused = requireStatus(state, ['accepted'], name);
  if (refused !== null) return refused;
  if (state.deadlines === null) return notInState(state, name);
  const power = powerOf(state, at);
  if (isRefusal(power)) return power;
  const day = dayOf(at);
  const extension = extensionOf(power, day);
  if (isRefusal(extension)) return extension;
  const { reasonsZh, notifiedOn } = body;
  const due = (state.deadlines.statutory ?? state.deadlines.promised).due.due;
  if (day >= due || notifiedOn > day)
    return extensionToldTooLate({ notifiedOn: notifiedOn > day ? notifiedOn : day, due });
  const { subject, post } = at.actor;
  const deadlines = extended(
    state.deadlines,
    {
      period: extension.period,
      approver: subject,
      reason: reasonsZh,
      notifiedOn,
      basis: extension.article,
    },
    at.calendar,
  );
  if (isRefusal(deadlines)) return deadlines;
  const approvedBy = { subject, ...(post === undefined ? {} : { post }) };
  return [
    {
      type: 'service-center.CaseExtended',
      data: { approvedBy, reasonsZh, notifiedOn, article: extension.article, deadlines },
    },
  ];
}

function extensionOf(power: PowerSnapshot, day: string): StatutoryNumber | Refusal {
  if (power.extension !== undefined) return power.extension;
  if (power.category !== 'LICENSE' || power.statutoryLimit?.unit !== 'WD') return extensionNotProvided();
  return numberInForce(power.caseKind === 'JOINT' ? 'SVC-07-extension' : 'SVC-06', day);
}

function isCause(text: string): text is SuspensionCause {
  return Object.hasOwn(suspensionCauses, text);
}
