import { BpmnModdle, type ModdleElement } from 'bpmn-moddle';

import type { BpmnModel, BpmnNode, BpmnProcess, BpmnScope } from './bpmn-model';
import {
  extensionDescriptor,
  present,
  writeChartExtension,
  writeFlowExtension,
  writeStepExtension,
} from './extension';

/** Writes a model as a BPMN 2.0 file. */
export async function writeBpmn(model: BpmnModel): Promise<string> {
  const writer = new Writer(new BpmnModdle({ pf: extensionDescriptor }));
  const { xml } = await writer.toXml(model);
  // XML has no way to carry control characters; a replacement keeps the file readable.
  return xml.replace(/[^\P{Cc}\t\n\r]|\uFFFE|\uFFFF/gu, '\uFFFD');
}

class Writer {
  private readonly byId = new Map<string, ModdleElement>();

  constructor(private readonly moddle: BpmnModdle) {}

  toXml(model: BpmnModel): Promise<{ xml: string }> {
    const processes = model.processes.map((process) => this.process(process));
    const messages = model.messages.map((message) => this.make('Message', message));
    const { id, name, targetNamespace } = model;
    const definitions = this.make('Definitions', {
      id,
      name,
      targetNamespace,
      rootElements: [...messages, ...this.collaboration(model), ...processes],
    });
    return this.moddle.toXML(definitions, { format: true });
  }

  private collaboration(model: BpmnModel): ModdleElement[] {
    if (model.participants.length === 0 && model.messageFlows.length === 0) return [];
    const participants = model.participants.map(({ id, name, process }) =>
      this.make('Participant', { id, name, processRef: this.find(process) }),
    );
    const messageFlows = model.messageFlows.map(({ id, name, from, to, message }) =>
      this.make('MessageFlow', {
        id,
        name,
        sourceRef: this.find(from),
        targetRef: this.find(to),
        messageRef: this.find(message),
      }),
    );
    return [
      this.make('Collaboration', {
        id: model.collaborationId ?? 'collaboration',
        participants,
        messageFlows,
      }),
    ];
  }

  private process(process: BpmnProcess): ModdleElement {
    const element = this.make('Process', {
      id: process.id,
      name: process.name,
      isExecutable: false,
      ...this.extensions(process.chart ? writeChartExtension(this.moddle, process.chart) : []),
    });
    element.flowElements = this.scope(process);
    if (process.lanes.length > 0) {
      const lanes = process.lanes.map(({ id, name, nodes }) =>
        this.make('Lane', { id, name, flowNodeRef: nodes.flatMap((node) => this.find(node) ?? []) }),
      );
      element.laneSets = [this.make('LaneSet', { id: `${process.id}_lanes`, lanes })];
    }
    return element;
  }

  private scope(scope: BpmnScope): ModdleElement[] {
    const nodes = scope.nodes.map((node) => this.node(node));
    scope.nodes.forEach((node, index) => {
      const element = nodes[index] as ModdleElement;
      const host = this.find(node.attachedTo);
      if (host) element.attachedToRef = host;
    });
    const flows = scope.flows.map(({ id, from, to, name, condition, flow }) =>
      this.make('SequenceFlow', {
        id,
        name,
        sourceRef: this.find(from),
        targetRef: this.find(to),
        conditionExpression:
          condition === undefined
            ? undefined
            : this.make('FormalExpression', { body: condition || undefined }),
        ...this.extensions(flow ? writeFlowExtension(this.moddle, flow) : []),
      }),
    );
    this.connect(scope, nodes);
    return [...nodes, ...flows];
  }

  /** Names on each node the flows that enter and leave it, as other tools expect, and its default flow. */
  private connect(scope: BpmnScope, nodes: readonly ModdleElement[]): void {
    scope.nodes.forEach((node, index) => {
      const element = nodes[index] as ModdleElement;
      const flows = (end: 'from' | 'to'): ModdleElement[] =>
        scope.flows.filter((flow) => flow[end] === node.id).flatMap((flow) => this.find(flow.id) ?? []);
      const [incoming, outgoing] = [flows('to'), flows('from')];
      if (incoming.length > 0) element.incoming = incoming;
      if (outgoing.length > 0) element.outgoing = outgoing;
      const byDefault = this.find(node.default);
      if (byDefault) element.default = byDefault;
    });
  }

  private node(node: BpmnNode): ModdleElement {
    const { id, type, name, events, interrupting, repeats, triggeredByEvent, inner } = node;
    const element = this.make(capital(type), {
      id,
      name,
      cancelActivity: interrupting,
      triggeredByEvent,
      eventDefinitions: events?.map((event) => this.make(`${capital(event)}EventDefinition`, {})),
      loopCharacteristics: repeats && this.make(`${capital(repeats)}Characteristics`, {}),
      ...this.extensions(node.step ? writeStepExtension(this.moddle, node.step) : []),
    });
    if (inner) element.flowElements = this.scope(inner);
    return element;
  }

  private extensions(values: ModdleElement[]): { extensionElements?: ModdleElement } {
    return values.length > 0 ? { extensionElements: this.make('ExtensionElements', { values }) } : {};
  }

  private make(type: string, properties: Readonly<Record<string, unknown>>): ModdleElement {
    const element = this.moddle.create(`bpmn:${type}`, present({ ...properties }));
    if (typeof properties.id === 'string') this.byId.set(properties.id, element);
    return element;
  }

  private find(id: string | undefined): ModdleElement | undefined {
    return id === undefined ? undefined : this.byId.get(id);
  }
}

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
