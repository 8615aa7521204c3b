import { eventually } from '@daylight/kernel/testing';
import type { IntegrationMessage } from '@daylight/messaging';
import { Column, Entity, PrimaryColumn, type EntityManager } from 'typeorm';
import type { RunningService } from '../boot/running-service';
import type { ServiceConsumer, ServiceDefinition } from '../service-definition';
import { counterService, counterTotals, mirrorService } from '../testing/counter-service';
import { ServiceTestBed } from '../testing/test-service';

jest.setTimeout(60_000);

/** The next release of the counter's table. */
@Entity({ name: 'counter_total' })
class LaterCounterTotal {
  @PrimaryColumn({ type: 'text', collation: 'C' }) name: string;
  @Column('bigint', { name: 'sum' }) sum: string;
}

/** The next release of the mirror's table. */
@Entity({ name: 'mirrored_count' })
class LaterMirroredCount {
  @PrimaryColumn('text', { name: 'event_id' }) eventId: string;
  @Column('text') context: string;
  @Column('integer') by: number;
}

const laterCounter: ServiceDefinition = {
  ...counterService,
  projections: [
    {
      ...counterTotals,
      entities: [LaterCounterTotal],
      async apply(events, manager) {
        for (const { stream: name, data } of events) {
          const sum = Number((await manager.findOneBy(LaterCounterTotal, { name }))?.sum ?? 0);
          await manager.save(LaterCounterTotal, { name, sum: String(sum + Number(data['by'])) });
        }
      },
    },
  ],
};

const laterMirror: ServiceDefinition = {
  ...mirrorService,
  consumers: (mirrorService.consumers ?? []).map((consumer): ServiceConsumer => ({
    ...consumer,
    entities: [LaterMirroredCount],
    async apply({ event, data, context }: IntegrationMessage, tx: EntityManager) {
      const by = Number(data.payload['by']);
      await tx.insert(LaterMirroredCount, { eventId: event.id, context, by });
    },
  })),
};

const clerk = { subject: 'li', posts: ['window'], roles: ['clerk'] };
const auditor = { subject: 'sun', roles: ['auditor'] };

describe('a release that changes the tables of its read models', () => {
  let bed: ServiceTestBed;

  beforeEach(async () => {
    bed = await ServiceTestBed.open(['counter', 'mirror']);
  });
  afterEach(() => bed?.close());

  const count = async (service: RunningService, name: string, by: number) => {
    const { status } = await bed.call(service, `/counters/${name}/counts`, { as: clerk, body: { by } });
    expect(status).toBe(201);
  };
  const rowsOf = async (service: RunningService, table: string) => {
    const answer = await bed.call(service, `/read-models/${table}/rows`, { as: auditor });
    return answer.text.split('\n').filter(Boolean);
  };
  const arrive = (service: RunningService, table: string, rows: number) =>
    eventually(`${rows} rows of ${table}`, async () => {
      const lines = await rowsOf(service, table);
      return lines.length === rows && lines;
    });

  it('starts with all rows, of projections and of consumers, in tables of the new form, and goes on', async () => {
    const [counter, mirror] = [await bed.start(counterService), await bed.start(mirrorService)];
    await count(counter, 'tea', 2);
    await count(counter, 'tea', 3);
    await arrive(counter, 'counter_total', 1);
    await arrive(mirror, 'mirrored_count', 2);
    await Promise.all([counter.stop({ noticeMs: 0 }), mirror.stop({ noticeMs: 0 })]);

    const [newCounter, newMirror] = [await bed.start(laterCounter), await bed.start(laterMirror)];
    expect(await rowsOf(newCounter, 'counter_total')).toEqual(['{"name":"counter.tally-tea","sum":"5"}']);
    const mirrored = (await rowsOf(newMirror, 'mirrored_count')).map((line) => JSON.parse(line));
    expect(mirrored.map(({ by, context }) => [by, context]).sort()).toEqual([
      [2, 'counter'],
      [3, 'counter'],
    ]);
    await count(newCounter, 'rice', 4);
    expect(await arrive(newCounter, 'counter_total', 2)).toContain('{"name":"counter.tally-rice","sum":"4"}');
    await arrive(newMirror, 'mirrored_count', 3);
  });

  it('starts again without a rebuild: what only the live table holds is still there', async () => {
    const first = await bed.start(counterService);
    await first.runtime.dataSource.query(`insert into counter_total values ('by hand', 1, '0')`);
    await first.stop({ noticeMs: 0 });
    const second = await bed.start(counterService);
    expect(await rowsOf(second, 'counter_total')).toContain('{"name":"by hand","position":"0","total":1}');
  });
});
