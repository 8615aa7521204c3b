import type { RecordedEvent } from '@daylight/kernel';
import { eventually } from '@daylight/kernel/testing';
import type { EventLog } from '../../event-log';
import { contractContext, type GetHarness } from './harness';
import {
  anyRevision,
  at,
  follow,
  freshStream,
  none,
  readAllAfter,
  sampleEvent,
  sampleEvents,
  seeded,
} from './samples';

const seeds = 100;
const seedsMs = 120_000;
const slowMs = 60_000;

/** Cases 28 to 38: what a subscription promises. 36, the lease of one owner, belongs to whoever keeps the checkpoint. */
export function subscribeContract(harness: GetHarness): void {
  let log: EventLog;
  let other: EventLog;
  beforeAll(async () => {
    log = await harness().open();
    other = await harness().open();
  });

  describe('subscribe, order', () => {
    it(
      `C2-28 catching up and then live, nothing is lost or doubled while four writers run (${seeds} seeds)`,
      async () => {
        for (let seed = 1; seed <= seeds; seed += 1) await raceOfWriters([log, other], seed);
      },
      seedsMs,
    );

    it('C2-30 restarted at a random event from its stored checkpoint, nothing is lost and one batch at most comes again', async () => {
      const random = seeded(30);
      const start = await log.head();
      await log.append({ stream: freshStream(), expected: none, events: sampleEvents(300) });
      const written = (await readAllAfter(log, start)).map(({ id }) => id);
      const seen: string[] = [];
      let checkpoint = start;
      for (let run = 0; seen.length === 0 || new Set(seen).size < written.length; run += 1) {
        expect(run).toBeLessThan(200);
        checkpoint = await runUntilCrash(log, { checkpoint, seen, batches: 1 + Math.floor(random() * 4) });
      }
      expect([...new Set(seen)]).toEqual(written);
    });

    it('C2-31 a crash between the effect and its acknowledgement applies the effect once', async () => {
      const start = await log.head();
      await log.append({ stream: freshStream(), expected: none, events: sampleEvents(40) });
      const ledger = { checkpoint: start, applied: [] as string[] };
      let crashes = 0;
      const subscription = follow(log, {
        after: start,
        batchSizeMax: 7,
        onBatch: async (events, position) => {
          if (ledger.checkpoint !== undefined && position <= ledger.checkpoint) return;
          ledger.applied.push(...events.map(({ id }) => id));
          ledger.checkpoint = position; // effect and checkpoint are one transaction
          if (crashes < 3) {
            crashes += 1;
            throw new Error('the answer to the commit was lost');
          }
        },
      });
      await eventually('all applied', () => ledger.applied.length === 40);
      await subscription.stop();
      const written = await readAllAfter(log, start);
      expect(ledger.applied).toEqual(written.map(({ id }) => id));
      expect(crashes).toBe(3);
    });

    it('C2-38 being caught up is told once per catching up, and again after falling behind', async () => {
      const start = await log.head();
      const gate = new Gate();
      const subscription = follow(log, { after: start, batchSizeMax: 10, onBatch: () => gate.pass() });
      await eventually('caught up at first', () => subscription.caughtUp.count === 1);
      await log.append({ stream: freshStream(), expected: none, events: sampleEvents(1) });
      await eventually('one more event', () => subscription.events.length === 1);
      expect(subscription.caughtUp.count).toBe(1);
      gate.close();
      await log.append({ stream: freshStream(), expected: none, events: sampleEvents(5) });
      await eventually('the handler is stuck', () => gate.waiting);
      await log.append({ stream: freshStream(), expected: none, events: sampleEvents(50) });
      gate.open();
      await eventually('all delivered', () => subscription.events.length === 56);
      await eventually('caught up again', () => subscription.caughtUp.count === 2);
      await subscription.stop();
    });
  });

  describe('subscribe, handlers', () => {
    it('C2-32 a handler that throws gets the same batch again while later events wait, and at last parks loudly', async () => {
      const start = await log.head();
      const stream = freshStream();
      await log.append({ stream, expected: none, events: sampleEvents(1) });
      const tried: string[][] = [];
      const states: string[] = [];
      const subscription = follow(log, {
        after: start,
        attemptsMax: 3,
        onState: ({ kind }) => states.push(kind),
        onBatch: (events) => {
          tried.push(events.map(({ data }) => String(data['n'])));
          return Promise.reject(new Error('this handler is broken'));
        },
      });
      await eventually('the first failure', () => tried.length >= 1);
      await log.append({ stream, expected: at(0), events: [sampleEvent({ n: 'later' })] });
      await eventually('parked', () => subscription.state.kind === 'parked');
      expect(tried).toHaveLength(3);
      expect(new Set(tried.map(([first]) => first))).toEqual(new Set(['0']));
      expect(states).toEqual(['retrying', 'retrying', 'parked']);
      expect(subscription.state).toMatchObject({ error: 'this handler is broken' });
      await subscription.stop();
    });

    it('C2-32 a handler that recovers goes on where it was', async () => {
      const start = await log.head();
      await log.append({ stream: freshStream(), expected: none, events: sampleEvents(5) });
      let failures = 2;
      const subscription = follow(log, {
        after: start,
        onBatch: () => (failures-- > 0 ? Promise.reject(new Error('not yet')) : Promise.resolve()),
      });
      await eventually('all delivered', () => subscription.events.length === 5);
      await eventually('live', () => subscription.state.kind === 'live');
      await subscription.stop();
    });

    it('C2-33 a slow handler buffers no more than its batch and blocks no writer', async () => {
      const gate = new Gate();
      gate.close();
      const subscription = follow(log, {
        after: await log.head(),
        batchSizeMax: 16,
        onBatch: () => gate.pass(),
      });
      const stream = freshStream();
      await log.append({ stream, expected: none, events: sampleEvents(1) });
      await eventually('the handler is busy', () => gate.waiting);
      const result = await log.append({ stream, expected: at(0), events: sampleEvents(1000) });
      expect(result.kind).toBe('appended');
      expect(subscription.events).toHaveLength(0);
      gate.open();
      await eventually('all delivered', () => subscription.events.length === 1001);
      expect(Math.max(...subscription.batches.map(({ size }) => size))).toBeLessThanOrEqual(16);
      await subscription.stop();
    });

    it('stop waits for the running batch and delivers nothing afterwards', async () => {
      const gate = new Gate();
      gate.close();
      const start = await log.head();
      await log.append({ stream: freshStream(), expected: none, events: sampleEvents(20) });
      const subscription = follow(log, { after: start, batchSizeMax: 5, onBatch: () => gate.pass() });
      await eventually('the handler is busy', () => gate.waiting);
      const stopped = subscription.stop();
      gate.open();
      await stopped;
      expect(subscription.events).toHaveLength(5);
      expect(subscription.state.kind).toBe('stopped');
    });
  });

  describe('subscribe, filters', () => {
    it('C2-34 filters by stream prefix and by type', async () => {
      const start = await log.head();
      const [wanted, unwanted] = [freshStream('wanted'), freshStream('unwanted')];
      const type = `${contractContext}.Closed`;
      const events = () => [sampleEvent({ n: 1 }), sampleEvent({ n: 2 }, { type })];
      for (const stream of [wanted, unwanted]) await log.append({ stream, expected: none, events: events() });
      const byPrefix = { streamPrefixes: [`${contractContext}.wanted-`] };
      const slices = [
        await log.readAll({ after: start, filter: byPrefix }),
        await log.readAll({ after: start, filter: { types: [type] } }),
        await log.readAll({ after: start, filter: { ...byPrefix, types: [type] } }),
      ];
      expect(slices.map((slice) => slice.events.map(placeOf))).toEqual([
        [`${wanted}@0`, `${wanted}@1`],
        [`${wanted}@1`, `${unwanted}@1`],
        [`${wanted}@1`],
      ]);
      const subscription = follow(log, { after: start, filter: { ...byPrefix, types: [type] } });
      await eventually('the one event', () => subscription.events.length === 1);
      expect(subscription.events.map(placeOf)).toEqual([`${wanted}@1`]);
      await subscription.stop();
    });

    it(
      'C2-34 the position moves on although nothing matches for 10,000 events, and reaches the end of an idle log',
      async () => {
        const start = await log.head();
        const stream = freshStream('noise');
        for (let n = 0; n < 5; n += 1) {
          const expected = n === 0 ? none : at(n * 2000 - 1);
          await log.append({ stream, expected, events: sampleEvents(2000) });
        }
        const head = await log.head();
        const subscription = follow(log, { after: start, filter: { types: [`${contractContext}.Never`] } });
        await eventually('the end', () => subscription.batches.at(-1)?.position === head);
        expect(subscription.events).toEqual([]);
        await subscription.stop();
      },
      slowMs,
    );
  });

  describe('subscribe, faults', () => {
    it(
      'C2-35 a subscription resumes by itself after the connection was gone, and events of the meantime arrive',
      async () => {
        const { log: fragile, link } = await harness().openOverLink();
        const subscription = follow(fragile, { after: await log.head() });
        const stream = freshStream();
        await log.append({ stream, expected: none, events: sampleEvents(1) });
        await eventually('the first event', () => subscription.events.length === 1);
        link.cut();
        await log.append({ stream, expected: at(0), events: sampleEvents(3) });
        await eventually('it notices', () => subscription.state.kind === 'retrying');
        link.restore();
        await eventually('the missed events', () => subscription.events.length === 4);
        await eventually('live again', () => subscription.state.kind === 'live');
        await fragile.close();
      },
      slowMs,
    );
  });
}

const placeOf = ({ stream, revision }: RecordedEvent) => `${stream}@${revision}`;

/** Lets handlers through, or holds them. */
class Gate {
  waiting = false;
  private closed: Promise<void> | undefined;
  open: () => void = () => undefined;

  close(): void {
    this.closed = new Promise((resolve) => {
      this.open = () => {
        this.closed = undefined;
        resolve();
      };
    });
  }

  async pass(): Promise<void> {
    if (this.closed === undefined) return;
    this.waiting = true;
    await this.closed;
    this.waiting = false;
  }
}

/** Four writers on shared streams while a subscription begins somewhere in between; compared with the log itself. */
async function raceOfWriters(logs: readonly [EventLog, EventLog], seed: number): Promise<void> {
  const random = seeded(seed);
  const start = await logs[0].head();
  const streams = [freshStream(), freshStream(), freshStream()];
  const writer = async (log: EventLog) => {
    for (let n = 0; n < 5; n += 1) {
      const stream = streams[Math.floor(random() * streams.length)] as string;
      const events = sampleEvents(1 + Math.floor(random() * 3));
      await log.append({ stream, expected: anyRevision, events });
      if (random() < 0.3) await new Promise((resolve) => setImmediate(resolve));
    }
  };
  const writers = [writer(logs[0]), writer(logs[1]), writer(logs[0]), writer(logs[1])];
  if (random() < 0.5) await Promise.race(writers);
  const batchSizeMax = 1 + Math.floor(random() * 20);
  const subscription = follow(logs[Math.floor(random() * 2)] as EventLog, { after: start, batchSizeMax });
  await Promise.all(writers);
  const written = await readAllAfter(logs[0], start);
  const last = written.at(-1)?.position;
  await eventually(`seed ${seed}: all delivered`, () => subscription.batches.at(-1)?.position === last);
  await subscription.stop();
  expect({ seed, events: subscription.events.map(({ id }) => id) }).toEqual({
    seed,
    events: written.map(({ id }) => id),
  });
}

/**
 * A reader that stores its checkpoint after its effect, and dies before the checkpoint of its last batch is stored.
 * Returns the checkpoint that it left behind.
 */
async function runUntilCrash(
  log: EventLog,
  run: { checkpoint: string | undefined; seen: string[]; batches: number },
): Promise<string | undefined> {
  const batchSizeMax = 20;
  let { checkpoint } = run;
  let handled = 0;
  let again = 0;
  const before = new Set(run.seen);
  const subscription = follow(log, {
    after: checkpoint,
    batchSizeMax,
    attemptsMax: 1,
    onBatch: async (events, position) => {
      again += events.filter(({ id }) => before.has(id)).length;
      run.seen.push(...events.map(({ id }) => id));
      handled += 1;
      if (handled > run.batches) throw new Error('killed');
      checkpoint = position;
    },
  });
  await eventually('killed or at the end', () => ['parked', 'live'].includes(subscription.state.kind));
  await subscription.stop();
  expect(again).toBeLessThanOrEqual(batchSizeMax);
  return checkpoint;
}
