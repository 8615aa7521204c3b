import type { FlowChart, Marking } from '@daylight/kernel/messages';
import { isRefusal } from '@daylight/kernel';
import { enabledSteps, fire, initialMarking, taskOfActivity } from '@daylight/procedure';
import { tally } from './percentile';
import type { LogCase, LogEvent } from './receipt-log';

/** An event of the log that must be refused. */
export type ExpectedRefusal = {
  readonly index: number;
  /** What the chart has against it, whoever asks. */
  readonly byChart: string;
  /** What the platform answers to the one who asks. */
  readonly code: string;
};

/** Computed before the platform is asked, from the log and the chart alone. */
export type ExpectedCase = {
  readonly name: string;
  readonly events: number;
  readonly refused: readonly ExpectedRefusal[];
};

/** @param posts of each activity in the log: the post in which it is asked for */
export function expectedOutcomes(
  chart: FlowChart,
  cases: readonly LogCase[],
  posts: ReadonlyMap<string, string>,
): ExpectedCase[] {
  return cases.map(({ name, events }) => {
    let marking = initialMarking(chart);
    const refused: ExpectedRefusal[] = [];
    events.forEach((event, index) => {
      const next = fire(chart, marking, stepOf(chart, event.activity));
      if (!isRefusal(next)) marking = next;
      else
        refused.push({ index, byChart: next.code, code: answerTo(event, next.code, chart, marking, posts) });
    });
    return { name, events: events.length, refused };
  });
}

/** Whose step is next is said before what they asked for: only who holds the post of an open step hears of the chart. */
function answerTo(
  { activity }: LogEvent,
  byChart: string,
  chart: FlowChart,
  marking: Marking,
  posts: ReadonlyMap<string, string>,
): string {
  const open = enabledSteps(chart, marking);
  if (open.length === 0) return 'case-not-in-state';
  return open.some(({ post }) => post === posts.get(activity)) ? byChart : 'wrong-post';
}

/** What is expected of some cases in numbers. */
export function expectedTotals(expected: readonly ExpectedCase[]) {
  const refused = expected.flatMap((each) => each.refused);
  const events = expected.reduce((sum, each) => sum + each.events, 0);
  return {
    cases: expected.length,
    events,
    accepted: events - refused.length,
    refusedByChart: tally(refused.map(({ byChart }) => byChart)),
  };
}

/** The address of an activity's step; one that the chart does not know is asked for by its own name, and refused. */
export function stepOf(chart: FlowChart, activity: string): string {
  return taskOfActivity(chart, activity) ?? activity;
}
