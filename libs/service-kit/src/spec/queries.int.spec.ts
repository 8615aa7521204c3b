import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, Module } from '@nestjs/common';
import { loadAuthor, type Author } from '@daylight/evidence';
import { isRefusal } from '@daylight/kernel';
import { eventually } from '@daylight/kernel/testing';
import { connectMessaging, querySubjectOf, questionBytesMax, type Messaging } from '@daylight/messaging';
import { TcpLink } from '@daylight/record/testing';
import { getMetadataStorage } from 'class-validator';
import fc from 'fast-check';
import type { RunningService } from '../boot/running-service';
import { answers, type Answerer } from '../queries/answered-queries';
import { queriesToken, type QueryClient } from '../queries/query-client';
import { QueryFault, QueryUnavailable } from '../queries/query-problems';
import { signAnswer, type PutQuestion } from '../queries/signed-answer';
import type { ServiceDefinition } from '../service-definition';
import { counterMessages, counterService, mirrorService, type TotalQuery } from '../testing/counter-service';
import { ServiceTestBed } from '../testing/test-service';

jest.setTimeout(90_000);

type Answering = Answerer<TotalQuery>['answer'];
const clerk = { subject: 'li', posts: ['window'], roles: ['clerk'] };
const five = { total: 5, closed: false };

/** Answers as a case wants it; the rest of the way is the real one. */
@Injectable()
class ScriptedAnswerer implements Answerer<TotalQuery> {
  static asked: string[] = [];
  static script: Answering = async () => five;

  answer(question: { readonly name: string }): ReturnType<Answering> {
    ScriptedAnswerer.asked.push(question.name);
    return ScriptedAnswerer.script(question);
  }
}

@Module({ imports: [counterService.module], providers: [ScriptedAnswerer], exports: [ScriptedAnswerer] })
class ScriptedModule {}

const scriptedCounter: ServiceDefinition = {
  ...counterService,
  module: ScriptedModule,
  answers: [answers(counterMessages, { total: ScriptedAnswerer })],
};

/** Nobody else's promise: settled by the case. */
function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}

let bed: ServiceTestBed;
let mirror: RunningService;
let client: QueryClient<typeof counterMessages>;
let messaging: Messaging;
let subject: string;
const unhandled: unknown[] = [];
const onUnhandled = (reason: unknown) => unhandled.push(reason);

const ready = (service: RunningService) =>
  eventually('ready', async () => (await bed.call(service, '/ready')).status === 200);
const started = async (definition: ServiceDefinition) => {
  const service = await bed.start(definition);
  await ready(service);
  return service;
};
const askRaw = async (bytes: Uint8Array): Promise<unknown> => {
  const reply = await messaging.connection.request(subject, bytes, { timeout: 5_000 });
  return (JSON.parse(Buffer.from(reply.data).toString()) as { response: unknown }).response;
};

beforeAll(async () => {
  process.on('unhandledRejection', onUnhandled);
  bed = await ServiceTestBed.open(['counter', 'mirror']);
  mirror = await started(mirrorService);
  client = mirror.app.get<QueryClient<typeof counterMessages>>(queriesToken(counterMessages));
  messaging = await connectMessaging({ url: bed.natsUrl, name: 'spec', namespace: bed.namespace });
  subject = querySubjectOf({
    namespace: bed.namespace,
    division: '360827',
    context: 'counter',
    query: 'total',
  });
});
afterAll(async () => {
  await messaging?.close();
  await bed?.close();
  process.off('unhandledRejection', onUnhandled);
  expect(unhandled).toEqual([]);
});

describe('a question that nobody answers', () => {
  it('is unavailable, at the edge with the time to come back', async () => {
    await expect(client.ask('total', { name: 'a' })).rejects.toThrow(/^counter\.total: nobody listens$/);
    const answer = await bed.call(mirror, '/totals/a');
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('2');
    expect(answer.body.type).toBe('urn:daylight:refusal:unavailable');
  });
});

describe('a question to a context that runs', () => {
  let counter: RunningService;
  beforeAll(async () => {
    counter = await started(counterService);
  });
  afterAll(() => counter.stop({ noticeMs: 0 }));

  it('is answered with what is true now, though the context’s stream of events takes all its subjects', async () => {
    for (const [by, total] of [
      [2, 2],
      [3, 5],
    ]) {
      const counted = await bed.call(counter, '/counters/fresh/counts', { as: clerk, body: { by } });
      expect(counted.status).toBe(201);
      const answer = await bed.call(mirror, '/totals/fresh');
      expect([answer.status, answer.body]).toEqual([200, { total, closed: false }]);
    }
  });

  it('may be refused: the refusal is a value with its rule, its texts and its place at the edge', async () => {
    const refusal = await client.ask('total', { name: 'nobody' });
    if (!isRefusal(refusal)) throw new Error('not refused');
    expect(refusal).toMatchObject({ code: 'counter-unknown', rule: 'CNT-01', details: { name: 'nobody' } });
    expect(refusal.message.zh).toContain('nobody');
    const answer = await bed.call(mirror, '/totals/nobody');
    expect([answer.status, answer.body.type]).toEqual([404, 'urn:daylight:refusal:counter-unknown']);
  });
});

describe('an answering service', () => {
  let counter: RunningService;
  beforeAll(async () => {
    counter = await started(scriptedCounter);
  });
  afterAll(() => counter.stop({ noticeMs: 0 }));
  beforeEach(() => {
    ScriptedAnswerer.asked = [];
    ScriptedAnswerer.script = async () => five;
  });

  it.each([
    ['of another type', { name: 5 }],
    ['with a member that is not declared', { name: 'a', also: 'b' }],
    ['without a member', {}],
    ['beyond a limit', { name: 'x'.repeat(61) }],
  ])('never sees a question %s: that is the asker’s fault', async (_how, question) => {
    await expect(client.ask('total', question as never)).rejects.toThrow(QueryFault);
    expect(ScriptedAnswerer.asked).toEqual([]);
  });

  it('whose answerer fails is asked once more, and then is unavailable', async () => {
    ScriptedAnswerer.script = () => Promise.reject(new Error('secret inner detail'));
    const asking = client.ask('total', { name: 'a' });
    await expect(asking).rejects.toThrow(QueryUnavailable);
    await expect(asking).rejects.toThrow(/is failed$/);
    expect(ScriptedAnswerer.asked).toEqual(['a', 'a']);
  });

  it('that fails once and then does not has answered', async () => {
    ScriptedAnswerer.script = async () => {
      if (ScriptedAnswerer.asked.length === 1) throw new Error('a lost connection');
      return five;
    };
    expect(await client.ask('total', { name: 'a' })).toEqual(five);
  });

  it.each<[string, object]>([
    ['says more than is declared', { ...five, citizenId: '36' }],
    ['says less', { total: 5 }],
    ['says what no JSON is', { total: 5n, closed: false }],
  ])('that %s has not answered', async (_how, answer) => {
    ScriptedAnswerer.script = async () => answer as never;
    await expect(client.ask('total', { name: 'a' })).rejects.toThrow(QueryUnavailable);
  });

  it('that answers too late is not waited for, and its late answer disturbs nobody', async () => {
    const { opened, open } = gate();
    ScriptedAnswerer.script = () => opened.then(() => ({ total: 99, closed: true }));
    await expect(client.ask('total', { name: 'late' }, { timeoutMs: 100 })).rejects.toThrow(
      /no answer within 100 ms$/,
    );
    expect(ScriptedAnswerer.asked).toEqual(['late', 'late']);
    open();
    ScriptedAnswerer.script = async () => five;
    expect(await client.ask('total', { name: 'next' })).toEqual(five);
  });

  it('replies to every packet, however malformed, and goes on', async () => {
    const texts = ['', '{', 'null', '17', '[]', '"x"', '{"id":5}', '{"pattern":{}}', '['.repeat(50_000)];
    const questions = ['null', '7', '{}', '{"nonce":1,"question":{}}', '{"nonce":"short","question":{}}'];
    const packets = [
      ...[...texts, ...questions.map((data) => `{"data":${data}}`)].map((text) => Buffer.from(text)),
      ...fc.sample(fc.uint8Array({ maxLength: 60 }), 100).map((bytes) => Uint8Array.from(bytes)),
      ...fc.sample(fc.json(), 100).map((text) => Buffer.from(`{"data":${text}}`)),
    ];
    for (const packet of packets) messaging.connection.publish(subject, packet);
    for (const packet of packets) expect(await askRaw(packet)).toEqual({ fault: 'unreadable' });
    expect(await client.ask('total', { name: 'a' })).toEqual(five);
    expect(ScriptedAnswerer.asked).toEqual(['a']);
  });

  it('keeps nothing of a question or an answer: what checks them is derived once', async () => {
    const derived = jest.spyOn(getMetadataStorage(), 'addValidationMetadata');
    expect(await client.ask('total', { name: 'a' })).toEqual(five);
    expect(derived).not.toHaveBeenCalled();
    derived.mockRestore();
  });

  it('does not look at a question that is too large, nor at one that is too deep', async () => {
    expect(await askRaw(Buffer.alloc(questionBytesMax + 1, 0x20))).toEqual({ fault: 'too-large' });
    const deep = `{"data":{"nonce":"${'n'.repeat(22)}","question":${'{"a":'.repeat(70)}1${'}'.repeat(70)}}}`;
    expect(await askRaw(Buffer.from(deep))).toEqual({ fault: 'unreadable' });
    const tooLarge = client.ask('total', { name: 'x'.repeat(questionBytesMax) });
    await expect(tooLarge).rejects.toThrow(/a question of more than 65536 bytes$/);
  });

  it('that is full says so at once', async () => {
    const { opened, open } = gate();
    ScriptedAnswerer.script = () => opened.then(() => five);
    const held = Array.from({ length: 64 }, () =>
      client.ask('total', { name: 'held' }, { timeoutMs: 30_000 }),
    );
    await eventually('all are held', () => ScriptedAnswerer.asked.length === 64);
    await expect(client.ask('total', { name: 'one more' })).rejects.toThrow(/is busy$/);
    open();
    expect(await Promise.all(held)).toEqual(held.map(() => five));
    expect(ScriptedAnswerer.asked).not.toContain('one more');
  });

  it('that closes answers what is in progress; what comes then goes to another instance', async () => {
    const closing = counter;
    const { opened, open } = gate();
    ScriptedAnswerer.script = () => opened.then(() => five);
    const inFlight = client.ask('total', { name: 'in flight' }, { timeoutMs: 30_000 });
    await eventually('it is in flight', () => ScriptedAnswerer.asked.length === 1);
    counter = await started(scriptedCounter);
    const stopped = closing.stop({ noticeMs: 0 });
    ScriptedAnswerer.script = async () => five;
    expect(await client.ask('total', { name: 'meanwhile' })).toEqual(five);
    // A close that did not wait would be over by then; nothing depends on how long it takes.
    await pause(1_000);
    open();
    expect(await inFlight).toEqual(five);
    // Not lost and asked once more of the other one.
    expect(ScriptedAnswerer.asked.filter((name) => name === 'in flight')).toHaveLength(1);
    await stopped;
    expect(await client.ask('total', { name: 'afterwards' })).toEqual(five);
  });
});

describe('a reply of somebody else', () => {
  const keyOf = (context: string): Author =>
    loadAuthor(readFileSync(bed.config(context).authorKeyFile, 'utf8'));
  const outcome = { kind: 'answer', answer: five } as const;
  const nowIso = (aheadMs = 0) => new Date(Date.now() + aheadMs).toISOString();

  async function replying(reply: (put: PutQuestion) => Uint8Array): Promise<unknown> {
    const subscription = messaging.connection.subscribe(subject, {
      callback: (_error, message) => {
        const { data } = JSON.parse(Buffer.from(message.data).toString()) as { data: PutQuestion };
        const { nonce, question } = data;
        message.respond(reply({ division: '360827', context: 'counter', query: 'total', question, nonce }));
      },
    });
    await messaging.connection.flush();
    try {
      return await client.ask('total', { name: 'a' }).catch((error: unknown) => error);
    } finally {
      subscription.unsubscribe();
      await messaging.connection.flush();
    }
  }
  const packet = (response: unknown) => Buffer.from(JSON.stringify({ response, isDisposed: true }));

  it('is believed if it holds the context’s key: the cases below differ from an answer in one thing each', async () => {
    const answer = await replying((put) => packet(signAnswer(keyOf('counter'), put, outcome, nowIso())));
    expect(answer).toEqual(five);
  });

  it.each<[string, RegExp, (put: PutQuestion) => unknown]>([
    ['unsigned', /is not signed/, () => ({ outcome, answeredAt: nowIso() })],
    [
      'signed by another context',
      /signed by mirror/,
      (put) => signAnswer(keyOf('mirror'), put, outcome, nowIso()),
    ],
    ['stale', /not now/, (put) => signAnswer(keyOf('counter'), put, outcome, nowIso(-60_000))],
    ['of the future', /not now/, (put) => signAnswer(keyOf('counter'), put, outcome, nowIso(60_000))],
    [
      'to another question',
      /not of this question/,
      (put) => signAnswer(keyOf('counter'), { ...put, question: { name: 'b' } }, outcome, nowIso()),
    ],
    [
      'to an earlier asking of the same',
      /not of this question/,
      (put) => signAnswer(keyOf('counter'), { ...put, nonce: 'e'.repeat(22) }, outcome, nowIso()),
    ],
    [
      'changed on the way',
      /not of this question/,
      (put) => ({
        ...signAnswer(keyOf('counter'), put, outcome, nowIso()),
        outcome: { kind: 'answer', answer: { total: 6, closed: false } },
      }),
    ],
    [
      'of another version of the declaration',
      /does not fit its declaration/,
      (put) =>
        signAnswer(keyOf('counter'), put, { kind: 'answer', answer: { sum: 5, closed: false } }, nowIso()),
    ],
    ['of a kind of its own', /of no known kind/, () => ({ fault: 'tired' })],
  ])('that is %s is a fault and no value', async (_how, reason, reply) => {
    const error = await replying((put) => packet(reply(put)));
    expect(error).toBeInstanceOf(QueryFault);
    expect(String(error)).toMatch(reason);
  });

  it.each<[string, Uint8Array]>([
    ['empty', Buffer.alloc(0)],
    ['no JSON', Buffer.from('[[[')],
    ['no UTF-8', Uint8Array.of(0xff, 0xfe)],
    ['no packet', Buffer.from('{"stream":"T","seq":1}')],
    ['an event store’s acknowledgement inside a packet', packet({ stream: 'T', seq: 1 })],
    ['too deep', Buffer.from(`{"response":${'['.repeat(100_000)}`)],
    ['huge', Buffer.alloc(1024 * 1024, 0x5b)],
  ])('that is %s is a fault and no value', async (_how, bytes) => {
    expect(await replying(() => bytes)).toBeInstanceOf(QueryFault);
  });
});

describe('when the way to NATS is cut', () => {
  let link: TcpLink;
  beforeEach(async () => {
    const { hostname, port } = new URL(bed.natsUrl);
    link = await TcpLink.to({ host: hostname, port: Number(port) });
  });
  afterEach(() => link.close());

  const throughLink = async (definition: ServiceDefinition) => {
    const service = await bed.start(definition, { NATS_URL: `nats://127.0.0.1:${link.port}` });
    await ready(service);
    return service;
  };
  const askOf = (service: RunningService) =>
    service.app
      .get<QueryClient<typeof counterMessages>>(queriesToken(counterMessages))
      .ask('total', { name: 'nobody' }, { timeoutMs: 1_000 });
  const refused = { code: 'counter-unknown' };

  it('for the one who answers, questions are unavailable, and answered again when it is back', async () => {
    const counter = await throughLink(counterService);
    expect(await askOf(mirror)).toMatchObject(refused);
    link.cut();
    await expect(askOf(mirror)).rejects.toThrow(QueryUnavailable);
    link.restore();
    expect(await eventually('answered again', () => askOf(mirror).catch(() => null))).toMatchObject(refused);
    await counter.stop({ noticeMs: 0 });
  });

  it('for the one who asks, too; nothing is kept to be asked later', async () => {
    const counter = await bed.start(scriptedCounter, { NATS_URL: bed.natsUrl });
    await ready(counter);
    const asker = await throughLink(mirrorService);
    ScriptedAnswerer.asked = [];
    expect(await askOf(asker)).toEqual(five);
    link.cut();
    await eventually('noticed', async () => (await bed.call(asker, '/ready')).status === 503);
    await expect(askOf(asker)).rejects.toThrow(/NATS is reconnecting$/);
    link.restore();
    await ready(asker);
    expect(await askOf(asker)).toEqual(five);
    expect(ScriptedAnswerer.asked).toHaveLength(2);
    await Promise.all([asker, counter].map((service) => service.stop({ noticeMs: 0 })));
  });
});

describe('a service that asks', () => {
  it('does not start without the public keys of those who answer', async () => {
    const start = bed.start(mirrorService, { AUTHOR_KEYS_FILE: '' });
    await expect(start).rejects.toThrow(/^AUTHOR_KEYS_FILE must name/);
  });
});
