import type { FlowChart, FlowNode, ProcedureFinding } from '@daylight/kernel/messages';
import { chartToNet, connectedNodes, endPlace, startPlace, type ConnectedNode } from './chart-net';
import { exploreStates, statesMax, type StateSpace } from './net/state-space';
import { CompiledNet } from './net/compiled-net';

const rule = 'FLO-03/2.1';
const article = '宁化县2009年方案:图中应载明“运行程序及相关接口,即工作流程及流程中与相关岗位的衔接点”';

/**
 * Whether the chart can be run: every case can always be finished, nothing is left open when it is, and every step
 * can happen (soundness of workflow nets). Structure is checked first; the state space only when it makes sense.
 * An empty list means sound.
 */
export function checkSoundness(chart: FlowChart): ProcedureFinding[] {
  const structure = [...checkIdentity(chart), ...checkConnections(chart), ...checkChoices(chart)];
  const runnable = !structure.some((finding) => finding.severity === 'error');
  return runnable ? [...structure, ...checkBehaviour(chart)] : structure;
}

type Details = { severity?: 'error' | 'warning'; elements: string[]; zh: string; en: string };

function finding(code: string, { severity = 'error', elements, zh, en }: Details): ProcedureFinding {
  return { code, severity, rule, article, elements, message: { zh, en } };
}

function checkIdentity(chart: FlowChart): ProcedureFinding[] {
  const findings: ProcedureFinding[] = [];
  const ids = [...chart.nodes, ...chart.flows].map((each) => each.id);
  const reserved = ids.filter((id) => id === startPlace || id === endPlace || id === '');
  const twice = [...new Set([...ids.filter((id, index) => ids.indexOf(id) !== index), ...reserved])];
  if (twice.length > 0) {
    findings.push(
      finding('id-not-unique', {
        elements: twice,
        zh: `编号重复或者不可用:${twice.join('、')}。`,
        en: `These ids are used twice or reserved: ${twice.join(', ')}.`,
      }),
    );
  }
  const nodes = new Map(chart.nodes.map((node) => [node.id, node]));
  const loose = chart.flows
    .filter((flow) => !nodes.has(flow.from) || !nodes.has(flow.to))
    .map((flow) => flow.id);
  if (loose.length > 0) {
    findings.push(
      finding('flow-without-node', {
        elements: loose,
        zh: `流向 ${loose.join('、')} 的起点或者终点不存在。`,
        en: `The flows ${loose.join(', ')} begin or end at a node that does not exist.`,
      }),
    );
  }
  return [...findings, ...checkReviews(chart, nodes), ...checkLoopBounds(chart)];
}

function checkReviews(chart: FlowChart, nodes: ReadonlyMap<string, FlowNode>): ProcedureFinding[] {
  return chart.nodes
    .filter(
      ({ id, reviewOf }) =>
        reviewOf !== undefined && (reviewOf === id || nodes.get(reviewOf)?.kind !== 'task'),
    )
    .map((node) =>
      finding('review-of-nothing', {
        elements: [node.id],
        zh: `“${node.nameZh}”复核的环节 ${node.reviewOf} 不是流程图中的另一个环节。`,
        en: `“${node.nameEn ?? node.nameZh}” reviews ${node.reviewOf}, which is no other step of the chart.`,
      }),
    );
}

function checkLoopBounds(chart: FlowChart): ProcedureFinding[] {
  return chart.nodes
    .filter(({ loopMax }) => loopMax !== undefined && !(Number.isInteger(loopMax) && loopMax >= 1))
    .map((node) =>
      finding('loop-bound-invalid', {
        elements: [node.id],
        zh: `“${node.nameZh}”的次数上限应为正整数。`,
        en: `The bound on “${node.nameEn ?? node.nameZh}” must be a positive whole number.`,
      }),
    );
}

function checkConnections(chart: FlowChart): ProcedureFinding[] {
  const connected = connectedNodes(chart);
  const findings = (['start', 'end'] as const)
    .filter((kind) => !chart.nodes.some((node) => node.kind === kind))
    .map((kind) =>
      finding(`no-${kind}`, {
        elements: [],
        zh: kind === 'start' ? '流程图没有开始。' : '流程图没有结束。',
        en: `The chart has no ${kind}.`,
      }),
    );
  const loose = connected.filter(isLoose).map(({ node }) => node.id);
  const forward = reachable(connected, 'start');
  const backward = reachable(connected, 'end');
  const cutOff = chart.nodes.filter(({ id }) => !forward.has(id) || !backward.has(id)).map((node) => node.id);
  const unconnected = [...new Set([...loose, ...cutOff])];
  if (unconnected.length > 0 && findings.length === 0) {
    findings.push(
      finding('unconnected', {
        elements: unconnected,
        zh: `以下环节没有接入从开始到结束的流程:${namesZh(chart, unconnected)}。`,
        en: `These do not lie on a way from the start to an end: ${namesEn(chart, unconnected)}.`,
      }),
    );
  }
  return findings;
}

function isLoose({ node, entering, leaving }: ConnectedNode): boolean {
  if (node.kind === 'start') return entering.length > 0 || leaving.length === 0;
  if (node.kind === 'end') return leaving.length > 0 || entering.length === 0;
  return entering.length === 0 || leaving.length === 0;
}

function reachable(connected: readonly ConnectedNode[], from: 'start' | 'end'): Set<string> {
  const byId = new Map(connected.map((each) => [each.node.id, each]));
  const met = new Set(connected.filter(({ node }) => node.kind === from).map(({ node }) => node.id));
  // A set iterates over what is added on the way, so this walks the whole chart.
  for (const id of met) {
    const each = byId.get(id);
    const next =
      from === 'start' ? each?.leaving.map((flow) => flow.to) : each?.entering.map((flow) => flow.from);
    for (const neighbour of next ?? []) met.add(neighbour);
  }
  return met;
}

function checkChoices(chart: FlowChart): ProcedureFinding[] {
  return connectedNodes(chart).flatMap((connected) =>
    connected.node.kind === 'exclusive' && connected.leaving.length > 1 ? checkChoice(connected) : [],
  );
}

function checkChoice({ node, leaving }: ConnectedNode): ProcedureFinding[] {
  const defaults = leaving.filter((flow) => flow.isDefault).length;
  const silent = leaving.filter((flow) => !flow.isDefault && !flow.conditionZh).map((flow) => flow.id);
  const name = node.nameEn ?? node.nameZh;
  const findings: ProcedureFinding[] = [];
  if (defaults === 0) {
    findings.push(
      finding('missing-default', {
        severity: 'warning',
        elements: [node.id],
        zh: `选择“${node.nameZh}”没有默认流向。`,
        en: `The choice “${name}” has no default flow.`,
      }),
    );
  }
  if (defaults > 1) {
    findings.push(
      finding('several-defaults', {
        elements: [node.id],
        zh: `选择“${node.nameZh}”有 ${defaults} 个默认流向,只能有一个。`,
        en: `The choice “${name}” has ${defaults} default flows; only one is possible.`,
      }),
    );
  }
  if (silent.length > 0) {
    findings.push(
      finding('missing-condition', {
        severity: 'warning',
        elements: silent,
        zh: `选择“${node.nameZh}”的流向 ${silent.join('、')} 没有写明条件。`,
        en: `The flows ${silent.join(', ')} of the choice “${name}” state no condition.`,
      }),
    );
  }
  return findings;
}

function checkBehaviour(chart: FlowChart): ProcedureFinding[] {
  // First as if nothing were bounded: a choice may then be taken wrongly in any way, and the case must still finish.
  const { transitions, ...rest } = chartToNet(chart);
  const free = new CompiledNet({
    ...rest,
    transitions: transitions.map((each) => ({ ...each, bound: undefined })),
  });
  const space = exploreStates(free);
  if (space.verdict !== 'explored') return [tooComplex(space)];
  const findings = [
    ...findDeadTasks(chart, free, space),
    ...findStuck(chart, free, space, space.stuck(free.final)),
    ...findImproper(chart, free, space),
  ];
  const isBounded = transitions.some((each) => each.bound);
  return findings.length === 0 && isBounded ? checkBounded(chart) : findings;
}

/**
 * With the bounds: nobody takes the way into a step that is used up, so only the states right after a step count,
 * and from each of them some way must still lead to the end.
 */
function checkBounded(chart: FlowChart): ProcedureFinding[] {
  const net = new CompiledNet(chartToNet(chart));
  const space = exploreStates(net);
  if (space.verdict !== 'explored') return [tooComplex(space)];
  const stuck = space.stuck(net.final).filter((state) => space.afterStep.has(state));
  return [...findDeadTasks(chart, net, space), ...findStuck(chart, net, space, stuck)];
}

function tooComplex(space: StateSpace): ProcedureFinding {
  if (space.verdict === 'unbounded') {
    return finding('unbounded', {
      elements: [],
      zh: '流程图会不断产生新的并行分支,无法办结。',
      en: 'The chart keeps starting new parallel branches and can never be finished.',
    });
  }
  return finding('too-complex', {
    elements: [],
    zh: `流程图的状态超过 ${statesMax} 种,无法核验,请拆分简化。`,
    en: `The chart has more than ${statesMax} states and cannot be checked; split or simplify it.`,
  });
}

function findDeadTasks(chart: FlowChart, net: CompiledNet, space: StateSpace): ProcedureFinding[] {
  const fired = new Set([...space.fired].map((index) => net.transitions[index]?.label));
  const dead = chart.nodes
    .filter((node) => node.kind === 'task' && !fired.has(node.id))
    .map((node) => node.id);
  if (dead.length === 0) return [];
  return [
    finding('dead-task', {
      elements: dead,
      zh: `以下环节永远不会被办理:${namesZh(chart, dead)}。`,
      en: `These steps can never be done: ${namesEn(chart, dead)}.`,
    }),
  ];
}

function findStuck(
  chart: FlowChart,
  net: CompiledNet,
  space: StateSpace,
  stuck: number[],
): ProcedureFinding[] {
  if (stuck.length === 0) return [];
  // The states that cannot move at all show where it hangs; if there is none, the case circles without an end.
  const hanging = stuck.find((index) => space.successors[index]?.length === 0) ?? (stuck[0] as number);
  const waiting = nodesWaiting(chart, net, space.states[hanging]?.tokens ?? []);
  return [
    finding('no-option-to-complete', {
      elements: waiting,
      zh: `办件可能无法办结:停在 ${namesZh(chart, waiting)}(共 ${stuck.length} 种状态)。`,
      en: `A case may never be finished: it hangs at ${namesEn(chart, waiting)} (${stuck.length} states).`,
    }),
  ];
}

function findImproper(chart: FlowChart, net: CompiledNet, space: StateSpace): ProcedureFinding[] {
  const end = net.placeOf(endPlace);
  const findings: ProcedureFinding[] = [];
  const improper = space.states.find(({ tokens }) => tokens.includes(end) && tokens.length > 1);
  if (improper) {
    const open = nodesWaiting(chart, net, improper.tokens);
    findings.push(
      finding('improper-completion', {
        elements: open,
        zh: `流程可能在仍有环节未办完时结束:${namesZh(chart, open) || '多个分支各自结束'}。`,
        en: `The procedure may end while work is open: ${namesEn(chart, open) || 'several branches end by themselves'}.`,
      }),
    );
  }
  const doubled = space.states.flatMap(({ tokens }) =>
    tokens.filter((p, at) => p !== end && tokens[at - 1] === p),
  );
  if (doubled.length > 0) {
    const twice = nodesWaiting(chart, net, [...new Set(doubled)]);
    findings.push(
      finding('started-twice', {
        elements: twice,
        zh: `以下环节可能同时被启动两次:${namesZh(chart, twice)}。`,
        en: `These may be started twice at the same time: ${namesEn(chart, twice)}.`,
      }),
    );
  }
  return findings;
}

/** The nodes that the flows holding these tokens lead to. */
function nodesWaiting(chart: FlowChart, net: CompiledNet, tokens: readonly number[]): string[] {
  const names = new Set(tokens.map((place) => net.places[place]));
  return [...new Set(chart.flows.filter((flow) => names.has(flow.id)).map((flow) => flow.to))];
}

function namesZh(chart: FlowChart, ids: readonly string[]): string {
  return ids.map((id) => `“${chart.nodes.find((node) => node.id === id)?.nameZh ?? id}”`).join('、');
}

function namesEn(chart: FlowChart, ids: readonly string[]): string {
  const nameOf = (id: string): string => {
    const node = chart.nodes.find((each) => each.id === id);
    return `“${node?.nameEn ?? node?.nameZh ?? id}”`;
  };
  return ids.map(nameOf).join(', ');
}
