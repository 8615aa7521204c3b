import 'reflect-metadata';
import { newId, type JsonObject } from '@daylight/kernel';
import { powerRegistryContract } from '@daylight/contexts/power-registry/contracts';
import type { EventLog } from '@daylight/record';
import { serviceCenterContract } from '@daylight/contexts/service-center/contracts';
import { rebuildService, type RunningService, type ServiceDefinition } from '@daylight/service-kit';
import { eventually } from '@daylight/kernel/testing';
import { ServiceTestBed } from '@daylight/service-kit/testing';
import { Module } from '@nestjs/common';
import { disclosurePlatform } from '../disclosure-platform.definition';

const caseNo = '360827-XK-001-20260302-0A1B2C3D4';
const eventsPerContext = 80;
/** So many events a reader takes before its connection breaks. */
const connectionEvents = 23;

@Module({})
class NothingOfItsOwn {}

/** A centre that does nothing but publish what stands in its streams. */
const publisher = (integration: typeof serviceCenterContract): ServiceDefinition => ({
  name: integration.context,
  title: { zh: '发布', en: 'publisher' },
  module: NothingOfItsOwn,
  entities: [],
  migrations: [],
  projections: [],
  integration,
});

type Disclosed = { readonly position: string; readonly context: string; readonly cursor: string };

describe('what the public sees of two centres at work', () => {
  let bed: ServiceTestBed;
  let platform: RunningService;
  let center: EventLog;
  let registry: EventLog;

  beforeAll(async () => {
    bed = await ServiceTestBed.open(['power-registry', 'service-center', 'disclosure-platform']);
    platform = await bed.start(disclosurePlatform);
    await bed.start(publisher(serviceCenterContract));
    await bed.start(publisher(powerRegistryContract));
    center = await bed.openRecord('service-center');
    registry = await bed.openRecord('power-registry');
  }, 60_000);
  afterAll(() => bed?.close());

  const recorded = async (log: EventLog, stream: string, type: string, data: JsonObject) => {
    const metadata = {
      actor: { subject: 'u-clerk', organisation: 'zjj', post: '窗口岗' },
      occurredAt: '2026-03-02T01:00:00.000Z',
      commandId: newId(),
      correlationId: newId(),
      disclosure: 'public' as const,
      schemaVersion: 1,
    };
    const result = await log.append({
      stream,
      expected: { kind: 'none' },
      events: [{ id: newId(), type, data, metadata }],
    });
    return result.kind === 'conflict' ? '' : result.position;
  };
  const aCase = (number = newId()) =>
    recorded(center, `service-center.case-${newId()}`, 'service-center.CasePreReviewed', {
      caseNo: number,
      itemNameZh: '建筑工程施工许可',
    });
  const anOrganisation = (nameZh = '茶叶管理办公室') =>
    recorded(registry, `power-registry.organisation-${newId()}`, 'power-registry.OrganisationRegistered', {
      organisation: newId(),
      nameZh,
      nameEn: 'Tea office',
      kind: 'department',
    });

  /** Reads the live stream until so many events came, then breaks the connection. */
  async function read(count: number, cursor: string | undefined): Promise<Disclosed[]> {
    const connection = new AbortController();
    const headers = cursor === undefined ? undefined : { 'last-event-id': cursor };
    const answer = await fetch(`${platform.url}/stream?from=beginning`, {
      headers,
      signal: connection.signal,
    });
    const events: Disclosed[] = [];
    let text = '';
    for await (const part of answer.body as unknown as AsyncIterable<Uint8Array>) {
      text += Buffer.from(part).toString('utf8');
      const messages = text.split('\n\n');
      text = messages.pop() ?? '';
      events.push(...messages.flatMap(disclosed));
      if (events.length >= count) break;
    }
    connection.abort();
    return events.slice(0, count);
  }

  it('a reader that loses the connection again and again gets every event once, each centre in its order', async () => {
    const writing = Promise.all(
      [aCase, anOrganisation].map(async (record) => {
        const positions: string[] = [];
        for (let n = 0; n < eventsPerContext; n += 1) positions.push(await record());
        return positions;
      }),
    );
    const seen: Disclosed[] = [];
    while (seen.length < 2 * eventsPerContext) {
      const left = 2 * eventsPerContext - seen.length;
      seen.push(...(await read(Math.min(left, connectionEvents), seen.at(-1)?.cursor)));
    }
    const [cases, organisations] = await writing;
    const of = (context: string) => seen.filter((event) => event.context === context);
    expect(of('service-center').map(({ position }) => position)).toEqual(cases);
    expect(of('power-registry').map(({ position }) => position)).toEqual(organisations);
  }, 60_000);

  it('finds an event by two Chinese characters, also behind digits', async () => {
    const position = await anOrganisation('遂川县2026年防汛指挥部');
    for (const words of ['防汛', '指挥']) {
      const found = await eventually(`${words} is found`, async () => {
        const { body } = await bed.call(platform, `/events?q=${encodeURIComponent(words)}`);
        return body.events.length > 0 && body;
      });
      expect(found.events).toMatchObject([{ position, context: 'power-registry' }]);
    }
    expect((await bed.call(platform, `/events?q=${encodeURIComponent('汛防')}`)).body.events).toEqual([]);
  });

  it('tells the course of a case from its first event on', async () => {
    const positions = [await aCase(caseNo), await aCase(caseNo)];
    await eventually('both events are disclosed', async () => {
      const { body } = await bed.call(platform, `/cases/${caseNo}/timeline`);
      return body.events?.length === positions.length;
    });
    const { body } = await bed.call(platform, `/cases/${caseNo}/timeline`);
    expect(body.events.map((event: Disclosed) => event.position)).toEqual(positions);
    expect((await bed.call(platform, '/cases/unknown/timeline')).status).toBe(404);
  });

  it('shows what a rebuild from the record gives, row for row', async () => {
    const { dataSource } = platform.runtime;
    const { databaseUrl: url, division } = bed.config('disclosure-platform');
    const rebuilt = await rebuildService(disclosurePlatform, { url, division, log: center });
    try {
      const rows = 'select * from disclosed_event order by position';
      const live = await dataSource.query<object[]>(rows);
      expect(live.length).toBeGreaterThan(2 * eventsPerContext);
      expect(await rebuilt.dataSource.query<object[]>(rows)).toEqual(live);
    } finally {
      await rebuilt.drop();
    }
  });

  it('refuses a cursor that it never gave', async () => {
    const answer = await bed.call(platform, '/stream', { headers: { 'last-event-id': 'yesterday' } });
    expect(answer).toMatchObject({
      status: 422,
      body: { type: 'urn:daylight:refusal:stream-cursor-invalid' },
    });
  });
});

/** The event of one message of the stream; none in a heartbeat. */
function disclosed(message: string): Disclosed[] {
  const field = (name: string) => new RegExp(`^${name}: ?(.*)$`, 'm').exec(message)?.[1];
  const [cursor, data] = [field('id'), field('data')];
  if (cursor === undefined || data === undefined) return [];
  const { position, context } = JSON.parse(data) as Omit<Disclosed, 'cursor'>;
  return [{ position, context, cursor }];
}
