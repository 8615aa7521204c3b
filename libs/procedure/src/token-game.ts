import {
  caseActs,
  type CaseAct,
  type Configuration,
  type FlowChart,
  type FlowNode,
  type Marking,
} from '@daylight/kernel/messages';
import { type Refusal } from '@daylight/kernel';

import { chartToNet } from './chart-net';

import { CompiledNet, type NetState } from './net/compiled-net';
import { canEnd, canFire, fireLabel, isOnlyBoundInTheWay } from './net/silent-game';
import { loopLimitReached, stepNotEnabled, stepUnknown } from './refusals';

/** A step that may be done now, with what a worklist shows of it. */
export type EnabledStep = { node: string } & Pick<
  FlowNode,
  'nameZh' | 'nameEn' | 'post' | 'actor' | 'act' | 'limit' | 'reviewOf' | 'parallelApproval'
>;

/** An act that may be done now, and the steps that do it. */
export type EnabledAct = { act: CaseAct; steps: string[] };

/** The marking of a case that has not begun. */
export function initialMarking(chart: FlowChart): Marking {
  const net = compiled(chart);
  return toMarking(net, [net.initial]);
}

/** The tasks that may be done now, in the chart's order. Gateways and events never appear: they are passed silently. */
export function enabledSteps(chart: FlowChart, marking: Marking): EnabledStep[] {
  const net = compiled(chart);
  const states = toStates(net, marking);
  return chart.nodes.filter((node) => node.kind === 'task' && canFire(net, states, node.id)).map(toStep);
}

/** The acts that may be done now, in the order a case meets them. */
export function enabledActs(chart: FlowChart, marking: Marking): EnabledAct[] {
  const steps = enabledSteps(chart, marking);
  return caseActs
    .map((act) => ({ act, steps: steps.filter((step) => step.act === act).map((step) => step.node) }))
    .filter(({ steps: doing }) => doing.length > 0);
}

/** Whether this one task may be done now. */
export function isEnabled(chart: FlowChart, marking: Marking, taskId: string): boolean {
  const net = compiled(chart);
  return canFire(net, toStates(net, marking), taskId);
}

/**
 * The marking after the task was done. Doing it settles the choices on the way to it.
 *
 * Refuses a task that is not in the chart (`step-unknown`), that the chart does not enable now (`step-not-enabled`),
 * or that was done as often as its loop allows (`loop-limit-reached`); each refusal names what is possible instead.
 */
export function fire(chart: FlowChart, marking: Marking, taskId: string): Marking | Refusal {
  const net = compiled(chart);
  const states = toStates(net, marking);
  const after = fireLabel(net, states, taskId);
  if (after.length > 0) return toMarking(net, after);
  return refuseStep(chart, marking, taskId, isOnlyBoundInTheWay(net, states, taskId));
}

/** Whether the case may be closed: silent moves alone lead to the end. More steps may still be possible. */
export function isComplete(chart: FlowChart, marking: Marking): boolean {
  const net = compiled(chart);
  return canEnd(net, toStates(net, marking));
}

function refuseStep(chart: FlowChart, marking: Marking, taskId: string, boundInTheWay: boolean): Refusal {
  const enabled = enabledSteps(chart, marking);
  const node = chart.nodes.find((each) => each.id === taskId && each.kind === 'task');
  const details = {
    chart: chart.nameZh,
    step: taskId,
    stepZh: node?.nameZh ?? taskId,
    stepEn: node?.nameEn ?? node?.nameZh ?? taskId,
    enabled: enabled.map((each) => each.node),
    enabledZh: enabled.map((each) => each.nameZh).join('、') || '无(流程已结束)',
    enabledEn:
      enabled.map((each) => each.nameEn ?? each.nameZh).join(', ') || 'none (the procedure has ended)',
  };
  if (!node) return stepUnknown(details);
  if (boundInTheWay) return loopLimitReached({ ...details, loopMax: node.loopMax });
  return stepNotEnabled(details);
}

function toStep(node: FlowNode): EnabledStep {
  const { id, nameZh, nameEn, post, actor, act, limit, reviewOf, parallelApproval } = node;
  const all = { node: id, nameZh, nameEn, post, actor, act, limit, reviewOf, parallelApproval };
  // Absent stays absent, so that a step compares equal before and after a trip through JSON.
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as EnabledStep;
}

/** Charts are immutable (FLO-05), so that a net made once stays right for as long as its chart is held. */
const nets = new WeakMap<FlowChart, CompiledNet>();

function compiled(chart: FlowChart): CompiledNet {
  const known = nets.get(chart);
  if (known) return known;
  const net = new CompiledNet(chartToNet(chart));
  nets.set(chart, net);
  return net;
}

function toMarking(net: CompiledNet, states: readonly NetState[]): Marking {
  return { configurations: states.map((state) => toConfiguration(net, state)) };
}

function toConfiguration(net: CompiledNet, state: NetState): Configuration {
  const tokens = state.tokens.map((place) => net.places[place] as string);
  const passed = net.counters
    .map((counter, index) => [counter, state.passed[index] ?? 0] as const)
    .filter(([, count]) => count > 0);
  return passed.length === 0 ? { tokens } : { tokens, passed: Object.fromEntries(passed) };
}

function toStates(net: CompiledNet, marking: Marking): NetState[] {
  return marking.configurations.map(({ tokens, passed }) => ({
    tokens: net.placesOf(tokens),
    passed: net.counters.map((counter) => passed?.[counter] ?? 0),
  }));
}
