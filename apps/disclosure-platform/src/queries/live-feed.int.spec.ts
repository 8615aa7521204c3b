import 'reflect-metadata';
import { newId, type EventMetadata, type IntegrationContract, type JsonObject } from '@daylight/kernel';
import { archivePublication, marketPublication, sampleContexts } from '@daylight/every-context/testing';
import type { EventLog } from '@daylight/record';
import { rebuildService, type RunningService, type ServiceDefinition } from '@daylight/service-kit';
import { eventually } from '@daylight/kernel/testing';
import { ServiceTestBed } from '@daylight/service-kit/testing';
import { Module } from '@nestjs/common';
import { name, title } from '../../context.json';
import { disclosing } from '../disclosure-platform.module';

const disclosurePlatform: ServiceDefinition = { name, title, ...disclosing(sampleContexts) };
jest.setTimeout(60_000);

const eventsPerContext = 80;
/** So many events a reader takes before its connection breaks. */
const connectionEvents = 23;

@Module({})
class NothingOfItsOwn {}

/** A centre that does nothing but publish what stands in its streams. */
const publisher = (integration: IntegrationContract): ServiceDefinition => ({
  name: integration.context,
  title: { zh: '发布', en: 'publisher' },
  module: NothingOfItsOwn,
  projections: [],
  integration,
});

type Disclosed = { readonly position: string; readonly context: string; readonly cursor: string };

describe('what the public sees of two centres at work', () => {
  let bed: ServiceTestBed;
  let platform: RunningService;
  let market: EventLog;
  let archive: EventLog;

  beforeAll(async () => {
    bed = await ServiceTestBed.open(['market', 'archive', 'disclosure-platform']);
    platform = await bed.start(disclosurePlatform);
    await bed.start(publisher(marketPublication));
    await bed.start(publisher(archivePublication));
    market = await bed.openRecord('market');
    archive = await bed.openRecord('archive');
  });
  afterAll(() => bed?.close());

  type Change = { readonly stream?: string } & Partial<EventMetadata>;
  /** @returns the event's position. */
  const recorded = async (
    log: EventLog,
    type: string,
    data: JsonObject,
    { stream = `${type.split('.')[0]}.none-1`, ...change }: Change,
  ) => {
    const metadata: EventMetadata = {
      actor: { subject: 'u-clerk', organisation: 'zjj', post: '窗口岗' },
      occurredAt: '2026-03-02T01:00:00.000Z',
      commandId: newId(),
      correlationId: newId(),
      disclosure: 'public',
      schemaVersion: 1,
      ...change,
    };
    const events = [{ id: newId(), type, data, metadata }];
    const result = await log.append({ stream, expected: { kind: 'any' }, events });
    return result.kind === 'conflict' ? '' : result.position;
  };
  const rented = (change: Change = {}) => {
    const data = { placeZh: '东门三号', rentYuan: 300, reasons: '电话13812345678' };
    const stream = `market.stall-${newId()}`;
    return recorded(market, 'market.StallRented', data, { stream, schemaVersion: 2, ...change });
  };
  const kept = (titleZh = '茶叶管理办公室') =>
    recorded(archive, 'archive.FileKept', { titleZh }, { stream: `archive.file-${newId()}` });
  const disclosedAt = (position: string) =>
    eventually(`${position} is disclosed`, async () => {
      const { status, body } = await bed.call(platform, `/events/${position}`);
      return status === 200 && body;
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
      [rented, kept].map(async (record) => {
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
    const [stalls, files] = await writing;
    const of = (context: string) => seen.filter((event) => event.context === context);
    expect(of('market').map(({ position }) => position)).toEqual(stalls);
    expect(of('archive').map(({ position }) => position)).toEqual(files);
  });

  it('finds an event by two Chinese characters, also behind digits', async () => {
    const position = await kept('遂川县2026年防汛指挥部');
    for (const words of ['防汛', '指挥']) {
      const found = await eventually(`${words} is found`, async () => {
        const { body } = await bed.call(platform, `/events?q=${encodeURIComponent(words)}`);
        return body.events.length > 0 && body;
      });
      expect(found.events).toMatchObject([{ position, context: 'archive' }]);
    }
    expect((await bed.call(platform, `/events?q=${encodeURIComponent('汛防')}`)).body.events).toEqual([]);
  });

  it('shows an old version of an event as the present one, with its matter, and masks what a person wrote', async () => {
    const matter = { no: 'S-2026-001', nameZh: '东门三号摊', nameEn: 'stall three' };
    const data = { placeZh: '东门三号', yuan: 280, reasons: '电话13812345678' };
    const stream = `market.stall-${newId()}`;
    const late = { deviations: ['D8'], backdated: { recordedOn: '2026-03-09', workingDays: 5 } };
    const position = await recorded(market, 'market.StallRented', data, { stream, matter, ...late });
    const shown = await disclosedAt(position);
    expect(shown).toMatchObject({
      context: 'market',
      aggregate: 'stall',
      matter,
      status: { zh: '已出租', en: 'let' },
      ...late,
      summary: { zh: '摊位“东门三号摊”出租,租金280元', en: 'stall stall three let for 280 yuan' },
      payload: { placeZh: '东门三号', rentYuan: 280 },
    });
    expect(shown.payload.reasons).not.toContain('13812345678');
    const { body } = await bed.call(platform, `/events?q=${encodeURIComponent('三号摊')}`);
    expect(body.events).toMatchObject([{ position }]);
  });

  it('shows of an event that is not public neither matter nor status nor lateness', async () => {
    const hidden = await rented({
      disclosure: 'unit-internal',
      disclosureReason: '人事信息',
      matter: { no: 'S-hidden' },
      deviations: ['D8'],
    });
    const shown = await disclosedAt(hidden);
    expect(shown).toMatchObject({
      visibility: 'existence',
      matter: null,
      status: null,
      deviations: [],
      payload: null,
    });
    expect((await bed.call(platform, '/matters/S-hidden/events')).status).toBe(404);
  });

  it('tells the course of a matter over all its streams, and the status of the newest event that has one', async () => {
    const no = '遂〔2026〕7号';
    const stream = `market.stall-${newId()}`;
    const first = await rented({ stream, matter: { no, nameZh: '旧名' } });
    const vacated = { vacated: '已清空' };
    const second = await recorded(market, 'market.StallVacated', vacated, {
      stream,
      matter: { no, nameZh: '新名' },
    });
    const found = { foundZh: '无', faults: 0 };
    const inspection = { stream: `market.inspection-${newId()}`, matter: { no, nameZh: '新名' } };
    const third = await recorded(market, 'market.InspectionMade', found, inspection);
    await disclosedAt(third);
    const course = `/matters/${encodeURIComponent(no)}/events`;
    const { body } = await bed.call(platform, course);
    expect(body).toMatchObject({
      matter: { no, nameZh: '新名' },
      status: { zh: '空置', en: 'vacant' },
      events: [first, second, third].map((position) => ({ position })),
      next: null,
    });
    const { body: rest } = await bed.call(platform, `${course}?after=${second}`);
    expect(rest).toMatchObject({ status: { zh: '空置' }, events: [{ position: third }] });
    expect(await bed.call(platform, '/matters/unknown/events')).toMatchObject({
      status: 404,
      body: { type: 'urn:daylight:refusal:disclosed-matter-unknown' },
    });
  });

  it('counts by aggregate in the words of its context, knowing none of them by name', async () => {
    await disclosedAt(await rented({ matter: { no: 'S-counted' } }));
    const { body } = await bed.call(platform, '/figures');
    const titles = body.byAggregate.map(({ title }: { title: { zh: string } }) => title.zh);
    expect(titles).toEqual(['案卷', '巡查', '摊位']);
    expect(body.matters).toBeGreaterThan(0);
    expect(body.byAggregate[0]).toMatchObject({ context: 'archive', aggregate: 'file', matters: 0 });
  });

  it('refuses a search that its schema does not allow', async () => {
    for (const query of ['limit=0', 'limit=many', 'context=A%20B', 'before=x', 'caseNo=1'])
      expect((await bed.call(platform, `/events?${query}`)).status).toBe(400);
    expect((await bed.call(platform, '/events?limit=1')).body.events).toHaveLength(1);
  });

  it('shows what a rebuild from the record gives, row for row', async () => {
    const { dataSource } = platform.runtime;
    const { databaseUrl: url, division } = bed.config('disclosure-platform');
    const rebuilt = await rebuildService(disclosurePlatform, { url, division, log: market });
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
