import ELK, { type ElkExtendedEdge, type ElkNode } from 'elkjs/lib/elk.bundled.js';
import { drawnNodesMax, type ChartDrawing, type DrawnFlow, type DrawnNode } from './chart-drawing';
import { widthInEm, wrap } from './text-measure';

const nameFontPx = 15;
const detailFontPx = 12.5;
const labelFontPx = 12.5;
const cardWidthPx = 204;
const cardTextWidthPx = cardWidthPx - 32;
const nameLinesMax = 3;
const detailLinesMax = 2;
const questionFontPx = 13.5;
const questionWidthMaxEm = 11;

export type Point = { readonly x: number; readonly y: number };

export type PlacedNode = DrawnNode & {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The texts as they were broken into lines. */
  readonly nameLines: readonly string[];
  readonly postLines: readonly string[];
  /** True for a gateway that only joins: it is drawn as a small dot or ring. */
  readonly isJoin: boolean;
};

export type PlacedFlow = DrawnFlow & {
  readonly points: readonly Point[];
  readonly labelBox?: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
};

export type ChartLayout = {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly flows: readonly PlacedFlow[];
};

type Measured = Omit<PlacedNode, 'x' | 'y'>;

/**
 * Places a chart from top to bottom with orthogonal lines. The same chart always gives the same picture.
 * @throws RangeError when the chart has more nodes than `drawnNodesMax`.
 */
export async function layOutChart(chart: ChartDrawing): Promise<ChartLayout> {
  if (chart.nodes.length > drawnNodesMax) throw new RangeError(`more than ${drawnNodesMax} nodes`);
  const outgoing = new Map<string, number>();
  for (const flow of chart.flows) outgoing.set(flow.from, (outgoing.get(flow.from) ?? 0) + 1);
  const measured = new Map(chart.nodes.map((node) => [node.id, measure(node, outgoing.get(node.id) ?? 0)]));
  const placed = await new ELK().layout(toElk(chart, measured));
  return fromElk(chart, measured, placed);
}

function measure(node: DrawnNode, outgoing: number): Measured {
  const isGateway = node.kind === 'exclusive' || node.kind === 'parallel';
  const isJoin = isGateway && outgoing < 2;
  const plain = { ...node, isJoin, nameLines: [] as string[], postLines: [] as string[] };
  if (isJoin && node.kind === 'exclusive') return { ...plain, width: 10, height: 10 };
  if (node.kind === 'parallel') return { ...plain, width: 30, height: 30 };
  if (node.kind === 'exclusive') {
    const nameLines = wrap(node.name, questionWidthMaxEm, 2);
    const textWidth = Math.max(...nameLines.map(widthInEm), 4) * questionFontPx;
    return {
      ...plain,
      nameLines,
      width: Math.round(textWidth * 1.5 + 30),
      height: nameLines.length > 1 ? 84 : 64,
    };
  }
  if (node.kind === 'start' || node.kind === 'end') {
    const nameLines = wrap(node.name, 14, 1);
    return {
      ...plain,
      nameLines,
      width: Math.round(Math.max(widthInEm(nameLines[0] ?? '') * 14 + 48, 120)),
      height: 40,
    };
  }
  const nameLines = wrap(node.name, cardTextWidthPx / nameFontPx, nameLinesMax);
  const postLines =
    node.post === undefined ? [] : wrap(node.post, cardTextWidthPx / detailFontPx, detailLinesMax);
  const height = 20 + nameLines.length * 20 + postLines.length * 18 + (node.limit === undefined ? 0 : 18);
  return { ...plain, nameLines, postLines, width: cardWidthPx, height };
}

function toElk(chart: ChartDrawing, measured: ReadonlyMap<string, Measured>): ElkNode {
  return {
    id: 'chart',
    layoutOptions: {
      'elk.algorithm': 'layered',
      'elk.direction': 'DOWN',
      'elk.edgeRouting': 'ORTHOGONAL',
      'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF',
      'elk.layered.nodePlacement.bk.fixedAlignment': 'BALANCED',
      'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
      'elk.layered.crossingMinimization.forceNodeModelOrder': 'true',
      'elk.layered.feedbackEdges': 'true',
      'elk.layered.spacing.nodeNodeBetweenLayers': '36',
      'elk.spacing.nodeNode': '32',
      'elk.spacing.edgeNode': '18',
      'elk.layered.spacing.edgeNodeBetweenLayers': '18',
      'elk.spacing.edgeEdge': '14',
      'elk.spacing.edgeLabel': '6',
      'elk.edgeLabels.inline': 'false',
      'elk.padding': '[top=16,left=16,bottom=16,right=16]',
    },
    children: [...measured.values()].map((node) => ({
      id: node.id,
      width: node.width,
      height: node.height,
      layoutOptions: { 'elk.portConstraints': 'FIXED_SIDE' },
      ports: [
        { id: `${node.id}:in`, width: 1, height: 1, layoutOptions: { 'elk.port.side': 'NORTH' } },
        { id: `${node.id}:out`, width: 1, height: 1, layoutOptions: { 'elk.port.side': 'SOUTH' } },
      ],
    })),
    edges: chart.flows.map((flow): ElkExtendedEdge => ({
      id: flow.id,
      sources: [`${flow.from}:out`],
      targets: [`${flow.to}:in`],
      layoutOptions: flow.isLoopBack ? {} : { 'elk.layered.priority.straightness': '20' },
      labels:
        flow.label === undefined
          ? []
          : [{ id: `${flow.id}:label`, text: flow.label, width: labelWidth(flow.label), height: 18 }],
    })),
  };
}

function labelWidth(label: string): number {
  return Math.ceil(widthInEm(shortLabel(label)) * labelFontPx) + 4;
}

/** Conditions longer than this stand in the text steps in full. */
export function shortLabel(label: string): string {
  return wrap(label, 12, 1)[0] ?? '';
}

function fromElk(chart: ChartDrawing, measured: ReadonlyMap<string, Measured>, placed: ElkNode): ChartLayout {
  const nodes = (placed.children ?? []).flatMap((child) => {
    const node = measured.get(child.id);
    return node === undefined ? [] : [{ ...node, x: child.x ?? 0, y: child.y ?? 0 }];
  });
  const edges = new Map((placed.edges ?? []).map((edge) => [edge.id, edge]));
  const flows = chart.flows.map((flow): PlacedFlow => {
    const edge = edges.get(flow.id);
    const label = edge?.labels?.[0];
    return {
      ...flow,
      points: (edge?.sections ?? []).flatMap((section) => [
        section.startPoint,
        ...(section.bendPoints ?? []),
        section.endPoint,
      ]),
      ...(label === undefined
        ? {}
        : {
            labelBox: {
              x: label.x ?? 0,
              y: label.y ?? 0,
              width: label.width ?? 0,
              height: label.height ?? 0,
            },
          }),
    };
  });
  return { width: Math.ceil(placed.width ?? 0), height: Math.ceil(placed.height ?? 0), nodes, flows };
}
