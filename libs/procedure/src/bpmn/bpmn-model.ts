import type { Flow, FlowChart, FlowNode } from '@daylight/kernel/messages';

/**
 * A BPMN 2.0 file as far as it says what is done: processes, lanes, sub-processes, events, gateways, flows, pools
 * and message flows. Foreign models pass through it unharmed; the layout and other tools' own extensions do not.
 */
export type BpmnModel = {
  id: string;
  name?: string;
  targetNamespace: string;
  processes: BpmnProcess[];
  collaborationId?: string;
  participants: { id: string; name?: string; process?: string }[];
  messages: { id: string; name?: string }[];
  messageFlows: { id: string; name?: string; from: string; to: string; message?: string }[];
};

export type BpmnProcess = BpmnScope & {
  id: string;
  name?: string;
  lanes: BpmnLane[];
  /** What this platform's own extension says about the chart as a whole. */
  chart?: ChartExtension;
};

/** What a process and an embedded sub-process have in common. */
export type BpmnScope = { nodes: BpmnNode[]; flows: BpmnFlow[] };

export type BpmnLane = { id: string; name?: string; nodes: string[] };

export type BpmnNode = {
  id: string;
  /** The BPMN element's name, such as `userTask` or `boundaryEvent`. */
  type: string;
  name?: string;
  /** The default flow of a gateway or task. */
  default?: string;
  /** Of an event: its definitions, such as `message` or `timer`. */
  events?: string[];
  attachedTo?: string;
  /** Of a boundary event: whether it interrupts. */
  interrupting?: boolean;
  /** A repeated activity: `standardLoop` or `multiInstanceLoop`. */
  repeats?: string;
  triggeredByEvent?: boolean;
  inner?: BpmnScope;
  step?: StepExtension;
};

export type BpmnFlow = {
  id: string;
  from: string;
  to: string;
  name?: string;
  condition?: string;
  flow?: FlowExtension;
};

export type ChartExtension = Omit<FlowChart, 'nodes' | 'flows' | 'nameZh'>;
/** `sourceId` is the node's own id where it is no XML name. */
export type StepExtension = Omit<FlowNode, 'id' | 'kind' | 'nameZh' | 'post'> & { sourceId?: string };
export type FlowExtension = Pick<Flow, 'conditionEn' | 'isLoopBack' | 'isDefault'> & { sourceId?: string };

/** How many elements of each kind a model has, nested ones included. */
export type BpmnCounts = {
  processes: number;
  lanes: number;
  tasks: number;
  exclusiveGateways: number;
  parallelGateways: number;
  otherGateways: number;
  startEvents: number;
  endEvents: number;
  otherEvents: number;
  subProcesses: number;
  sequenceFlows: number;
  participants: number;
  messageFlows: number;
};

/** Every node of a scope, those of embedded sub-processes included. */
export function allNodes(scope: BpmnScope): BpmnNode[] {
  return scope.nodes.flatMap((node) => [node, ...(node.inner ? allNodes(node.inner) : [])]);
}

export function allFlows(scope: BpmnScope): BpmnFlow[] {
  return [...scope.flows, ...scope.nodes.flatMap((node) => (node.inner ? allFlows(node.inner) : []))];
}

/** Tasks of every kind, and call activities, which are a task to the process that calls. */
export function isTask(node: BpmnNode): boolean {
  return node.type === 'task' || node.type.endsWith('Task') || node.type === 'callActivity';
}

export function countBpmn(model: BpmnModel): BpmnCounts {
  const nodes = model.processes.flatMap(allNodes);
  const count = (test: (node: BpmnNode) => boolean): number => nodes.filter(test).length;
  const ofType = (type: string): number => count((node) => node.type === type);
  const gateways = count((node) => node.type.endsWith('Gateway'));
  const events = count((node) => node.type.endsWith('Event'));
  return {
    processes: model.processes.length,
    lanes: model.processes.reduce((sum, process) => sum + process.lanes.length, 0),
    tasks: count(isTask),
    exclusiveGateways: ofType('exclusiveGateway'),
    parallelGateways: ofType('parallelGateway'),
    otherGateways: gateways - ofType('exclusiveGateway') - ofType('parallelGateway'),
    startEvents: ofType('startEvent'),
    endEvents: ofType('endEvent'),
    otherEvents: events - ofType('startEvent') - ofType('endEvent'),
    subProcesses: count((node) => node.type === 'subProcess'),
    sequenceFlows: model.processes.flatMap(allFlows).length,
    participants: model.participants.length,
    messageFlows: model.messageFlows.length,
  };
}
