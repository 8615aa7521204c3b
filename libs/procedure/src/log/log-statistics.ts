import type { EventLogXes, XesTrace } from './event-log-xes';

/** What a log holds at a glance. */
export type LogSummary = {
  cases: number;
  events: number;
  variants: number;
  activities: number;
  resources: number;
  groups: number;
};

export function summarizeLog(log: EventLogXes): LogSummary {
  const events = log.traces.flatMap((trace) => trace.events);
  const distinct = (values: (string | undefined)[]): number =>
    new Set(values.filter((v) => v !== undefined)).size;
  return {
    cases: log.traces.length,
    events: events.length,
    variants: variantsOf(log).length,
    activities: distinct(events.map((event) => event.activity || undefined)),
    resources: distinct(events.map((event) => event.resource)),
    groups: distinct(events.map((event) => event.group)),
  };
}

/** The different courses of cases, the most frequent first; equally frequent ones in the log's order. */
export function variantsOf(log: EventLogXes): { activities: string[]; cases: number }[] {
  const variants = new Map<string, { activities: string[]; cases: number }>();
  for (const trace of log.traces) {
    const activities = trace.events.map((event) => event.activity);
    const key = JSON.stringify(activities);
    const known = variants.get(key);
    if (known) known.cases += 1;
    else variants.set(key, { activities, cases: 1 });
  }
  return [...variants.values()].sort((a, b) => b.cases - a.cases);
}

/** How often one activity came directly after another in the same case. */
export function directlyFollows(log: EventLogXes): { from: string; to: string; count: number }[] {
  const pairs = new Map<string, { from: string; to: string; count: number }>();
  for (const { events } of log.traces) {
    events.slice(1).forEach((event, index) => {
      const from = events[index]?.activity ?? '';
      const key = JSON.stringify([from, event.activity]);
      const pair = pairs.get(key) ?? { from, to: event.activity, count: 0 };
      pairs.set(key, { ...pair, count: pair.count + 1 });
    });
  }
  return [...pairs.values()].sort((a, b) => compare(a.from, b.from) || compare(a.to, b.to));
}

/** By activity: in how many cases it was done more than once. */
export function reworkOf(log: EventLogXes): Map<string, number> {
  const rework = new Map<string, number>();
  for (const { events } of log.traces) {
    const counts = new Map<string, number>();
    for (const { activity } of events) counts.set(activity, (counts.get(activity) ?? 0) + 1);
    for (const [activity, count] of counts)
      if (count > 1) rework.set(activity, (rework.get(activity) ?? 0) + 1);
  }
  return rework;
}

/** 一审一核 in a log: of the cases with both activities, those where one person did the one and the other. */
export function fourEyes(
  log: EventLogXes,
  first: string,
  second: string,
): { cases: number; samePerson: string[] } {
  const both = log.traces.filter(
    (trace) => resources(trace, first).size > 0 && resources(trace, second).size > 0,
  );
  const shared = both.filter((trace) => {
    const reviewers = resources(trace, second);
    return [...resources(trace, first)].some((resource) => reviewers.has(resource));
  });
  return { cases: both.length, samePerson: shared.map((trace) => trace.name) };
}

function resources(trace: XesTrace, activity: string): Set<string> {
  return new Set(
    trace.events.filter((event) => event.activity === activity).flatMap((event) => event.resource ?? []),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
