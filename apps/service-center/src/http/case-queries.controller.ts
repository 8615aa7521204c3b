import { serviceCase } from '@daylight/contexts/service-center/domain';
import { codeLengthMax, object, text, type ShapeOf } from '@daylight/kernel/messages';
import {
  Answers,
  Asked,
  CountyCalendar,
  CurrentInvocation,
  CurrentPerson,
  PersonalData,
  Public,
  refuse,
  Roles,
  type Invocation,
  type Person,
} from '@daylight/service-kit';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import type { CaseRegisterRow } from '../projections/case-register/case-register.entity';
import { CaseTimelineRow } from '../projections/case-timeline/case-timeline.entity';
import { accessTo, opensPersonalData, type CaseAccess, type Reader } from '../queries/case-access';
import { CaseRegister } from '../queries/case-register.query';
import {
  caseDeadlinesView,
  casesView,
  caseView,
  detailsFor,
  explainedDeadlines,
  summaryOf,
} from '../queries/case-view';
import { caseNotShown } from '../queries/reading-refusals';
import { timelineEntryOf, timelineEventsMax, timelineView } from '../queries/timeline-view';

const ownCasesMax = 200;

const lookUp = object({ caseNo: { ...text(codeLengthMax), description: '办件编码 / case number' } });

/** 阳光审批: the applicant and everybody with the check code see where a case stands, live. */
@ApiTags('办件查询 cases')
@Controller()
export class CaseQueriesController {
  constructor(
    private readonly register: CaseRegister,
    private readonly dataSource: DataSource,
    private readonly calendar: CountyCalendar,
    private readonly personal: PersonalData,
  ) {}

  @Get('my-cases')
  @Roles('citizen')
  @ApiOperation({ summary: '我的办件 / my cases' })
  @Answers(casesView)
  async mine(@CurrentInvocation() { person, now }: Invocation) {
    const rows = await this.register.ofSubject(person.subject, ownCasesMax);
    return { cases: rows.map((row) => summaryOf(row, now, this.calendar.current)) };
  }

  @Get('case-lookup')
  @Public()
  @ApiOperation({ summary: '凭办件编码和查询码查询 / look up by number and check code' })
  @Answers(caseView)
  async lookUp(
    @Asked(lookUp) { caseNo }: ShapeOf<typeof lookUp>,
    @CurrentPerson() person: Person | null,
    @CurrentInvocation() { now, checkCode }: Invocation,
  ) {
    const reader = { person, checkCode };
    for (const row of await this.register.byNumber(caseNo.trim().toUpperCase())) {
      const access = accessTo(row, reader);
      if (access !== null) return this.view(row, access, reader, now);
    }
    return refuse(caseNotShown());
  }

  @Get('cases/:caseId')
  @Public()
  @ApiOperation({ summary: '一个办件 / one case: staff all, applicant own, public with check code' })
  @Answers(caseView)
  async one(
    @Param('caseId') caseId: string,
    @CurrentPerson() person: Person | null,
    @CurrentInvocation() { now, checkCode }: Invocation,
  ) {
    const reader = { person, checkCode };
    const { row, access } = await this.find(caseId, reader);
    return this.view(row, access, reader, now);
  }

  @Get('cases/:caseId/timeline')
  @Public()
  @ApiOperation({ summary: '办件全过程 / the whole course of a case' })
  @Answers(timelineView)
  async timeline(
    @Param('caseId') caseId: string,
    @CurrentPerson() person: Person | null,
    @CurrentInvocation() { checkCode }: Invocation,
  ) {
    const { row, access } = await this.find(caseId, { person, checkCode });
    const events = await this.dataSource
      .getRepository(CaseTimelineRow)
      .find({ where: { caseId: row.caseId }, order: { revision: 'ASC' }, take: timelineEventsMax });
    return {
      caseId: row.caseId,
      caseNo: row.caseNo,
      events: events.map((event) => timelineEntryOf(event, access)),
    };
  }

  @Get('cases/:caseId/deadlines')
  @Public()
  @ApiOperation({ summary: '法定与承诺期限,逐日说明 / both deadlines, explained day by day' })
  @Answers(caseDeadlinesView)
  async deadlines(
    @Param('caseId') caseId: string,
    @CurrentPerson() person: Person | null,
    @CurrentInvocation() { now, checkCode }: Invocation,
  ) {
    const { row } = await this.find(caseId, { person, checkCode });
    return explainedDeadlines(row, now, this.calendar.current);
  }

  private async find(caseId: string, reader: Reader) {
    const row = await this.register.byId(caseId);
    const access = row === null ? null : accessTo(row, reader);
    return row === null || access === null ? refuse(caseNotShown()) : { row, access };
  }

  private async view(row: CaseRegisterRow, access: CaseAccess, reader: Reader, now: string) {
    const opened = opensPersonalData(access, reader)
      ? await this.personal.open('applicant', row.sealed, serviceCase.stream(row.caseId))
      : null;
    return { ...summaryOf(row, now, this.calendar.current), access, ...detailsFor(access, row, opened) };
  }
}
