import { lastDayOf } from '@daylight/administration';
import { businessDay, derivedId, isRefusal, type Clock } from '@daylight/kernel';
import { code, count, instant, object, type ShapeOf } from '@daylight/kernel/messages';
import {
  ActEndpoint,
  CLOCK,
  CountyCalendar,
  LOGGER,
  RefusalException,
  SERVICE_CONFIG,
  type Invocation,
  type ServiceConfig,
} from '@daylight/service-kit';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { caseActs } from '../http/case-acts';
import { CaseRegisterRow } from '../projections/case-register/case-register.entity';

const sweepIntervalMs = 60_000;
const pageSizeMax = 500;
/** Pages of one sweep: what is left waits for the next. */
const pagesMax = 200;

/** What one pass found and did. */
export const sweepReport = object({
  asOf: instant,
  examined: count,
  deemedAccepted: count,
  recomputed: count,
  calendarVersion: code(),
});

type Log = { error(details: object, message: string): void };

/**
 * The centre's own watch over time: after five working days of silence the law has accepted, and provisional due
 * days are computed again when the calendar has grown. Command ids follow from the case, so that two sweeps at once, or
 * one after a crash, record nothing twice.
 */
@Injectable()
export class DeadlineSweep implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly dataSource: DataSource,
    private readonly endpoint: ActEndpoint,
    private readonly calendar: CountyCalendar,
    @Inject(SERVICE_CONFIG) private readonly config: ServiceConfig,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Log,
  ) {}

  /** A simulated clock stands still by itself: its operator sweeps by `POST /operations/clock/sweep`. */
  onApplicationBootstrap(): void {
    if (this.config.clock === 'system' && this.config.roles.includes('worker')) this.schedule();
  }

  async onApplicationShutdown(): Promise<void> {
    clearTimeout(this.timer);
    await this.running;
  }

  /** One pass over the cases whose time may have come. */
  async sweep(now: string): Promise<ShapeOf<typeof sweepReport>> {
    await this.calendar.reload();
    const deemed = await this.each('silence', (row) => this.deemAccepted(row, now));
    const recomputed = await this.each('provisional', (row) => this.recompute(row, now));
    return {
      asOf: now,
      examined: deemed.examined + recomputed.examined,
      deemedAccepted: deemed.done,
      recomputed: recomputed.done,
      calendarVersion: this.calendar.current.version,
    };
  }

  private schedule(): void {
    this.timer = setTimeout(() => {
      this.running = this.sweep(this.clock.now())
        .catch((error: unknown) => this.logger.error({ err: error }, 'the deadline sweep failed'))
        .finally(() => this.schedule());
    }, sweepIntervalMs);
    this.timer.unref();
  }

  private async each(kind: 'silence' | 'provisional', act: (row: CaseRegisterRow) => Promise<boolean>) {
    let [examined, done, after] = [0, 0, ''];
    for (let page = 0; page < pagesMax; page += 1) {
      const rows = await this.page(kind, after);
      for (const row of rows) {
        examined += 1;
        if (await act(row)) done += 1;
      }
      if (rows.length < pageSizeMax) break;
      after = rows.at(-1)?.filedPosition ?? after;
    }
    return { examined, done };
  }

  private async page(kind: 'silence' | 'provisional', after: string): Promise<CaseRegisterRow[]> {
    const query = this.dataSource
      .getRepository(CaseRegisterRow)
      .createQueryBuilder('row')
      .where('row.filedPosition > :after', { after })
      .orderBy('row.filedPosition', 'ASC')
      .limit(pageSizeMax);
    if (kind === 'silence') query.andWhere(`row.status = 'filed' and row.foreignReference is null`);
    else query.andWhere('row.provisional and row.closedOn is null and row.decidedOn is null');
    return query.getMany();
  }

  private async deemAccepted({ caseId, receivedOn }: CaseRegisterRow, now: string): Promise<boolean> {
    const ends = lastDayOf('SVC-03', receivedOn, this.calendar.current);
    if (isRefusal(ends) || businessDay(now) <= ends) return false;
    // A supplement begins a new silence, so its day is part of the id.
    return this.issue('deemAccepted', caseId, derivedId('deem-accepted', caseId, receivedOn), now);
  }

  private async recompute({ caseId }: CaseRegisterRow, now: string): Promise<boolean> {
    const { version } = this.calendar.current;
    return this.issue('recomputeDeadlines', caseId, derivedId('recompute-deadlines', caseId, version), now);
  }

  private async issue(
    act: 'deemAccepted' | 'recomputeDeadlines',
    caseId: string,
    commandId: string,
    now: string,
  ): Promise<boolean> {
    const invocation = systemInvocation(commandId, now);
    try {
      const { replayed } = await this.endpoint.run({ acts: caseActs, id: caseId, invocation }, act, {});
      return !replayed;
    } catch (error) {
      // The read model was behind: somebody acted meanwhile, and the aggregate knows it.
      if (error instanceof RefusalException) return false;
      throw error;
    }
  }
}

function systemInvocation(commandId: string, now: string): Invocation {
  const subject = 'system:service-center';
  const organisation = 'service-center';
  return {
    person: { subject, organisation, posts: [], roles: [] },
    actor: { subject, organisation },
    commandId,
    commandDigest: commandId,
    correlationId: commandId,
    now,
  };
}
