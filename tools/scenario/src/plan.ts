import type { FlowChart } from '@daylight/kernel/messages';
import { fourEyes } from '@daylight/procedure';
import type { expectedTotals } from './expectations';
import {
  annotated,
  postsByActivity,
  prescribedChart,
  receiptAnnotations,
  type ChartToRegister,
  type ReceiptAnnotations,
} from './receipt-charts';
import { eventsOf, isLate, type LogCase, type ReceiptLog } from './receipt-log';

export const [firstSignature, secondSignature] = [
  'T02 Check confirmation of receipt',
  'T04 Determine confirmation of receipt',
] as const;

/** What a log says of itself, computed from it alone. */
export type LogFacts = {
  readonly cases: number;
  readonly events: number;
  readonly closed: number;
  readonly open: number;
  readonly late: number;
  /** Cases whose T02 and T04 were done by one person, and cases that have both. */
  readonly sameT02T04: number;
  readonly withT02T04: number;
};

/** Of the whole log (data/README.md): known before anything runs. */
export const wholeLogFacts: LogFacts = {
  cases: 1434,
  events: 8577,
  closed: 1329,
  open: 105,
  late: 377,
  sameT02T04: 1042,
  withT02T04: 1303,
};

/** The prescribed course is tried on the first cases: what it refuses is known from them. */
export const prescribedCasesMax = 120;
export const prescribedFacts: ReturnType<typeof expectedTotals> = {
  cases: prescribedCasesMax,
  events: 637,
  accepted: 573,
  refusedByChart: [
    ['step-not-enabled', 35],
    ['step-unknown', 29],
  ],
};

/** Everything that is fixed before the platform is asked. */
export type Plan = {
  readonly receipt: ReceiptLog;
  /** The cases that are played: all of the log, or its first ones. */
  readonly cases: readonly LogCase[];
  readonly facts: LogFacts;
  readonly posts: ReadonlyMap<string, string>;
  readonly annotations: ReceiptAnnotations;
  readonly chart: FlowChart;
  readonly prescribed: ChartToRegister;
};

/** @param casesMax so many cases are played, from the first one on; charts and posts are those of the whole log. */
export function planOf(receipt: ReceiptLog, casesMax: number): Plan {
  const posts = postsByActivity(receipt.cases);
  const annotations = receiptAnnotations(posts);
  return {
    receipt,
    cases: receipt.cases.slice(0, casesMax),
    facts: factsOf(receipt, casesMax),
    posts,
    annotations,
    chart: annotated(receipt.drawn, annotations),
    prescribed: prescribedChart(receipt, annotations),
  };
}

/** What the first cases of a log say. */
export function factsOf({ cases: all, log }: ReceiptLog, casesMax: number): LogFacts {
  const cases = all.slice(0, casesMax);
  const closed = cases.filter(({ closedAt }) => closedAt !== undefined).length;
  const signed = fourEyes({ ...log, traces: log.traces.slice(0, casesMax) }, firstSignature, secondSignature);
  return {
    cases: cases.length,
    events: eventsOf(cases),
    closed,
    open: cases.length - closed,
    late: cases.filter(isLate).length,
    sameT02T04: signed.samePerson.length,
    withT02T04: signed.cases,
  };
}
