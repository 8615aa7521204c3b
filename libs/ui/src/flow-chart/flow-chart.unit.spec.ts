import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ChartDrawing, DrawnNode } from './chart-drawing';
import { layOutChart, type PlacedNode } from './chart-layout';
import { flowChartSvg } from './flow-chart-svg';
import { widthInEm, wrap } from './text-measure';

type CountyNode = { id: string; type: string; nameZh: string; position: string | null };
type CountyEdge = { id: string; from: string; to: string; conditionZh: string | null; isLoopBack: boolean };
type CountyProcedure = { id: string; nameZh: string; nodes: CountyNode[]; edges: CountyEdge[] };

const procedures = JSON.parse(
  readFileSync(path.join(__dirname, '../../../../data/catalogue/procedures.json'), 'utf8'),
) as CountyProcedure[];

const kinds: Record<string, DrawnNode['kind']> = {
  start: 'start',
  end: 'end',
  task: 'task',
  exclusiveGateway: 'exclusive',
  parallelGateway: 'parallel',
};

function drawing(procedure: CountyProcedure): ChartDrawing {
  return {
    title: procedure.nameZh,
    nodes: procedure.nodes.map((node) => ({
      id: node.id,
      kind: kinds[node.type] ?? 'task',
      name: node.nameZh,
      post: node.position ?? undefined,
    })),
    flows: procedure.edges.map((edge) => ({
      id: edge.id,
      from: edge.from,
      to: edge.to,
      label: edge.conditionZh ?? undefined,
      isLoopBack: edge.isLoopBack,
    })),
  };
}

function overlap(a: PlacedNode, b: PlacedNode): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

describe.each(procedures.map((procedure) => [procedure.nameZh, procedure] as const))(
  '%s',
  (_name, procedure) => {
    it('is drawn whole: every step and every flow is there', async () => {
      const layout = await layOutChart(drawing(procedure));
      expect(layout.nodes).toHaveLength(procedure.nodes.length);
      expect(layout.flows.every((flow) => flow.points.length >= 2)).toBe(true);
    });

    it('has no card that covers another, and no line through a foreign card', async () => {
      const layout = await layOutChart(drawing(procedure));
      const covered = layout.nodes.flatMap((a, index) =>
        layout.nodes.slice(index + 1).filter((b) => overlap(a, b)),
      );
      expect(covered).toEqual([]);

      const crossings = layout.flows.flatMap((flow) =>
        flow.points.slice(1).flatMap((to, index) => {
          const from = flow.points[index]!;
          return layout.nodes
            .filter((node) => node.id !== flow.from && node.id !== flow.to)
            .filter(
              (node) =>
                Math.max(from.x, to.x) > node.x + 1 &&
                Math.min(from.x, to.x) < node.x + node.width - 1 &&
                Math.max(from.y, to.y) > node.y + 1 &&
                Math.min(from.y, to.y) < node.y + node.height - 1,
            )
            .map((node) => `${flow.id} crosses ${node.id}`);
        }),
      );
      expect(crossings).toEqual([]);
    });

    it('gives the same picture every time', async () => {
      const [first, second] = [await layOutChart(drawing(procedure)), await layOutChart(drawing(procedure))];
      expect(flowChartSvg(first, procedure.nameZh)).toBe(flowChartSvg(second, procedure.nameZh));
    });
  },
);

describe('the texts of a drawing', () => {
  it('are escaped, so that a name can carry no markup', async () => {
    const layout = await layOutChart({
      title: '<script>',
      nodes: [{ id: 'a', kind: 'task', name: '审查 <b>"材料"</b> & 表格' }],
      flows: [],
    });
    const svg = flowChartSvg(layout, '<script>');
    expect(svg).not.toMatch(/<script|<b>/);
    expect(svg).toContain('&lt;script&gt;');
  });

  it('stay inside their card', async () => {
    const layout = await layOutChart(drawing(procedures[0]!));
    for (const node of layout.nodes.filter(({ kind }) => kind === 'task')) {
      for (const line of node.nameLines) expect(widthInEm(line) * 15 + 18).toBeLessThanOrEqual(node.width);
      for (const line of node.postLines) expect(widthInEm(line) * 12.5 + 18).toBeLessThanOrEqual(node.width);
    }
  });

  it('are cut with an ellipsis after the last line', () => {
    expect(wrap('一二三四五六七八九十', 4, 2)).toEqual(['一二三四', '五六七…']);
    expect(wrap('短', 4, 2)).toEqual(['短']);
  });
});

it('a chart beyond the limit is not drawn', async () => {
  const nodes = Array.from({ length: 201 }, (_, index) => ({
    id: `n${index}`,
    kind: 'task' as const,
    name: '步骤',
  }));
  await expect(layOutChart({ title: '大', nodes, flows: [] })).rejects.toThrow(RangeError);
});
