import { caseActs, type Flow, type FlowChart, type FlowNode, type Limit } from '@daylight/kernel/messages';
import { isRefusal, type Refusal } from '@daylight/kernel';

import { bpmnElementUnsupported } from '../refusals';
import {
  isTask,
  type BpmnFlow,
  type BpmnModel,
  type BpmnNode,
  type BpmnProcess,
  type BpmnScope,
} from './bpmn-model';
import { except, present } from './extension';

/**
 * The flowcharts of a model, one for each process that has nodes. Embedded sub-processes are laid open; a task whose
 * one conditional flow stands beside a default becomes a task and a choice. Refuses elements that the token game
 * cannot run and names every one of them (`bpmn-element-unsupported`).
 */
export function chartsOfModel(model: BpmnModel): FlowChart[] | Refusal {
  const processes = model.processes.filter((process) => process.nodes.length > 0);
  const unsupported = processes.flatMap(unsupportedIn);
  if (unsupported.length > 0)
    return bpmnElementUnsupported({ elements: unsupported.join(', '), names: unsupported });
  return processes.map((process) => new ChartMaker(process).make());
}

/** The names of the elements of a model that the token game cannot run; an empty list when it can run all. */
export function unsupportedElements(model: BpmnModel): string[] {
  const answer = chartsOfModel(model);
  return isRefusal(answer) ? (answer.details?.names as string[]) : [];
}

function unsupportedIn(process: BpmnProcess): string[] {
  return [...unsupportedInScope(process), ...unsupportedStatements(process)];
}

function unsupportedInScope(scope: BpmnScope): string[] {
  const nodes = scope.nodes.flatMap((node) => {
    const name = `${node.type} ${node.name ?? node.id}`.replace(/\s+/g, ' ');
    const own = isSupported(node) ? [] : [name];
    const inner = node.inner ? unsupportedInScope(node.inner) : [];
    return [...own, ...inner, ...unsupportedChoice(node, scope, name)];
  });
  return nodes;
}

function isSupported(node: BpmnNode): boolean {
  if (node.repeats !== undefined || node.triggeredByEvent) return false;
  if (isTask(node)) return true;
  switch (node.type) {
    case 'startEvent':
    case 'exclusiveGateway':
    case 'parallelGateway':
    case 'subProcess':
      return true;
    case 'endEvent':
      return !(node.events ?? []).some((event) =>
        /^(terminate|error|escalation|cancel|compensate)$/.test(event),
      );
    case 'intermediateThrowEvent':
    case 'intermediateCatchEvent':
      return !(node.events ?? []).some((event) => event === 'link' || event === 'compensate');
    default:
      return false;
  }
}

/** Several conditional flows out of one activity may all be taken at once, which is an inclusive choice. */
function unsupportedChoice(node: BpmnNode, scope: BpmnScope, name: string): string[] {
  if (node.type.endsWith('Gateway')) return [];
  const leaving = scope.flows.filter((flow) => flow.from === node.id);
  const conditional = leaving.filter((flow) => flow.condition !== undefined && flow.id !== node.default);
  if (conditional.length === 0 || isEitherOr(node, leaving)) return [];
  if (leaving.length === 1 && leaving[0]?.flow !== undefined) return [];
  return leaving.length === 1 ? [] : [`conditional flows of ${name}`];
}

function isEitherOr(node: BpmnNode, leaving: readonly BpmnFlow[]): boolean {
  return (
    leaving.length === 2 && node.default !== undefined && leaving.some((flow) => flow.id === node.default)
  );
}

const limitUnits: readonly Limit['unit'][] = ['WD', 'ND', 'h', 'M', 'Y', 'immediate'];
const clocks = [undefined, 'counted', 'not-counted', 'suspended'];
const actors = [undefined, 'applicant', 'agency', 'system', 'other'];

/** Words of the extension that it does not define. */
function unsupportedStatements({ nodes, chart }: BpmnProcess): string[] {
  const limits = [chart?.promisedLimit, chart?.statutoryLimit, ...nodes.map(({ step }) => step?.limit)];
  const badLimits = limits.filter(
    (limit) =>
      limit && !(limitUnits.includes(limit.unit) && clocks.includes((limit as { clock?: string }).clock)),
  );
  const badSteps = nodes.flatMap(({ step }) => [
    ...(step?.act === undefined || caseActs.includes(step.act) ? [] : [`pf:act ${step.act}`]),
    ...(actors.includes(step?.actor) ? [] : [`pf:actor ${step?.actor}`]),
  ]);
  return [...badLimits.map((limit) => `pf:limit ${limit?.value} ${limit?.unit}`), ...badSteps];
}

class ChartMaker {
  private readonly nodes: FlowNode[] = [];
  private readonly flows: Flow[] = [];
  private readonly sourceIds = new Map<string, string>();
  private readonly posts = new Map<string, string>();

  constructor(private readonly process: BpmnProcess) {}

  make(): FlowChart {
    const { process } = this;
    for (const lane of process.lanes)
      for (const node of lane.nodes) this.posts.set(node, lane.name ?? lane.id);
    for (const node of process.nodes)
      if (node.step?.sourceId) this.sourceIds.set(node.id, node.step.sourceId);
    this.addScope(process, undefined);
    return {
      ...(process.chart ?? this.foreignChart()),
      nameZh: process.name ?? process.id,
      nodes: this.nodes,
      flows: this.flows,
    };
  }

  /** A foreign chart states none of what S2 requires; the lint says so. */
  private foreignChart(): Omit<FlowChart, 'nodes' | 'flows' | 'nameZh'> {
    const events = this.process.nodes
      .filter((node) => node.type === 'startEvent')
      .flatMap((node) => node.events ?? []);
    const exOfficio = events.some(
      (event) => event === 'signal' || event === 'conditional' || event === 'timer',
    );
    return {
      code: this.process.id,
      version: 1,
      trigger: exOfficio ? 'ex-officio' : 'on-application',
      supervision: { internal: [], external: [] },
      complaintChannels: [],
      rightsZh: [],
    };
  }

  private idOf(bpmnId: string): string {
    return this.sourceIds.get(bpmnId) ?? bpmnId;
  }

  private addScope(scope: BpmnScope, container: BpmnNode | undefined): void {
    for (const node of scope.nodes) this.addNode(node, scope, container);
    for (const flow of scope.flows) this.addFlow(flow, scope);
  }

  private addNode(node: BpmnNode, scope: BpmnScope, container: BpmnNode | undefined): void {
    if (node.inner && node.inner.nodes.length > 0) this.addSubProcess(node, scope);
    else this.nodes.push(this.toNode(node, container));
    if (container && node.type === 'endEvent') this.join(node.id, exitOf(container));
    if (this.choiceAfter(node, scope)) this.addChoice(node);
  }

  /** Entry and exit of a laid-open sub-process are choices with one way, which pass a token on. */
  private addSubProcess(node: BpmnNode, scope: BpmnScope): void {
    const inner = node.inner as BpmnScope;
    const name = node.name ?? node.id;
    this.nodes.push(
      { id: node.id, kind: 'exclusive', nameZh: name },
      { id: exitOf(node), kind: 'exclusive', nameZh: name },
    );
    const withoutStart = inner.nodes.filter((each) => !inner.flows.some((flow) => flow.to === each.id));
    const withoutEnd = inner.nodes.filter(
      (each) => each.type !== 'endEvent' && !inner.flows.some((flow) => flow.from === each.id),
    );
    this.addScope(inner, node);
    for (const each of withoutStart) this.join(node.id, each.id);
    for (const each of withoutEnd) this.join(each.id, exitOf(node));
    if (scope.flows.filter((flow) => flow.from === node.id).length > 1 && !this.choiceAfter(node, scope)) {
      this.nodes.push({ id: splitOf(node), kind: 'parallel', nameZh: name });
      this.join(exitOf(node), splitOf(node));
    }
  }

  private choiceAfter(node: BpmnNode, scope: BpmnScope): boolean {
    if (node.type.endsWith('Gateway')) return false;
    const leaving = scope.flows.filter((flow) => flow.from === node.id);
    const isOwn = this.process.chart !== undefined;
    return !isOwn && isEitherOr(node, leaving);
  }

  private addChoice(node: BpmnNode): void {
    this.nodes.push({ id: `${node.id}.choice`, kind: 'exclusive', nameZh: node.name ?? node.id });
    this.join(node.inner ? exitOf(node) : node.id, `${node.id}.choice`);
  }

  private join(from: string, to: string): void {
    this.flows.push({ id: `${from}..${to}`, from, to });
  }

  private addFlow(flow: BpmnFlow, scope: BpmnScope): void {
    const source = scope.nodes.find((node) => node.id === flow.from);
    const from = source ? this.leavingPoint(source, scope) : this.idOf(flow.from);
    const { sourceId, ...extension } = flow.flow ?? {};
    const isDefault = source?.default === flow.id ? true : extension.isDefault;
    this.flows.push(
      present<Flow>({
        id: sourceId ?? flow.id,
        from,
        to: this.idOf(flow.to),
        conditionZh: flow.name ?? (flow.condition || undefined),
        ...extension,
        isDefault,
      }),
    );
  }

  private leavingPoint(node: BpmnNode, scope: BpmnScope): string {
    if (this.choiceAfter(node, scope)) return `${node.id}.choice`;
    if (!node.inner || node.inner.nodes.length === 0) return this.idOf(node.id);
    const isSplit = scope.flows.filter((flow) => flow.from === node.id).length > 1;
    return isSplit ? splitOf(node) : exitOf(node);
  }

  private toNode(node: BpmnNode, container: BpmnNode | undefined): FlowNode {
    return present<FlowNode>({
      id: this.idOf(node.id),
      kind: kindOf(node, container !== undefined),
      nameZh: node.name ?? node.id,
      post: this.posts.get(node.id) ?? (container && this.posts.get(container.id)),
      ...except(node.step ?? {}, 'sourceId'),
    });
  }
}

const exitOf = (node: BpmnNode): string => `${node.id}.exit`;
const splitOf = (node: BpmnNode): string => `${node.id}.split`;

/** Within a laid-open sub-process start and end only pass the token on. */
function kindOf(node: BpmnNode, isInner: boolean): FlowNode['kind'] {
  switch (node.type) {
    case 'startEvent':
      return isInner ? 'exclusive' : 'start';
    case 'endEvent':
      return isInner ? 'exclusive' : 'end';
    case 'exclusiveGateway':
      return 'exclusive';
    case 'parallelGateway':
      return 'parallel';
    default:
      return 'task';
  }
}
