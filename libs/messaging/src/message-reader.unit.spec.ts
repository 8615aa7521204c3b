import { newId, type IntegrationContract, type JsonObject, type RecordedEvent } from '@daylight/kernel';
import fc from 'fast-check';
import { subjectOf, toCloudEvent, type CloudEvent } from './cloud-event';
import { readMessage, type MessageExpectation } from './message-reader';

const contract: IntegrationContract = {
  context: 'registry',
  versions: { 'registry.ItemEntered': 1 },
  map: (event) =>
    event.data['hidden'] === true
      ? null
      : { summary: { zh: '事项入库', en: 'An item was entered' }, payload: event.data },
};
const expectation: MessageExpectation = {
  namespace: 'daylight',
  division: '360827',
  contract,
  incarnation: 'log-1',
};
const subject = 'daylight.360827.registry.item.ItemEntered';

function recorded(data: JsonObject = { n: 1 }, type = 'registry.ItemEntered'): RecordedEvent {
  return {
    stream: 'registry.item-330',
    revision: 4,
    position: '00000000000000000017',
    id: newId(),
    type,
    data,
    metadata: {
      actor: { subject: 'system:spec', organisation: 'zjj' },
      occurredAt: '2026-03-02T01:00:00.000Z',
      commandId: newId(),
      correlationId: newId(),
      disclosure: 'public',
      schemaVersion: 1,
      traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
    },
    recordedAt: '2026-03-02T01:00:00.500Z',
    dataText: JSON.stringify(data),
    metadataText: '{}',
    digest: 'ab'.repeat(32),
  };
}

function message(changes: object = {}): CloudEvent {
  const made = toCloudEvent(contract, recorded(), {
    division: '360827',
    previousPosition: '00000000000000000012',
    incarnation: 'log-1',
  });
  return { ...made, ...changes } as CloudEvent;
}

function read(value: unknown, on = subject) {
  const bytes = value instanceof Uint8Array ? value : Buffer.from(JSON.stringify(value));
  return readMessage(bytes, on, expectation);
}

describe('the message of a recorded event', () => {
  it('is a CloudEvent 1.0 with the position, its predecessor and the record that it belongs to', () => {
    expect(message()).toMatchObject({
      specversion: '1.0',
      source: 'urn:daylight:360827:registry',
      type: 'cn.daylight.registry.ItemEntered.v1',
      subject: 'registry.item-330',
      time: '2026-03-02T01:00:00.000Z',
      datacontenttype: 'application/json',
      dataschema: 'urn:daylight:schema:registry:ItemEntered:1',
      position: '00000000000000000017',
      previousposition: '00000000000000000012',
      revision: 4,
      logincarnation: 'log-1',
      data: { stream: 'registry.item-330', payload: { n: 1 } },
    });
  });

  it('is read back as it was written', () => {
    const written = message();
    const event = JSON.parse(JSON.stringify(written)) as unknown;
    expect(read(written)).toEqual({ kind: 'event', event });
  });

  it('does not exist for a private type, a private event and a secret one', () => {
    const about = { division: '360827', incarnation: 'log-1' };
    const secret = recorded();
    expect(toCloudEvent(contract, recorded({}, 'registry.NoteKept'), about)).toBeNull();
    expect(toCloudEvent(contract, recorded({ hidden: true }), about)).toBeNull();
    expect(
      toCloudEvent(contract, { ...secret, metadata: { ...secret.metadata, disclosure: 'secret' } }, about),
    ).toBeNull();
  });

  it('goes to a subject in which a stream name cannot smuggle wildcards or levels', () => {
    expect(subjectOf('daylight', '360827', 'registry', 'registry.it*m.>-1', 'ItemEntered')).toBe(
      'daylight.360827.registry.it_m__.ItemEntered',
    );
  });
});

type Case = [what: string, value: unknown, fault: string, on?: string];

describe('a message that is not what it should be', () => {
  const data = message().data;
  const cases: readonly Case[] = [
    ['no JSON', Buffer.from('{"specversion":'), 'not-json'],
    ['nothing at all', Buffer.alloc(0), 'not-json'],
    ['bytes that are no UTF-8', Buffer.from([0x22, 0xff, 0xfe, 0x22]), 'not-utf8'],
    ['more bytes than a message may have', Buffer.alloc(1024 * 1024 + 1, 0x20), 'too-large'],
    ['arrays in arrays without end', Buffer.from('['.repeat(100_000)), 'too-deep'],
    ['objects in objects without end', Buffer.from('{"a":'.repeat(100_000)), 'too-deep'],
    ['a number', 17, 'not-a-cloudevent'],
    ['null', null, 'not-a-cloudevent'],
    ['an array', [message()], 'not-a-cloudevent'],
    ['no id', message({ id: undefined }), 'not-a-cloudevent'],
    ['an empty id', message({ id: '' }), 'not-a-cloudevent'],
    ['a time that is none', message({ time: 'yesterday' }), 'not-a-cloudevent'],
    ['a source that is no URI reference', message({ source: 'http://[' }), 'not-a-cloudevent'],
    ['an older version of the standard', message({ specversion: '0.3' }), 'wrong-shape'],
    ['attribute names that the standard forbids', { ...message(), Extra: 1 }, 'wrong-shape'],
    ['data in another format', message({ datacontenttype: 'text/xml' }), 'wrong-shape'],
    ['no position', message({ position: undefined }), 'wrong-shape'],
    ['a revision that is no number', message({ revision: '4' }), 'wrong-shape'],
    ['no data', message({ data: undefined }), 'wrong-shape'],
    ['a payload that is no object', message({ data: { ...data, payload: [] } }), 'wrong-shape'],
    ['a secret', message({ data: { ...data, disclosure: 'secret' } }), 'wrong-shape'],
    ['another context', message({ source: 'urn:daylight:360827:treasury' }), 'foreign-source'],
    ['another division', message({ source: 'urn:daylight:110000:registry' }), 'foreign-source'],
    ['a stream of another context', message({ subject: 'treasury.item-330' }), 'foreign-source'],
    ['an unknown type', message({ type: 'cn.daylight.registry.ItemSold.v1' }), 'foreign-type'],
    ['an unknown version', message({ type: 'cn.daylight.registry.ItemEntered.v2' }), 'foreign-type'],
    ['another subject', message(), 'wrong-subject', 'daylight.360827.registry.item.ItemChanged'],
    ['two positions', message({ position: '00000000000000000018' }), 'inconsistent'],
    [
      'a predecessor that comes after it',
      message({ previousposition: '00000000000000000017' }),
      'inconsistent',
    ],
    ['another record', message({ logincarnation: 'log-2' }), 'foreign-log'],
  ];

  it.each<Case>(cases)('with %s is refused', (...[_what, value, fault, on]) => {
    expect(read(value, on)).toMatchObject({ kind: 'fault', fault });
  });

  it('never makes the reader throw, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.string(), (bytes, on) => {
        expect(readMessage(bytes, on, expectation).kind).toBe('fault');
      }),
    );
    fc.assert(
      fc.property(fc.json(), (json) => {
        expect(readMessage(Buffer.from(json), subject, expectation).kind).toBe('fault');
      }),
    );
  });

  it('is not accepted because one field of a lawful one was replaced by anything', () => {
    const keys = Object.keys(message());
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.jsonValue(), (key, value) => {
        const outcome = read({ ...message(), [key]: value });
        expect(['event', 'fault']).toContain(outcome.kind);
        if (outcome.kind === 'event') expect(outcome.event.data.position).toBe(outcome.event.position);
      }),
    );
  });
});
