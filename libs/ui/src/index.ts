export { drawnNodesMax, type ChartDrawing, type DrawnNode } from './flow-chart/chart-drawing';
export { layOutChart } from './flow-chart/chart-layout';
export { flowChartSvg } from './flow-chart/flow-chart-svg';
export { siteCss } from './tokens/site-css';
export { deviationZh } from './words/deviation-words';
