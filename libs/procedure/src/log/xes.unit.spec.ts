import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

import { isRefusal, type Refusal } from '@daylight/kernel';
import fc from 'fast-check';

import { xesText, type EventLogXes } from './event-log-xes';
import { exportXes, xesLogOf } from './export-xes';
import { importXes, xesBytesMax } from './import-xes';
import { directlyFollows, fourEyes, reworkOf, summarizeLog, variantsOf } from './log-statistics';

const data = path.join(__dirname, '../../../../data');
const file = (name: string): Buffer => readFileSync(path.join(data, name));

function granted(answer: EventLogXes | Refusal): EventLogXes {
  if (isRefusal(answer)) throw new Error(answer.message.en);
  return answer;
}

const receipt = granted(importXes(gunzipSync(file('xes/08_receipt.xes.gz'))));
const running = granted(importXes(file('xes/running-example.xes')));

type Expected = {
  variants_top10: [number, string[]][];
  dfg: [string, string, number][];
  rework: Record<string, number>;
  four_eyes: Record<
    string,
    { cases_with_both_activities: number; own_count_cases_sharing_a_resource: number }
  >;
};
const expected = JSON.parse(file('expected/pm4py-receipt.json').toString()) as Expected;

describe('如实记载 — a real log is read as it is', () => {
  it('the receipt log has its cases, events, variants, activities, people and groups', () => {
    expect(summarizeLog(receipt)).toEqual({
      cases: 1434,
      events: 8577,
      variants: 116,
      activities: 27,
      resources: 48,
      groups: 10,
    });
  });

  it('the textbook log too', () => {
    expect(summarizeLog(running)).toMatchObject({ cases: 6, events: 42, variants: 6, activities: 8 });
  });

  it('a case keeps what is said about it', () => {
    const [trace] = receipt.traces;
    expect(trace?.name).toMatch(/^case-/);
    expect(xesText(trace?.attributes ?? [], 'deadline')).toMatch(/^20\d\d-/);
    expect(trace?.events[0]).toMatchObject({ activity: 'Confirmation of receipt', lifecycle: 'complete' });
    expect(xesText([], 'nothing')).toBeUndefined();
  });

  it('XES 2.0 lists, containers and nested statements are kept', () => {
    const log = granted(importXes(file('xes/xes_20.xes')));
    const [string, list, container] = log.traces[0]?.events[0]?.attributes ?? [];
    expect(string?.children).toEqual([{ key: 'cost', type: 'int', value: '0' }]);
    expect(list?.children?.map((each) => each.key)).toEqual(['val1', 'val2']);
    expect(container).toMatchObject({ type: 'container', key: 'contenitore' });
  });

  it.each([
    ['receipt', receipt],
    ['running-example', running],
    ['xes_20', granted(importXes(file('xes/xes_20.xes')))],
  ])('%s is read back as it was written', (_, log) => {
    expect(importXes(exportXes(log))).toEqual(log);
  });

  it('any text survives', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'受<>&"\'\n\t\r ]a') }), (value) => {
        const attributes = [{ key: `k${value}`, type: 'string' as const, value }];
        const log = xesLogOf([
          { name: `c${value}`, attributes, events: [{ activity: `a${value}`, attributes }] },
        ]);
        expect(importXes(exportXes(log))).toEqual(log);
      }),
    );
  });

  it('a control character does not break the file', () => {
    const log = xesLogOf([{ name: 'a\u0000b', attributes: [], events: [] }]);
    expect(granted(importXes(exportXes(log))).traces[0]?.name).toBe('a\uFFFDb');
  });
});

describe('what a log shows', () => {
  it('99 pairs follow each other directly, as often as the reference says', () => {
    const ours = directlyFollows(receipt).map(({ from, to, count }) => `${from} > ${to}: ${count}`);
    expect(ours).toHaveLength(99);
    expect(ours.sort()).toEqual(expected.dfg.map(([from, to, count]) => `${from} > ${to}: ${count}`).sort());
  });

  it('the most frequent courses', () => {
    const [first] = variantsOf(receipt);
    expect([first?.cases, first?.activities]).toEqual(expected.variants_top10[0]);
    expect(
      variantsOf(receipt)
        .slice(0, 10)
        .map((each) => each.cases),
    ).toEqual(expected.variants_top10.map(([n]) => n));
  });

  it('rework by activity', () => {
    expect(Object.fromEntries(reworkOf(receipt))).toEqual(expected.rework);
  });

  it('一审一核: the same person did T02 and T04 in 1,042 of 1,303 cases', () => {
    const { cases, samePerson } = fourEyes(
      receipt,
      'T02 Check confirmation of receipt',
      'T04 Determine confirmation of receipt',
    );
    expect([cases, samePerson.length]).toEqual([1303, 1042]);
  });

  it.each(Object.entries(expected.four_eyes))('four eyes on %s', (pair, numbers) => {
    const [first, second] = pair.split(' | ') as [string, string];
    const { cases, samePerson } = fourEyes(receipt, first, second);
    expect(cases).toBe(numbers.cases_with_both_activities);
    expect(samePerson).toHaveLength(numbers.own_count_cases_sharing_a_resource);
  });
});

describe('bad XES files', () => {
  const lines = exportXes(running).split('\n');

  it('a file that is cut off is refused whole, with the line', () => {
    const cut = lines.slice(0, 60).join('\n');
    expect(importXes(cut)).toMatchObject({ code: 'xes-broken', category: 'invalid', details: { line: 60 } });
  });

  it.each([
    ['', 'no document'],
    ['<html/>', 'another document'],
    ['<log><event/></log>', 'an event outside a trace'],
    ['<log><trace><trace/></trace></log>', 'a trace in a trace'],
    ['<log><trace><string value="x"/></trace></log>', 'a statement without key'],
    ['<log><trace><string key="x"/></trace></log>', 'a statement without value'],
    ['<log><trace><event><date key="d" value="yesterday"/></event></trace></log>', 'no date'],
    ['<log><int key="n" value="1.5"/></log>', 'no whole number'],
    ['<log><float key="n" value=""/></log>', 'no number'],
    ['<log><boolean key="n" value="maybe"/></log>', 'neither true nor false'],
    ['<log><surprise/></log>', 'an unknown element'],
    ['<log><classifier name="c"/></log>', 'a classifier without keys'],
    ['<log><extension><string key="a" value="b"/></extension></log>', 'a statement in an extension'],
    ['<!DOCTYPE log [<!ENTITY x "y">]><log/>', 'a document type'],
    ['<log>&unknown;</log>', 'an unknown entity'],
  ])('%s — %s', (text) => {
    expect(importXes(text)).toMatchObject({ code: 'xes-broken' });
  });

  it('names the line of a wrong value', () => {
    const wrong = lines.map((line, index) => (index === 20 ? '<int key="n" value="x"/>' : line)).join('\n');
    expect(importXes(wrong)).toMatchObject({ code: 'xes-broken' });
    expect(importXes('<log>\n<trace>\n<int key="n" value="x"/></trace></log>')).toMatchObject({
      details: { line: 3 },
    });
  });

  it('numbers, lists with values and events without a name are read', () => {
    const log = granted(
      importXes(
        '<log><float key="a" value="-INF"/><float key="b" value="1e3"/><id key="c" value="7"/>' +
          '<list key="l"><values><string key="x" value="1"/><string key="x" value="2"/></values></list>' +
          '<trace><event><string key="concept:name" value="A"><int key="n" value="1"/></string></event></trace></log>',
      ),
    );
    expect(log.attributes.map((each) => each.value)).toEqual(['-INF', '1e3', '7', undefined]);
    expect(log.attributes[3]?.children).toHaveLength(2);
    expect(log.traces[0]?.events[0]).toMatchObject({ activity: 'A', attributes: [{ key: 'concept:name' }] });
    expect(importXes(exportXes(log))).toEqual(log);
  });

  it('a file too large is refused before it is read', () => {
    const huge = { byteLength: xesBytesMax + 1 } as Uint8Array;
    expect(importXes(huge)).toMatchObject({ code: 'xes-too-large' });
  });
});
