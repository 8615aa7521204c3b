import type { EventMetadata, JsonObject, RecordedEvent } from '@daylight/kernel';
import fc from 'fast-check';
import { AuthorKeyRing, generateAuthorKey, loadAuthor } from './author-key';
import { sealEvents } from './seal-events';
import { evidenceVectors } from './testing/evidence-vectors';
import { verifyEvent } from './verify-event';

const key = generateAuthorKey();
const author = loadAuthor(key.privatePem);
const ring = new AuthorKeyRing([{ keyId: key.keyId, service: 'service-center', publicPem: key.publicPem }]);
const stream = 'service-center.case-0190';

const metadata: EventMetadata = {
  actor: { subject: 'p-1', organisation: 'zjj' },
  occurredAt: '2026-03-02T01:00:00.000Z',
  commandId: 'c',
  correlationId: 'c',
  disclosure: 'public',
  schemaVersion: 1,
};

function recorded(data: readonly JsonObject[]): RecordedEvent[] {
  const events = data.map((one, index) => ({
    id: `id-${index}`,
    type: 'service-center.CaseOpened',
    data: one,
    metadata,
  }));
  return sealEvents({ stream, firstRevision: 0, predecessor: null, events, author }).map((event) => ({
    ...event,
    stream,
    position: String(event.revision),
    data: JSON.parse(event.dataText) as JsonObject,
    metadata: JSON.parse(event.metadataText) as RecordedEvent['metadata'],
    recordedAt: '2026-03-02T01:00:00.100Z',
  }));
}

const codes = (event: RecordedEvent, predecessor: string | null | undefined) =>
  verifyEvent(event, { predecessor, keyRing: ring }).map((finding) => finding.code);

describe('the seal of an event', () => {
  it('equals the fixed vectors, byte for byte', () => {
    const events = evidenceVectors.events.map(({ id, type, data, metadata: its }) => ({
      id,
      type,
      data,
      metadata: its as unknown as EventMetadata,
    }));
    const sealed = sealEvents({
      stream: evidenceVectors.stream,
      firstRevision: 0,
      predecessor: null,
      events,
      author: loadAuthor(evidenceVectors.privatePem),
    });
    expect(sealed).toEqual(evidenceVectors.events.map(({ data: _, metadata: __, ...stored }) => stored));
  });

  it('stands when nothing was touched, link by link', () => {
    const events = recorded([{ a: 1 }, { b: '二' }, {}]);
    expect(codes(events[0]!, null)).toEqual([]);
    expect(codes(events[1]!, events[0]!.digest)).toEqual([]);
    expect(codes(events[2]!, events[1]!.digest)).toEqual([]);
  });

  it('breaks when any character of the stored text is changed', () => {
    const [event] = recorded([{ amount: '100', note: '同意' }]);
    fc.assert(
      fc.property(
        fc.constantFrom('dataText' as const, 'metadataText' as const),
        fc.nat(),
        fc.string({ minLength: 1, maxLength: 1 }),
        (part, place, character) => {
          const text = event![part];
          const at = place % text.length;
          fc.pre(text[at] !== character);
          const touched = { ...event!, [part]: text.slice(0, at) + character + text.slice(at + 1) };
          expect(codes(touched, null)).toContain('digest');
        },
      ),
      { numRuns: 200 },
    );
  });

  it('breaks when an administrator rewrites an event and its digest, because the signature does not follow', () => {
    const [event] = recorded([{ amount: '100' }]);
    const forged = sealEvents({
      stream,
      firstRevision: 0,
      predecessor: null,
      events: [{ ...event!, data: { amount: '900' }, metadata }],
      author: loadAuthor(generateAuthorKey().privatePem),
    })[0]!;
    const withOldAuthor = {
      ...event!,
      ...forged,
      data: { amount: '900' },
      metadata: JSON.parse(forged.metadataText) as RecordedEvent['metadata'],
    };
    expect(codes(withOldAuthor, null)).toEqual(['unknown-author']);
    const metadataText = forged.metadataText.replace(/"author":"\w+"/, `"author":"${key.keyId}"`);
    const claimed = {
      ...withOldAuthor,
      metadataText,
      metadata: JSON.parse(metadataText) as RecordedEvent['metadata'],
    };
    expect(codes(claimed, null)).toEqual(['digest', 'signature']);
  });

  const moved: [string, Partial<RecordedEvent>, string[]][] = [
    ['another stream', { stream: 'service-center.case-0191' }, ['digest', 'signature']],
    ['another revision', { revision: 4 }, ['digest', 'predecessor', 'signature']],
    ['another type', { type: 'service-center.CaseClosed' }, ['digest', 'signature']],
    ['another id', { id: 'id-9' }, ['digest', 'signature']],
    ['another context', { stream: 'power-registry.item-1' }, ['digest', 'author-context', 'signature']],
    ['other values beside the text', { data: { amount: '900' } }, ['content']],
  ];
  it.each(moved)('breaks when the event is given %s', (_name, change, expected) => {
    const [event] = recorded([{ amount: '100' }]);
    expect(codes({ ...event!, ...change }, null)).toEqual(expected);
  });

  it('shows a removed event by the missing predecessor', () => {
    const events = recorded([{ a: 1 }, { a: 2 }, { a: 3 }]);
    expect(codes(events[2]!, events[0]!.digest)).toEqual(['predecessor']);
  });

  it('reports an event without evidence and a text that is not canonical', () => {
    const [event] = recorded([{ a: 1 }]);
    const bare = { ...event!, metadataText: '{}', metadata: {} as RecordedEvent['metadata'] };
    expect(codes(bare, null)).toEqual(['digest', 'no-evidence']);
    expect(codes({ ...event!, dataText: '{"a": 1}' }, null)).toContain('not-canonical');
  });

  it('does not accept a key before its validity', () => {
    const [event] = recorded([{ a: 1 }]);
    const late = new AuthorKeyRing([
      { keyId: key.keyId, service: 'service-center', publicPem: key.publicPem, from: '2027-01-01T00:00:00Z' },
    ]);
    const findings = verifyEvent(event!, { predecessor: null, keyRing: late });
    expect(findings.map(({ code }) => code)).toEqual(['author-period']);
  });
});

describe('the key ring', () => {
  it('is read from its file and finds each author', () => {
    const file = { authors: [{ keyId: key.keyId, service: 'service-center', publicPem: key.publicPem }] };
    expect(AuthorKeyRing.parse(JSON.stringify(file)).find(key.keyId)?.service).toBe('service-center');
    expect(author.keyId).toBe(key.keyId);
  });

  const broken: [string, string][] = [
    ['no JSON', '{'],
    ['no list', '{}'],
    ['an incomplete author', '{"authors":[{"keyId":"x"}]}'],
    [
      'an id that is not the key’s own',
      JSON.stringify({ authors: [{ keyId: '0'.repeat(16), service: 'a', publicPem: key.publicPem }] }),
    ],
    [
      'a key of low order',
      JSON.stringify({
        authors: [{ keyId: '0'.repeat(16), service: 'a', publicPem: pemOf('01' + '00'.repeat(31)) }],
      }),
    ],
    [
      'a key that is not canonical',
      JSON.stringify({
        authors: [{ keyId: '0'.repeat(16), service: 'a', publicPem: pemOf('ee' + 'ff'.repeat(30) + '7f') }],
      }),
    ],
  ];
  it.each(broken)('refuses %s', (_name, text) => {
    expect(() => AuthorKeyRing.parse(text)).toThrow(RangeError);
  });

  it('takes no other kind of private key', () => {
    expect(() => loadAuthor('nothing')).toThrow(RangeError);
  });
});

/** SPKI of a raw Ed25519 public key. */
function pemOf(rawHex: string): string {
  const der = Buffer.from(`302a300506032b6570032100${rawHex}`, 'hex').toString('base64');
  return `-----BEGIN PUBLIC KEY-----\n${der}\n-----END PUBLIC KEY-----\n`;
}
