import type { ChartAnnotations, FlowChart, FlowNode } from '@daylight/kernel/messages';
import type { Refusal } from '@daylight/kernel';
import { chartAnnotationOfUnknownNode } from './rule-refusals';

/** The annotated chart, or the refusal when an annotation names a node that the chart does not have. */
export function annotateChart(chart: FlowChart, annotations: ChartAnnotations): FlowChart | Refusal {
  const { defaults = {}, nodes = {}, ...head } = annotations;
  const known = new Set(chart.nodes.flatMap(({ id, nameZh, nameEn }) => [id, nameZh, nameEn ?? nameZh]));
  const unknown = Object.keys(nodes).filter((key) => !known.has(key));
  if (unknown.length > 0) return chartAnnotationOfUnknownNode({ nodes: unknown.join('、') });
  const annotated = chart.nodes.map((node): FlowNode => {
    const own =
      nodes[node.id] ?? nodes[node.nameZh] ?? (node.nameEn === undefined ? undefined : nodes[node.nameEn]);
    return node.kind === 'task' ? { ...defaults, ...node, ...own } : { ...node, ...own };
  });
  return { ...chart, ...head, nodes: annotated };
}
