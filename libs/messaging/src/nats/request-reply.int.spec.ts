import fc from 'fast-check';
import { required } from '../testing/test-bed';
import { connectMessaging, type Messaging } from './messaging';
import { request, respond, type Responder } from './request-reply';

jest.setTimeout(30_000);

describe('a question over NATS', () => {
  let messaging: Messaging;
  let responder: Responder | undefined;
  let subject: string;

  beforeEach(async () => {
    const namespace = `t${Math.random().toString(36).slice(2)}`;
    messaging = await connectMessaging({ url: required('TEST_NATS_URL'), name: 'spec', namespace });
    subject = `${namespace}.rpc.double`;
  });
  afterEach(async () => {
    await responder?.stop();
    responder = undefined;
    await messaging.close();
  });

  const ask = (payload: unknown, timeoutMs = 2_000) =>
    request(messaging, subject, payload as never, { timeoutMs, idempotencyKey: 'key-1' });

  it('is answered, with its idempotency key and deadline at hand', async () => {
    responder = respond(
      messaging,
      subject,
      async (question) => ({
        answer: {
          doubled: Number(question.payload) * 2,
          key: question.idempotencyKey ?? null,
          hasDeadline: question.deadlineMs !== undefined,
        },
      }),
      { queue: 'spec' },
    );
    expect(await ask(21)).toEqual({
      kind: 'answered',
      answer: { doubled: 42, key: 'key-1', hasDeadline: true },
    });
  });

  it('may be refused with the responder’s own account', async () => {
    responder = respond(messaging, subject, async () => ({ problem: { type: 'urn:x', detail: '不可' } }), {
      queue: 'spec',
    });
    expect(await ask(1)).toEqual({ kind: 'refused', problem: { type: 'urn:x', detail: '不可' } });
  });

  it('finds nobody, a failing responder, a busy one or none in time: each is a value', async () => {
    expect(await ask(1)).toEqual({ kind: 'unavailable', reason: 'nobody listens' });

    responder = respond(messaging, subject, () => Promise.reject(new Error('boom')), { queue: 'spec' });
    expect(await ask(1)).toEqual({ kind: 'unavailable', reason: 'the responder failed' });
    await responder.stop();

    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    responder = respond(messaging, subject, async () => held.then(() => ({ answer: 1 })), {
      queue: 'spec',
      inProgressMax: 1,
    });
    const first = ask(1, 200);
    expect(await ask(2)).toEqual({ kind: 'unavailable', reason: 'busy' });
    expect(await first).toEqual({ kind: 'timed-out' });
    release();
  });

  it('that is malformed is refused, and the responder goes on', async () => {
    responder = respond(messaging, subject, async () => ({ answer: 'fine' }), { queue: 'spec' });
    const { connection } = messaging;
    for (const bytes of fc.sample(fc.uint8Array({ maxLength: 50 }), 50)) {
      connection.publish(subject, Uint8Array.from(bytes));
    }
    const reply = await connection.request(subject, Buffer.from('{"a":'), { timeout: 2_000 });
    expect(JSON.parse(Buffer.from(reply.data).toString())).toMatchObject({ problem: { detail: 'not-json' } });
    expect(await ask({})).toEqual({ kind: 'answered', answer: 'fine' });
  });

  it('has an answer that cannot be read: that, too, is a value', async () => {
    const subscription = messaging.connection.subscribe(subject, {
      callback: (_error, message) => message.respond(Buffer.from('[[[')),
    });
    expect(await ask(1)).toMatchObject({ kind: 'unreadable' });
    subscription.unsubscribe();
  });
});
