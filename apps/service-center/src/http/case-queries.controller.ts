import {
  CountyCalendar,
  CurrentInvocation,
  CurrentPerson,
  Public,
  refuse,
  Roles,
} from '@daylight/service-kit';
import type { Invocation, Person } from '@daylight/service-kit';
import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { DataSource } from 'typeorm';
import { caseStream } from '../commands/case-commands';
import { caseNotShown } from '../commands/edge-refusals';
import { PersonalData } from '../commands/personal-data';
import type { CaseRegisterRow } from '../projections/case-register/case-register.entity';
import { CaseTimelineRow } from '../projections/case-timeline/case-timeline.entity';
import { accessTo } from '../queries/case-access';
import { CaseRegister } from '../queries/case-register.query';
import {
  caseSummary,
  deadlineExplanations,
  maskedPart,
  personalPart,
  staffPart,
  timelineEntry,
  type CaseAccess,
} from '../queries/case-view';

const ownCasesMax = 200;
const timelineEventsMax = 5_000;
/** Who opens personal data: the staff that handles cases, not auditors. */
const handlingRoles = ['clerk', 'reviewer', 'approver', 'unit-head'];

class AccessDto {
  @ApiPropertyOptional({ description: '查询码 / check code, for those who are not signed in' })
  @IsOptional()
  @IsString()
  @MaxLength(32)
  checkCode?: string;
}

class LookUpDto extends AccessDto {
  @ApiPropertyOptional({ description: '办件编码 / case number' })
  @IsString()
  @MaxLength(128)
  caseNo: string;
}

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
  async mine(@CurrentInvocation() { person, now }: Invocation) {
    const rows = await this.register.ofSubject(person.subject, ownCasesMax);
    return { cases: rows.map((row) => caseSummary(row, now, this.calendar.current)) };
  }

  @Get('case-lookup')
  @Public()
  @ApiOperation({ summary: '凭办件编码和查询码查询 / look up by number and check code' })
  async lookUp(
    @Query() { caseNo, checkCode }: LookUpDto,
    @CurrentPerson() person: Person | null,
    @CurrentInvocation() { now }: Invocation,
  ) {
    for (const row of await this.register.byNumber(caseNo.trim().toUpperCase())) {
      const access = accessTo(row, person, checkCode);
      if (access !== null) return this.view(row, access, person, now);
    }
    return refuse(caseNotShown());
  }

  @Get('cases/:caseId')
  @Public()
  @ApiOperation({ summary: '一个办件 / one case: staff all, applicant own, public with check code' })
  async one(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Query() { checkCode }: AccessDto,
    @CurrentPerson() person: Person | null,
    @CurrentInvocation() { now }: Invocation,
  ) {
    const { row, access } = await this.find(caseId, person, checkCode);
    return this.view(row, access, person, now);
  }

  @Get('cases/:caseId/timeline')
  @Public()
  @ApiOperation({ summary: '办件全过程 / the whole course of a case' })
  async timeline(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Query() { checkCode }: AccessDto,
    @CurrentPerson() person: Person | null,
  ) {
    const { row, access } = await this.find(caseId, person, checkCode);
    const events = await this.dataSource
      .getRepository(CaseTimelineRow)
      .find({ where: { caseId: row.caseId }, order: { revision: 'ASC' }, take: timelineEventsMax });
    return { caseId, caseNo: row.caseNo, events: events.map((event) => timelineEntry(event, access)) };
  }

  @Get('cases/:caseId/deadlines')
  @Public()
  @ApiOperation({ summary: '法定与承诺期限,逐日说明 / both deadlines, explained day by day' })
  async deadlines(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Query() { checkCode }: AccessDto,
    @CurrentPerson() person: Person | null,
    @CurrentInvocation() { now }: Invocation,
  ) {
    const { row } = await this.find(caseId, person, checkCode);
    return deadlineExplanations(row, now, this.calendar.current);
  }

  private async find(caseId: string, person: Person | null, checkCode: string | undefined) {
    const row = await this.register.byId(caseId);
    const access = row === null ? null : accessTo(row, person, checkCode);
    return row === null || access === null ? refuse(caseNotShown()) : { row, access };
  }

  private async view(row: CaseRegisterRow, access: CaseAccess, person: Person | null, now: string) {
    const summary = { ...caseSummary(row, now, this.calendar.current), access };
    if (access === 'public') return summary;
    const opens =
      access === 'applicant' || (person?.roles.some((role) => handlingRoles.includes(role)) ?? false);
    const opened = opens ? await this.personal.open('applicant', row.sealed, caseStream(row.caseId)) : null;
    const personal = { personal: personalPart(opened), masked: maskedPart(opened) };
    return access === 'staff' ? { ...summary, ...personal, ...staffPart(row) } : { ...summary, ...personal };
  }
}
