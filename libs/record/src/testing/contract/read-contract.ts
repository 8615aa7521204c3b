import { appendEventsMax, readPageMax, type EventLog } from '../../event-log';
import { contractContext, type GetHarness } from './harness';
import {
  anyRevision,
  at,
  errorKind,
  freshStream,
  none,
  readAllAfter,
  readWhole,
  sampleEvent,
  sampleEvents,
} from './samples';

const largeStreamMs = 120_000;

/** Cases 22 to 27 and 39: what reading promises. */
export function readContract(harness: GetHarness): void {
  let log: EventLog;
  beforeAll(async () => {
    log = await harness().open();
  });

  describe('read', () => {
    it('C2-22 a missing stream does not exist, and that is no exception', async () => {
      expect(await log.readStream(freshStream())).toEqual({ exists: false, lastRevision: null, events: [] });
    });

    it('C2-23 reads forwards from a revision, inclusive, and honours the limit', async () => {
      const stream = await numbered(log, 10);
      const slice = await log.readStream(stream, { from: 3, limit: 4 });
      expect(slice.events.map(({ revision }) => revision)).toEqual([3, 4, 5, 6]);
      expect(slice).toMatchObject({ exists: true, lastRevision: 9 });
    });

    it('C2-23 reads nothing beyond the end, and still knows the end', async () => {
      const stream = await numbered(log, 2);
      expect(await log.readStream(stream, { from: 2 })).toEqual({
        exists: true,
        lastRevision: 1,
        events: [],
      });
    });

    it('C2-23 reads backwards, from the end or from a revision', async () => {
      const stream = await numbered(log, 10);
      const fromEnd = await log.readStream(stream, { direction: 'backwards', limit: 3 });
      expect(fromEnd.events.map(({ revision }) => revision)).toEqual([9, 8, 7]);
      const fromFour = await log.readStream(stream, { direction: 'backwards', from: 4, limit: 2 });
      expect(fromFour.events.map(({ revision }) => revision)).toEqual([4, 3]);
    });

    it('C2-23 a reader that stops early leaves nothing occupied', async () => {
      const stream = await numbered(log, 20);
      await Promise.all(Array.from({ length: 50 }, () => log.readStream(stream, { limit: 1 })));
      expect(await readWhole(log, stream)).toHaveLength(20);
    });

    it('C2-23 a limit that is none, or a position of no log, is refused', async () => {
      expect(await errorKind(log.readAll({ limit: 0 }))).toBe('invalid');
      expect(await errorKind(log.readAll({ after: 'nowhere' }))).toBe('invalid');
    });

    it('C2-24 the order of the whole log keeps the order of every stream and of every caller', async () => {
      const start = await log.head();
      const callers = Array.from({ length: 4 }, () => [freshStream('x'), freshStream('y')] as const);
      const written = await Promise.all(callers.map((pair) => writeAlternately(log, pair)));
      const ids = (await readAllAfter(log, start)).map(({ id }) => id);
      for (const own of written) expect(ids.filter((id) => own.includes(id))).toEqual(own);
      expect(ids).toHaveLength(written.flat().length);
    });

    it('C2-25 reading the whole log begins after the position, exclusive', async () => {
      const stream = await numbered(log, 3);
      const [first, second, third] = (await log.readStream(stream)).events;
      const slice = await log.readAll({ after: first?.position, limit: 2 });
      expect(slice.events.map(({ id }) => id)).toEqual([second?.id, third?.id]);
      expect(slice.position).toBe(third?.position);
    });

    it('C2-26 events of the store itself never appear', async () => {
      const events = await readAllAfter(log);
      const foreign = events.filter(({ stream, type }) => !`${stream} ${type}`.includes(contractContext));
      expect(foreign).toEqual([]);
    });

    it('C2-39 positions sort as their events do, also across powers of ten', async () => {
      await numbered(log, 1500);
      const positions = (await readAllAfter(log)).map(({ position }) => position);
      expect([...positions].sort()).toEqual(positions);
      expect(new Set(positions.map((position) => position.length)).size).toBe(1);
    });
  });

  describe('read, large', () => {
    it(
      'C2-27 a large stream is read page by page, never more than a page at a time',
      async () => {
        const total = harness().largeStreamEvents;
        const stream = freshStream('large');
        for (let written = 0; written < total; written += appendEventsMax) {
          const expected = written === 0 ? none : at(written - 1);
          const events = sampleEvents(Math.min(appendEventsMax, total - written));
          expect(await log.append({ stream, expected, events })).toMatchObject({ kind: 'appended' });
        }
        let read = 0;
        for (;;) {
          const { events } = await log.readStream(stream, { from: read, limit: readPageMax });
          expect(events.length).toBeLessThanOrEqual(readPageMax);
          if (events.length === 0) break;
          expect(events[0]?.revision).toBe(read);
          read += events.length;
        }
        expect(read).toBe(total);
      },
      largeStreamMs,
    );
  });
}

async function numbered(log: EventLog, count: number): Promise<string> {
  const stream = freshStream();
  await log.append({ stream, expected: none, events: sampleEvents(count) });
  return stream;
}

/** One caller that writes two streams in turn, each append after the answer to the last. Returns its ids in order. */
async function writeAlternately(log: EventLog, streams: readonly [string, string]): Promise<string[]> {
  const ids: string[] = [];
  for (let n = 0; n < 20; n += 1) {
    const event = sampleEvent({ n });
    await log.append({ stream: streams[n % 2] as string, expected: anyRevision, events: [event] });
    ids.push(event.id);
  }
  return ids;
}
