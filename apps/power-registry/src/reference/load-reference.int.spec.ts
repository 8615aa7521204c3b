import { powerItem } from '@daylight/contexts/power-registry/domain';
import { fixedClock, newId } from '@daylight/kernel';
import { AggregateRunner, type EventLog } from '@daylight/record';
import { createTestRecord, type TestRecord } from '@daylight/record/testing';
import { readCountyCalendar } from '@daylight/service-kit';
import { loadReference, type LoadSummary } from './load-reference';

const dataDir = 'data';

describe('载入参考数据', () => {
  let record: TestRecord;
  let log: EventLog;
  let summary: LoadSummary;
  const progress: string[] = [];
  const load = (now: string): Promise<LoadSummary> =>
    loadReference({ log, clock: fixedClock(now), dataDir, progress: (line) => progress.push(line) });

  beforeAll(async () => {
    record = await createTestRecord(['power-registry']);
    log = await record.open('power-registry');
    summary = await load('2026-11-23T02:00:00.000Z');
  }, 60_000);
  afterAll(() => record.drop());

  it('registers the 62 bodies of the county and the foreign agencies whose code is in order', () => {
    expect(summary.organisations).toEqual({ county: 62, foreign: 40, refused: 0 });
  });

  it('brings the ten powers with a sound chart into force', () => {
    expect(summary.county).toMatchObject({ items: 72, charts: 10, inForce: 10 });
  });

  it('leaves every other power in its furthest lawful state and names the rule', () => {
    expect(summary.county.states).toEqual({
      declared: 27,
      filed: 34,
      'in-force': 10,
      reconciled: 1,
    });
    expect(summary.county.waiting).toEqual({
      'category-abolished': 6,
      'flow-chart-missing': 31,
      'legal-basis-missing': 1,
      'promised-limit-missing': 21,
      'secret-item-not-published': 3,
    });
  });

  it('drafts 981 of the 1,135 foreign items and refuses the rest by the fault of their code', () => {
    const { types, ...figures } = summary.foreign;
    expect(figures).toEqual({
      items: 1135,
      departments: 34,
      distinctCodes: 1135,
      agencyCodes: 41,
      itemPartLengths: expect.any(Object) as object,
      registeredElsewhere: expect.any(Number) as number,
      drafted: 981,
      refused: {
        'agency-code-not-uscc': 143,
        'agency-code-check-fails': 8,
        'implementing-code-malformed': 3,
      },
    });
    expect(types).toEqual({ 1: 536, 5: 9, 7: 50, 8: 2, 9: 8, 10: 182, 20: 348 });
  });

  it('changes nothing when it is repeated on another day', async () => {
    const head = await log.head();
    const again = await load('2026-12-01T02:00:00.000Z');
    expect({ ...again, elapsedMs: 0 }).toEqual({ ...summary, elapsedMs: 0 });
    expect(await log.head()).toBe(head);
  }, 60_000);

  it('leaves a power alone that persons have worked on', async () => {
    const items = new AggregateRunner(log, powerItem);
    const now = '2026-12-01T03:00:00.000Z';
    const actor = { subject: 'demo-efficiency', organisation: 'xntszx' };
    const calendar = await readCountyCalendar(dataDir);
    const outcome = await items.run({
      id: '360827-xk-005',
      act: 'file',
      body: { outcome: 'returned-for-clarification', reasonZh: '职责不清' },
      circumstances: () => ({
        id: '360827-XK-005',
        actor,
        roles: ['efficiency-office'],
        now,
        occurredAt: now,
        calendar,
      }),
      metadata: { commandId: newId(), correlationId: newId() },
    });
    expect(outcome.kind).toBe('done');
    const again = await load('2026-12-02T02:00:00.000Z');
    expect(again.county.states).toMatchObject({ unchanged: 1 });
  }, 60_000);

  it('tells how far it is', () => {
    expect(progress).toEqual(expect.arrayContaining(['外地事项 foreign items: 1000/1135']));
  });
});
