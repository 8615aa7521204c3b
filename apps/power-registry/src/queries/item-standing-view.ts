import { standingWords } from '@daylight/contexts/power-registry/contracts/own';
import { chartOf, stageWords, type PowerItemState } from '@daylight/contexts/power-registry/domain';
import { code, keyOf, object, orNull } from '@daylight/kernel/messages';
import { view } from '@daylight/service-kit';
import { chartReport, reportOf } from './flow-chart-report';
import { powerCodeOf } from './power-code';

const standing = object({
  powerCode: code(),
  standing: keyOf(standingWords),
  /** Of the version under preparation, null when none is. */
  stage: orNull(keyOf(stageWords)),
  /** On the chart that was registered last. */
  report: orNull(chartReport),
});

/** Where an item stands once an act on it is recorded. */
export const itemStanding = view<PowerItemState>()(standing, (state, id) => {
  const powerCode = powerCodeOf(id);
  const chart = chartOf(state);
  return {
    powerCode,
    standing: state.standing,
    stage: state.revision?.stage ?? null,
    report: chart === undefined ? null : reportOf(powerCode, chart),
  };
});
