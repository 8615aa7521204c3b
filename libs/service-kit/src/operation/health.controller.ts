import { monitorEventLoopDelay, type IntervalHistogram } from 'node:perf_hooks';
import { Controller, Get, Inject, Res, type OnModuleDestroy } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '../identity/decorators';
import { Answers } from '../schema/answers';
import { READINESS } from '../tokens';
import { liveness, readinessReport } from './operation-answers';
import type { Readiness, ReadinessReport } from './readiness';

const eventLoopDelayMsMax = 5_000;
const nanosecondsPerMs = 1e6;

/** For whoever restarts the process (`/live`) and whoever sends it requests (`/ready`). */
@ApiTags('operation')
@Controller()
@Public()
export class HealthController implements OnModuleDestroy {
  private readonly delay: IntervalHistogram = monitorEventLoopDelay({ resolution: 20 });

  constructor(@Inject(READINESS) private readonly readiness: Readiness) {
    this.delay.enable();
  }

  onModuleDestroy(): void {
    this.delay.disable();
  }

  /** Whether the event loop turns; says nothing of anybody else, because a restart would not help them. */
  @Get('live')
  @ApiOperation({ summary: '进程是否存活 Whether the process is alive' })
  @Answers(liveness)
  @Answers(liveness, 503)
  live(@Res({ passthrough: true }) reply: FastifyReply): { status: 'up' | 'down'; eventLoopDelayMs: number } {
    const eventLoopDelayMs = Math.round(this.delay.percentile(99) / nanosecondsPerMs);
    this.delay.reset();
    const up = eventLoopDelayMs <= eventLoopDelayMsMax;
    if (!up) void reply.status(503);
    return { status: up ? 'up' : 'down', eventLoopDelayMs };
  }

  /** Whether requests can be served, with the state of each thing they need. */
  @Get('ready')
  @ApiOperation({ summary: '是否可以提供服务 Whether the service can serve' })
  @Answers(readinessReport)
  @Answers(readinessReport, 503)
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<ReadinessReport> {
    const report = await this.readiness.report();
    void reply.header('cache-control', 'no-store').status(report.status === 'up' ? 200 : 503);
    return report;
  }
}
