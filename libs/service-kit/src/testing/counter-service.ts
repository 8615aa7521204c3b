import { Body, Controller, Get, Inject, Injectable, Module, Param, Post, Query, Sse } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { aggregate, defineRefusal, isRefusal, type Circumstances, type Refusal } from '@daylight/kernel';
import {
  anyObject,
  code,
  command,
  count,
  event,
  flag,
  listOf,
  messages,
  object,
  objectOf,
  open,
  optional,
  publication,
  query,
  sayOf,
  sealed,
  text,
  wholeNumber,
  words,
  type AnswerOf,
  type QuestionOf,
} from '@daylight/kernel/messages';
import type { IntegrationMessage } from '@daylight/messaging';
import { projectionOf } from '@daylight/read-models';
import { AggregateRunner, type EventLog } from '@daylight/record';
import { IsOptional } from 'class-validator';
import { Type } from '@sinclair/typebox';
import { map, timer, type Observable } from 'rxjs';
import { Column, DataSource, Entity, PrimaryColumn, type EntityManager } from 'typeorm';
import { view } from '../acts/act-answer';
import { acts, type CircumstancesAsked, type CircumstancesSource } from '../acts/acts';
import { BodyLimit } from '../boot/body-limits';
import { CurrentInvocation, CurrentPerson, Public } from '../identity/decorators';
import type { Invocation, Person } from '../identity/person';
import { refuse } from '../problems/refusal-exception';
import { answers, type Answerer } from '../queries/answered-queries';
import { QueriesOf, QueryClient } from '../queries/query-client';
import { sseHeartbeat, type SseMessage } from '../read-side/sse-heartbeat';
import { Answers, AnswersMedia } from '../schema/answers';
import type { ServiceConsumer, ServiceDefinition } from '../service-definition';
import { EVENT_LOG } from '../tokens';

/** The smallest context there can be: counters that count up to a hundred. For the kit's own specs. */

const totalMax = 100;
const countMax = 60;

export const countTooHigh = defineRefusal({
  code: 'count-too-high',
  category: 'conflict',
  rule: 'CNT-01',
  article: '计数规则第一条',
  message: { zh: '合计不得超过 {max}。', en: 'The total may not exceed {max}.' },
  remedy: { zh: '请减小数目。', en: 'Count less.' },
});
const alreadyClosed = defineRefusal({
  ...countTooHigh.definition,
  code: 'counter-closed',
  message: { zh: '计数已经结束。', en: 'Counting is over.' },
});

const counterUnknown = defineRefusal({
  ...countTooHigh.definition,
  code: 'counter-unknown',
  category: 'missing',
  message: { zh: '没有计数“{name}”。', en: 'There is no counter {name}.' },
});

const by = open(wholeNumber(1, countMax), '数目', 'number');
export const counterMessages = messages('counter', 'tally', {
  title: { zh: '计数', en: 'Counter' },
  events: {
    /** Version 1 named the number `n`. */
    Counted: event(
      2,
      { by, note: words(optional(text(200)), '备注', 'note') },
      ({ by: n }) => ({ zh: `计${n}`, en: `counted ${n}` }),
      {
        upcast: { 1: ({ n }: { n: number }) => ({ by: n }) },
      },
    ),
    Closed: event(1, { whoZh: sealed(optional(text(100)), '何人', 'who') }, { zh: '结束', en: 'closed' }),
  },
  commands: {
    count: command(
      { zh: '计数', en: 'count' },
      {
        by,
        note: words(optional(text(200)), '备注', 'note'),
        copies: open(optional(wholeNumber(0, 9)), '份数', 'copies'),
      },
    ),
    close: command({ zh: '结束计数', en: 'close' }, { whoZh: sealed(optional(text(100)), '何人', 'who') }),
  },
  queries: {
    total: query(
      { zh: '合计', en: 'total' },
      { name: open(text(60), '名称', 'name') },
      { total: open(count, '合计', 'total'), closed: open(flag, '已结束', 'closed') },
    ),
  },
});
const say = sayOf(counterMessages);

type Counter = { readonly total: number; readonly closed: boolean };
const stillOpen = ({ closed }: Counter) => (closed ? alreadyClosed() : null);

export const counter = aggregate(counterMessages)<Counter, Circumstances>({
  initial: { total: 0, closed: false },
  evolve: {
    Counted: (state, data) => ({ ...state, total: state.total + data.by }),
    Closed: (state) => ({ ...state, closed: true }),
  },
  acts: {
    count: {
      may: [stillOpen],
      decide: ({ by: n, note }, { total }) =>
        total + n > totalMax ? countTooHigh({ max: totalMax }) : [say.Counted({ by: n, note })],
    },
    close: { may: [stillOpen], decide: ({ whoZh }) => [say.Closed({ whoZh })] },
  },
});

@Injectable()
class CounterCircumstances implements CircumstancesSource<Counter, Circumstances> {
  circumstancesFor({ actor, invocation: { now }, occurredAt }: CircumstancesAsked<Counter>): Circumstances {
    return { actor, now, occurredAt };
  }
}

const counterActs = acts(counter, {
  path: 'counters/:name',
  idOf: (name) => (/^[^!/]{1,60}$/u.test(name) ? name : null),
  circumstances: CounterCircumstances,
  view: view<Counter>()(object({ total: count, closed: flag }), ({ total, closed }) => ({ total, closed })),
  routes: {
    'POST counts': { act: 'count', roles: ['clerk'] },
    'POST closing': {
      act: 'close',
      roles: ['clerk', 'auditor'],
      // A file may say who closes, in place of JSON.
      upload: (file) =>
        Promise.resolve({ request: { whoZh: file.toString('utf8') }, told: { bytes: file.length } }),
      told: object({ bytes: optional(count) }),
    },
  },
});

export type TotalQuery = (typeof counterMessages)['queries']['total'];

@Injectable()
class TotalAnswerer implements Answerer<TotalQuery> {
  private readonly counters: AggregateRunner<typeof counterMessages, Counter, Circumstances>;

  constructor(@Inject(EVENT_LOG) log: EventLog) {
    this.counters = new AggregateRunner(log, counter);
  }

  async answer({ name }: QuestionOf<TotalQuery>): Promise<AnswerOf<TotalQuery> | Refusal> {
    const { revision, state } = await this.counters.load(name);
    return revision === null ? counterUnknown({ name }) : { total: state.total, closed: state.closed };
  }
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

export const counterTotals = projectionOf(counter, {
  name: 'counter-totals',
  entities: [CounterTotal],
  async apply(events, manager) {
    for (const { type, data, recorded } of events) {
      if (type !== 'counter.Counted') continue;
      const name = recorded.stream;
      const total = (await manager.findOneBy(CounterTotal, { name }))?.total ?? 0;
      await manager.save(CounterTotal, { name, total: total + data.by, position: recorded.position });
    }
  },
});

export const counterContract = publication('counter', counterMessages);

const counterRow = object({ name: text(), total: count, position: code() });

@Controller('counters')
class CounterController {
  constructor(private readonly dataSource: DataSource) {}

  @Get()
  @Public()
  @Answers(object({ counters: listOf(counterRow) }))
  async list(@Query() _search: CounterSearch): Promise<{ counters: CounterTotal[] }> {
    return { counters: await this.dataSource.getRepository(CounterTotal).find({ order: { name: 'ASC' } }) };
  }

  @Post('model')
  @BodyLimit(1024 * 1024)
  @Answers(object({ bytes: Type.Integer() }), 201)
  upload(@Body() body: Buffer | object): { bytes: number } {
    return { bytes: Buffer.isBuffer(body) ? body.length : -1 };
  }

  @Get('me')
  @Answers(anyObject<object>())
  me(@CurrentPerson() person: Person | null, @CurrentInvocation() { actor, now }: Invocation): object {
    return { person, actor, now };
  }

  @Get('broken')
  @Public()
  @Answers(object({}))
  broken(): never {
    throw new Error('secret inner detail');
  }

  @Sse('stream')
  @Public()
  @AnswersMedia('text/event-stream', '实时事件 Events as they happen')
  stream(): Observable<SseMessage> {
    return sseHeartbeat(timer(20, 1_000).pipe(map((n): SseMessage => ({ id: `p${n}`, data: { n } }))));
  }
}

@Module({ controllers: [CounterController], providers: [CounterCircumstances, TotalAnswerer] })
class CounterModule {}

export const counterService: ServiceDefinition = {
  name: 'counter',
  title: { zh: '计数', en: 'Counting' },
  module: CounterModule,
  acts: [counterActs],
  answers: [answers(counterMessages, { total: TotalAnswerer })],
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

@Controller('totals')
class TotalsController {
  constructor(@QueriesOf(counterMessages) private readonly counters: QueryClient<typeof counterMessages>) {}

  /** What the counter says now, and not what has been copied so far. */
  @Get(':name')
  @Public()
  @Answers(objectOf(counterMessages.queries.total.answer))
  async total(@Param('name') name: string): Promise<AnswerOf<TotalQuery>> {
    const answer = await this.counters.ask('total', { name });
    return isRefusal(answer) ? refuse(answer) : answer;
  }
}

@Module({ controllers: [TotalsController] })
class MirrorModule {}

/** A second context, which keeps what the first publishes. */
export const mirrorService: ServiceDefinition = {
  name: 'mirror',
  title: { zh: '计数副本', en: 'Copy of the counts' },
  asks: [counterMessages],
  module: MirrorModule,
  projections: [],
  consumers: [mirror],
};
