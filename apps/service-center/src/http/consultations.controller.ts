import { derivedId, isJsonObject } from '@daylight/kernel';
import { maskName } from '@daylight/privacy';
import { consultationUnknown } from '@daylight/contexts/service-center/domain';
import type { CommandAnswer, Invocation, Person } from '@daylight/service-kit';
import { CurrentInvocation, CurrentPerson, Public, refuse, Roles } from '@daylight/service-kit';
import type { Consultation } from '@daylight/contexts/service-center/domain';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsNotEmpty, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { DataSource } from 'typeorm';
import { ConsultationCommands, consultationStream } from '../commands/consultation-commands';
import { checkCodeHashOf, PersonalData } from '../commands/personal-data';
import { ConsultationRow } from '../projections/consultation/consultation.entity';
import { isReadingStaff } from '../queries/case-access';

const wordsLengthMax = 2_000;
const consultationsMax = 200;

class AskDto {
  @ApiProperty({ description: '主题(公开) / topic, public', example: '施工许可需要哪些材料' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  topicZh: string;

  @ApiProperty({ description: '问题(加密保存) / the question, sealed' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(wordsLengthMax)
  question: string;

  @ApiProperty({ description: '首问单位 / the organisation asked', example: 'zjj' })
  @Matches(/^[A-Za-z0-9_-]{1,64}$/)
  organisation: string;

  @ApiPropertyOptional({ example: '360827-XK-001' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  powerCode?: string;

  @ApiPropertyOptional({ description: '姓名(加密保存,公开时遮盖) / name, sealed' })
  @IsOptional()
  @IsString()
  @MaxLength(120)
  name?: string;

  @ApiPropertyOptional({ description: '联系电话(加密保存) / telephone, sealed' })
  @IsOptional()
  @Matches(/^[+\d][\d -]{4,24}$/)
  phone?: string;
}

class HandOverDto {
  @ApiProperty({ example: 'zrzyj' })
  @Matches(/^[A-Za-z0-9_-]{1,64}$/)
  to: string;

  @ApiProperty()
  @IsString()
  @MaxLength(wordsLengthMax)
  reasonZh: string;
}

class AnswerDto {
  @ApiProperty({ description: '答复(公开) / the answer, public' })
  @IsString()
  @MaxLength(wordsLengthMax)
  answerZh: string;
}

class ConsultationFilterDto {
  @ApiPropertyOptional({ description: '待答复单位 / organisation that owes the answer' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  organisation?: string;
}

class ConsultationAccessDto {
  @ApiPropertyOptional({ description: '查询码 / check code' })
  @IsOptional()
  @IsString()
  @MaxLength(32)
  checkCode?: string;
}

/** 咨询: asked by anybody who signs in, answered within five working days. */
@ApiTags('咨询 consultations')
@Controller('consultations')
export class ConsultationsController {
  constructor(
    private readonly commands: ConsultationCommands,
    private readonly personal: PersonalData,
    private readonly dataSource: DataSource,
  ) {}

  @Post()
  @Roles('citizen', 'clerk', 'village-agent')
  @ApiOperation({ summary: '提出咨询 / ask' })
  async ask(@Body() dto: AskDto, @CurrentInvocation() by: Invocation) {
    const consultationId = derivedId('consultation', by.commandId);
    const { question, name, phone, ...open } = dto;
    const asker = by.person.roles.includes('citizen') ? by.person.subject : undefined;
    const stream = consultationStream(consultationId);
    const seal = await this.personal.sealFor(asker ?? `asker-of-${consultationId}`, consultationId, stream);
    const body = {
      ...open,
      consultationId,
      askerDisplayName: name === undefined ? '匿名' : maskName(name),
      sealed: seal.seal('consultation', { question, name, phone }),
      checkCodeHash: checkCodeHashOf(seal.checkCode, consultationId),
      ...(asker === undefined ? {} : { askerSubject: asker }),
    };
    const answer = await this.commands.execute(consultationId, 'ask', body, by);
    return { ...answerOf(consultationId, answer), checkCode: seal.checkCode };
  }

  @Post(':consultationId/hand-over')
  @Roles('clerk', 'reviewer', 'approver', 'unit-head')
  @ApiOperation({ summary: '转办 / hand over' })
  async handOver(
    @Param('consultationId', ParseUUIDPipe) id: string,
    @Body() dto: HandOverDto,
    @CurrentInvocation() by: Invocation,
  ) {
    return answerOf(id, await this.commands.execute(id, 'hand-over', { ...dto }, by));
  }

  @Post(':consultationId/answer')
  @Roles('clerk', 'reviewer', 'approver', 'unit-head')
  @ApiOperation({ summary: '答复 / answer' })
  async answer(
    @Param('consultationId', ParseUUIDPipe) id: string,
    @Body() dto: AnswerDto,
    @CurrentInvocation() by: Invocation,
  ) {
    return answerOf(id, await this.commands.execute(id, 'answer', { ...dto }, by));
  }

  @Get()
  @Roles('clerk', 'reviewer', 'approver', 'unit-head', 'auditor', 'efficiency-office')
  @ApiOperation({ summary: '待答复咨询,先到期的在前 / open questions, first due first' })
  async open(@Query() { organisation }: ConsultationFilterDto) {
    const query = this.dataSource
      .getRepository(ConsultationRow)
      .createQueryBuilder('row')
      .where('row.answeredOn is null')
      .orderBy('row.dueOn', 'ASC')
      .addOrderBy('row.consultationId', 'ASC')
      .limit(consultationsMax);
    if (organisation !== undefined) query.andWhere('row.organisation = :organisation', { organisation });
    return { consultations: (await query.getMany()).map(publicPart) };
  }

  @Get(':consultationId')
  @Public()
  @ApiOperation({ summary: '一条咨询 / one consultation' })
  async one(
    @Param('consultationId', ParseUUIDPipe) id: string,
    @Query() { checkCode }: ConsultationAccessDto,
    @CurrentPerson() person: Person | null,
  ) {
    const row = await this.dataSource.getRepository(ConsultationRow).findOneBy({ consultationId: id });
    if (row === null) return refuse(consultationUnknown());
    const isStaff = person !== null && isReadingStaff(person);
    const isAsker = person !== null && row.askerSubject !== null && row.askerSubject === person.subject;
    const hasCode = checkCode !== undefined && checkCodeHashOf(checkCode, id) === row.checkCodeHash;
    if (!isStaff && !isAsker && !hasCode) refuse(consultationUnknown());
    if (!isStaff && !isAsker) return publicPart(row);
    const opened = await this.personal.open('consultation', row.sealed, consultationStream(id));
    return {
      ...publicPart(row),
      personal: isJsonObject(opened === 'erased' ? null : opened) ? opened : null,
    };
  }
}

function publicPart(row: ConsultationRow) {
  const {
    consultationId,
    topicZh,
    powerCode,
    organisation,
    asker,
    askedOn,
    dueOn,
    answeredOn,
    late,
    answerZh,
  } = row;
  return {
    consultationId,
    topicZh,
    powerCode,
    organisation,
    asker,
    askedOn,
    dueOn,
    answeredOn,
    late,
    answerZh,
  };
}

function answerOf(consultationId: string, { receipt, replayed, events, state }: CommandAnswer<Consultation>) {
  const { status, organisation, dueOn } = state;
  return { consultationId, status, organisation, dueOn, events, receipt, replayed };
}
