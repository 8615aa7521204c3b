import { CurrentInvocation, Roles, type Invocation } from '@daylight/service-kit';
import { Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DeadlineSweep, type SweepReport } from '../reactions/deadline-sweep';

@ApiTags('运维 operations')
@Controller('operations/clock')
export class ClockController {
  constructor(private readonly sweep: DeadlineSweep) {}

  @Post('sweep')
  @HttpCode(200)
  @Roles('operator')
  @ApiOperation({ summary: '立即检查期限(模拟时钟时由此推进) / look at all deadlines now' })
  async run(@CurrentInvocation() { now }: Invocation): Promise<SweepReport> {
    return this.sweep.sweep(now);
  }
}
