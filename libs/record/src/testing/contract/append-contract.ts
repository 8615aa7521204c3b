import { sealEvents, generateAuthorKey, loadAuthor } from '@daylight/evidence';
import { canonicalText, newId, type JsonObject, type JsonValue } from '@daylight/kernel';
import { storedBytes } from '../../append-preparation';
import {
  appendBytesMax,
  appendEventsMax,
  eventBytesMax,
  streamNameBytesMax,
  type AppendResult,
  type EventLog,
} from '../../event-log';
import { caseWhere, type GetHarness, type RecordCapabilities } from './harness';
import {
  anyRevision,
  at,
  errorKind,
  freshStream,
  none,
  readWhole,
  sampleEvent,
  sampleEvents,
  sampleMetadata,
} from './samples';

/** Cases 1 to 21: what an append promises. */
export function appendContract(harness: GetHarness, capabilities: RecordCapabilities): void {
  let log: EventLog;
  beforeAll(async () => {
    log = await harness().open();
  });

  describe('append, expected revision', () => {
    it('C2-01 none on a new stream gives revisions from 0 and a position', async () => {
      const result = await log.append({ stream: freshStream(), expected: none, events: sampleEvents(3) });
      expect(result).toMatchObject({ kind: 'appended', firstRevision: 0, lastRevision: 2 });
      expect(result).toHaveProperty('position', await log.head());
    });

    it('C2-02 none on an existing stream is a conflict that reports the actual revision', async () => {
      const stream = await streamOf(log, 3);
      expect(await log.append({ stream, expected: none, events: sampleEvents(1) })).toEqual(conflict(2));
    });

    it('C2-03 at(n) succeeds at the current revision and conflicts below and above it', async () => {
      const stream = await streamOf(log, 2);
      expect(await log.append({ stream, expected: at(0), events: sampleEvents(1) })).toEqual(conflict(1));
      expect(await log.append({ stream, expected: at(7), events: sampleEvents(1) })).toEqual(conflict(1));
      const result = await log.append({ stream, expected: at(1), events: sampleEvents(1) });
      expect(result).toMatchObject({ kind: 'appended', firstRevision: 2, lastRevision: 2 });
    });

    it('C2-04 at(0) on a missing stream is a conflict whose actual revision is none', async () => {
      const result = await log.append({ stream: freshStream(), expected: at(0), events: sampleEvents(1) });
      expect(result).toEqual(conflict(null));
    });

    it('C2-05 any from 20 parallel callers gives 20 successes and no hole in the revisions', async () => {
      const other = await harness().open();
      const stream = freshStream();
      const results = await Promise.all(
        Array.from({ length: 20 }, (_, n) =>
          (n % 2 === 0 ? log : other).append({ stream, expected: anyRevision, events: sampleEvents(1) }),
        ),
      );
      expect(results.map(({ kind }) => kind)).toEqual(Array.from({ length: 20 }, () => 'appended'));
      const events = await readWhole(log, stream);
      expect(events.map(({ revision }) => revision)).toEqual(Array.from({ length: 20 }, (_, n) => n));
      await other.close();
    });

    it('C2-06 none from 20 parallel callers gives exactly one success and 19 conflicts', async () => {
      const stream = freshStream();
      const results = await Promise.all(
        Array.from({ length: 20 }, () => log.append({ stream, expected: none, events: sampleEvents(1) })),
      );
      expect(results.filter(({ kind }) => kind === 'appended')).toHaveLength(1);
      expect(results.filter(({ kind }) => kind === 'conflict')).toEqual(
        Array.from({ length: 19 }, () => conflict(0)),
      );
    });

    it('C2-07 20 callers that load, decide and append with retry leave one event per accepted command', async () => {
      const stream = freshStream();
      await Promise.all(Array.from({ length: 20 }, () => appendWithRetry(log, stream)));
      expect((await log.readStream(stream)).lastRevision).toBe(19);
    });
  });

  describe('append, repeated', () => {
    it('C2-08 the same ids with the same expectation succeed again with the original revisions and one copy', async () => {
      const stream = await streamOf(log, 1);
      const request = { stream, expected: at(0), events: sampleEvents(3) };
      const first = await log.append(request);
      const second = await log.append(request);
      expect(second).toEqual({ ...first, kind: 'duplicate' });
      expect(await readWhole(log, stream)).toHaveLength(4);
    });

    it('C2-08 the same holds for none and for any', async () => {
      for (const expected of [none, anyRevision]) {
        const request = { stream: freshStream(), expected, events: sampleEvents(2) };
        const first = await log.append(request);
        expect(await log.append(request)).toEqual({ ...first, kind: 'duplicate' });
        expect(await readWhole(log, request.stream)).toHaveLength(2);
      }
    });

    it('C2-09 the same holds for another process that remembers nothing', async () => {
      const stream = await streamOf(log, 1);
      const request = { stream, expected: at(0), events: sampleEvents(2) };
      const first = await log.append(request);
      const other = await harness().open();
      expect(await other.append(request)).toEqual({ ...first, kind: 'duplicate' });
      expect(await readWhole(other, stream)).toHaveLength(3);
      await other.close();
    });

    it('C2-10 the same holds after 1,000 further events on the stream', async () => {
      const stream = await streamOf(log, 1);
      const request = { stream, expected: at(0), events: sampleEvents(2) };
      const first = await log.append(request);
      await log.append({ stream, expected: at(2), events: sampleEvents(1000) });
      expect(await log.append(request)).toEqual({ ...first, kind: 'duplicate' });
      expect(await readWhole(log, stream)).toHaveLength(1003);
    });

    it('C2-11 a known first id with a new second one is refused as reused and nothing is written', async () => {
      const stream = freshStream();
      const [known, fresh] = [sampleEvent(), sampleEvent()];
      await log.append({ stream, expected: none, events: [known] });
      const mixed = log.append({ stream, expected: none, events: [known, fresh] });
      expect(await errorKind(mixed)).toBe('id-reused');
      const reversed = log.append({ stream, expected: at(0), events: [fresh, known] });
      expect(await errorKind(reversed)).toBe('id-reused');
      expect(await readWhole(log, stream)).toHaveLength(1);
    });

    it('C2-11 one append that names an id twice is refused before any I/O', async () => {
      const event = sampleEvent();
      const request = { stream: freshStream(), expected: none, events: [event, event] };
      expect(await errorKind(log.append(request))).toBe('invalid');
    });

    caseWhere(
      capabilities.refusesIdsOfOtherStreams,
      'C2-12 an id used in another stream is refused',
      async () => {
        const event = sampleEvent();
        const [first, second] = [freshStream(), freshStream()];
        await log.append({ stream: first, expected: none, events: [event] });
        const reused = log.append({ stream: second, expected: none, events: [event] });
        expect(await errorKind(reused)).toBe('id-reused');
        expect((await log.readStream(second)).exists).toBe(false);
      },
    );

    it('C2-13 an answer lost on the way is an unknown outcome, and the retry leaves exactly one copy', async () => {
      const { log: fragile, link } = await harness().openOverLink({ timeouts: { appendMs: 1_000 } });
      const stream = freshStream();
      await fragile.append({ stream, expected: none, events: sampleEvents(1) });
      const request = { stream, expected: at(0), events: sampleEvents(2) };
      link.swallowAnswers();
      expect(await errorKind(fragile.append(request))).toBe('outcome-unknown');
      link.restore();
      const retried = await fragile.append(request);
      expect(retried).toMatchObject({ firstRevision: 1, lastRevision: 2 });
      expect(await readWhole(log, stream)).toHaveLength(3);
      await fragile.close();
    });
  });

  describe('append, limits', () => {
    it('C2-14 an empty list of events is refused before any I/O', async () => {
      expect(await errorKind(log.append({ stream: freshStream(), expected: none, events: [] }))).toBe(
        'invalid',
      );
    });

    it.each([1, 500, appendEventsMax])(
      'C2-15 %i events in one append are atomic and in order',
      async (count) => {
        const stream = freshStream();
        const result = await log.append({ stream, expected: none, events: sampleEvents(count) });
        expect(result).toMatchObject({ kind: 'appended', firstRevision: 0, lastRevision: count - 1 });
        const events = await readWhole(log, stream);
        expect(events.map(({ data }) => data['n'])).toEqual(Array.from({ length: count }, (_, n) => n));
      },
    );

    it('C2-15 more events than the limit are refused', async () => {
      const request = { stream: freshStream(), expected: none, events: sampleEvents(appendEventsMax + 1) };
      expect(await errorKind(log.append(request))).toBe('too-large');
    });

    it('C2-16 an event just under the limit is kept, just over is too large, and the connection stays usable', async () => {
      const stream = freshStream();
      const over = { stream, expected: none, events: [sampleEvent(padding(eventBytesMax + 1))] };
      expect(await errorKind(log.append(over))).toBe('too-large');
      expect((await log.readStream(stream)).exists).toBe(false);
      const under = { stream, expected: none, events: [sampleEvent(padding(eventBytesMax))] };
      expect(await log.append(under)).toMatchObject({ kind: 'appended' });
    });

    it('C2-16 an append over its own limit is too large although every event is not', async () => {
      const stream = freshStream();
      const events = [1, 2, 3].map(() => sampleEvent(padding(Math.ceil(appendBytesMax / 3) + 1)));
      expect(await errorKind(log.append({ stream, expected: none, events }))).toBe('too-large');
      expect((await log.readStream(stream)).exists).toBe(false);
    });

    it('C2-17 names keep unicode, hyphens and slashes, up to the limit in bytes', async () => {
      const base = freshStream('案件/子-项');
      const longest = base + 'x'.repeat(streamNameBytesMax - Buffer.byteLength(base));
      for (const stream of [base, longest]) {
        await log.append({ stream, expected: none, events: sampleEvents(1) });
        expect((await log.readStream(stream)).events[0]?.stream).toBe(stream);
      }
      const tooLong = log.append({ stream: `${longest}x`, expected: none, events: sampleEvents(1) });
      expect(await errorKind(tooLong)).toBe('invalid');
    });

    it.each([
      '$all',
      '$$contract-suite.case-1',
      'no-context',
      '.case-1',
      'contract-suite.',
      'contract-suite.a\nb',
    ])('C2-17 the name %j is refused', async (stream) => {
      expect(await errorKind(log.append({ stream, expected: none, events: sampleEvents(1) }))).toBe(
        'invalid',
      );
    });
  });

  describe('append, bytes', () => {
    it('C2-18 the round trip is exact to the byte', async () => {
      const data: JsonObject = {
        z: 1,
        a: 'é \u2028 \u007f \u0001 "quoted" \\ / 阳光 \u{1f600}',
        number: [0, -0, 1.5, 1e-7, 9007199254740991, -42],
        big: '9007199254740993',
        exponent: '1e21',
        empty: {},
        list: [[], null, true],
        deep: nested(60),
      };
      const stream = freshStream();
      await log.append({ stream, expected: none, events: [sampleEvent(data)] });
      const [event] = (await log.readStream(stream)).events;
      expect(event?.dataText).toBe(canonicalText(data));
      expect(canonicalText(event?.data)).toBe(canonicalText(data));
    });

    const refused: [string, unknown][] = [
      ['U+0000', 'a\u0000b'],
      ['a lone surrogate', '\ud800'],
      ['1e21', 1e21],
      ['an integer beyond 2^53-1', 2 ** 53],
      ['a number that is none', Number.NaN],
      ['a date', new Date(0)],
      ['nesting without end', nested(70)],
    ];
    it.each(refused)('C2-18 %s is refused and nothing is written', async (_name, value) => {
      const stream = freshStream();
      const events = [sampleEvent({ value: value as JsonValue })];
      expect(await errorKind(log.append({ stream, expected: none, events }))).toBe('invalid');
      expect((await log.readStream(stream)).exists).toBe(false);
    });

    it('C2-19 metadata comes back whole, unknown keys included, with the evidence beside it', async () => {
      const metadata = {
        ...sampleMetadata,
        causationId: newId(),
        powerCode: 'XZXK-001',
        catalogueVersion: 3,
        actor: { subject: 'p-2', organisation: 'public', onBehalfOf: 'p-3', post: '窗口' },
        unknownKey: { kept: ['yes'] },
      };
      const stream = freshStream();
      await log.append({ stream, expected: none, events: [sampleEvent({}, { metadata })] });
      const [event] = (await log.readStream(stream)).events;
      expect(event?.metadata).toEqual({ ...metadata, evidence: expect.objectContaining({ v: 1 }) });
    });

    it('C2-19 a caller cannot bring evidence of its own', async () => {
      const metadata = { ...sampleMetadata, evidence: { v: 1 } };
      const request = { stream: freshStream(), expected: none, events: [sampleEvent({}, { metadata })] };
      expect(await errorKind(log.append(request))).toBe('invalid');
    });
  });

  describe('append, conflicts', () => {
    it('C2-20 a conflict leaves no trace', async () => {
      const stream = await streamOf(log, 1);
      const missing = freshStream();
      const head = await log.head();
      await log.append({ stream, expected: none, events: sampleEvents(2) });
      await log.append({ stream: missing, expected: at(3), events: sampleEvents(2) });
      expect(await log.head()).toBe(head);
      expect((await log.readStream(stream)).lastRevision).toBe(0);
      expect((await log.readStream(missing)).exists).toBe(false);
      const next = await log.append({ stream, expected: at(0), events: sampleEvents(1) });
      expect(next).toMatchObject({ kind: 'appended', firstRevision: 1 });
    });

    it('C2-21 a conflict or a reused id does not affect other appends of the same moment', async () => {
      const taken = await streamOf(log, 1);
      const used = sampleEvent();
      const holder = freshStream();
      await log.append({ stream: holder, expected: none, events: [used] });
      const outcomes = await Promise.all([
        ...Array.from({ length: 10 }, () => append(log, freshStream())),
        append(log, taken),
        errorKind(log.append({ stream: holder, expected: none, events: [used, sampleEvent()] })),
        ...Array.from({ length: 10 }, () => append(log, freshStream())),
      ]);
      const kinds = outcomes.map((outcome) => (typeof outcome === 'string' ? outcome : outcome.kind));
      const ten = Array.from({ length: 10 }, () => 'appended');
      expect(kinds).toEqual([...ten, 'conflict', 'id-reused', ...ten]);
    });
  });
}

const conflict = (actual: number | null): AppendResult => ({ kind: 'conflict', actual });

function append(log: EventLog, stream: string): Promise<AppendResult> {
  return log.append({ stream, expected: none, events: sampleEvents(1) });
}

async function streamOf(log: EventLog, count: number): Promise<string> {
  const stream = freshStream();
  await log.append({ stream, expected: none, events: sampleEvents(count) });
  return stream;
}

async function appendWithRetry(log: EventLog, stream: string): Promise<void> {
  const events = sampleEvents(1);
  for (let attempt = 1; attempt <= 100; attempt += 1) {
    const { lastRevision } = await log.readStream(stream, { limit: 1 });
    const expected = lastRevision === null ? none : at(lastRevision);
    if ((await log.append({ stream, expected, events })).kind === 'appended') return;
  }
  throw new Error(`${stream} never stood still`);
}

/** Data that makes the first event of a stream exactly so many stored bytes. */
function padding(bytes: number): JsonObject {
  const author = loadAuthor(generateAuthorKey().privatePem);
  const options = { stream: 'a.b', firstRevision: 0, predecessor: null, author };
  const [empty] = sealEvents({ ...options, events: [sampleEvent({ pad: '' })] });
  return { pad: 'x'.repeat(bytes - (empty === undefined ? 0 : storedBytes(empty))) };
}

function nested(levels: number): JsonValue {
  let value: JsonValue = [];
  for (let level = 1; level < levels; level += 1) value = [value];
  return value;
}
