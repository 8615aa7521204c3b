import { layOutChart, flowChartSvg, drawnNodesMax, type ChartDrawing, type DrawnNode } from '@daylight/ui';
import { Injectable } from '@nestjs/common';
import type { FlowChart } from '../upstream/registry-client';
import { limitZh } from './limit-zh';

type FlowNode = FlowChart['nodes'][number];

const cachedChartsMax = 200;

/** Draws charts and keeps the pictures: a published version never changes. */
@Injectable()
export class ChartDrawings {
  private readonly pictures = new Map<string, string>();

  /** Null when the chart is too large to draw; its text steps remain. */
  async svg(chart: FlowChart): Promise<string | null> {
    if (chart.nodes.length > drawnNodesMax) return null;
    const key = `${chart.code}@${chart.version}`;
    const known = this.pictures.get(key);
    if (known !== undefined) return known;
    const picture = flowChartSvg(await layOutChart(drawingOf(chart)), `${chart.nameZh} 权力运行流程图`);
    const oldest = this.pictures.size >= cachedChartsMax ? this.pictures.keys().next().value : undefined;
    if (oldest !== undefined) this.pictures.delete(oldest);
    this.pictures.set(key, picture);
    return picture;
  }
}

/** The steps of a chart as text, in the order in which they can first be reached. */
export function textSteps(chart: FlowChart): { id: string; nameZh: string; detailZh: string }[] {
  return inReachingOrder(chart)
    .filter((node) => node.kind === 'task')
    .map((node) => ({ id: node.id, nameZh: node.nameZh, detailZh: detailZh(node) }));
}

function detailZh(node: FlowNode): string {
  return [
    node.post,
    node.limit === undefined ? undefined : `时限 ${limitZh(node.limit)}`,
    node.parallelApproval ? '并联审批(同时办理)' : undefined,
    node.supervisionZh === undefined ? undefined : `监督点:${node.supervisionZh}`,
    node.rightsZh === undefined || node.rightsZh.length === 0
      ? undefined
      : `您的权利:${node.rightsZh.join('、')}`,
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
}

function inReachingOrder(chart: FlowChart): FlowNode[] {
  const byId = new Map(chart.nodes.map((node) => [node.id, node]));
  const reached = new Set(chart.nodes.filter((node) => node.kind === 'start').map((node) => node.id));
  for (const id of reached) {
    for (const flow of chart.flows) if (flow.from === id) reached.add(flow.to);
  }
  return [...reached].flatMap((id) => byId.get(id) ?? []);
}

function drawingOf(chart: FlowChart): ChartDrawing {
  return {
    title: chart.nameZh,
    nodes: chart.nodes.map((node): DrawnNode => ({
      id: node.id,
      kind: node.kind,
      name: node.nameZh,
      post: node.post,
      limit: node.kind === 'task' && node.limit !== undefined ? `时限 ${limitZh(node.limit)}` : undefined,
      mark: node.supervisionZh === undefined ? undefined : '监督点',
    })),
    flows: chart.flows.map((flow) => ({
      id: flow.id,
      from: flow.from,
      to: flow.to,
      label: flow.conditionZh,
      isLoopBack: flow.isLoopBack,
    })),
  };
}
