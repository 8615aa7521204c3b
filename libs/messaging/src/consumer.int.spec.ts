import { newId } from '@daylight/kernel';
import { eventually } from '@daylight/kernel/testing';
import { subjectOf } from './cloud-event';
import type { ConsumerTransactions } from './consumer-transactions';
import { DeadLetters } from './dead-letters';
import { PermanentFailure } from './integration-consumer';
import { streamNameOf } from './nats/event-stream';
import type { Messaging } from './nats/messaging';
import { context, division, effectsOf, registryContract, TestBed, type Tx } from './testing/test-bed';

jest.setTimeout(60_000);

describe('a consumer of another context', () => {
  let bed: TestBed;
  let messaging: Messaging;
  const consumerName = 'disclosure';

  beforeEach(async () => {
    bed = await TestBed.open();
    messaging = await bed.connectOwner();
  });
  afterEach(() => bed.close());

  const stream = () => streamNameOf(bed.namespace, context);
  const durable = `${consumerName}-${context}`;

  async function publicIds(): Promise<readonly string[]> {
    return (await bed.publicEvents()).map((event) => event.id);
  }

  async function expectComplete(): Promise<void> {
    const expected = await publicIds();
    await eventually(`all ${expected.length} are applied`, async () => {
      return (await bed.effects()).length >= expected.length;
    });
    expect(await bed.effects()).toEqual(expected);
  }

  async function published(count: number): Promise<void> {
    await eventually(`${count} messages are in the stream`, async () => {
      return (await messaging.manager.streams.info(stream())).state.messages >= count;
    });
  }

  /** As if the process had ended between commit and acknowledgement: nothing it says reaches the server any more. */
  function deafAfterCommit(victim: Messaging): ConsumerTransactions<Tx> {
    return {
      run: async (name, work) => {
        const result = await bed.transactions.run(name, work);
        await victim.connection.close();
        return result;
      },
    };
  }

  it('killed between commit and acknowledgement applies nothing a second time after its restart', async () => {
    await bed.relay(messaging);
    await bed.record('a', [{ n: 1 }, { n: 2 }, { n: 3 }]);
    await published(3);
    const victim = await bed.connect();
    const first = await bed.consumer(victim, { transactions: deafAfterCommit(victim), ackWaitMs: 500 });
    await eventually('something is committed', async () => (await bed.effects()).length > 0);
    await first.stop();
    const unacknowledged = await messaging.manager.consumers.info(stream(), durable);
    expect(unacknowledged.num_ack_pending).toBeGreaterThan(0);

    const second = await bed.consumer(await bed.connect(), { ackWaitMs: 500 });
    await bed.record('b', [{ n: 4 }]);
    await eventually('everything is acknowledged', async () => {
      const info = await messaging.manager.consumers.info(stream(), durable);
      return info.num_ack_pending === 0 && info.num_pending === 0;
    });
    await expectComplete();
    expect(second.state[0]?.skipped).toBeGreaterThan(0);
  });

  it('skips what JetStream stores twice because the duplicate window is over', async () => {
    const limits = { duplicateWindowMs: 100 };
    const relay = await bed.relay(messaging, { stream: limits });
    await bed.consumer(messaging);
    await bed.record('a', [{ n: 1 }, { n: 2 }, { n: 3 }]);
    await expectComplete();
    await relay.stop();
    await bed.pool.query('delete from relay_checkpoint');
    // The window is the server's; what tells that it is over is that an old id is stored anew.
    const again = await bed.relay(messaging, { stream: limits });
    await eventually('the messages are stored again', async () => {
      if ((await messaging.manager.streams.info(stream())).state.messages >= 6) return true;
      await bed.pool.query('update relay_checkpoint set position = null, last_published = null');
      again.checkNow();
      return false;
    });
    await bed.record('a', [{ n: 4 }]);
    await expectComplete();
  });

  it('fills a hole from the record before it goes on', async () => {
    await bed.relay(messaging);
    await bed.record('a', [{ n: 1 }]);
    await bed.record('b', [{ n: 2 }, { n: 3 }]);
    await published(3);
    // The stream loses its first two messages, as a corrupted file would.
    const info = await messaging.manager.streams.info(stream());
    const kept = await messaging.manager.streams.getMessage(stream(), { seq: info.state.last_seq });
    const consumer = await bed.consumer(await bed.connect(), {
      messaging: await onlyLastMessage(kept.subject, kept.data),
    });
    await expectComplete();
    expect(consumer.state[0]).toMatchObject({ holesFilled: 1, applied: 3 });
  });

  /** A second namespace whose stream holds one message only, under the subject that belongs to it there. */
  async function onlyLastMessage(_subject: string, data: Uint8Array): Promise<Messaging> {
    const other = await bed.connectElsewhere();
    const name = streamNameOf(other.namespace, context);
    await other.manager.streams.add({ name, subjects: [`${other.namespace}.>`] });
    const event = JSON.parse(Buffer.from(data).toString('utf8')) as { subject: string };
    const subject = subjectOf(other.namespace, division, context, event.subject, 'ItemEntered');
    await other.jetStream.publish(subject, data);
    return other;
  }

  it('shares the work with a second instance, and every effect happens once', async () => {
    await bed.relay(messaging);
    const one = await bed.consumer(await bed.connect(), { batchSizeMax: 16 });
    const two = await bed.consumer(await bed.connect(), { batchSizeMax: 16 });
    for (let round = 0; round < 20; round += 1) {
      await bed.record(
        `s${round % 5}`,
        Array.from({ length: 10 }, (_, n) => ({ round, n })),
      );
    }
    await expectComplete();
    expect((one.state[0]?.applied ?? 0) + (two.state[0]?.applied ?? 0)).toBe(200);
    expect([one.state[0]?.kind, two.state[0]?.kind]).toEqual(['live', 'live']);
  });

  it('begins anew when its durable consumer is deleted', async () => {
    await bed.relay(messaging);
    const consumer = await bed.consumer(messaging, { recordComparisonMs: 600_000 });
    await bed.record('a', [{ n: 1 }]);
    await expectComplete();
    await messaging.manager.consumers.delete(stream(), durable);
    await bed.record('a', [{ n: 2 }]);
    await expectComplete();
    expect(consumer.state[0]?.pullRestarts).toBeGreaterThan(0);
  });

  it('corrects a durable consumer that differs from what it needs', async () => {
    await bed.relay(messaging);
    await bed.record('a', [{ n: 1 }]);
    await published(1);
    await messaging.manager.consumers.add(stream(), {
      durable_name: durable,
      ack_policy: 'explicit' as never,
      max_deliver: 2,
    });
    await bed.consumer(messaging);
    await expectComplete();
    const info = await messaging.manager.consumers.info(stream(), durable);
    expect(info.config).toMatchObject({ max_deliver: -1, max_ack_pending: 128 });
  });

  it('comes to everything through the record when nothing is ever published', async () => {
    await bed.record('a', [{ n: 1 }, { n: 2 }]);
    await bed.consumer(messaging, { recordComparisonMs: 200 });
    await bed.record('b', [{ n: 3 }]);
    await expectComplete();
  });

  it('reads from the record what is too large for a message', async () => {
    const text = '证'.repeat(150_000);
    await bed.relay(messaging, { contract: amplifying });
    await bed.consumer(messaging, {
      definition: {
        name: consumerName,
        contracts: [amplifying],
        apply: async (message, tx) => {
          const size = JSON.stringify(message.data.payload).length;
          await tx.query('insert into effect (consumer, event_id, stream) values ($1, $2, $3)', [
            consumerName,
            message.event.id,
            `${size > 1_000_000}`,
          ]);
        },
      },
    });
    await bed.record('a', [{ text }]);
    await bed.record('a', [{ text: 'short' }]);
    await expectComplete();
    const sizes = await bed.pool.query('select stream from effect order by number');
    expect(sizes.rows).toEqual([{ stream: 'true' }, { stream: 'false' }]);
  });

  /** State-carrying events may be larger than the event that caused them. */
  const amplifying = {
    ...registryContract,
    map: (event: Parameters<typeof registryContract.map>[0]) => {
      const text = String(event.data['text']);
      return {
        summary: { zh: '大', en: 'large' },
        payload: text.length > 10 ? { text: text.repeat(8) } : { text },
      };
    },
  };

  it('stops loudly when its tables belong to another record', async () => {
    await bed.pool.query(`insert into consumer_checkpoint (consumer, context, position, incarnation)
      values ('${consumerName}', '${context}', '1', '${newId()}')`);
    const consumer = await bed.consumer(messaging, { recordComparisonMs: 100 });
    await eventually('halted', () => consumer.state[0]?.kind === 'halted');
    expect(consumer.state[0]?.error).toContain('give the record back');
  });

  describe('that cannot apply an event', () => {
    let broken: boolean;
    let attempts: number;

    const definition = () =>
      effectsOf(consumerName, (message) => {
        if (!broken || message.data.payload['poison'] === undefined) return;
        attempts += 1;
        if (message.data.payload['poison'] === 'for good') throw new PermanentFailure('unknown power');
        throw new TypeError('no such column');
      });
    const operator = () =>
      new DeadLetters<Tx>({
        definitions: [definition()],
        transactions: bed.transactions,
        store: bed.deadLetters,
        log: bed.log,
        division,
      });
    const streamOf = (name: string) => `${context}.item-${name}`;

    beforeEach(async () => {
      broken = true;
      attempts = 0;
      await bed.relay(messaging);
    });

    async function openLetters(count: number): Promise<void> {
      await eventually(`${count} letters`, async () => (await operator().list()).length === count);
    }

    it('tries again with growing pauses, sets it and its stream aside, and goes on with all others', async () => {
      const consumer = await bed.consumer(messaging, { definition: definition(), attemptsMax: 3 });
      await bed.record('good', [{ n: 1 }]);
      await bed.record('bad', [{ n: 2 }, { n: 3, poison: 'for now' }, { n: 4 }]);
      await bed.record('good', [{ n: 5 }]);
      await openLetters(2);
      await eventually('the other streams went on', async () => (await bed.effects()).length === 3);
      expect(attempts).toBe(3);
      expect(await operator().list()).toMatchObject([
        {
          reason: 'failed',
          errorClass: 'TypeError',
          error: 'no such column',
          attempts: 3,
          handlerVersion: 3,
          stream: streamOf('bad'),
          revision: 1,
        },
        { reason: 'behind-another', stream: streamOf('bad'), revision: 2, attempts: 0 },
      ]);
      expect(consumer.state[0]).toMatchObject({ kind: 'live', setAside: 2 });
      const left = await bed.pool.query('select * from consumer_attempt');
      expect(left.rows).toEqual([]);
    });

    it('does not try again what can never succeed', async () => {
      await bed.consumer(messaging, { definition: definition() });
      await bed.record('bad', [{ n: 1, poison: 'for good' }]);
      await openLetters(1);
      expect(attempts).toBe(1);
      expect(await operator().list()).toMatchObject([{ errorClass: 'PermanentFailure', attempts: 1 }]);
    });

    it('has its letters replayed from the record in the order of the stream, and then follows it again', async () => {
      await bed.consumer(messaging, { definition: definition(), attemptsMax: 1 });
      await bed.record('bad', [{ n: 1, poison: 'for now' }, { n: 2 }, { n: 3 }]);
      await openLetters(3);

      const still = await operator().replay(consumerName, streamOf('bad'));
      expect(still).toMatchObject({ replayed: 0, cleared: false, failed: { error: 'no such column' } });
      expect(await bed.effects()).toEqual([]);

      broken = false;
      // The copies are gone: only the record can tell what the letters were about.
      await messaging.manager.streams.delete(stream());
      expect(await operator().replay(consumerName, streamOf('bad'))).toEqual({ replayed: 3, cleared: true });
      await bed.record('bad', [{ n: 4 }]);
      await expectComplete();
      expect(await operator().list()).toEqual([]);
      expect(await operator().list({ state: 'replayed' })).toHaveLength(3);
      expect(await operator().replay(consumerName, streamOf('bad'))).toEqual({ replayed: 0, cleared: true });
    });

    it('lets an operator give a letter up, with a note', async () => {
      await bed.consumer(messaging, { definition: definition(), attemptsMax: 1 });
      await bed.record('bad', [{ n: 1, poison: 'for now' }]);
      await openLetters(1);
      const [letter] = await operator().list();
      const dismissed = await operator().dismiss(letter!.id, 'entered by mistake, decided by the registrar');
      expect(dismissed).toMatchObject({
        state: 'dismissed',
        closingNote: expect.stringContaining('registrar'),
      });
      expect(await operator().list()).toEqual([]);
      expect(await operator().dismiss(newId(), 'nothing')).toBeUndefined();
      await expect(operator().replay('nobody', streamOf('bad'))).rejects.toThrow(RangeError);
    });

    it('sets nothing aside because the database was away', async () => {
      let away = true;
      const transactions: ConsumerTransactions<Tx> = {
        run: (name, work) =>
          away ? Promise.reject(new Error('connection refused')) : bed.transactions.run(name, work),
      };
      const consumer = await bed.consumer(messaging, {
        definition: definition(),
        attemptsMax: 1,
        transactions,
      });
      await bed.record('good', [{ n: 1 }, { n: 2 }]);
      await eventually('it notices', () => consumer.state[0]?.kind === 'retrying');
      away = false;
      await expectComplete();
      expect(await operator().list()).toEqual([]);
    });
  });
});
