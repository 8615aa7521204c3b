import { isRefusal, type Refusal } from '@daylight/kernel';
import { BpmnModdle, type ModdleElement, type ModdleParseResult } from 'bpmn-moddle';

import { bpmnBroken, bpmnTooLarge } from '../refusals';
import { decodeXml, scanXml } from '../xml/scan-xml';
import type { BpmnFlow, BpmnLane, BpmnModel, BpmnNode, BpmnProcess, BpmnScope } from './bpmn-model';
import {
  extensionDescriptor,
  extensionPrefix,
  present,
  readChartExtension,
  readFlowExtension,
  readStepExtension,
} from './extension';

export const bpmnBytesMax = 8 * 1024 * 1024;
export const bpmnElementsMax = 100_000;

/** A BPMN file as a model, and what of the file the model does not carry. */
export type BpmnReading = { model: BpmnModel; left: string[] };

/**
 * Reads a BPMN 2.0 file. Refuses what is not well-formed, declares a document type, is too large, or refers to what
 * it does not contain (`bpmn-broken`, `bpmn-too-large`).
 */
export async function readBpmn(xml: string | Uint8Array): Promise<BpmnReading | Refusal> {
  const text = typeof xml === 'string' ? xml : decodeXml(xml);
  const refused = scanXml({
    source: text ?? xml,
    bytesMax: bpmnBytesMax,
    elementsMax: bpmnElementsMax,
    broken: bpmnBroken,
    oversized: bpmnTooLarge,
  });
  if (refused || text === undefined) return refused ?? bpmnBroken({ line: 1, reason: 'unreadable encoding' });
  const parsed = await parse(text);
  if (isRefusal(parsed)) return parsed;
  const lost = parsed.warnings.find(({ message }) => /unresolved reference|duplicate ID/.test(message));
  if (lost) return broken(text, firstLine(lost.message));
  return new Reader(parsed).read();
}

async function parse(text: string): Promise<ModdleParseResult | Refusal> {
  try {
    return await new BpmnModdle({ pf: extensionDescriptor }).fromXML(text);
  } catch (error) {
    // The parser rejects with a plain Error whatever the text holds instead of BPMN definitions.
    return broken(text, firstLine(error instanceof Error ? error.message : String(error)));
  }
}

/** The line where the id that the message quotes stands; the first line when it quotes none. */
function broken(text: string, reason: string): Refusal {
  const id = /<([^<>\s]+)>/.exec(reason)?.[1];
  const at = id === undefined ? -1 : text.indexOf(id);
  return bpmnBroken({ line: at < 0 ? 1 : text.slice(0, at).split('\n').length, reason });
}

const firstLine = (message: string): string => message.split('\n')[0] ?? message;

const elements = (value: unknown): ModdleElement[] =>
  Array.isArray(value) ? (value as ModdleElement[]) : [];
const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;
const idOf = (value: unknown): string | undefined => text((value as ModdleElement | undefined)?.id);
/** `bpmn:UserTask` is written `userTask`. */
const typeOf = ({ $type }: ModdleElement): string => {
  const name = $type.replace(/^bpmn:/, '');
  return name.charAt(0).toLowerCase() + name.slice(1);
};

class Reader {
  private readonly left = new Set<string>();

  constructor(private readonly parsed: ModdleParseResult) {}

  read(): BpmnReading {
    const root = this.parsed.rootElement;
    for (const { message } of this.parsed.warnings) this.left.add(firstLine(message));
    if (elements(root.diagrams).length > 0) this.left.add('BPMNDiagram');
    const model = this.readDefinitions(root);
    return { model, left: [...this.left] };
  }

  private readDefinitions(root: ModdleElement): BpmnModel {
    const model: BpmnModel = {
      ...present({ id: text(root.id) ?? 'definitions', name: text(root.name) }),
      targetNamespace: text(root.targetNamespace) ?? '',
      processes: [],
      participants: [],
      messages: [],
      messageFlows: [],
    };
    for (const element of elements(root.rootElements)) {
      const type = typeOf(element);
      if (type === 'process') model.processes.push(this.readProcess(element));
      else if (type === 'collaboration') this.readCollaboration(element, model);
      else if (type === 'message') model.messages.push(named(element));
      else this.leave(element);
    }
    return model;
  }

  private readCollaboration(element: ModdleElement, model: BpmnModel): void {
    this.extensionsOf(element);
    model.collaborationId = text(element.id);
    for (const each of elements(element.participants)) {
      model.participants.push(present({ ...named(each), process: idOf(each.processRef) }));
    }
    for (const each of elements(element.messageFlows)) {
      const from = idOf(each.sourceRef) ?? '';
      const to = idOf(each.targetRef) ?? '';
      model.messageFlows.push(present({ ...named(each), from, to, message: idOf(each.messageRef) }));
    }
    for (const each of elements(element.artifacts)) this.leave(each);
  }

  private readProcess(element: ModdleElement): BpmnProcess {
    const scope = this.readScope(element);
    const lanes = elements(element.laneSets).flatMap((set) => this.readLanes(set));
    return present({
      ...named(element),
      ...scope,
      lanes,
      chart: readChartExtension(this.extensionsOf(element)),
    });
  }

  /** Lanes within lanes are read as the innermost ones: they are the posts. */
  private readLanes(laneSet: ModdleElement): BpmnLane[] {
    return elements(laneSet.lanes).flatMap((lane) => {
      const inner = lane.childLaneSet as ModdleElement | undefined;
      if (inner) return this.readLanes(inner);
      this.extensionsOf(lane);
      const nodes = elements(lane.flowNodeRef).flatMap((node) => idOf(node) ?? []);
      return [{ ...named(lane), nodes }];
    });
  }

  private readScope(element: ModdleElement): BpmnScope {
    const scope: BpmnScope = { nodes: [], flows: [] };
    for (const each of elements(element.flowElements)) {
      const type = typeOf(each);
      if (type === 'sequenceFlow') scope.flows.push(this.readFlow(each));
      else if (isFlowNode(type)) scope.nodes.push(this.readNode(each, type));
      else this.leave(each);
    }
    for (const each of elements(element.artifacts)) this.leave(each);
    if (element.ioSpecification) this.leave(element.ioSpecification as ModdleElement);
    return scope;
  }

  private readNode(element: ModdleElement, type: string): BpmnNode {
    const events = elements(element.eventDefinitions).map((each) =>
      typeOf(each).replace(/EventDefinition$/, ''),
    );
    const isContainer = isSubProcess(type);
    return present<BpmnNode>({
      ...named(element),
      type,
      default: idOf(element.default),
      events: events.length > 0 ? events : undefined,
      attachedTo: idOf(element.attachedToRef),
      interrupting: type === 'boundaryEvent' ? element.cancelActivity !== false : undefined,
      repeats: element.loopCharacteristics
        ? typeOf(element.loopCharacteristics as ModdleElement).replace(/Characteristics$/, '')
        : undefined,
      triggeredByEvent: element.triggeredByEvent === true ? true : undefined,
      inner: isContainer ? this.readScope(element) : undefined,
      step: readStepExtension(this.extensionsOf(element)),
    });
  }

  private readFlow(element: ModdleElement): BpmnFlow {
    const condition = element.conditionExpression as ModdleElement | undefined;
    return present<BpmnFlow>({
      ...named(element),
      from: idOf(element.sourceRef) ?? '',
      to: idOf(element.targetRef) ?? '',
      condition: condition ? (text(condition.body) ?? '') : undefined,
      flow: readFlowExtension(this.extensionsOf(element)),
    });
  }

  private extensionsOf(element: ModdleElement): ModdleElement[] {
    const values = elements((element.extensionElements as ModdleElement | undefined)?.values);
    for (const value of values) {
      if (!value.$type.startsWith(`${extensionPrefix}:`)) this.left.add(`extension ${value.$type}`);
    }
    return values;
  }

  private leave(element: ModdleElement): void {
    this.left.add([typeOf(element), text(element.name) ?? text(element.id)].filter(Boolean).join(' '));
  }
}

function named(element: ModdleElement): { id: string; name?: string } {
  return present({ id: text(element.id) ?? '', name: text(element.name) });
}

const isSubProcess = (type: string): boolean => /^(subProcess|adHocSubProcess|transaction)$/.test(type);

function isFlowNode(type: string): boolean {
  return (
    /(Task|Event|Gateway)$/.test(type) || type === 'task' || type === 'callActivity' || isSubProcess(type)
  );
}
