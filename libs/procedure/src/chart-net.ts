import type { Flow, FlowChart, FlowNode } from '@daylight/kernel/messages';
import type { NetTransition, PetriNet } from './net/petri-net';

/** The place that holds the token of a case that has not begun. */
export const startPlace = '@start';
/** The place that holds the token of a case that has ended. */
export const endPlace = '@end';

/** A node together with the flows that enter and leave it, in the chart's order. */
export interface ConnectedNode {
  readonly node: FlowNode;
  readonly entering: readonly Flow[];
  readonly leaving: readonly Flow[];
}

export function connectedNodes(chart: FlowChart): ConnectedNode[] {
  const entering = new Map<string, Flow[]>();
  const leaving = new Map<string, Flow[]>();
  for (const flow of chart.flows) {
    entering.set(flow.to, [...(entering.get(flow.to) ?? []), flow]);
    leaving.set(flow.from, [...(leaving.get(flow.from) ?? []), flow]);
  }
  return chart.nodes.map((node) => ({
    node,
    entering: entering.get(node.id) ?? [],
    leaving: leaving.get(node.id) ?? [],
  }));
}

/**
 * The chart as a workflow net (van der Aalst): a place per flow, a transition per way through a node. Tasks carry
 * their node id as label; start, end and gateways are silent. Several flows into a task or an end mean "any of
 * them", several flows out of a task mean "all of them", as in BPMN 2.0.
 */
export function chartToNet(chart: FlowChart): PetriNet {
  return {
    places: [startPlace, ...chart.flows.map((flow) => flow.id), endPlace],
    transitions: connectedNodes(chart).flatMap(transitionsOf),
    initial: [startPlace],
    final: [endPlace],
  };
}

function transitionsOf(connected: ConnectedNode): NetTransition[] {
  const { node, leaving } = connected;
  const entering = connected.entering.map((flow) => flow.id);
  const all = leaving.map((flow) => flow.id);
  switch (node.kind) {
    case 'start':
      return [{ id: node.id, label: null, inputs: [startPlace], outputs: all }];
    case 'end':
      return entering.map((flow) => ({ id: node.id, label: null, inputs: [flow], outputs: [endPlace] }));
    case 'task':
      return entering.map((flow) => ({
        id: node.id,
        label: node.id,
        inputs: [flow],
        // A task that leads nowhere ends its branch; the soundness check reports it.
        outputs: all.length > 0 ? all : [endPlace],
        ...boundOf(node),
      }));
    case 'exclusive':
      return entering.flatMap((flow) => leaving.map((out) => choice(node, flow, out)));
    case 'parallel':
      return entering.length === 0 || all.length === 0
        ? []
        : [{ id: node.id, label: null, inputs: entering, outputs: all, ...boundOf(node) }];
  }
}

function choice(node: FlowNode, entering: string, leaving: Flow): NetTransition {
  return {
    id: node.id,
    label: null,
    inputs: [entering],
    outputs: [leaving.id],
    ...(leaving.isLoopBack ? boundOf(node) : {}),
  };
}

function boundOf(node: FlowNode): Pick<NetTransition, 'bound'> {
  return node.loopMax === undefined ? {} : { bound: { counter: node.id, max: node.loopMax } };
}
