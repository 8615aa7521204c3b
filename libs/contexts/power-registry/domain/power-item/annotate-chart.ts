import type { FlowChart, FlowNode } from '@daylight/kernel/messages';
import type { Refusal } from '@daylight/kernel';
import { chartAnnotationOfUnknownNode } from './refusals';

/** What a task of an imported chart may be told: everything that S2 asks for and that plain BPMN cannot say. */
export type NodeAnnotation = Partial<
  Pick<
    FlowNode,
    | 'nameZh'
    | 'nameEn'
    | 'post'
    | 'actor'
    | 'act'
    | 'limit'
    | 'noLimitReasonZh'
    | 'loopMax'
    | 'disclosure'
    | 'supervisionZh'
    | 'rightsZh'
    | 'basisZh'
    | 'parallelApproval'
    | 'reviewOf'
  >
>;

/**
 * What is added to a chart that came from a drawing tool. `defaults` fills what a task does not state; `nodes` (by node
 * id, or by the node's exact name) replaces. Neither adds or removes a step: the drawing stays what it was.
 */
export type ChartAnnotations = Partial<
  Pick<
    FlowChart,
    | 'nameZh'
    | 'nameEn'
    | 'trigger'
    | 'triggerBasisZh'
    | 'conditionsZh'
    | 'promisedLimit'
    | 'statutoryLimit'
    | 'supervision'
    | 'complaintChannels'
    | 'rightsZh'
    | 'disclosureZh'
    | 'dutiesZh'
  >
> & {
  defaults?: NodeAnnotation;
  nodes?: { [idOrName: string]: NodeAnnotation };
};

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
