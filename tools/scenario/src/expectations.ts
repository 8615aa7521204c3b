import type { FlowChart } from '@daylight/kernel/messages';
import { replayThroughGame, taskOfActivity } from '@daylight/procedure';
import type { LogCase } from './receipt-log';

/** Computed before the platform is asked, from the log and the chart alone. */
export type ExpectedCase = {
  readonly name: string;
  readonly accepted: number;
  /** Index of each event that the chart does not allow. */
  readonly refused: readonly number[];
};

export function expectedOutcomes(chart: FlowChart, cases: readonly LogCase[]): ExpectedCase[] {
  return cases.map(({ name, events }) => {
    const replay = replayThroughGame(
      chart,
      events.map(({ activity }) => activity),
    );
    return { name, accepted: replay.accepted, refused: replay.refused.map(({ index }) => index) };
  });
}

/** The address of an activity's step; one that the chart does not know is asked for by its own name, and refused. */
export function stepOf(chart: FlowChart, activity: string): string {
  return taskOfActivity(chart, activity) ?? activity;
}
