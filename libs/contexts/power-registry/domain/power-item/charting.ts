import { isRefusal, type Guard } from '@daylight/kernel';
import type { FlowChart } from '@daylight/kernel/messages';
import { isSameAsStored } from '@daylight/administration';
import { annotateChart } from './annotate-chart';
import { checkFlowChart, withItemLimits } from './flow-chart-check';
import { isKnown, isUnderPreparation } from './guards';
import { say, type PowerItemAct, type PowerItemAt } from './power-item-act';
import { chartOf, revisionOf, type PowerItemState } from './power-item-state';
import { flowChartMissing } from './rule-refusals';

/** A chart may be faulty when it is registered; it is then recorded with its findings and blocks publication (CAT-11). */
export const registerFlowChart: PowerItemAct<'registerFlowChart'> = {
  may: [isKnown, isUnderPreparation],
  decide: ({ chart }, state) => registered(chart, state),
};

const hasChart: Guard<PowerItemState, PowerItemAt> = (state, { id }) =>
  chartOf(state) === undefined ? flowChartMissing({ powerCode: id }) : null;

/** CAT-11: a chart from a drawing tool is told what its drawing cannot say; the result is the next version. */
export const annotateFlowChart: PowerItemAct<'annotateFlowChart'> = {
  may: [isKnown, hasChart, isUnderPreparation],
  decide: ({ annotations }, state, { id }) => {
    const last = chartOf(state);
    if (last === undefined) return flowChartMissing({ powerCode: id });
    const annotated = annotateChart(last.chart, annotations);
    return isRefusal(annotated) ? annotated : registered(annotated, state);
  },
};

function registered(drawn: FlowChart, state: PowerItemState) {
  const { content } = revisionOf(state);
  const last = chartOf(state);
  if (last !== undefined && isSameAsStored(last.chart, withItemLimits(drawn, last.version, content)))
    return [];
  const chart = withItemLimits(drawn, (last?.version ?? 0) + 1, content);
  return [say.FlowChartRegistered({ chart, findings: checkFlowChart(chart, content.category) })];
}
