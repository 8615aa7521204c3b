import type { CaseAct, FlowNode, Marking } from '@daylight/kernel/messages';
import { isRefusal, type Actor, type Refusal } from '@daylight/kernel';
import { enabledSteps, fire, initialMarking, isComplete, isEnabled, stepUnknown } from '@daylight/procedure';
import type { PowerSnapshot } from '../power/power-snapshot';
import type { OnChart, OpenStep, Progress, StepFact } from './service-case-events';
import { notTheApplicant } from './service-case-refusals';
import type { ServiceCase } from './service-case-state';
import { ownExaminationApproved, stepAmbiguous, wrongPost } from './step-refusals';
import { actNames } from './words';

/** The organisation of everybody who is no staff. */
export const publicOrganisation = 'public';

/** Acts by which a person signs for the case: 审 and 核. */
const signingActs: readonly CaseAct[] = ['examine', 'approve', 'decide-grant', 'decide-refuse'];
/** Acts that must be done by another person than the examiner's. */
const approvingActs: readonly CaseAct[] = ['approve', 'decide-grant', 'decide-refuse'];
/** Steps tried when the law itself accepts a case whose chart stands before acceptance. */
const silentAcceptanceStepsMax = 16;
const silentAcceptanceMarkingsMax = 256;

/** Who does what on which case: what every check of a step needs. */
export type StepRequest = {
  readonly power: PowerSnapshot;
  readonly state: ServiceCase;
  readonly actor: Actor;
  readonly act: CaseAct;
  readonly stepId?: string;
};

/** Where a case stands before anything was done. */
export function progressAtStart(power: PowerSnapshot): Progress {
  return progressOf(power, initialMarking(power.procedure.chart));
}

/** Whether the chart has a step for the act; if not, the life cycle alone rules. */
export function chartHas(power: PowerSnapshot, act: CaseAct): boolean {
  return power.procedure.chart.nodes.some((node) => node.kind === 'task' && node.act === act);
}

export function nodeOf(power: PowerSnapshot, stepId: string): FlowNode | undefined {
  return power.procedure.chart.nodes.find((node) => node.kind === 'task' && node.id === stepId);
}

/**
 * Does an act on the chart: the step bound to it must be enabled, done by its post, and by another person than the one it
 * reviews. Where the chart has no step for the act, nothing moves but the separation of duties still holds.
 */
export function doAct(request: StepRequest): OnChart | Refusal {
  const { power, state, act, actor } = request;
  if (!chartHas(power, act) && request.stepId === undefined) {
    const broken = checkSeparation(request, undefined);
    if (broken !== null) return broken;
    return { by: actor.subject, progress: state.progress ?? progressAtStart(power) };
  }
  const node = chooseNode(request);
  return isRefusal(node) ? node : doStep(request, node);
}

/** Fires one named step after all its checks. */
export function doStep(request: StepRequest, node: FlowNode): OnChart | Refusal {
  const { power, state, actor } = request;
  const marking = fire(power.procedure.chart, markingOf(power, state), node.id);
  if (isRefusal(marking)) return marking;
  const broken = checkPerformer(request, node) ?? checkSeparation(request, node);
  if (broken !== null) return broken;
  return { step: stepFactOf(node), by: actor.subject, progress: progressOf(power, marking) };
}

/** Whether the chart has run to its end and nothing more is possible. */
export function isAtEnd(power: PowerSnapshot, progress: Progress): boolean {
  return progress.open.length === 0 && isComplete(power.procedure.chart, progress.marking);
}

/** Whether the case may be closed here, even if the chart allows more. */
export function mayEnd(power: PowerSnapshot, progress: Progress): boolean {
  return isComplete(power.procedure.chart, progress.marking);
}

/** The marking after the steps of an earlier version on a new one (FLO-05): what the new chart does not know is named. */
export function moveToChart(
  power: PowerSnapshot,
  performed: readonly StepFact[],
): { readonly progress: Progress; readonly outside: readonly string[] } {
  let marking = initialMarking(power.procedure.chart);
  const outside: string[] = [];
  for (const step of performed) {
    const after = fire(power.procedure.chart, marking, step.id);
    if (isRefusal(after)) outside.push(step.id);
    else marking = after;
  }
  return { progress: progressOf(power, marking), outside };
}

/**
 * Brings the chart to acceptance when the law accepts by silence (行政许可法 art. 32): the shortest way of open steps to
 * the acceptance step is passed over, and those steps are named as skipped (D1). Without a way the chart stays.
 */
export function passToAcceptance(
  power: PowerSnapshot,
  from: Progress,
): { readonly progress: Progress; readonly step?: StepFact; readonly skipped: readonly string[] } {
  const { chart } = power.procedure;
  const acceptance = chart.nodes.find((node) => node.kind === 'task' && node.act === 'accept');
  if (acceptance === undefined) return { progress: from, skipped: [] };
  const queue: { marking: Marking; skipped: readonly string[] }[] = [{ marking: from.marking, skipped: [] }];
  for (let next = 0; next < queue.length && next < silentAcceptanceMarkingsMax; next += 1) {
    const { marking, skipped } = queue[next] as (typeof queue)[number];
    if (isEnabled(chart, marking, acceptance.id)) {
      const after = fire(chart, marking, acceptance.id);
      if (!isRefusal(after))
        return { progress: progressOf(power, after), step: stepFactOf(acceptance), skipped };
    }
    if (skipped.length >= silentAcceptanceStepsMax) continue;
    for (const open of enabledSteps(chart, marking)) {
      if (open.act !== undefined && open.act !== 'receive') continue;
      const after = fire(chart, marking, open.node);
      if (!isRefusal(after)) queue.push({ marking: after, skipped: [...skipped, open.node] });
    }
  }
  return { progress: from, skipped: [] };
}

export function stepFactOf(node: FlowNode): StepFact {
  const { id, nameZh, nameEn, post, act } = node;
  const signs = act !== undefined && signingActs.includes(act) && node.parallelApproval !== true;
  return {
    id,
    nameZh,
    ...(nameEn === undefined ? {} : { nameEn }),
    ...(post === undefined ? {} : { post }),
    ...(act === undefined ? {} : { act }),
    ...(signs ? { signs } : {}),
  };
}

function progressOf(power: PowerSnapshot, marking: Marking): Progress {
  const open = enabledSteps(power.procedure.chart, marking).map(
    ({ node, nameZh, nameEn, post, actor, act }): OpenStep => ({
      step: node,
      nameZh,
      ...(nameEn === undefined ? {} : { nameEn }),
      ...(post === undefined ? {} : { post }),
      ...(actor === undefined ? {} : { actor }),
      ...(act === undefined ? {} : { act }),
    }),
  );
  return { marking, open };
}

function markingOf(power: PowerSnapshot, state: ServiceCase): Marking {
  return state.progress?.marking ?? initialMarking(power.procedure.chart);
}

/** The node meant by an act: the one named, or the only enabled one, or the one of the actor's own post. */
function chooseNode({ power, state, actor, act, stepId }: StepRequest): FlowNode | Refusal {
  const { chart } = power.procedure;
  const bound = chart.nodes.filter((node) => node.kind === 'task' && node.act === act);
  if (stepId !== undefined) {
    const named = bound.find((node) => node.id === stepId);
    return named ?? unknownStep(power, state, stepId);
  }
  const marking = markingOf(power, state);
  const enabled = bound.filter((node) => isEnabled(chart, marking, node.id));
  const candidates =
    enabled.length > 1
      ? enabled.filter((node) => node.post === undefined || node.post === actor.post)
      : enabled;
  if (candidates.length > 1) {
    const steps = candidates.map((node) => node.id).join('、');
    return stepAmbiguous({ actZh: actNames[act].zh, act, steps });
  }
  // With none enabled the first bound node is fired all the same: the token game says what the chart allows instead.
  return candidates[0] ?? enabled[0] ?? bound[0] ?? unknownStep(power, state, act);
}

export function unknownStep(power: PowerSnapshot, state: ServiceCase, step: string): Refusal {
  const open = state.progress?.open ?? [];
  return stepUnknown({
    chart: power.procedure.chart.nameZh,
    step,
    enabled: open.map((each) => each.step),
    enabledZh: open.map((each) => each.nameZh).join('、') || '无',
    enabledEn: open.map((each) => each.nameEn ?? each.nameZh).join(', ') || 'none',
  });
}

/** the right post; the applicant's own steps by the applicant, or by staff on their behalf. */
function checkPerformer({ state, actor }: StepRequest, node: FlowNode): Refusal | null {
  const isStaff = actor.organisation !== publicOrganisation;
  if (node.actor === 'applicant') {
    const isApplicant = state.applicant?.subject !== undefined && state.applicant.subject === actor.subject;
    return isStaff || isApplicant
      ? null
      : notTheApplicant({ actZh: node.nameZh, act: node.nameEn ?? node.id });
  }
  if (node.actor === 'system' && isStaff) return null;
  const rightPost = node.post === undefined ? isStaff : node.post === actor.post;
  if (rightPost) return null;
  return wrongPost({
    step: node.id,
    post: node.post ?? '承办机关',
    actingPost: actor.post ?? '无岗位',
  });
}

/** X-03 and 一审一核: nobody approves their own examination; single-signature items done on the spot are exempt. */
function checkSeparation(request: StepRequest, node: FlowNode | undefined): Refusal | null {
  const { power, state, actor, act } = request;
  if (power.signatures === 'single' && power.caseKind === 'INSTANT') return null;
  const reviewed = node?.reviewOf;
  if (reviewed !== undefined) {
    if (state.performers[reviewed] !== actor.subject) return null;
    return ownExaminationApproved({ step: node?.id ?? act, reviewed });
  }
  if (power.signatures === 'single' || !approvingActs.includes(act)) return null;
  const examined = state.performed.find(
    (step) => step.act === 'examine' && step.signs === true && state.performers[step.id] === actor.subject,
  );
  if (examined !== undefined)
    return ownExaminationApproved({ step: node?.id ?? actNames[act].zh, reviewed: examined.id });
  if (state.acceptor !== actor.subject) return null;
  return ownExaminationApproved({ step: node?.id ?? actNames[act].zh, reviewed: actNames.accept.zh });
}
