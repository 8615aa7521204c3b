import { createServer } from 'node:net';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { eventually } from '@daylight/kernel/testing';
import { readPageMax, type EventLog } from '@daylight/record';
import { connectMessaging, subjectOf, type Messaging } from '@daylight/messaging';
import { pino } from 'pino';
import { runRebuild } from '../boot/rebuild-command';
import type { RunningService } from '../boot/running-service';
import { counterService, mirrorService } from '../testing/counter-service';
import { TestIssuer } from '../testing/test-issuer';
import { ServiceTestBed } from '../testing/test-service';

jest.setTimeout(60_000);

const clerk = { subject: 'li', posts: ['window'], roles: ['clerk'] };
const auditor = { subject: 'sun', roles: ['auditor'] };
const operator = { subject: 'zhao', roles: ['operator'] };
const logger = pino({ level: 'silent' });

describe('a service in operation', () => {
  let bed: ServiceTestBed;
  let counter: RunningService;
  let mirror: RunningService;
  let log: EventLog;
  let messaging: Messaging;

  const ready = (service: RunningService) =>
    eventually('ready', async () => (await bed.call(service, '/ready')).status === 200);
  const count = async (name: string, by: number) => {
    const answer = await bed.call(counter, `/counters/${name}/counts`, { as: clerk, body: { by } });
    expect(answer.status).toBe(201);
    return answer.body.receipt as { position: string };
  };
  const rowsOf = async (service: RunningService, table: string) => {
    const answer = await bed.call(service, `/read-models/${table}/rows`, { as: auditor });
    expect(answer.status).toBe(200);
    return {
      position: answer.headers.get('daylight-position')!,
      lines: answer.text.split('\n').filter(Boolean),
    };
  };
  const rebuiltOf = async (definition: typeof counterService, until: string) => {
    const output = new PassThrough();
    const printed = text(output);
    await runRebuild(definition, bed.config(definition.name), { until }, { output, logger });
    output.end();
    return (await printed).split('\n').filter(Boolean);
  };
  const expectedLines = (table: string, lines: readonly string[]) =>
    lines.map((line) => `{"row":${line},"table":"${table}"}`);

  beforeAll(async () => {
    bed = await ServiceTestBed.open(['counter', 'mirror']);
    counter = await bed.start(counterService);
    mirror = await bed.start(mirrorService);
    log = await bed.openRecord('counter');
    messaging = await connectMessaging({ url: bed.natsUrl, name: 'spec', namespace: bed.namespace });
    await Promise.all([ready(counter), ready(mirror)]);
  });
  afterAll(async () => {
    await messaging?.close();
    await bed?.close();
  });

  it('tells whether it lives, and what it needs and how that is', async () => {
    const live = await bed.call(counter, '/live');
    expect([live.status, live.body.status]).toEqual([200, 'up']);
    const { body } = await bed.call(counter, '/ready');
    expect(body).toMatchObject({
      service: 'counter',
      status: 'up',
      checks: { record: { status: 'up' }, database: { status: 'up' }, identity: { status: 'up' } },
    });
    expect(Object.keys(body.checks).sort()).toEqual([
      'database',
      'identity',
      'nats',
      'projections',
      'queries',
      'record',
      'relay',
    ]);
  });

  it('describes itself as OpenAPI 3.1, with its security and its problems', async () => {
    const { body } = await bed.call(counter, '/openapi.json');
    expect(body.openapi).toBe('3.1.0');
    expect(body.components.securitySchemes.oidc.type).toBe('openIdConnect');
    expect(body.components.schemas.Problem.required).toContain('remedy_en');
    const post = body.paths['/counters/{name}/counts'].post;
    expect(post['x-roles']).toEqual(['clerk']);
    expect(post.parameters).toContainEqual({ $ref: '#/components/parameters/idempotencyKey' });
    expect(post.responses.default).toEqual({ $ref: '#/components/responses/Problem' });
    expect(body.paths['/counters'].get.security).toEqual([]);
    expect(JSON.stringify(body)).not.toContain('"nullable"');
  });

  it('publishes the key that verifies its events', async () => {
    await count('signed', 1);
    const { body } = await bed.call(counter, '/.well-known/author-keys');
    const [event] = (await log.readStream('counter.tally-signed')).events;
    expect(body.authors).toEqual([
      {
        keyId: event!.metadata.evidence!.author,
        service: 'counter',
        publicPem: expect.stringContaining('PUBLIC KEY'),
      },
    ]);
  });

  it('refuses a simulated time where the clock is real', async () => {
    const answer = await bed.call(counter, '/counters/x/counts', {
      as: clerk,
      body: { by: 1 },
      headers: { 'daylight-now': '2020-01-01T00:00:00Z' },
    });
    expect(answer.body.type).toBe('urn:daylight:refusal:simulated-time-refused');
  });

  it('shows its read models to auditors only, and its operation to operators only', async () => {
    for (const [path, wrong] of [
      ['/read-models', operator],
      ['/read-models/counter_total/rows', clerk],
      ['/operations/subscriptions', auditor],
      ['/operations/dead-letters', clerk],
    ] as const) {
      expect((await bed.call(counter, path)).status).toBe(401);
      expect((await bed.call(counter, path, { as: wrong })).status).toBe(403);
    }
    const tables = await bed.call(counter, '/read-models', { as: auditor });
    expect(tables.body.tables).toEqual([
      { table: 'counter_total', model: 'counter-totals', key: ['name'], position: expect.any(String) },
    ]);
    const unknown = await bed.call(counter, '/read-models/personal_key/rows', { as: auditor });
    expect([unknown.status, unknown.body.type]).toEqual([404, 'urn:daylight:refusal:read-model-unknown']);
    const subscriptions = await bed.call(counter, '/operations/subscriptions', { as: operator });
    expect(subscriptions.body.projections).toEqual([
      expect.objectContaining({ name: 'counter-totals', caughtUp: true }),
    ]);
  });

  it('rebuilds a projection and a consumer from the record, line for line as they are live', async () => {
    for (const [name, by] of [
      ['乙', 2],
      ['甲', 3],
      ['Z', 4],
      ['a', 5],
      ['a', 6],
    ] as const)
      await count(encodeURIComponent(name), by);
    const head = (await log.head())!;
    await eventually(
      'the projection is there',
      async () => (await rowsOf(counter, 'counter_total')).position >= head,
    );
    const live = await rowsOf(counter, 'counter_total');
    expect(live.lines.length).toBeGreaterThanOrEqual(4);
    expect(await rebuiltOf(counterService, live.position)).toEqual(
      expectedLines('counter_total', live.lines),
    );

    const counted = await log.readAll({ filter: { types: ['counter.Counted'] }, limit: readPageMax });
    const copied = await eventually('the copy is whole', async () => {
      const rows = await rowsOf(mirror, 'mirrored_count');
      return rows.lines.length === counted.events.length ? rows : undefined;
    });
    expect(await rebuiltOf(mirrorService, copied.position)).toEqual(
      expectedLines('mirrored_count', copied.lines),
    );
  });

  it('rebuilds what it was at an earlier position', async () => {
    const first = await count('past', 7);
    await count('past', 8);
    const lines = await rebuiltOf(counterService, first.position);
    expect(
      lines.map((line) => JSON.parse(line).row).find(({ name }) => name === 'counter.tally-past').total,
    ).toBe(7);
  });

  it('puts rebuilt read models in the place of faulty ones while it runs', async () => {
    const before = await rowsOf(mirror, 'mirrored_count');
    await mirror.runtime.dataSource.query('delete from mirrored_count');
    await mirror.runtime.dataSource.query(
      `insert into personal_key (key_id, person, case_id, wrapped) values ('k', 'p', 'c', 'w')`,
    );
    await runRebuild(
      mirrorService,
      bed.config('mirror'),
      { swap: true },
      { output: new PassThrough(), logger },
    );
    expect((await rowsOf(mirror, 'mirrored_count')).lines).toEqual(before.lines);
    await count('after-swap', 1);
    await eventually('the consumer goes on in the new tables', async () =>
      (await rowsOf(mirror, 'mirrored_count')).lines.some((line) => line.includes('after-swap')),
    );
    expect(await mirror.runtime.dataSource.query('select key_id from personal_key')).toEqual([
      { key_id: 'k' },
    ]);
  });

  it('lives on after a malformed message on its subject, and takes the next one', async () => {
    const subject = subjectOf(bed.namespace, '360827', 'counter', 'counter.tally-x', 'Counted');
    for (const payload of ['', '{', '"text"', '{"specversion":"1.0"}', '\u0000\u0001'])
      messaging.connection.publish(subject, Buffer.from(payload));
    await messaging.connection.flush();
    const receipt = await count('after-malformed', 9);
    await eventually('the message after it arrives', async () =>
      (await rowsOf(mirror, 'mirrored_count')).lines.some((line) => line.includes('after-malformed')),
    );
    expect(receipt.position).toMatch(/^\d{20}$/);
    const letters = await eventually('the malformed ones are set aside', async () => {
      const { body } = await bed.call(mirror, '/operations/dead-letters', { as: operator });
      return body.letters.length > 0 ? body.letters : undefined;
    });
    expect(letters[0]).toMatchObject({ reason: 'malformed', consumer: 'mirror-counts' });
    const dismissed = await bed.call(mirror, `/operations/dead-letters/${letters[0].id}/dismissal`, {
      as: operator,
      body: { reason: '测试用的坏消息' },
    });
    expect(dismissed.body).toMatchObject({ state: 'dismissed', closingNote: 'zhao: 测试用的坏消息' });
  });

  it('streams at once, keeps the resume position, and does not hold up a stop', async () => {
    const controller = new AbortController();
    const answer = await fetch(`${counter.url}/counters/stream`, { signal: controller.signal });
    expect(answer.headers.get('content-type')).toBe('text/event-stream');
    const decoder = new TextDecoder();
    let heard = '';
    for await (const chunk of answer.body!) {
      heard += decoder.decode(chunk as Uint8Array, { stream: true });
      if (heard.includes('id: p1')) break;
    }
    expect(heard).toContain(': heartbeat');
    expect(heard).toContain('retry: 2000');
    expect(heard.match(/^id: .*$/gm)).toEqual(['id: p0', 'id: p1']);
    controller.abort();
  });

  it('loses nothing that it answered when it is stopped under load, and goes on where it was', async () => {
    const answered: string[] = [];
    const load = Array.from({ length: 8 }, async (_unused, worker) => {
      for (let n = 0; n < 200; n += 1) {
        try {
          const answer = await bed.call(counter, `/counters/load-${worker}-${n}/counts`, {
            as: clerk,
            body: { by: 1 },
          });
          if (answer.status !== 201) return;
          answered.push(`counter.tally-load-${worker}-${n}`);
        } catch (error) {
          // The door is closed. By name: jest's realm has a TypeError of its own.
          if ((error as { name?: unknown }).name === 'TypeError') return;
          throw error;
        }
      }
    });
    const open = await fetch(`${counter.url}/counters/stream`);
    await eventually('some load', () => answered.length > 40);
    const stopped = counter.stop({ noticeMs: 0 });
    await Promise.all([stopped, ...load]);
    await expect(open.text()).rejects.toThrow('terminated');
    expect(answered.length).toBeLessThan(1_600);
    const recorded = new Set<string>();
    for (let after: string | undefined; ;) {
      const slice = await log.readAll({ after, limit: readPageMax, filter: { types: ['counter.Counted'] } });
      for (const { stream } of slice.events) recorded.add(stream);
      if (slice.end) break;
      after = slice.position;
    }
    expect(answered.filter((stream) => !recorded.has(stream))).toEqual([]);

    counter = await bed.start(counterService);
    await ready(counter);
    const head = (await log.head())!;
    await eventually(
      'projected to the end',
      async () => (await rowsOf(counter, 'counter_total')).position >= head,
    );
    const live = await rowsOf(counter, 'counter_total');
    expect(live.lines).toHaveLength(recorded.size);
    expect(await rebuiltOf(counterService, live.position)).toEqual(
      expectedLines('counter_total', live.lines),
    );
    await eventually('copied to the end', async () => {
      const { lines } = await rowsOf(mirror, 'mirrored_count');
      return new Set(lines.map((line) => JSON.parse(line).stream)).size === recorded.size;
    });
  });

  it('says in one sentence that its port is taken', async () => {
    const { port } = new URL(counter.url);
    await expect(bed.start(mirrorService, { PORT: port })).rejects.toThrow(
      `PORT: ${port} on 127.0.0.1 is already taken by another process.`,
    );
  });
});

describe('a service whose OpenID provider comes late', () => {
  it('starts, says that it is not ready, and serves once the provider is there', async () => {
    const port = await freePort();
    const bed = await ServiceTestBed.open(['counter']);
    let late: TestIssuer | undefined;
    try {
      const service = await bed.start(counterService, { OIDC_ISSUER: `http://127.0.0.1:${port}` });
      const before = await bed.call(service, '/ready');
      expect([before.status, before.body.checks.identity.status]).toEqual([503, 'down']);
      const asked = await bed.call(service, '/counters/me', { token: 'a.b.c' });
      expect([asked.status, asked.headers.get('retry-after')]).toEqual([503, '2']);
      const { body } = asked;
      expect(body.type).toBe('urn:daylight:refusal:identity-unavailable');
      late = await TestIssuer.start(port);
      const token = await late.token(clerk);
      await eventually(
        'served',
        async () => (await bed.call(service, '/counters/me', { token })).status === 200,
      );
    } finally {
      await late?.stop();
      await bed.close();
    }
  });
});

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
