import { randomUUID } from 'node:crypto';
import { eventually } from '@daylight/kernel/testing';
import { readPageMax, type EventLog } from '@daylight/record';
import type { RunningService } from '../boot/running-service';
import { counterService } from '../testing/counter-service';
import { ServiceTestBed } from '../testing/test-service';

jest.setTimeout(60_000);

const clerk = { subject: 'li', organisation: 'zjj', posts: ['window'], roles: ['clerk'] };
const citizen = { subject: 'wang', organisation: 'public', roles: ['citizen'] };

describe('a service’s commands, over HTTP to a real record', () => {
  let bed: ServiceTestBed;
  let service: RunningService;
  let log: EventLog;

  beforeAll(async () => {
    bed = await ServiceTestBed.open(['counter'], { clock: 'simulated' });
    service = await bed.start(counterService);
    log = await bed.openRecord('counter');
    await eventually('ready', async () => (await bed.call(service, '/ready')).status === 200);
  });
  afterAll(() => bed?.close());

  const count = (name: string, by: unknown, request: object = {}) =>
    bed.call(service, `/counters/${name}/counts`, { as: clerk, body: { by }, ...request });
  const events = async (stream: string) => (await log.readStream(stream)).events;
  const refusals = async () => {
    const { events: found } = await log.readAll({
      limit: readPageMax,
      filter: { streamPrefixes: ['counter.refusal-'] },
    });
    return found;
  };
  /** Runs a request that is refused, and returns the one refusal record that it left. */
  const refusalLeftBy = async (request: () => Promise<unknown>) => {
    const before = (await refusals()).length;
    await request();
    const after = await eventually('the refusal is recorded', async () => {
      const found = await refusals();
      return found.length > before ? found : undefined;
    });
    expect(after).toHaveLength(before + 1);
    return after.at(-1)!;
  };

  it('records who did what in which post, and answers with the receipt', async () => {
    const answer = await count('a', 3, { headers: { 'daylight-now': '2026-03-02T01:30:00Z' } });
    expect(answer.status).toBe(201);
    const [event] = await events('counter.tally-a');
    expect(answer.body).toEqual({
      receipt: {
        stream: 'counter.tally-a',
        revision: 0,
        position: event!.position,
        recordedAt: event!.recordedAt,
        digest: event!.digest,
      },
      total: 3,
      closed: false,
      events: ['counter.Counted'],
      replayed: false,
    });
    expect(event!.metadata.schemaVersion).toBe(2);
    expect(event!.metadata).toMatchObject({
      actor: { subject: 'li', organisation: 'zjj', post: 'window' },
      occurredAt: '2026-03-02T01:30:00.000Z',
      correlationId: answer.headers.get('x-correlation-id'),
      disclosure: 'public',
    });
  });

  it('does a repeated command once and gives the first receipt again', async () => {
    const key = randomUUID();
    const first = await count('b', 4, { key });
    const second = await count('b', 4, { key });
    expect(second.body.receipt).toEqual(first.body.receipt);
    expect(second.body.replayed).toBe(true);
    expect(await events('counter.tally-b')).toHaveLength(1);
  });

  it('refuses a key that was used with another body, for the same counter and for another', async () => {
    const key = randomUUID();
    await count('c', 1, { key });
    const other = await count('c', 2, { key });
    expect(other.status).toBe(409);
    expect(other.body.type).toBe('urn:daylight:refusal:idempotency-key-reused');
    const elsewhere = await count('c2', 1, { key });
    expect(elsewhere.status).toBe(409);
    expect(elsewhere.body.type).toBe('urn:daylight:refusal:idempotency-key-reused');
    expect(await events('counter.tally-c')).toHaveLength(1);
    expect(await events('counter.tally-c2')).toHaveLength(0);
  });

  it('refuses by the domain’s rule in both languages, with article and remedy, and records the refusal once', async () => {
    const key = randomUUID();
    await count('d', 60);
    const refusal = await refusalLeftBy(async () => {
      for (let attempt = 0; attempt < 3; attempt += 1) {
        const answer = await count('d', 60, { key });
        expect(answer.status).toBe(409);
        expect(answer.headers.get('content-type')).toContain('application/problem+json');
        expect(answer.body).toMatchObject({
          type: 'urn:daylight:refusal:count-too-high',
          detail: '合计不得超过 100。',
          detail_en: 'The total may not exceed 100.',
          rule: 'CNT-01',
          article: '计数规则第一条',
          remedy: '请减小数目。',
          instance: '/counters/d/counts',
        });
      }
    });
    expect(refusal).toMatchObject({
      type: 'counter.RequestRefused',
      data: { code: 'count-too-high', rule: 'CNT-01', status: 409, route: '/counters/:name/counts' },
      metadata: { actor: { subject: 'li', organisation: 'zjj' }, disclosure: 'unit-internal' },
    });
    expect(await events('counter.tally-d')).toHaveLength(1);
  });

  const bad: [string, object, number, string][] = [
    ['without a token', { as: undefined }, 401, 'not-signed-in'],
    ['with a token that nobody signed', { as: undefined, token: 'a.b.c' }, 401, 'not-signed-in'],
    ['by someone without the role', { as: citizen }, 403, 'role-required'],
    [
      'in a post that the person does not hold',
      { headers: { 'daylight-post': 'chief' } },
      403,
      'post-not-held',
    ],
    ['without an idempotency key', { key: null }, 422, 'idempotency-key-missing'],
    ['with an idempotency key that is no UUID', { key: 'again' }, 422, 'idempotency-key-missing'],
    ['with a time that is none', { headers: { 'daylight-now': 'yesterday' } }, 422, 'simulated-time-invalid'],
    ['with malformed JSON', { body: '{"by": 3' }, 400, 'body-malformed'],
    ['with a poisoned prototype', { body: '{"by": 3, "__proto__": {"x": 1}}' }, 400, 'body-malformed'],
    ['with an empty body that claims to be JSON', { body: '' }, 400, 'body-malformed'],
    ['with too large a body', { body: JSON.stringify({ by: 'x'.repeat(300_000) }) }, 413, 'body-too-large'],
    [
      'with a foreign media type',
      { headers: { 'content-type': 'image/png' } },
      415,
      'media-type-unsupported',
    ],
    [
      'with an upload where none is taken',
      { headers: { 'content-type': 'text/xml' } },
      415,
      'media-type-unsupported',
    ],
    ['with a mistyped number', { body: { by: '3' } }, 400, 'request-invalid'],
    ['with a number out of bounds', { body: { by: 1e9 } }, 400, 'request-invalid'],
    ['with an unknown field', { body: { by: 1, total: 100 } }, 400, 'request-invalid'],
    ['with a list instead of an object', { body: [1] }, 400, 'request-invalid'],
  ];
  it.each(bad)(
    'refuses a command %s, and leaves nothing but the refusal record',
    async (_how, request, status, code) => {
      const head = await log.head();
      const refusal = await refusalLeftBy(async () => {
        const answer = await count('bad', 1, request);
        expect([answer.status, answer.body?.type]).toEqual([status, `urn:daylight:refusal:${code}`]);
        for (const member of [
          'title',
          'detail',
          'detail_en',
          'rule',
          'article',
          'remedy',
          'remedy_en',
          'correlationId',
        ])
          expect(answer.body[member]).toMatch(/\S/);
        expect(answer.text).not.toMatch(/\/work|node_modules|at .*\.ts/);
      });
      expect(refusal.data['code']).toBe(code);
      const { events: since } = await log.readAll({ after: head });
      expect(since.map(({ type }) => type)).toEqual(['counter.RequestRefused']);
    },
  );

  it('names each fault of a body by its place and in both languages', async () => {
    const answer = await count('bad', 1, { body: { by: 0, copies: 'x', total: 1 } });
    const errors = answer.body.errors as { pointer: string; en: string }[];
    expect(errors.sort((a, b) => (a.pointer + a.en < b.pointer + b.en ? -1 : 1))).toEqual([
      { pointer: '/by', zh: '不得小于 1', en: 'by must not be less than 1' },
      { pointer: '/copies', zh: '须为整数', en: 'copies must be an integer number' },
      { pointer: '/copies', zh: '不得大于 9', en: 'copies must not be greater than 9' },
      { pointer: '/copies', zh: '不得小于 0', en: 'copies must not be less than 0' },
      { pointer: '/total', zh: '不认识该字段', en: 'property total should not exist' },
    ]);
  });

  it('tells each person what they may do on a matter, why not the rest, and what a form asks for', async () => {
    await count('asked', 1);
    const asked = async (as: object) => (await bed.call(service, '/counters/asked/acts', { as })).body.acts;
    const verdicts = async (as: object) =>
      Object.fromEntries(
        (await asked(as)).map(({ act, refusal }: { act: string; refusal: { code: string } | null }) => [
          act,
          refusal?.code ?? null,
        ]),
      );
    expect(await verdicts(clerk)).toEqual({ count: null, close: null });
    expect(await verdicts({ ...clerk, roles: ['auditor'] })).toEqual({ count: 'role-required', close: null });
    expect(await verdicts(citizen)).toEqual({ count: 'role-required', close: 'role-required' });
    await bed.call(service, '/counters/asked/closing', { as: clerk, body: {} });
    expect(await verdicts(clerk)).toEqual({ count: 'counter-closed', close: 'counter-closed' });
    const [counting] = await asked(clerk);
    expect(counting).toMatchObject({
      title: { zh: '计数', en: 'count' },
      method: 'POST',
      path: '/counters/asked/counts',
      form: {
        properties: { by: { type: 'integer', minimum: 1, maximum: 60, title: '数目 / number' } },
        required: ['by'],
      },
      refusal: { rule: 'CNT-01', message: { zh: '计数已经结束。' }, remedy: { zh: '请减小数目。' } },
    });
    expect((await bed.call(service, '/counters/asked/acts')).status).toBe(401);
    expect((await bed.call(service, '/counters/no!id/acts', { as: clerk })).status).toBe(422);
  });

  it('seals what is declared personal before anything is decided or recorded', async () => {
    await bed.call(service, '/counters/sealed/closing', { as: clerk, body: { whoZh: '王小明' } });
    const [event] = await events('counter.tally-sealed');
    expect(event?.data['whoZh']).toEqual({
      c: expect.any(String),
      ct: expect.any(String),
      kid: expect.any(String),
    });
    expect(event?.dataText).not.toContain('王小明');
  });

  it('reads a file in place of a body, holds it to the same schema, and tells what the file was', async () => {
    const headers = { 'content-type': 'application/xml' };
    const close = (name: string, body: string) =>
      bed.call(service, `/counters/${name}/closing`, { as: clerk, body, headers });
    expect((await close('filed', '王小明')).body).toMatchObject({ closed: true, bytes: 9 });
    const [event] = await events('counter.tally-filed');
    expect(event?.data).toEqual({ whoZh: expect.objectContaining({ ct: expect.any(String) }) });
    const tooLong = await close('unfiled', 'x'.repeat(101));
    expect([tooLong.status, tooLong.body.errors[0].pointer]).toEqual([400, '/whoZh']);
    expect(await events('counter.tally-unfiled')).toEqual([]);
  });

  it('takes no member in the body of an act that has none', async () => {
    const answer = await bed.call(service, '/counters/x/closing', { as: clerk, body: { other: 1 } });
    expect([answer.status, answer.body.errors?.[0]?.pointer]).toEqual([400, '/other']);
  });

  it('refuses a stale token', async () => {
    const token = await bed.issuer.token(clerk, -60);
    expect((await count('bad', 1, { as: undefined, token })).body.detail_en).toContain('expired');
  });

  it('answers an unknown address as a problem, and keeps nothing of a mere look', async () => {
    const head = await log.head();
    const answer = await bed.call(service, '/nowhere?x=1');
    expect(answer.status).toBe(404);
    expect(answer.body).toMatchObject({ type: 'urn:daylight:refusal:route-unknown', instance: '/nowhere' });
    const { events: since } = await log.readAll({ after: head });
    expect(since.map(({ data }) => data['code'])).not.toContain('route-unknown');
  });

  it('answers its own faults without their innards', async () => {
    const answer = await bed.call(service, '/counters/broken');
    expect(answer.status).toBe(500);
    expect(answer.body.type).toBe('urn:daylight:refusal:fault');
    expect(answer.text).not.toContain('secret inner detail');
  });

  it('takes XML where the route asks for it, up to its own limit', async () => {
    const headers = { 'content-type': 'text/xml; charset=utf-8' };
    const upload = (body: string) => bed.call(service, '/counters/model', { as: clerk, body, headers });
    expect((await upload(`<a>${'x'.repeat(500_000)}</a>`)).body).toEqual({ bytes: 500_007 });
    expect((await upload('x'.repeat(1_100_000))).status).toBe(413);
  });

  it('sees what was just written when a query names the receipt’s position', async () => {
    for (let round = 1; round <= 10; round += 1) {
      const { body } = await count(`own-${round}`, round);
      const list = await bed.call(service, `/counters?minPosition=${body.receipt.position}`);
      expect(list.status).toBe(200);
      expect(list.body.counters).toContainEqual(
        expect.objectContaining({ name: `counter.tally-own-${round}`, total: round }),
      );
    }
  });

  it('answers 503 with Retry-After for a position that is not reached, and 400 for what is no position', async () => {
    const beyond = await bed.call(service, '/counters?minPosition=zzzzzzzzzzzzzzzzzzzz');
    expect(beyond.status).toBe(503);
    expect(beyond.headers.get('retry-after')).toBe('1');
    expect((await bed.call(service, '/counters?minPosition=%00')).status).toBe(400);
  });

  it('knows the person and the acting post, also by a percent-encoded name', async () => {
    const person = { subject: 'zhang', posts: ['受理岗', '审核岗'], roles: ['clerk'] };
    const headers = {
      'daylight-post': encodeURIComponent('审核岗'),
      'daylight-now': '2020-01-01T00:00:00+08:00',
    };
    const { body } = await bed.call(service, '/counters/me', { as: person, headers });
    expect(body).toMatchObject({
      actor: { subject: 'zhang', organisation: 'zjj', post: '审核岗' },
      now: '2019-12-31T16:00:00.000Z',
    });
    const without = await bed.call(service, '/counters/me', { as: person });
    expect(without.body.actor).toEqual({ subject: 'zhang', organisation: 'zjj' });
  });
});
