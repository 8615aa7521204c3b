import type { Refusal } from '@daylight/kernel';
import { hasErrors } from '@daylight/procedure';
import type { PowerItemContent } from '@daylight/contexts/power-registry/contracts/own';
import { contradiction } from './flow-chart-check';
import { chartOf, type PowerItemState } from './power-item-state';
import { flowChartHasFindings, flowChartMissing, flowChartNotOfItem } from './rule-refusals';

/** CAT-11: a version enters into force only with its own chart, without contradiction to it and without blocking findings. */
export function checkChartReady(
  powerCode: string,
  state: Pick<PowerItemState, 'charts'>,
  content: PowerItemContent,
): Refusal | null {
  const registered = chartOf(state);
  if (registered === undefined) return flowChartMissing({ powerCode });
  const against = contradiction(registered.chart, content);
  if (against !== null) return flowChartNotOfItem(against);
  if (!hasErrors(registered.findings)) return null;
  const errors = registered.findings.filter(({ severity }) => severity === 'error');
  return flowChartHasFindings({
    powerCode,
    procedureVersion: registered.version,
    blocking: errors.length,
    findings: errors.map(({ code, message }) => `${code}: ${message.en}`).join(' '),
    findingsZh: errors.map(({ code, message }) => `${code}:${message.zh}`).join(''),
  });
}
