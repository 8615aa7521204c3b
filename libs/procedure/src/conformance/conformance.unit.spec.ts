import type { FlowChart } from '@daylight/kernel/messages';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

import { isRefusal, type Refusal } from '@daylight/kernel';

import { importBpmn, type BpmnImport } from '../bpmn/import-bpmn';
import type { EventLogXes, XesEvent } from '../log/event-log-xes';
import { xesLogOf } from '../log/export-xes';
import { importXes } from '../log/import-xes';
import { importPnml } from '../net/import-pnml';
import type { PetriNet } from '../net/petri-net';
import { chartOf, withNode } from '../testing';
import { conformance } from './conformance';
import { replayThroughGame, taskOfActivity } from './replay-through-game';

const data = path.join(__dirname, '../../../../data');
const file = (name: string): Buffer => readFileSync(path.join(data, name));
const json = <T>(name: string): T => JSON.parse(file(name).toString()) as T;

function granted<T>(answer: T | Refusal): T {
  if (isRefusal(answer)) throw new Error(answer.message.en);
  return answer;
}

const receipt = granted<EventLogXes>(importXes(gunzipSync(file('xes/08_receipt.xes.gz'))));
const net = (name: string): PetriNet => granted<PetriNet>(importPnml(file(name)));
const chart = async (name: string): Promise<FlowChart> =>
  granted<BpmnImport>(await importBpmn(file(name))).charts[0] as FlowChart;
type Expected = {
  'receipt_one_variant.pnml': { per_case: [string, boolean, number, number, number, number, number][] };
};
type Supervision = {
  overdue_case_ids: string[];
  one_variant_model: { exact_case_ids: string[] };
};
const supervision = json<Supervision>('expected/receipt-supervision.json');

describe('a real log against the model of its most frequent course', () => {
  const report = conformance(net('xes/receipt_one_variant.pnml'), receipt, {
    deadlineAttribute: 'deadline',
    closedAttribute: 'enddate',
  });

  it('twelve cases fit, and these twelve', () => {
    expect(report.totals.fitting).toBe(12);
    const fitting = report.cases.filter((each) => each.fits).map((each) => each.name);
    expect(fitting.sort()).toEqual(supervision.one_variant_model.exact_case_ids.sort());
  });

  it('763 would fit if events outside the model were dropped, which is told apart and never called a fit', () => {
    expect(report.totals).toMatchObject({
      cases: 1434,
      fittingIfOutsideIgnored: 763,
      casesWithEventsOutside: 1291,
      eventsOutside: 1752,
      undecided: 0,
    });
    expect(report.totals.deviations.D5).toBe(1752);
  });

  it('counts the tokens of every case as the reference tool does', () => {
    const expected = json<Expected>('expected/pm4py-receipt.json')['receipt_one_variant.pnml'].per_case;
    const ours = report.cases.map((each) => [
      each.name,
      each.fitsIfOutsideIgnored,
      each.fitness,
      each.missing,
      each.remaining,
      each.consumed,
      each.produced,
    ]);
    const byName = (a: unknown[], b: unknown[]): number => String(a[0]).localeCompare(String(b[0]));
    const rounded = (rows: unknown[][]): unknown[][] =>
      rows.map((row) =>
        row.map((value) => (typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value)),
      );
    expect(rounded(ours.sort(byName))).toEqual(rounded([...expected].sort(byName)));
    expect(report.totals.fitness).toBeCloseTo(0.9036202930136821, 12);
  });

  it('377 cases were closed after their deadline, and these 377', () => {
    const late = report.cases.filter((each) => each.deviations.some(({ code }) => code === 'D4'));
    expect(late.map((each) => each.name).sort()).toEqual(supervision.overdue_case_ids.sort());
    expect(late).toHaveLength(377);
  });
});

describe('the same log against discovered models', () => {
  // The reference tool's replay is heuristic: on the first model it misses 10 of 1,434 cases that the net can produce.
  it.each([
    ['expected/models/receipt-inductive-0.0.pnml', 45, 74, 1434],
    ['expected/models/receipt-inductive-0.1.pnml', 45, 65, 1158],
    ['expected/models/receipt-inductive-0.2.pnml', 47, 69, 713],
  ])('%s can produce exactly so many cases', (name, places, transitions, fitting) => {
    const model = net(name);
    expect([model.places.length, model.transitions.length]).toEqual([places, transitions]);
    expect(conformance(model, receipt).totals).toMatchObject({ fitting, eventsOutside: 0, undecided: 0 });
  });

  it('the BPMN chart of the log allows all 8,577 events, because after most steps it allows every step', async () => {
    const model = await chart('xes/receipt.bpmn');
    const replays = receipt.traces.map((trace) =>
      replayThroughGame(
        model,
        trace.events.map((each) => each.activity),
      ),
    );
    expect(replays.reduce((sum, each) => sum + each.accepted, 0)).toBe(8577);
    expect(replays.flatMap((each) => each.refused)).toEqual([]);
    expect(replays.every((each) => each.complete)).toBe(true);
    expect(conformance(model, receipt).totals).toMatchObject({ fitting: 1434, fitness: 1 });
  });

  it('the textbook log fits its net and its chart', async () => {
    const log = granted<EventLogXes>(importXes(file('xes/running-example.xes')));
    for (const model of [net('xes/running-example.pnml'), await chart('xes/running-example.bpmn')]) {
      expect(conformance(model, log).totals).toMatchObject({ cases: 6, fitting: 6, fitness: 1 });
    }
  });
});

const courseOf = (...events: (string | Partial<XesEvent>)[]): EventLogXes =>
  xesLogOf([
    {
      name: 'case',
      attributes: [],
      events: events.map((event) =>
        typeof event === 'string'
          ? { activity: event, attributes: [] }
          : { activity: '', attributes: [], ...event },
      ),
    },
  ]);

const plain = chartOf(['start > a > b > x:c > c > x:d > d > end', 'x:c > x:d']);
const found = (model: FlowChart, log: EventLogXes, options = {}): string[] =>
  conformance(model, log, options).cases[0]?.deviations.map(({ code, activity }) =>
    `${code} ${activity ?? ''}`.trim(),
  ) ?? [];

describe('程序符合性 — deviations from the chart', () => {
  it('a case by the book has none', () => {
    expect(found(plain, courseOf('a', 'b', 'd'))).toEqual([]);
    expect(conformance(plain, courseOf('a', 'b', 'c', 'd')).cases[0]).toMatchObject({
      fits: true,
      fitness: 1,
    });
  });

  it('D1 a mandatory step is skipped; an optional one may be', () => {
    expect(found(plain, courseOf('a', 'd'))).toEqual(['D2 d', 'D1 b']);
  });

  it('D2 steps in the wrong order', () => {
    expect(found(plain, courseOf('b', 'a', 'd'))).toEqual(['D2 b']);
  });

  it('D3 another post, or one person who examines and approves', () => {
    const reviewed = withNode(withNode(plain, 'b', { reviewOf: 'a' }), 'a', { post: '受理岗' });
    const same = [
      { activity: 'a', resource: 'wang', group: '局长' },
      { activity: 'b', resource: 'wang' },
      'd',
    ];
    expect(found(reviewed, courseOf(...same))).toEqual(['D3 a', 'D3 b']);
    const two = [
      { activity: 'a', resource: 'wang', group: '受理岗' },
      { activity: 'b', resource: 'li' },
      'd',
    ];
    expect(found(reviewed, courseOf(...two))).toEqual([]);
  });

  it('D5 a step outside the chart makes the case unfit however well the rest fits', () => {
    const [result] = conformance(plain, courseOf('a', 'b', 'dinner', 'd')).cases;
    expect(result).toMatchObject({
      fits: false,
      fitsIfOutsideIgnored: true,
      fitness: 1,
      outsideModel: [{ index: 2, activity: 'dinner' }],
    });
    expect(found(plain, courseOf('a', 'b', 'dinner', 'd'))).toEqual(['D5 dinner']);
  });

  it('D6 a step repeated against the chart', () => {
    expect(found(plain, courseOf('a', 'b', 'b', 'd'))).toEqual(['D6 b']);
  });

  it('D7 another version of the chart, D8 dated before the step before', () => {
    const version = (value: string): XesEvent['attributes'] => [{ key: 'v', type: 'string', value }];
    const log = courseOf(
      { activity: 'a', attributes: version('1'), timestamp: '2026-01-02T00:00:00Z' },
      { activity: 'b', attributes: version('2'), timestamp: '2026-01-01T00:00:00Z' },
      'd',
    );
    expect(found(plain, log, { versionAttribute: 'v' })).toEqual(['D8 b', 'D7 b']);
  });

  it('a case that stopped half way has tokens left', () => {
    expect(conformance(plain, courseOf('a')).cases[0]).toMatchObject({
      fits: false,
      missing: 1,
      remaining: 1,
    });
  });

  it('an empty log fits', () => {
    expect(conformance(plain, xesLogOf([])).totals).toMatchObject({ cases: 0, fitness: 1 });
  });

  it('a model that branches too much is undecided and never counted as fitting', () => {
    const branches = Array.from({ length: 16 }, (_, n) => `p:s > x:s${n} > t${n} > x:j${n} > p:j`);
    const skips = Array.from({ length: 16 }, (_, n) => `x:s${n} > x:j${n}`);
    const wide = chartOf(['start > p:s > x:s > p:j > last > end', ...branches, ...skips]);
    const report = conformance(wide, courseOf('last'));
    expect(report.totals).toMatchObject({ undecided: 1, fitting: 0 });
  });
});

describe('a foreign case through the token game', () => {
  it('what the chart refuses is skipped and named, and the case goes on', () => {
    expect(replayThroughGame(plain, ['a', 'c', 'dinner', 'b', 'd'])).toEqual({
      accepted: 3,
      refused: [
        { index: 1, activity: 'c', code: 'step-not-enabled' },
        { index: 2, activity: 'dinner', code: 'step-unknown' },
      ],
      complete: true,
    });
  });

  it('knows a task by its id, its Chinese and its English name', () => {
    const named = withNode(plain, 'a', { nameZh: '受理', nameEn: 'accept' });
    expect(['a', '受理', 'accept', 'x:c'].map((name) => taskOfActivity(named, name))).toEqual([
      'a',
      'a',
      'a',
      undefined,
    ]);
  });

  it('the most frequent course as a chart refuses what the log did otherwise', () => {
    const strict = chartOf([
      'start > Confirmation of receipt > T02 Check confirmation of receipt > T04 Determine confirmation of receipt > ' +
        'T05 Print and send confirmation of receipt > T06 Determine necessity of stop advice > end',
    ]);
    const replays = receipt.traces.map((trace) =>
      replayThroughGame(
        strict,
        trace.events.map((each) => each.activity),
      ),
    );
    const accepted = replays.reduce((sum, each) => sum + each.accepted, 0);
    expect([accepted, 8577 - accepted]).toEqual([6149, 2428]);
    const codes = replays.flatMap((each) => each.refused.map(({ code }) => code));
    expect(codes.filter((code) => code === 'step-unknown')).toHaveLength(1752);
    expect(replays.filter((each) => each.complete && each.refused.length === 0)).toHaveLength(12);
  });
});
