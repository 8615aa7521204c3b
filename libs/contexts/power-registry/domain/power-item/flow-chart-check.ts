import type { FlowChart, Limit, PowerCategory, ProcedureFinding } from '@daylight/kernel/messages';
import { checkSoundness, lintChart, StateSpaceTooLarge } from '@daylight/procedure';
import type { Period } from '@daylight/law';
import type { PowerItemContent } from '@daylight/contexts/power-registry/contracts/own';

/** More nodes than this are no chart that a citizen can read, and no chart that can be checked in time. */
const chartNodesMax = 400;

/** What the checks say of a chart: soundness of its net and the statements that S2 requires (DOMAIN.md 2.1). */
export function checkFlowChart(chart: FlowChart, category: PowerCategory): ProcedureFinding[] {
  if (chart.nodes.length > chartNodesMax) return [tooLarge(chart)];
  return [
    ...soundnessOf(chart),
    ...lintChart(chart, { adverse: category === 'PENALTY' || category === 'COERCION' }),
  ];
}

function soundnessOf(chart: FlowChart): ProcedureFinding[] {
  try {
    return checkSoundness(chart);
  } catch (error) {
    if (error instanceof StateSpaceTooLarge) return [tooLarge(chart)];
    throw error;
  }
}

function tooLarge(chart: FlowChart): ProcedureFinding {
  return {
    code: 'chart-too-large',
    severity: 'error',
    rule: 'FLO-06',
    article: '宁化县城建监察大队2009年方案:流程图应当简明清晰',
    elements: [],
    message: {
      zh: `流程图有 ${chart.nodes.length} 个节点,并行分支过多或节点过多,无法检查。`,
      en: `The chart has ${chart.nodes.length} nodes and too many nodes or parallel branches to be checked.`,
    },
  };
}

/** The chart with the item's own limits where it states none, so that the checks compare steps with the promise. */
export function withItemLimits(chart: FlowChart, version: number, content: PowerItemContent): FlowChart {
  return {
    ...chart,
    version,
    promisedLimit: chart.promisedLimit ?? content.promisedLimit ?? undefined,
    statutoryLimit: chart.statutoryLimit ?? content.statutoryLimit ?? undefined,
  };
}

/** Where chart and item contradict each other (CAT-11), in words for the refusal; null when they agree. */
export function contradiction(
  chart: FlowChart,
  content: PowerItemContent,
): { whatZh: string; what: string; chartZh: string; itemZh: string } | null {
  const chartTrigger = chart.trigger === 'on-application' ? '依申请' : '依职权';
  const itemTrigger = content.onApplication ? '依申请' : '依职权';
  if (chartTrigger !== itemTrigger)
    return { whatZh: '行使方式', what: 'trigger', chartZh: chartTrigger, itemZh: itemTrigger };
  const { promisedLimit: promise } = chart;
  const agreed = content.promisedLimit;
  if (promise === undefined || agreed === null || sameLimit(promise, agreed)) return null;
  return {
    whatZh: '承诺时限',
    what: 'promised limit',
    chartZh: `${promise.value} ${promise.unit}`,
    itemZh: `${agreed.value} ${agreed.unit}`,
  };
}

function sameLimit(stated: Limit, ofItem: Period): boolean {
  return stated.value === ofItem.value && (stated.unit === ofItem.unit || stated.unit === 'immediate');
}
