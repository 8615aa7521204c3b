import { Body, Controller, Get, Inject, Module, Param, Post, Query, Sse } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import {
  defineRefusal,
  type Command,
  type Decider,
  type DomainEvent,
  type IntegrationContract,
  type RecordedEvent,
} from '@daylight/kernel';
import type { IntegrationMessage } from '@daylight/messaging';
import type { Projection } from '@daylight/read-models';
import { CommandRunner, type EventLog, type Receipt } from '@daylight/record';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { map, timer, type Observable } from 'rxjs';
import { Column, DataSource, Entity, PrimaryColumn, type EntityManager } from 'typeorm';
import { BodyLimit } from '../boot/body-limits';
import { CommandEndpoint } from '../commands/command-endpoint';
import { CurrentInvocation, CurrentPerson, Public, Roles } from '../identity/decorators';
import type { Invocation, Person } from '../identity/person';
import { sseHeartbeat, type SseMessage } from '../read-side/sse-heartbeat';
import type { ServiceConsumer, ServiceDefinition } from '../service-definition';
import { EVENT_LOG } from '../tokens';

/** The smallest context there can be: counters that count up to a hundred. For the kit's own specs. */

const totalMax = 100;

type Counted = DomainEvent<'counter.Counted', { readonly by: number }>;
type Count = Command<'Count', { readonly by: number }>;
type Counter = { readonly total: number };

export const countTooHigh = defineRefusal({
  code: 'count-too-high',
  category: 'conflict',
  rule: 'CNT-01',
  article: '计数规则第一条',
  message: { zh: '合计不得超过 {max}。', en: 'The total may not exceed {max}.' },
  remedy: { zh: '请减小数目。', en: 'Count less.' },
});

export const counterDecider: Decider<Counter, Count, Counted> = {
  initialState: { total: 0 },
  decide: ({ data: { by } }, { total }) =>
    total + by > totalMax ? countTooHigh({ max: totalMax }) : [{ type: 'counter.Counted', data: { by } }],
  evolve: ({ total }, { type, data }) =>
    type === 'counter.Counted' ? { total: total + data.by } : { total },
  disclosure: { 'counter.Counted': 'public' },
};

class CountRequest {
  @ApiProperty({ minimum: 1, maximum: 60 })
  @IsInt()
  @Min(1)
  @Max(60)
  by: number;

  @ApiProperty({ required: false })
  @IsOptional()
  @IsInt({ message: '须为整数,表示份数 | must be an integer number of copies' })
  copies?: number;
}

class CounterSearch {
  @ApiProperty({ required: false })
  @IsOptional()
  order?: string;
}

@Entity({ name: 'counter_total' })
export class CounterTotal {
  @PrimaryColumn('text') name: string;
  @Column('integer') total: number;
  @Column('text') position: string;
}

export const counterTotals: Projection = {
  name: 'counter-totals',
  filter: { streamPrefixes: ['counter.tally-'] },
  entities: [CounterTotal],
  async apply(events: readonly RecordedEvent[], manager: EntityManager): Promise<void> {
    for (const { stream, data, position } of events) {
      const total = (await manager.findOneBy(CounterTotal, { name: stream }))?.total ?? 0;
      await manager.save(CounterTotal, { name: stream, total: total + Number(data['by']), position });
    }
  },
};

export const counterContract: IntegrationContract = {
  context: 'counter',
  versions: { 'counter.Counted': 1 },
  map: ({ data }) => ({ summary: { zh: '计数', en: 'Counted' }, payload: data }),
};

@Controller('counters')
class CounterController {
  private readonly runner: CommandRunner<Counter, Count, Counted>;

  constructor(
    @Inject(EVENT_LOG) log: EventLog,
    private readonly endpoint: CommandEndpoint,
    private readonly dataSource: DataSource,
  ) {
    this.runner = new CommandRunner(log, counterDecider);
  }

  @Post(':name/counts')
  @Roles('clerk')
  async count(
    @Param('name') name: string,
    @Body() { by }: CountRequest,
    @CurrentInvocation() invocation: Invocation,
  ): Promise<{ receipt: Receipt | null; total: number; replayed: boolean }> {
    const { receipt, state, replayed } = await this.endpoint.execute(this.runner, {
      stream: `counter.tally-${name}`,
      command: { type: 'Count', data: { by } },
      invocation,
    });
    return { receipt, total: state.total, replayed };
  }

  @Get()
  @Public()
  async list(@Query() _search: CounterSearch): Promise<{ counters: unknown[] }> {
    return { counters: await this.dataSource.getRepository(CounterTotal).find({ order: { name: 'ASC' } }) };
  }

  @Post('model')
  @BodyLimit(1024 * 1024)
  upload(@Body() body: Buffer | object): { bytes: number } {
    return { bytes: Buffer.isBuffer(body) ? body.length : -1 };
  }

  @Get('me')
  me(@CurrentPerson() person: Person | null, @CurrentInvocation() { actor, now }: Invocation): object {
    return { person, actor, now };
  }

  @Get('broken')
  @Public()
  broken(): never {
    throw new Error('secret inner detail');
  }

  @Sse('stream')
  @Public()
  stream(): Observable<SseMessage> {
    return sseHeartbeat(timer(20, 1_000).pipe(map((n): SseMessage => ({ id: `p${n}`, data: { n } }))));
  }
}

@Module({ controllers: [CounterController] })
class CounterModule {}

export const counterService: ServiceDefinition = {
  name: 'counter',
  title: { zh: '计数', en: 'Counting' },
  module: CounterModule,
  projections: [counterTotals],
  integration: counterContract,
};

@Entity({ name: 'mirrored_count' })
export class MirroredCount {
  @PrimaryColumn('text', { name: 'event_id' }) eventId: string;
  @Column('text') stream: string;
  @Column('integer') by: number;
}

const mirror: ServiceConsumer = {
  name: 'mirror-counts',
  contracts: [counterContract],
  entities: [MirroredCount],
  async apply({ event, data }: IntegrationMessage, tx: EntityManager): Promise<void> {
    // A plain insert: an event applied twice would fail, and be seen.
    await tx.insert(MirroredCount, {
      eventId: event.id,
      stream: data.stream,
      by: Number(data.payload['by']),
    });
  },
};

@Module({})
class MirrorModule {}

/** A second context, which keeps what the first publishes. */
export const mirrorService: ServiceDefinition = {
  name: 'mirror',
  title: { zh: '计数副本', en: 'Copy of the counts' },
  module: MirrorModule,
  projections: [],
  consumers: [mirror],
};
