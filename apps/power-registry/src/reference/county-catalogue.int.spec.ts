import { fixedClock, toIntegrationData, type RecordedEvent } from '@daylight/kernel';
import { publication } from '@daylight/contexts/power-registry/contracts';
import { readPageMax, type EventLog } from '@daylight/record';
import type { RunningService } from '@daylight/service-kit';
import { eventually } from '@daylight/kernel/testing';
import { ServiceTestBed } from '@daylight/service-kit/testing';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { definition } from '../power-registry.definition';
import { loadReference } from './load-reference';

const registrar = { subject: 'liang', organisation: 'bb', roles: ['registrar'] };
const clerk = { subject: 'li', organisation: 'zwfw', roles: ['clerk'] };

describe('载入后的遂川县职权目录', () => {
  let bed: ServiceTestBed;
  let service: RunningService;
  let log: EventLog;
  let head = '';

  beforeAll(async () => {
    bed = await ServiceTestBed.open(['power-registry']);
    service = await bed.start(definition);
    ({ log } = service.runtime);
    const clock = fixedClock('2026-11-20T02:00:00.000Z');
    await loadReference({ log, clock, dataDir: 'data', progress: () => undefined });
    head = (await log.head()) ?? '';
    await eventually('the projections have it all', async () => (await get('/items')).status === 200);
  }, 60_000);
  afterAll(() => bed?.close());

  const get = (route: string, as?: object) =>
    bed.call(service, `${route}${route.includes('?') ? '&' : '?'}minPosition=${head}`, { as });

  it('shows 61 powers to the public, 64 to staff, and all 72 to those who keep the secret list', async () => {
    expect((await get('/items')).body.total).toBe(61);
    expect((await get('/items', clerk)).body.total).toBe(64);
    expect((await get('/items', registrar)).body.total).toBe(72);
  });

  it('holds ten powers that may be exercised, one of them internal', async () => {
    expect((await get('/items?standing=in-force', registrar)).body.total).toBe(10);
    expect((await get('/items?standing=in-force')).body.total).toBe(9);
  });

  it('says of each other power why it is not in force', async () => {
    const { items } = (await get('/items?pageSize=200')).body as {
      items: { standing: string; waiting: { code: string; zh: string } | null }[];
    };
    const silent = items.filter(({ standing, waiting }) => standing !== 'in-force' && waiting === null);
    expect(silent).toEqual([]);
  });

  it('keeps the foreign list apart: 981 drafts of another division', async () => {
    const { body } = await get(`/items?division=511602&q=${encodeURIComponent('备案')}`);
    expect(body.total).toBeGreaterThan(10);
    expect((await get('/items?division=511602')).body).toMatchObject({
      total: 981,
      facets: { standings: [{ code: 'in-preparation', count: 981 }] },
    });
    expect((await get('/items/511Z07001006-511602000000-000-11511301008778183N-1-00')).body).toMatchObject({
      stage: 'drafted',
      waiting: { code: 'legal-basis-missing' },
    });
  });

  it('counts the statistics table from the record', async () => {
    const { totals, lines } = (await get('/statistics')).body;
    expect(totals).toEqual({ total: 72, inPreparation: 62, inForce: 10, suspended: 0, ended: 0, secret: 8 });
    expect(lines).toContainEqual(
      expect.objectContaining({ organisation: 'zjj', category: 'LICENSE', total: 1, inForce: 1 }),
    );
  });

  it('publishes what the schemas describe, and of the secret items nothing', async () => {
    const ajv = addFormats(new Ajv2020({ allErrors: true }));
    const validators = new Map(
      Object.entries(publication.schemas).map(([type, schema]) => [type, ajv.compile(schema)]),
    );
    const published: string[] = [];
    for (const event of await wholeRecord()) {
      const data = toIntegrationData(publication, event);
      if (data === null) continue;
      const validate = validators.get(event.type);
      expect([event.type, validate?.(data.payload), validate?.errors]).toEqual([event.type, true, null]);
      published.push(JSON.stringify(data));
    }
    expect(published.filter((text) => text.includes('"in-force"'))).toHaveLength(10);
    expect(published.filter((text) => /国家秘密的基础测绘|储备粮动用|国防动员民用资源/.test(text))).toEqual(
      [],
    );
  });

  async function wholeRecord(): Promise<RecordedEvent[]> {
    const events: RecordedEvent[] = [];
    for (let after: string | undefined; ;) {
      const slice = await log.readAll({
        after,
        limit: readPageMax,
        filter: { streamPrefixes: ['power-registry.item-', 'power-registry.organisation-'] },
      });
      events.push(...slice.events);
      if (slice.end) return events;
      after = slice.position;
    }
  }
});
