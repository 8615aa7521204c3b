import type { Flow, FlowChart, FlowNode } from '@daylight/kernel/messages';

/**
 * A chart from one line per path: `start > check > x:ok > accept > end`. A node's kind is told by its id: `start…`,
 * `end…`, `x:…` exclusive, `p:…` parallel, anything else a task. A path with `^` before a target marks a loop-back.
 */
export function chartOf(paths: readonly string[], changes: Partial<FlowChart> = {}): FlowChart {
  const nodes = new Map<string, FlowNode>();
  const flows = new Map<string, Flow>();
  for (const path of paths) {
    const steps = path.split('>').map((step) => step.trim());
    steps.forEach((step, index) => {
      const id = step.replace('^', '');
      if (!nodes.has(id)) nodes.set(id, { id, kind: kindOf(id), nameZh: id });
      const from = steps[index - 1]?.replace('^', '');
      if (from === undefined) return;
      const flow = `${from}>${id}`;
      flows.set(flow, { id: flow, from, to: id, ...(step.startsWith('^') ? { isLoopBack: true } : {}) });
    });
  }
  return {
    code: 'test',
    version: 1,
    nameZh: '测试流程',
    trigger: 'on-application',
    nodes: [...nodes.values()],
    flows: [...flows.values()],
    supervision: { internal: [], external: [] },
    complaintChannels: [],
    rightsZh: [],
    ...changes,
  };
}

/** The same chart with one node changed. */
export function withNode(chart: FlowChart, id: string, changes: Partial<FlowNode>): FlowChart {
  return { ...chart, nodes: chart.nodes.map((node) => (node.id === id ? { ...node, ...changes } : node)) };
}

function kindOf(id: string): FlowNode['kind'] {
  if (id.startsWith('start')) return 'start';
  if (id.startsWith('end')) return 'end';
  if (id.startsWith('x:')) return 'exclusive';
  if (id.startsWith('p:')) return 'parallel';
  return 'task';
}
