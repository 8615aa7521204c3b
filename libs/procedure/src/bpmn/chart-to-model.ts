import type { Flow, FlowChart, FlowNode } from '@daylight/kernel/messages';
import type { BpmnFlow, BpmnLane, BpmnModel, BpmnNode } from './bpmn-model';
import { except, extensionNamespace, present } from './extension';

/** The chart as a BPMN model with one process, a lane for each post, and everything else in the extension. */
export function chartToModel(chart: FlowChart): BpmnModel {
  const { nodes, flows, nameZh, ...extension } = chart;
  const ids = new XmlIds([...nodes, ...flows].map((each) => each.id));
  const idOf = (id: string): string => ids.of(id);
  return {
    id: ids.free('definitions'),
    targetNamespace: extensionNamespace,
    processes: [
      {
        id: ids.free('process'),
        name: nameZh,
        nodes: nodes.map((node) => toBpmnNode(node, chart, idOf)),
        flows: flows.map((flow) => toBpmnFlow(flow, chart, idOf)),
        lanes: lanesOf(nodes, ids),
        chart: extension,
      },
    ],
    participants: [],
    messages: [],
    messageFlows: [],
  };
}

function toBpmnNode(node: FlowNode, chart: FlowChart, idOf: (id: string) => string): BpmnNode {
  const { id, kind, nameZh } = node;
  const step = except(node, 'id', 'kind', 'nameZh', 'post');
  const sourceId = idOf(id) === id ? undefined : id;
  const withSource = present({ sourceId, ...step });
  const byDefault = kind === 'exclusive' || kind === 'task' ? defaultOf(node, chart) : undefined;
  return present<BpmnNode>({
    id: idOf(id),
    type: typeOf(kind, node.actor),
    name: nameZh,
    default: byDefault && idOf(byDefault.id),
    events: kind === 'start' ? [chart.trigger === 'on-application' ? 'message' : 'signal'] : undefined,
    step: Object.keys(withSource).length > 0 ? withSource : undefined,
  });
}

function toBpmnFlow(flow: Flow, chart: FlowChart, idOf: (id: string) => string): BpmnFlow {
  const from = chart.nodes.find((node) => node.id === flow.from);
  const { id, conditionZh, conditionEn, isDefault, isLoopBack } = flow;
  const isAttribute = from !== undefined && isDefault === true && defaultOf(from, chart) === flow;
  const extension = present({
    sourceId: idOf(id) === id ? undefined : id,
    conditionEn,
    isLoopBack,
    // BPMN has one default per gateway or task; any other wish is kept beside it.
    isDefault: isAttribute ? undefined : isDefault,
  });
  return present<BpmnFlow>({
    id: idOf(id),
    from: idOf(flow.from),
    to: idOf(flow.to),
    name: conditionZh,
    condition: conditionZh,
    flow: Object.keys(extension).length > 0 ? extension : undefined,
  });
}

function defaultOf(node: FlowNode, chart: FlowChart): Flow | undefined {
  if (node.kind !== 'exclusive' && node.kind !== 'task') return undefined;
  return chart.flows.find((flow) => flow.from === node.id && flow.isDefault === true);
}

function typeOf(kind: FlowNode['kind'], actor: FlowNode['actor']): string {
  switch (kind) {
    case 'start':
      return 'startEvent';
    case 'end':
      return 'endEvent';
    case 'exclusive':
      return 'exclusiveGateway';
    case 'parallel':
      return 'parallelGateway';
    case 'task':
      if (actor === 'system') return 'serviceTask';
      return actor === undefined ? 'task' : 'userTask';
  }
}

function lanesOf(nodes: readonly FlowNode[], ids: XmlIds): BpmnLane[] {
  const posts = [...new Set(nodes.flatMap(({ post }) => (post === undefined ? [] : [post])))];
  return posts.map((post, index) => ({
    id: ids.free(`lane_${index + 1}`),
    name: post,
    nodes: nodes.filter((node) => node.post === post).map((node) => ids.of(node.id)),
  }));
}

/** XML names for ids that are none, each different from every other. */
class XmlIds {
  private readonly taken: Set<string>;
  private readonly given = new Map<string, string>();

  constructor(ids: readonly string[]) {
    this.taken = new Set(ids);
  }

  of(id: string): string {
    if (/^[A-Za-z_][\w.-]*$/.test(id)) return id;
    const known = this.given.get(id);
    if (known !== undefined) return known;
    const made = this.free(`id_${id.replace(/[^\w.-]/g, '_')}`);
    this.given.set(id, made);
    return made;
  }

  free(wish: string): string {
    let id = wish;
    for (let count = 2; this.taken.has(id); count += 1) id = `${wish}_${count}`;
    this.taken.add(id);
    return id;
  }
}
