import type { FlowChart, FlowNode, Limit } from '@daylight/kernel/messages';
import { connectedNodes } from './chart-net';

/** The longest way through a chart, in the unit asked for, and the steps on it. */
export type CriticalPath = { value: number; unit: Limit['unit']; steps: string[] };

/**
 * Natural days that one unit may take at most when it is added up, and must give at least when it is the promise:
 * five working days span seven natural days; a promise of a month is worth its shortest, February.
 */
const naturalDaysAtMost = { WD: 7 / 5, ND: 1, h: 1 / 24, M: 31, Y: 366, immediate: 0 } as const;
const naturalDaysAtLeast = { WD: 1, ND: 1, h: 1 / 24, M: 28, Y: 365, immediate: 0 } as const;

/** Months per year are exact; everything else between units is bounded from the safe side. */
function convert(limit: Limit, unit: Limit['unit']): number {
  if (limit.unit === unit || limit.value === 0) return limit.value;
  if (limit.unit === 'Y' && unit === 'M') return limit.value * 12;
  if (unit === 'immediate') return Number.POSITIVE_INFINITY;
  if (unit === 'WD') return limit.value * (limit.unit === 'WD' ? 1 : naturalDaysAtMost[limit.unit]);
  return (limit.value * naturalDaysAtMost[limit.unit]) / naturalDaysAtLeast[unit];
}

/** Whether the step's time counts towards the limit of the case. */
export function isCounted(node: FlowNode): boolean {
  return (node.limit?.clock ?? 'counted') === 'counted';
}

/**
 * The longest way from a start to an end: loop-backs, steps not counted and suspended steps are left out; of
 * parallel branches the longest counts. Steps in another unit are converted so that the result is never too short.
 */
export function criticalPath(chart: FlowChart, unit: Limit['unit']): CriticalPath {
  const forward = withoutLoops(chart);
  const longest = new Map<string, { value: number; steps: string[] }>();
  const lengthFrom = (id: string): { value: number; steps: string[] } => {
    const known = longest.get(id);
    if (known) return known;
    const node = forward.nodes.get(id);
    const rest = (forward.next.get(id) ?? []).map(lengthFrom);
    const best = rest.reduce((a, b) => (b.value > a.value ? b : a), rest[0] ?? { value: 0, steps: [] });
    const own = node?.kind === 'task' && node.limit && isCounted(node) ? convert(node.limit, unit) : 0;
    const found = { value: best.value + own, steps: own > 0 ? [id, ...best.steps] : best.steps };
    longest.set(id, found);
    return found;
  };
  const starts = chart.nodes.filter((node) => node.kind === 'start').map((node) => lengthFrom(node.id));
  const path = starts.reduce((a, b) => (b.value > a.value ? b : a), starts[0] ?? { value: 0, steps: [] });
  // Conversion makes fractions; a thousandth of a unit is far below what a limit can mean.
  return { value: Math.round(path.value * 1000) / 1000, unit, steps: path.steps };
}

/** The chart's flows without those marked as loop-back and those that close a circle without being marked. */
function withoutLoops(chart: FlowChart): { nodes: Map<string, FlowNode>; next: Map<string, string[]> } {
  const connected = new Map(connectedNodes(chart).map((each) => [each.node.id, each]));
  const next = new Map<string, string[]>();
  const open = new Set<string>();
  const visit = (id: string): void => {
    open.add(id);
    const onward: string[] = [];
    next.set(id, onward);
    for (const flow of connected.get(id)?.leaving ?? []) {
      if (flow.isLoopBack || open.has(flow.to)) continue;
      onward.push(flow.to);
      if (!next.has(flow.to)) visit(flow.to);
    }
    open.delete(id);
  };
  for (const node of chart.nodes) if (node.kind === 'start' && !next.has(node.id)) visit(node.id);
  return { nodes: new Map(chart.nodes.map((node) => [node.id, node])), next };
}
