import type { FlowChart } from '@daylight/kernel/messages';
import { chartToNet } from '../chart-net';
import { xesText, type EventLogXes, type XesTrace } from '../log/event-log-xes';
import { CompiledNet } from '../net/compiled-net';
import type { PetriNet } from '../net/petri-net';
import { StateSpaceTooLarge } from '../net/silent-game';
import { exploreStates } from '../net/state-space';
import { fitnessOf, replayTokens, type TokenCounts, type TokenReplay } from './token-replay';

/** How a case departs from the chart. D9 (no disclosure) is never found here: a process log does not tell it. */
export type DeviationCode = 'D1' | 'D2' | 'D3' | 'D4' | 'D5' | 'D6' | 'D7' | 'D8';
export type Deviation = {
  code: DeviationCode;
  index?: number;
  activity?: string;
  noteZh: string;
  noteEn: string;
};

export type CaseConformance = TokenCounts & {
  name: string;
  /** The model can produce exactly this case: no event outside it, nothing missing, nothing remaining. */
  fits: boolean;
  /** The model can produce the case once the events that it does not know are taken out. Never call this a fit. */
  fitsIfOutsideIgnored: boolean;
  /** Of the events that the model knows; 1 does not mean that the case fits. */
  fitness: number;
  outsideModel: { index: number; activity: string }[];
  deviations: Deviation[];
  /** The model branches too much for an exact answer; the case is then counted as not fitting. */
  undecided?: true;
};

export type ConformanceTotals = TokenCounts & {
  cases: number;
  fitting: number;
  fittingIfOutsideIgnored: number;
  casesWithEventsOutside: number;
  eventsOutside: number;
  undecided: number;
  /** Token fitness of the whole log, of the events that the model knows. */
  fitness: number;
  deviations: { [code in DeviationCode]?: number };
};

export type ConformanceReport = { cases: CaseConformance[]; totals: ConformanceTotals };

export type ConformanceOptions = {
  /** The case's attributes that say when it had to be closed and when it was (for D4). */
  deadlineAttribute?: string;
  closedAttribute?: string;
  /** The event's attribute that says which version of the chart it followed (for D7). */
  versionAttribute?: string;
};

/**
 * Compares a log with a net or a chart, case by case. Events that the model does not know are counted as such and
 * make a case unfit; they are never dropped in silence. A chart's tasks are known by id, Chinese and English name.
 */
export function conformance(
  model: PetriNet | FlowChart,
  log: EventLogXes,
  options: ConformanceOptions = {},
): ConformanceReport {
  const checker = new Checker(model, options);
  const cases = log.traces.map((trace) => checker.check(trace));
  return { cases, totals: totalsOf(cases) };
}

/** The tasks of the model that no case can do without: without them the end is out of reach. */
export function mandatoryLabels(net: CompiledNet, source: PetriNet): string[] {
  return net.labels.filter((label) => {
    const without = new CompiledNet({
      ...source,
      transitions: source.transitions.filter((each) => each.label !== label),
    });
    const space = exploreStates(without);
    if (space.verdict !== 'explored') return false;
    const end = without.final.join(',');
    return !space.states.some((state) => state.tokens.join(',') === end);
  });
}

type Replayed = { replay: TokenReplay; undecided?: true };

class Checker {
  private readonly chart: FlowChart | undefined;
  private readonly net: CompiledNet;
  private readonly labels: ReadonlyMap<string, string>;
  private readonly mandatory: readonly string[];
  /** Cases of the same course are replayed once. */
  private readonly replays = new Map<string, Replayed>();

  constructor(
    model: PetriNet | FlowChart,
    private readonly options: ConformanceOptions,
  ) {
    this.chart = 'nodes' in model ? model : undefined;
    const source = 'nodes' in model ? labelledByName(model) : model;
    this.net = new CompiledNet(source);
    this.labels = this.chart ? namesOf(this.chart) : new Map(this.net.labels.map((label) => [label, label]));
    this.mandatory = mandatoryLabels(this.net, source);
  }

  check(trace: XesTrace): CaseConformance {
    const labels = trace.events.map((event) => this.labels.get(event.activity));
    const outsideModel = trace.events.flatMap(({ activity }, index) =>
      labels[index] === undefined ? [{ index, activity }] : [],
    );
    const known = labels.flatMap((label, index) => (label === undefined ? [] : [{ label, index }]));
    const { replay, undecided } = this.replayed(known.map(({ label }) => label));
    const { missing, consumed, remaining, produced } = replay;
    const fitsIfOutsideIgnored = missing === 0 && remaining === 0 && !undecided;
    return {
      name: trace.name,
      fits: fitsIfOutsideIgnored && outsideModel.length === 0,
      fitsIfOutsideIgnored,
      fitness: fitnessOf(replay),
      missing,
      consumed,
      remaining,
      produced,
      outsideModel,
      deviations: [
        ...outsideModel.map(extraStep),
        ...this.orderDeviations(replay, known),
        ...this.skipped(known.map(({ label }) => label)),
        ...this.personDeviations(trace),
        ...this.timeDeviations(trace),
      ],
      ...(undecided ? { undecided } : {}),
    };
  }

  private replayed(labels: readonly string[]): Replayed {
    const key = JSON.stringify(labels);
    const known = this.replays.get(key);
    if (known) return known;
    const found = this.replay(labels);
    this.replays.set(key, found);
    return found;
  }

  private replay(labels: readonly string[]): Replayed {
    try {
      return { replay: replayTokens(this.net, labels) };
    } catch (error) {
      if (!(error instanceof StateSpaceTooLarge)) throw error;
      const nothing = { missing: 0, consumed: 1, remaining: 0, produced: 1, forced: [], canEnd: false };
      return { replay: nothing, undecided: true };
    }
  }

  private orderDeviations(
    replay: TokenReplay,
    known: readonly { label: string; index: number }[],
  ): Deviation[] {
    return replay.forced.map((position) => {
      const { label: activity, index } = known[position] as { label: string; index: number };
      const isRepeated = known.slice(0, position).some((each) => each.label === activity);
      return isRepeated
        ? {
            code: 'D6',
            index,
            activity,
            noteZh: '重复办理,流程图不允许',
            noteEn: 'repeated against the chart',
          }
        : {
            code: 'D2',
            index,
            activity,
            noteZh: '未按流程图的顺序办理',
            noteEn: 'out of the order of the chart',
          };
    });
  }

  private skipped(labels: readonly string[]): Deviation[] {
    return this.mandatory
      .filter((label) => !labels.includes(label))
      .map((activity) => ({
        code: 'D1',
        activity,
        noteZh: '缺少必经环节',
        noteEn: 'a mandatory step is absent',
      }));
  }

  private personDeviations(trace: XesTrace): Deviation[] {
    const nodes = new Map(this.chart?.nodes.map((node) => [node.id, node]));
    const byName = new Map([...nodes.values()].map((node) => [node.nameZh, node]));
    return trace.events.flatMap(({ activity, resource, group }, index): Deviation[] => {
      const node = byName.get(this.labels.get(activity) ?? '');
      const reviewed = node?.reviewOf === undefined ? undefined : nodes.get(node.reviewOf)?.nameZh;
      const isOwn =
        resource !== undefined &&
        reviewed !== undefined &&
        trace.events.some(
          (other) => this.labels.get(other.activity) === reviewed && other.resource === resource,
        );
      const isOtherPost = node?.post !== undefined && group !== undefined && node.post !== group;
      return [
        ...(isOwn
          ? [
              {
                code: 'D3' as const,
                index,
                activity,
                noteZh: '审、核为同一人',
                noteEn: 'reviewed by the same person',
              },
            ]
          : []),
        ...(isOtherPost
          ? [
              {
                code: 'D3' as const,
                index,
                activity,
                noteZh: '非流程图载明的岗位',
                noteEn: 'not the post of the chart',
              },
            ]
          : []),
      ];
    });
  }

  private timeDeviations(trace: XesTrace): Deviation[] {
    const { deadlineAttribute, closedAttribute, versionAttribute } = this.options;
    const instant = (key: string | undefined): number =>
      key === undefined ? Number.NaN : Date.parse(xesText(trace.attributes, key) ?? '');
    const isLate = instant(closedAttribute) > instant(deadlineAttribute);
    const deviations: Deviation[] = isLate
      ? [{ code: 'D4', noteZh: '超过办结期限', noteEn: 'closed after its deadline' }]
      : [];
    trace.events.forEach(({ activity, timestamp, attributes }, index) => {
      const earlier = trace.events[index - 1]?.timestamp;
      if (timestamp !== undefined && earlier !== undefined && Date.parse(timestamp) < Date.parse(earlier)) {
        deviations.push({
          code: 'D8',
          index,
          activity,
          noteZh: '时间早于上一环节',
          noteEn: 'dated before the step before it',
        });
      }
      const version = versionAttribute === undefined ? undefined : xesText(attributes, versionAttribute);
      if (this.chart && version !== undefined && version !== String(this.chart.version)) {
        deviations.push({
          code: 'D7',
          index,
          activity,
          noteZh: '未按该办件适用的流程图版本',
          noteEn: 'another version of the chart',
        });
      }
    });
    return deviations;
  }
}

function extraStep({ index, activity }: { index: number; activity: string }): Deviation {
  return {
    code: 'D5',
    index,
    activity,
    noteZh: '流程图之外的环节(体外循环)',
    noteEn: 'a step outside the chart',
  };
}

/** Tasks of the same name are one activity to a log. */
function labelledByName(chart: FlowChart): PetriNet {
  const names = new Map(chart.nodes.map((node) => [node.id, node.nameZh]));
  const net = chartToNet(chart);
  return {
    ...net,
    transitions: net.transitions.map((each) => ({
      ...each,
      label: each.label && (names.get(each.label) ?? null),
    })),
  };
}

function namesOf(chart: FlowChart): Map<string, string> {
  const tasks = chart.nodes.filter((node) => node.kind === 'task');
  return new Map([
    ...tasks.flatMap((node) => (node.nameEn === undefined ? [] : [[node.nameEn, node.nameZh] as const])),
    ...tasks.map((node) => [node.nameZh, node.nameZh] as const),
    ...tasks.map((node) => [node.id, node.nameZh] as const),
  ]);
}

function totalsOf(cases: readonly CaseConformance[]): ConformanceTotals {
  const sum = (value: (each: CaseConformance) => number): number =>
    cases.reduce((total, each) => total + value(each), 0);
  const count = (test: (each: CaseConformance) => boolean): number => cases.filter(test).length;
  const tokens: TokenCounts = {
    missing: sum((each) => each.missing),
    consumed: sum((each) => each.consumed),
    remaining: sum((each) => each.remaining),
    produced: sum((each) => each.produced),
  };
  const deviations: ConformanceTotals['deviations'] = {};
  for (const { code } of cases.flatMap((each) => each.deviations))
    deviations[code] = (deviations[code] ?? 0) + 1;
  return {
    cases: cases.length,
    fitting: count((each) => each.fits),
    fittingIfOutsideIgnored: count((each) => each.fitsIfOutsideIgnored),
    casesWithEventsOutside: count((each) => each.outsideModel.length > 0),
    eventsOutside: sum((each) => each.outsideModel.length),
    undecided: count((each) => each.undecided === true),
    fitness: cases.length === 0 ? 1 : fitnessOf(tokens),
    ...tokens,
    deviations,
  };
}
