import path from 'node:path';
import { checkSoundness, fourEyes, hasErrors, lintChart } from '@daylight/procedure';
import { expectedOutcomes, expectedTotals } from './expectations';
import { peopleOf } from './drive-cases';
import { annotated, postsByActivity, prescribedChart, receiptAnnotations } from './receipt-charts';
import { eventsOf, isLate, readReceiptLog, type ReceiptLog } from './receipt-log';

let receipt: ReceiptLog;
beforeAll(async () => {
  receipt = await readReceiptLog(path.join(__dirname, '../../../data'));
});

describe('the real permit log', () => {
  it('has 1,434 cases with 8,577 events; 105 never closed, 377 of 1,329 closed late', () => {
    const closed = receipt.cases.filter(({ closedAt }) => closedAt !== undefined);
    expect([receipt.cases.length, eventsOf(receipt.cases), closed.length]).toEqual([1434, 8577, 1329]);
    expect(receipt.cases.filter(isLate)).toHaveLength(377);
  });

  it('has the same person on T02 and T04 in 1,042 of 1,303 cases', () => {
    const both = fourEyes(
      receipt.log,
      'T02 Check confirmation of receipt',
      'T04 Determine confirmation of receipt',
    );
    expect([both.samePerson.length, both.cases]).toEqual([1042, 1303]);
  });

  it('no case has an event before it was filed', () => {
    const early = receipt.cases.filter(({ filedAt, events }) =>
      events.some(({ at }) => Date.parse(at) < Date.parse(filedAt)),
    );
    expect(early).toEqual([]);
  });

  it('every event is done by a person who holds the post of its step', () => {
    const posts = postsByActivity(receipt.cases);
    const people = peopleOf(receipt.cases, posts);
    expect(people.size).toBe(48);
    for (const { activity, resource } of receipt.cases.flatMap(({ events }) => events))
      expect(people.get(resource)?.claims?.posts).toContain(posts.get(activity));
  });
});

describe('its chart', () => {
  it('is sound, and with its annotations states everything that a chart must state', () => {
    const chart = annotated(receipt.drawn, receiptAnnotations(postsByActivity(receipt.cases)));
    const findings = [...checkSoundness(chart), ...lintChart(chart)];
    expect(hasErrors(findings)).toBe(false);
    // A discovered model's choices state no conditions; the promise comes with the item.
    const advice = new Set(findings.map(({ code }) => code));
    expect([...advice].sort()).toEqual(['missing-condition', 'missing-default', 'promise-missing']);
    expect(chart.nodes.filter(({ kind, post }) => kind === 'task' && post === undefined)).toEqual([]);
  });

  it('allows all 8,577 events, under the log’s own names', () => {
    const chart = annotated(receipt.drawn, receiptAnnotations(postsByActivity(receipt.cases)));
    const posts = postsByActivity(receipt.cases);
    const { accepted, refusedByChart } = expectedTotals(expectedOutcomes(chart, receipt.cases, posts));
    expect([accepted, refusedByChart]).toEqual([8577, []]);
  });

  it('gives each activity the post of the group that the log names most often for it', () => {
    const posts = postsByActivity(receipt.cases);
    expect(posts.get('T02 Check confirmation of receipt')).toBe('第4组经办岗');
    expect(posts.get('T07-2 Draft intern advice aspect 2')).toBe('第15组经办岗');
    expect(posts.size).toBe(27);
  });
});

describe('the prescribed course', () => {
  it('is the most frequent one of the log, six steps in a row, and lints clean', () => {
    const chart = prescribedChart(receipt, receiptAnnotations(postsByActivity(receipt.cases)));
    expect(chart.nodes.filter(({ kind }) => kind === 'task').map(({ nameEn }) => nameEn)).toEqual([
      'Confirmation of receipt',
      'T02 Check confirmation of receipt',
      'T04 Determine confirmation of receipt',
      'T05 Print and send confirmation of receipt',
      'T06 Determine necessity of stop advice',
      'T10 Determine necessity to stop indication',
    ]);
    expect(hasErrors([...checkSoundness(chart), ...lintChart(chart)])).toBe(false);
  });

  const course = () => {
    const posts = postsByActivity(receipt.cases);
    const chart = prescribedChart(receipt, receiptAnnotations(posts));
    return expectedOutcomes(chart, receipt.cases.slice(0, 120), posts);
  };

  it('refuses of the first 120 cases 64 of 637 events: 35 not due, 29 that it does not know', () => {
    expect(expectedTotals(course())).toEqual({
      cases: 120,
      events: 637,
      accepted: 573,
      refusedByChart: [
        ['step-not-enabled', 35],
        ['step-unknown', 29],
      ],
    });
  });

  it('is not explained to whoever holds no step that is open: they are told whose turn it is', () => {
    const refused = course().flatMap((each) => each.refused);
    const codes = new Set(refused.map(({ code }) => code));
    expect([...codes].sort()).toEqual([
      'case-not-in-state',
      'step-not-enabled',
      'step-unknown',
      'wrong-post',
    ]);
  });
});
