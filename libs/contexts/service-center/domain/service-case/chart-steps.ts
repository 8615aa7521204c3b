import type { Actor, Refusal } from '@daylight/kernel';
import { isRefusal } from '@daylight/kernel';
import type { CaseAct, FlowNode, Marking, PowerItem } from '@daylight/kernel/messages';
import { enabledSteps, fire, initialMarking, isComplete, stepUnknown } from '@daylight/procedure';
import type { StepFact } from '@daylight/contexts/service-center/contracts/own';
import type { Progress, ServiceCase } from './service-case-state';

/** Acts by which a person signs for the case: 审 and 核. */
const signingActs: readonly CaseAct[] = ['examine', 'approve', 'decide-grant', 'decide-refuse'];
/** Steps tried when the law itself accepts a case whose chart stands before acceptance. */
const silentAcceptanceStepsMax = 16;
const silentAcceptanceMarkingsMax = 256;

/** Where an act on the chart finds the case and leaves it: what every event that may be a step carries. */
export type OnChart = Progress & { readonly step?: StepFact };

/** Where a case stands before anything was done. */
export function progressAtStart(power: PowerItem): Progress {
  return progressOf(power, initialMarking(power.procedure.chart));
}

/** The tasks of the power's chart. */
export function tasksOf(power: PowerItem): readonly FlowNode[] {
  return power.procedure.chart.nodes.filter(({ kind }) => kind === 'task');
}

export function taskOf(power: PowerItem, stepId: string): FlowNode | undefined {
  return tasksOf(power).find(({ id }) => id === stepId);
}

/** Whether the chart has a step for the act; if not, the life cycle alone rules. */
export function chartHas(power: PowerItem, act: CaseAct): boolean {
  return tasksOf(power).some((node) => node.act === act);
}

/** Whether the step is possible now: as the record of the last step says, or at the start of the chart. */
export function isOpen(power: PowerItem, { progress }: ServiceCase, node: FlowNode): boolean {
  const { open } = progress ?? progressAtStart(power);
  return open.some(({ step }) => step === node.id);
}

/** Where the case stands once a step was done; the token game's refusal says what is possible instead. */
export function after(power: PowerItem, state: ServiceCase, node: FlowNode): OnChart | Refusal {
  const marking = fire(power.procedure.chart, markingOf(power, state), node.id);
  return isRefusal(marking) ? marking : { step: stepFactOf(node), ...progressOf(power, marking) };
}

/** Whether the chart has run to its end and nothing more is possible. */
export function isAtEnd(power: PowerItem, progress: Progress): boolean {
  return progress.open.length === 0 && mayEnd(power, progress);
}

/** Whether the case may be closed here, even if the chart allows more. */
export function mayEnd(power: PowerItem, progress: Progress): boolean {
  return isComplete(power.procedure.chart, progress.marking);
}

/** The marking after the steps of an earlier version on a new one (FLO-05): what the new chart does not know is named. */
export function moveToChart(
  power: PowerItem,
  performed: readonly StepFact[],
): { readonly progress: Progress; readonly outside: readonly string[] } {
  let marking = initialMarking(power.procedure.chart);
  const outside: string[] = [];
  for (const step of performed) {
    const next = fire(power.procedure.chart, marking, step.id);
    if (isRefusal(next)) outside.push(step.id);
    else marking = next;
  }
  return { progress: progressOf(power, marking), outside };
}

type Way = { readonly marking: Marking; readonly skipped: readonly string[] };

/**
 * Brings the chart to acceptance when the law accepts by silence (行政许可法 art. 32): the shortest way of open steps to
 * the acceptance step is passed over, and those steps are named as skipped (D1). Without a way the chart stays.
 */
export function passToAcceptance(
  power: PowerItem,
  from: Progress,
): OnChart & { readonly skipped: readonly string[] } {
  const acceptance = tasksOf(power).find(({ act }) => act === 'accept');
  const ways: Way[] = [{ marking: from.marking, skipped: [] }];
  for (let next = 0; next < Math.min(ways.length, silentAcceptanceMarkingsMax); next += 1) {
    const { marking, skipped } = ways[next] as Way;
    if (acceptance === undefined) break;
    const accepted = fire(power.procedure.chart, marking, acceptance.id);
    if (!isRefusal(accepted))
      return { step: stepFactOf(acceptance), ...progressOf(power, accepted), skipped };
    ways.push(...waysOn(power, marking, skipped));
  }
  return { ...from, skipped: [] };
}

function waysOn(power: PowerItem, marking: Marking, skipped: readonly string[]): Way[] {
  const { chart } = power.procedure;
  if (skipped.length >= silentAcceptanceStepsMax) return [];
  const passable = enabledSteps(chart, marking).filter(({ act }) => act === undefined || act === 'receive');
  return passable.flatMap(({ node }) => {
    const next = fire(chart, marking, node);
    return isRefusal(next) ? [] : [{ marking: next, skipped: [...skipped, node] }];
  });
}

export function unknownStep(power: PowerItem, state: ServiceCase, step: string): Refusal {
  const open = state.progress?.open ?? [];
  return stepUnknown({
    chart: power.procedure.chart.nameZh,
    step,
    enabled: open.map((each) => each.step),
    enabledZh: open.map((each) => each.nameZh).join('、') || '无',
    enabledEn: open.map((each) => each.nameEn ?? each.nameZh).join(', ') || 'none',
  });
}

/** The examination that this person signed: 一审一核 forbids them to approve it. */
export function ownExamination(state: ServiceCase, actor: Actor): StepFact | undefined {
  return state.performed.find(
    ({ id, act, signs }) => act === 'examine' && signs === true && state.performers[id] === actor.subject,
  );
}

function stepFactOf({ id, nameZh, nameEn, post, act, parallelApproval }: FlowNode): StepFact {
  const signs = act !== undefined && signingActs.includes(act) && parallelApproval !== true;
  return { id, nameZh, nameEn, post, act, signs: signs || undefined };
}

function progressOf(power: PowerItem, marking: Marking): Progress {
  const open = enabledSteps(power.procedure.chart, marking).map(
    ({ node: step, nameZh, nameEn, post, actor, act }) => ({ step, nameZh, nameEn, post, actor, act }),
  );
  return { marking, open };
}

function markingOf(power: PowerItem, state: ServiceCase): Marking {
  return state.progress?.marking ?? initialMarking(power.procedure.chart);
}
