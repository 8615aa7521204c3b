import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { defineRefusal } from '@daylight/kernel';
import { listOf, object } from '@daylight/kernel/messages';
import type { ReplayOutcome, StoredDeadLetter } from '@daylight/messaging';
import { ProjectionSet, type ProjectionStatus } from '@daylight/read-models';
import { IsIn, IsNotEmpty, IsOptional, IsString, Length, MaxLength } from 'class-validator';
import { CurrentPerson, Roles } from '../identity/decorators';
import type { Person } from '../identity/person';
import { MessageFlow } from '../messages/message-flow';
import { refuse } from '../problems/refusal-exception';
import { Answers } from '../schema/answers';
import { deadLetter, projectionStatuses, replayOutcome, subscriptionStates } from './operation-answers';

const nameMax = 255;

export const operationTargetUnknown = defineRefusal({
  code: 'operation-target-unknown',
  category: 'missing',
  rule: 'API-08',
  article: '新余市2007年方案“规范运行”',
  message: { zh: '没有“{target}”。', en: 'There is no "{target}" here.' },
  remedy: {
    zh: '可用的名称见 /operations/subscriptions 和 /operations/dead-letters。',
    en: 'The names are listed at /operations/subscriptions and /operations/dead-letters.',
  },
});

class DeadLetterFilter {
  @ApiProperty({ required: false, description: '消费者 Consumer' })
  @IsOptional()
  @IsString()
  @MaxLength(nameMax)
  consumer?: string;

  @ApiProperty({ required: false, description: '事件流 Stream' })
  @IsOptional()
  @IsString()
  @MaxLength(nameMax)
  stream?: string;

  @ApiProperty({ required: false, enum: ['open', 'replayed', 'dismissed'], default: 'open' })
  @IsOptional()
  @IsIn(['open', 'replayed', 'dismissed'])
  state?: 'open' | 'replayed' | 'dismissed';

  @ApiProperty({
    required: false,
    description: '上一页最后一封的 id Id of the last letter of the page before',
  })
  @IsOptional()
  @IsString()
  @MaxLength(nameMax)
  after?: string;
}

class ReplayRequest {
  @ApiProperty({ description: '消费者 Consumer' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(nameMax)
  consumer: string;

  @ApiProperty({ description: '事件流:其未处理消息按序重放 Stream whose open letters are applied in order' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(nameMax)
  stream: string;
}

class DismissalRequest {
  @ApiProperty({ description: '理由 Reason', minLength: 4, maxLength: 500 })
  @IsString()
  @Length(4, 500)
  reason: string;
}

/** For the operator: what stands still, why, and how it goes on. */
@ApiTags('operation')
@Controller('operations')
@Roles('operator')
export class OperationsController {
  constructor(
    private readonly projections: ProjectionSet,
    private readonly flow: MessageFlow,
  ) {}

  @Get('subscriptions')
  @ApiOperation({ summary: '投影、转发和消费的状态 State of projections, relay and consumers' })
  @Answers(subscriptionStates)
  subscriptions(): { projections: readonly ProjectionStatus[] } & ReturnType<MessageFlow['states']> {
    return { projections: this.projections.statuses(), ...this.flow.states() };
  }

  @Post('subscriptions/:name/resume')
  @HttpCode(202)
  @ApiOperation({ summary: '重新启动一个停下的投影 Resume a projection that gave up' })
  @Answers(object({ projections: projectionStatuses }), 202)
  async resume(@Param('name') name: string): Promise<{ projections: readonly ProjectionStatus[] }> {
    if (!(await this.projections.resume(name)))
      refuse(operationTargetUnknown({ target: name.slice(0, nameMax) }));
    return { projections: this.projections.statuses() };
  }

  @Get('dead-letters')
  @ApiOperation({ summary: '未能处理的消息 Messages that could not be applied' })
  @Answers(object({ letters: listOf(deadLetter) }))
  async letters(@Query() filter: DeadLetterFilter): Promise<{ letters: readonly StoredDeadLetter[] }> {
    return { letters: await this.flow.deadLetters.list({ ...filter }) };
  }

  @Post('dead-letters/replay')
  @HttpCode(200)
  @ApiOperation({ summary: '从事件记录重放 Replay from the record' })
  @Answers(replayOutcome)
  async replay(@Body() body: ReplayRequest): Promise<ReplayOutcome> {
    try {
      return await this.flow.deadLetters.replay(body.consumer, body.stream);
    } catch (error) {
      if (error instanceof RangeError) refuse(operationTargetUnknown({ target: body.consumer }));
      throw error;
    }
  }

  @Post('dead-letters/:id/dismissal')
  @HttpCode(200)
  @ApiOperation({ summary: '放弃一封(须说明理由) Give a letter up, with a reason' })
  @Answers(deadLetter)
  async dismiss(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: DismissalRequest,
    @CurrentPerson() person: Person | null,
  ): Promise<StoredDeadLetter> {
    const letter = await this.flow.deadLetters.dismiss(id, `${person?.subject ?? 'unknown'}: ${body.reason}`);
    return letter ?? refuse(operationTargetUnknown({ target: id }));
  }
}
