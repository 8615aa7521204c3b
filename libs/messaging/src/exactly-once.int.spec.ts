import { eventually } from '@daylight/kernel/testing';
import { effectsOf, TestBed, context } from './testing/test-bed';
import { streamNameOf } from './nats/event-stream';
import type { Messaging } from './nats/messaging';

jest.setTimeout(60_000);

describe('from the record to another context, exactly once', () => {
  let bed: TestBed;
  let messaging: Messaging;

  beforeEach(async () => {
    bed = await TestBed.open();
    messaging = await bed.connectOwner();
  });
  afterEach(() => bed.close());

  async function expectComplete(consumer = 'disclosure'): Promise<void> {
    const expected = (await bed.publicEvents()).map((event) => event.id);
    await eventually(`${consumer} has all ${expected.length}`, async () => {
      const effects = await bed.effects(consumer);
      return effects.length >= expected.length;
    });
    expect(await bed.effects(consumer)).toEqual(expected);
  }

  it('applies every public event in the order of the record and keeps private ones private', async () => {
    const relay = await bed.relay(messaging);
    const consumer = await bed.consumer(messaging);
    await bed.record('a', [
      { n: 1 },
      { n: 2, type: 'registry.NoteKept' },
      { n: 3, type: 'registry.ItemChanged' },
    ]);
    await bed.record('b', [{ n: 4 }]);
    await expectComplete();
    expect(await bed.effects()).toHaveLength(3);
    await eventually('the messages are acknowledged', async () => {
      const info = await messaging.manager.consumers.info(
        streamNameOf(bed.namespace, context),
        `disclosure-${context}`,
      );
      return info.num_ack_pending === 0 && info.num_pending === 0;
    });
    expect(consumer.state[0]).toMatchObject({ kind: 'live', applied: 3, holesFilled: 0 });
    expect(relay.state).toMatchObject({ kind: 'relaying', published: 3, rewinds: 0 });
  });

  it('refills a stream that was deleted under load, and no consumer applies anything twice', async () => {
    const relay = await bed.relay(messaging);
    await bed.consumer(messaging);
    await bed.consumer(await bed.connect(), { definition: effectsOf('supervision') });
    const stream = streamNameOf(bed.namespace, context);
    for (let round = 0; round < 30; round += 1) {
      await bed.record(
        `s${round % 7}`,
        Array.from({ length: 20 }, (_, n) => ({ round, n })),
      );
      if (round === 8 || round === 19) {
        await eventually('the stream is there', async () => {
          try {
            return (await messaging.manager.streams.info(stream)).state.messages > 20;
          } catch {
            return false;
          }
        });
        await messaging.manager.streams.delete(stream);
      }
    }
    await expectComplete('disclosure');
    await expectComplete('supervision');
    await eventually('the stream holds everything again', async () => {
      const info = await messaging.manager.streams.info(stream);
      return info.state.messages >= 600;
    });
    expect(relay.state.rewinds).toBeGreaterThanOrEqual(1);
  });
});
