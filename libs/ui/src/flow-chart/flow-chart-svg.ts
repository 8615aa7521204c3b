import type { ChartLayout, PlacedFlow, PlacedNode, Point } from './chart-layout';
import { shortLabel } from './chart-layout';

const cornerRadiusPx = 8;
/** A chart up to this width is shrunk to the page on a wide screen, where its text stays readable; a wider one scrolls. */
const shrunkWidthMaxPx = 1_320;

/** Style rules of the drawing; part of the site's style sheet, because the pages allow no inline style. */
export const flowChartCss = `
.flow{display:block;margin:0 auto;font-family:var(--f)}
.flow .ed{fill:none;stroke:#6b7785;stroke-width:1.5}.flow .ed.on{stroke:#1a7f3c;stroke-width:2}
.flow .ah{fill:#6b7785}.flow .ah.on{fill:#1a7f3c}
.flow .bx{fill:#fff;stroke:#aab5c1}.flow .br{fill:#76838f}
.flow .done .bx{fill:#f4faf6;stroke:#a9d3b6}.flow .done .br{fill:#1a7f3c}
.flow .cur .bx{fill:#eef4fb;stroke:#0b4a8f;stroke-width:2}.flow .cur .br{fill:#0b4a8f}
.flow .nm{font-size:15px;font-weight:700;fill:#1b2733}.flow .sb{font-size:12.5px;fill:#4a5663}
.flow .lb{font-size:12.5px;fill:#4a5663;text-anchor:middle}
.flow .gw{fill:#fff;stroke:#4a5663;stroke-width:1.5}.flow .jn{fill:#6b7785}
.flow .gt{font-size:13.5px;text-anchor:middle;fill:#1b2733}
.flow .se{fill:#fff;stroke:#0b4a8f;stroke-width:1.5}.flow .end .se{fill:#0b4a8f}
.flow .st{text-anchor:middle;font-size:14px;fill:#0b4a8f}.flow .end .st{fill:#fff}
.flow .mk{fill:#fff5e5;stroke:#d9a441}.flow .mt{font-size:12px;fill:#7a4300;text-anchor:middle}
`;

/**
 * Draws a placed chart as an SVG that needs no script and prints. Text is text: a screen reader and a search find it.
 */
export function flowChartSvg(layout: ChartLayout, title: string): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="${layout.width > shrunkWidthMaxPx ? 'flow' : 'flow fits'}" role="img" viewBox="0 0 ${layout.width} ${layout.height}" width="${layout.width}" height="${layout.height}">`,
    `<title>${escape(title)}</title>`,
    '<defs>',
    arrow('a', 'ah'),
    arrow('ao', 'ah on'),
    '</defs>',
    ...layout.flows.map(drawFlow),
    ...layout.nodes.map(drawNode),
    '</svg>',
  ].join('');
}

function arrow(id: string, className: string): string {
  return `<marker id="${id}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="9" markerHeight="9" markerUnits="userSpaceOnUse" orient="auto"><path class="${className}" d="M0 0L8 4L0 8z"/></marker>`;
}

function drawFlow(flow: PlacedFlow): string {
  if (flow.points.length < 2) return '';
  const line = `<path class="ed${flow.isTaken ? ' on' : ''}" d="${roundedPath(flow.points)}" marker-end="url(#${flow.isTaken ? 'ao' : 'a'})"/>`;
  if (flow.label === undefined || flow.labelBox === undefined) return line;
  const { x, y, width, height } = flow.labelBox;
  const short = shortLabel(flow.label);
  const full = short === flow.label ? '' : `<title>${escape(flow.label)}</title>`;
  return `${line}<text class="lb" x="${round(x + width / 2)}" y="${round(y + height - 5)}">${full}${escape(short)}</text>`;
}

function drawNode(node: PlacedNode): string {
  switch (node.kind) {
    case 'start':
    case 'end':
      return `<g class="${node.kind}"><rect class="se" x="${round(node.x)}" y="${round(node.y)}" width="${node.width}" height="${node.height}" rx="20"/>${centred(node, 'st', 14)}</g>`;
    case 'exclusive':
      return node.isJoin ? dot(node) : diamond(node);
    case 'parallel':
      return ring(node);
    case 'task':
      return card(node);
  }
}

function card(node: PlacedNode): string {
  const { x, y, width, height } = node;
  const lines: string[] = [];
  let baseline = y + 26;
  for (const line of node.nameLines) {
    lines.push(`<text class="nm" x="${round(x + 18)}" y="${round(baseline)}">${escape(line)}</text>`);
    baseline += 20;
  }
  baseline -= 1;
  for (const line of [...node.postLines, ...(node.limit === undefined ? [] : [node.limit])]) {
    lines.push(`<text class="sb" x="${round(x + 18)}" y="${round(baseline)}">${escape(line)}</text>`);
    baseline += 18;
  }
  const state =
    node.progress === 'done' ? ' class="done"' : node.progress === 'current' ? ' class="cur"' : '';
  return [
    `<g${state}>`,
    `<rect class="bx" x="${round(x)}" y="${round(y)}" width="${width}" height="${height}" rx="4"/>`,
    `<rect class="br" x="${round(x)}" y="${round(y)}" width="5" height="${height}"/>`,
    ...lines,
    node.mark === undefined ? '' : mark(node, node.mark),
    '</g>',
  ].join('');
}

function mark(node: PlacedNode, text: string): string {
  const width = [...text].length * 12 + 14;
  const left = node.x + node.width - width - 8;
  return `<rect class="mk" x="${round(left)}" y="${round(node.y - 9)}" width="${width}" height="18" rx="9"/><text class="mt" x="${round(left + width / 2)}" y="${round(node.y + 4)}">${escape(text)}</text>`;
}

function diamond(node: PlacedNode): string {
  const { x, y, width, height } = node;
  const middle = { x: x + width / 2, y: y + height / 2 };
  const path = `M${round(middle.x)} ${round(y)}L${round(x + width)} ${round(middle.y)}L${round(middle.x)} ${round(y + height)}L${round(x)} ${round(middle.y)}Z`;
  return `<g><path class="gw" d="${path}"/>${centred(node, 'gt', 13.5)}</g>`;
}

function dot(node: PlacedNode): string {
  return `<circle class="jn" cx="${round(node.x + node.width / 2)}" cy="${round(node.y + node.height / 2)}" r="4"/>`;
}

function ring(node: PlacedNode): string {
  const cx = node.x + node.width / 2;
  const cy = node.y + node.height / 2;
  const words = node.isJoin ? '全部完成后汇合' : '并联审批(同时办理)';
  return `<g><circle class="gw" cx="${round(cx)}" cy="${round(cy)}" r="14"/><path class="gw" d="M${round(cx - 7)} ${round(cy)}H${round(cx + 7)}M${round(cx)} ${round(cy - 7)}V${round(cy + 7)}"/><text class="sb" x="${round(cx + 22)}" y="${round(cy + 4)}">${words}</text></g>`;
}

function centred(node: PlacedNode, className: string, fontPx: number): string {
  const lineHeight = fontPx * 1.3;
  const first = node.y + node.height / 2 - ((node.nameLines.length - 1) * lineHeight) / 2 + fontPx * 0.36;
  return node.nameLines
    .map(
      (line, index) =>
        `<text class="${className}" x="${round(node.x + node.width / 2)}" y="${round(first + index * lineHeight)}">${escape(line)}</text>`,
    )
    .join('');
}

/** An orthogonal line with its corners rounded, never by more than half of the shorter leg. */
function roundedPath(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (first === undefined) return '';
  let path = `M${round(first.x)} ${round(first.y)}`;
  rest.forEach((corner, index) => {
    const before = points[index] ?? corner;
    const after = points[index + 2];
    if (after === undefined) {
      path += `L${round(corner.x)} ${round(corner.y)}`;
      return;
    }
    const radius = Math.min(cornerRadiusPx, distance(before, corner) / 2, distance(corner, after) / 2);
    const entry = towards(corner, before, radius);
    const exit = towards(corner, after, radius);
    path += `L${round(entry.x)} ${round(entry.y)}Q${round(corner.x)} ${round(corner.y)} ${round(exit.x)} ${round(exit.y)}`;
  });
  return path;
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function towards(from: Point, to: Point, length: number): Point {
  const whole = distance(from, to);
  if (whole === 0) return from;
  return { x: from.x + ((to.x - from.x) * length) / whole, y: from.y + ((to.y - from.y) * length) / whole };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
