export { drawnNodesMax, type ChartDrawing, type DrawnFlow, type DrawnNode } from './flow-chart/chart-drawing';
export { layOutChart, type ChartLayout, type PlacedFlow, type PlacedNode } from './flow-chart/chart-layout';
export { flowChartSvg } from './flow-chart/flow-chart-svg';
export { siteCss } from './tokens/site-css';
export { deviationZh } from './words/deviation-words';
