import { Answers, CurrentInvocation, Roles, type Invocation } from '@daylight/service-kit';
import { Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DeadlineSweep, sweepReport } from '../reactions/deadline-sweep';

@ApiTags('运维 operations')
@Controller('operations/clock')
export class ClockController {
  constructor(private readonly sweep: DeadlineSweep) {}

  @Post('sweep')
  @Roles('operator')
  @ApiOperation({ summary: '立即检查期限(模拟时钟时由此推进) / look at all deadlines now' })
  @Answers(sweepReport, 201)
  async run(@CurrentInvocation() { now }: Invocation) {
    return this.sweep.sweep(now);
  }
}
