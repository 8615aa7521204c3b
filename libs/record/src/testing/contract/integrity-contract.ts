import { verifyEvent } from '@daylight/evidence';
import { invariant } from '@daylight/kernel';
import { eventually } from '@daylight/kernel/testing';
import type { EventLog } from '../../event-log';
import { caseWhere, type GetHarness, type RecordCapabilities } from './harness';
import { anyRevision, at, errorKind, follow, freshStream, none, readWhole, sampleEvents } from './samples';

const slowMs = 60_000;
const shortTimeouts = { connectMs: 500, appendMs: 800, readMs: 800, closeMs: 2_000 };

/** Cases 40 to 45: evidence and operation. 42, what the role may not do, is asked of each store in its own words. */
export function integrityContract(harness: GetHarness, capabilities: RecordCapabilities): void {
  let log: EventLog;
  beforeAll(async () => {
    log = await harness().open();
  });

  describe('integrity', () => {
    it('C2-40 every event carries its author’s signature and names its predecessor', async () => {
      const stream = freshStream();
      await log.append({ stream, expected: none, events: sampleEvents(3) });
      await log.append({ stream, expected: at(2), events: sampleEvents(1) });
      const result = await log.append({ stream, expected: anyRevision, events: sampleEvents(2) });
      const events = await readWhole(log, stream);
      let predecessor: string | null = null;
      for (const event of events) {
        expect(verifyEvent(event, { predecessor, keyRing: harness().keyRing })).toEqual([]);
        predecessor = event.digest;
      }
      expect(result).toMatchObject({ digest: predecessor });
    });

    caseWhere(
      capabilities.tampers,
      'C2-41 one changed byte in the store is detected on reading the stream and the log',
      async () => {
        const { tamper } = harness();
        invariant(tamper !== undefined, 'the harness can do what its adapter declares');
        const stream = freshStream();
        const before = await log.head();
        await log.append({ stream, expected: none, events: sampleEvents(3) });
        const [target] = (await log.readStream(stream, { from: 1, limit: 1 })).events;
        if (target === undefined) throw new Error('the event to tamper with is missing');
        const undo = await tamper(target);
        expect(await errorKind(log.readStream(stream))).toBe('corrupt');
        expect(await errorKind(log.readAll({ after: before }))).toBe('corrupt');
        const subscription = follow(log, { after: before, attemptsMax: 2 });
        await eventually('the subscription parks', () => subscription.state.kind === 'parked');
        expect(subscription.events).toEqual([]);
        await subscription.stop();
        await undo();
        expect(await readWhole(log, stream)).toHaveLength(3);
      },
    );
  });

  describe('operation', () => {
    caseWhere(
      capabilities.authenticates,
      'C2-43 wrong credentials are a typed error at the start',
      async () => {
        expect(await errorKind(harness().openWithWrongCredentials())).toBe('forbidden');
      },
    );

    it('C2-44 close finishes the appends in flight, stops subscriptions, and nothing is half-acknowledged', async () => {
      const closing = await harness().open();
      const subscription = closing.subscribe({ onBatch: () => Promise.resolve() });
      const streams = Array.from({ length: 50 }, () => freshStream());
      const results = streams.map((stream) =>
        errorKind(closing.append({ stream, expected: none, events: sampleEvents(2) })),
      );
      await closing.close();
      expect(subscription.state.kind).toBe('stopped');
      for (const [index, stream] of streams.entries()) {
        const acknowledged = (await results[index]) === 'none';
        expect((await log.readStream(stream)).events).toHaveLength(acknowledged ? 2 : 0);
      }
      const late = closing.append({ stream: freshStream(), expected: none, events: sampleEvents(1) });
      expect(await errorKind(late)).toBe('unavailable');
    });

    it(
      'C2-45 when the server no longer answers, every pending promise settles within its limit',
      async () => {
        const { log: fragile, link } = await harness().openOverLink({ timeouts: shortTimeouts });
        const subscription = follow(fragile, { after: await log.head() });
        await eventually('live', () => subscription.state.kind === 'live');
        link.swallowAnswers();
        const kinds = await Promise.all(everyCall(fragile).map(errorKind));
        expect(kinds.slice(0, 3).every((kind) => ['outcome-unknown', 'unavailable'].includes(kind))).toBe(
          true,
        );
        expect(new Set(kinds.slice(3))).toEqual(new Set(['unavailable']));
        await fragile.close();
        expect(subscription.state.kind).toBe('stopped');
      },
      slowMs,
    );

    it(
      'C2-45 the same when the server is gone altogether, and all is well when it is back',
      async () => {
        const { log: fragile, link } = await harness().openOverLink({ timeouts: shortTimeouts });
        link.cut();
        const kinds = await Promise.all(everyCall(fragile).map(errorKind));
        expect(kinds.filter((kind) => kind === 'none')).toEqual([]);
        link.restore();
        const stream = freshStream();
        const request = { stream, expected: none, events: sampleEvents(1) };
        expect(await fragile.append(request)).toMatchObject({ lastRevision: 0 });
        await fragile.close();
      },
      slowMs,
    );
  });
}

/** Three appends, then one of each reading call. */
function everyCall(log: EventLog): Promise<unknown>[] {
  return [
    log.append({ stream: freshStream(), expected: none, events: sampleEvents(1) }),
    log.append({ stream: freshStream(), expected: none, events: sampleEvents(2) }),
    log.append({ stream: freshStream(), expected: anyRevision, events: sampleEvents(1) }),
    log.readStream(freshStream()),
    log.readAll(),
    log.head(),
    log.incarnation(),
  ];
}
