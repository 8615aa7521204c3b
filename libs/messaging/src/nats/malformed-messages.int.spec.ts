import fc from 'fast-check';
import { eventually } from '@daylight/kernel/testing';
import type { CloudEvent } from '../cloud-event';
import { context, division, TestBed, type Tx } from '../testing/test-bed';
import { DeadLetters } from '../dead-letters';
import { streamNameOf } from './event-stream';
import type { Messaging } from './messaging';

jest.setTimeout(60_000);

describe('a malformed message', () => {
  let bed: TestBed;
  let messaging: Messaging;

  beforeEach(async () => {
    bed = await TestBed.open();
    messaging = await bed.connectOwner();
  });
  afterEach(() => bed.close());

  const subject = (rest: string) => `${bed.namespace}.${division}.${context}.${rest}`;

  async function lawful(): Promise<CloudEvent> {
    const stream = streamNameOf(bed.namespace, context);
    const stored = await messaging.manager.streams.getMessage(stream, { seq: 1 });
    return JSON.parse(Buffer.from(stored.data).toString('utf8')) as CloudEvent;
  }

  async function expectComplete(): Promise<void> {
    const expected = (await bed.publicEvents()).map((event) => event.id);
    await eventually('all are applied', async () => (await bed.effects()).length >= expected.length);
    expect(await bed.effects()).toEqual(expected);
  }

  it('of any kind on any subject becomes a dead letter and harms nothing', async () => {
    await bed.relay(messaging);
    const consumer = await bed.consumer(messaging);
    await bed.record('a', [{ n: 1 }]);
    await expectComplete();
    const event = await lawful();
    const bad: readonly (readonly [string, string | Uint8Array])[] = [
      [subject('item.ItemEntered'), '{"specversion":'],
      [subject('item.ItemEntered'), ''],
      [subject('item.ItemEntered'), Buffer.from([0xff, 0x00, 0xfe])],
      [subject('item.ItemEntered'), '['.repeat(200_000)],
      [subject('item.ItemEntered'), '{"__proto__":{"specversion":"1.0"}}'],
      [subject('item.ItemEntered'), `"${'x'.repeat(1_000_000)}"`],
      [subject('item.ItemEntered'), JSON.stringify({ ...event, id: '' })],
      [subject('item.ItemEntered'), JSON.stringify({ ...event, type: 'cn.daylight.registry.Gone.v1' })],
      [subject('item.ItemEntered'), JSON.stringify({ ...event, logincarnation: 'another' })],
      [subject('item.ItemChanged'), JSON.stringify(event)],
      [subject('x.y.z'), JSON.stringify(event)],
      [subject('*'.codePointAt(0)!.toString()), 'null'],
    ];
    for (const [on, body] of bad) {
      await messaging.jetStream.publish(on, typeof body === 'string' ? Buffer.from(body) : body);
    }
    await bed.record('a', [{ n: 2 }]);
    await expectComplete();
    await eventually('all are letters', () => consumer.state[0]?.malformed === bad.length);
    const letters = await operator().list({ consumer: 'disclosure' });
    expect(letters).toHaveLength(bad.length);
    expect(new Set(letters.map((letter) => letter.errorClass))).toEqual(
      new Set([
        'not-json',
        'not-utf8',
        'too-deep',
        'not-a-cloudevent',
        'foreign-type',
        'foreign-log',
        'wrong-subject',
      ]),
    );
    const info = await messaging.manager.consumers.info(
      streamNameOf(bed.namespace, context),
      `disclosure-${context}`,
    );
    expect(info).toMatchObject({ num_ack_pending: 0, num_pending: 0 });
    expect(consumer.state[0]).toMatchObject({ kind: 'live', applied: 2 });
  });

  it('made at random changes neither effects nor checkpoints', async () => {
    const relay = await bed.relay(messaging);
    const consumer = await bed.consumer(messaging);
    await bed.record('a', [{ n: 1 }]);
    await expectComplete();
    const event = await lawful();
    const keys = Object.keys(event).filter((key) => key !== 'traceparent');
    const bodies = fc.oneof(
      fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
      fc.json().map((text) => Buffer.from(text)),
      fc.record({ key: fc.constantFrom(...keys), value: fc.jsonValue() }).map(({ key, value }) => {
        return Buffer.from(JSON.stringify({ ...event, [key]: value }));
      }),
    );
    const tokens = fc.array(fc.stringMatching(/^[A-Za-z0-9_-]{1,12}$/), { minLength: 1, maxLength: 4 });
    for (const [body, rest] of fc.sample(fc.tuple(bodies, tokens), 200)) {
      await messaging.jetStream.publish(subject(rest.join('.')), body);
    }
    await bed.record('b', [{ n: 2 }, { n: 3 }]);
    await expectComplete();
    expect(relay.state.kind).toBe('relaying');
    await eventually('all were refused', () => (consumer.state[0]?.malformed ?? 0) >= 190);
    expect(consumer.state[0]?.kind).toBe('live');
  });

  it('that names a place beyond the record’s end does not make a consumer jump over what is to come', async () => {
    await bed.relay(messaging);
    const consumer = await bed.consumer(messaging);
    await bed.record('a', [{ n: 1 }]);
    await expectComplete();
    const event = await lawful();
    const position = '9'.repeat(event.position.length);
    const forged = { ...event, position, data: { ...event.data, position } };
    await messaging.jetStream.publish(subject('item.ItemEntered'), Buffer.from(JSON.stringify(forged)));
    await bed.record('a', [{ n: 2 }]);
    await expectComplete();
    const letters = await eventually('it is a letter', async () => {
      const listed = await operator().list();
      return listed.length > 0 && consumer.state[0]?.malformed === 1 ? listed : undefined;
    });
    expect(letters).toMatchObject([{ errorClass: 'not-in-record', reason: 'malformed' }]);
  });

  it('in the place of a lawful one delays it, but the record brings it', async () => {
    const relay = await bed.relay(messaging);
    await bed.record('a', [{ n: 1 }]);
    await eventually('published', () => relay.state.published === 1);
    await relay.stop();
    await bed.consumer(messaging, { recordComparisonMs: 60_000 });
    await expectComplete();
    await bed.record('a', [{ n: 2 }]);
    await messaging.jetStream.publish(subject('item.ItemEntered'), Buffer.from('{"n":2'));
    await expectComplete();
  });

  function operator(): DeadLetters<Tx> {
    const { transactions, deadLetters: store, log } = bed;
    return new DeadLetters<Tx>({ definitions: [], transactions, store, log, division });
  }
});
