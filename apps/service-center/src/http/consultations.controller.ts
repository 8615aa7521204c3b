import { consultation, consultationUnknown } from '@daylight/contexts/service-center/domain';
import { isUuid } from '@daylight/kernel';
import { object, optional, organisationId, type ShapeOf } from '@daylight/kernel/messages';
import {
  Answers,
  Asked,
  checkCodeHashOf,
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
import { ConsultationRow } from '../projections/consultation/consultation.entity';
import { isReadingStaff } from '../queries/case-access';
import {
  consultationsMax,
  consultationsView,
  consultationView,
  publicPartOf,
  type Asked as WhatWasAsked,
} from '../queries/consultation-view';

const owedBy = object({
  organisation: optional({
    ...organisationId,
    description: '待答复单位 / organisation that owes the answer',
  }),
});

@ApiTags('咨询 consultations')
@Controller('consultations')
export class ConsultationsController {
  constructor(
    private readonly personal: PersonalData,
    private readonly dataSource: DataSource,
  ) {}

  @Get()
  @Roles('clerk', 'reviewer', 'approver', 'unit-head', 'auditor', 'efficiency-office')
  @ApiOperation({ summary: '待答复咨询,先到期的在前 / open questions, first due first' })
  @Answers(consultationsView)
  async open(@Asked(owedBy) { organisation }: ShapeOf<typeof owedBy>) {
    const query = this.dataSource
      .getRepository(ConsultationRow)
      .createQueryBuilder('row')
      .where('row.answeredOn is null')
      .orderBy('row.dueOn', 'ASC')
      .addOrderBy('row.consultationId', 'ASC')
      .limit(consultationsMax);
    if (organisation !== undefined) query.andWhere('row.organisation = :organisation', { organisation });
    return { consultations: (await query.getMany()).map(publicPartOf) };
  }

  @Get(':consultationId')
  @Public()
  @ApiOperation({ summary: '一条咨询 / one consultation' })
  @Answers(consultationView)
  async one(
    @Param('consultationId') asked: string,
    @CurrentPerson() person: Person | null,
    @CurrentInvocation() { checkCode }: Invocation,
  ) {
    const consultationId = asked.toLowerCase();
    const row = isUuid(consultationId)
      ? await this.dataSource.getRepository(ConsultationRow).findOneBy({ consultationId })
      : null;
    if (row === null) return refuse(consultationUnknown());
    const isOwn = person !== null && row.askerSubject === person.subject;
    const opens = isOwn || (person !== null && isReadingStaff(person));
    const hasCode =
      checkCode !== undefined && checkCodeHashOf(checkCode, row.consultationId) === row.checkCodeHash;
    if (!opens && !hasCode) refuse(consultationUnknown());
    return opens ? { ...publicPartOf(row), personal: await this.opened(row) } : publicPartOf(row);
  }

  private async opened(row: ConsultationRow): Promise<WhatWasAsked> {
    const [question, name, phone] = await Promise.all([
      this.openedText(row, 'question'),
      this.openedText(row, 'name'),
      this.openedText(row, 'phone'),
    ]);
    return { question, name, phone };
  }

  private async openedText(row: ConsultationRow, field: keyof WhatWasAsked): Promise<string | null> {
    if (row[field] === null) return null;
    const opened = await this.personal.open(field, row[field], consultation.stream(row.consultationId));
    return typeof opened === 'string' ? opened : null;
  }
}
