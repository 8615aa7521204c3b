import type { NonAcceptanceGround, TerminationGround } from '@daylight/contexts/service-center/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { ActDto, codeLengthMax, dayPattern, instantPattern, wordsLengthMax } from './case-filing.dto';

const listSizeMax = 100;

export class StepActDto extends ActDto {
  @ApiPropertyOptional({ description: '多个环节可选时指明 / names the step when several stand for the act' })
  @IsOptional()
  @IsString()
  @MaxLength(codeLengthMax)
  stepId?: string;
}

export class PreReviewDto extends ActDto {
  @ApiProperty({ enum: ['ready', 'needs-correction'] })
  @IsIn(['ready', 'needs-correction'])
  outcome: 'ready' | 'needs-correction';

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(wordsLengthMax)
  opinionZh?: string;
}

export class AcceptDto extends StepActDto {
  @ApiPropertyOptional({ description: '受理凭证号 / voucher number' })
  @IsOptional()
  @IsString()
  @MaxLength(codeLengthMax)
  voucherNo?: string;
}

export class RefuseAcceptanceDto extends StepActDto {
  @ApiProperty({ enum: ['no-licence-needed', 'not-competent', 'not-in-form', 'quota-exhausted'] })
  @IsIn(['no-licence-needed', 'not-competent', 'not-in-form', 'quota-exhausted'])
  ground: NonAcceptanceGround;

  @ApiProperty({ description: '理由 / reasons' })
  @IsString()
  @MaxLength(wordsLengthMax)
  reasonsZh: string;

  @ApiPropertyOptional({ description: '有权机关 / the competent organ', example: '县水利局' })
  @IsOptional()
  @IsString()
  @MaxLength(120)
  rightOrganZh?: string;
}

export class MissingMaterialDto {
  @ApiProperty({ example: 'M2' })
  @IsString()
  @MaxLength(codeLengthMax)
  code: string;

  @ApiProperty({ example: '合同未盖章' })
  @IsString()
  @MaxLength(wordsLengthMax)
  reasonZh: string;
}

export class RequestSupplementDto extends StepActDto {
  @ApiProperty({ type: [MissingMaterialDto], description: '须一次列全 / all of them, at once' })
  @IsArray()
  @ArrayMaxSize(listSizeMax)
  @ValidateNested({ each: true })
  @Type(() => MissingMaterialDto)
  missing: MissingMaterialDto[];

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(codeLengthMax)
  noticeNo?: string;
}

export class SupplementDto extends StepActDto {
  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMaxSize(listSizeMax)
  @IsString({ each: true })
  @MaxLength(codeLengthMax, { each: true })
  materials: string[];
}

export class PerformStepDto extends ActDto {
  @ApiPropertyOptional({ description: '意见 / opinion' })
  @IsOptional()
  @IsString()
  @MaxLength(wordsLengthMax)
  opinionZh?: string;

  @ApiPropertyOptional({
    enum: ['agree', 'disagree'],
    description: '并联审批环节必填 / for parallel approvals',
  })
  @IsOptional()
  @IsIn(['agree', 'disagree'])
  verdict?: 'agree' | 'disagree';

  @ApiPropertyOptional({ description: '文书号 / number of the document' })
  @IsOptional()
  @IsString()
  @MaxLength(codeLengthMax)
  documentNo?: string;

  @ApiPropertyOptional({ description: '不予决定的理由 / reasons of a refusal' })
  @IsOptional()
  @IsString()
  @MaxLength(wordsLengthMax)
  reasonsZh?: string;

  @ApiPropertyOptional({ type: [String], description: '救济途径 / remedies' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(listSizeMax)
  @IsString({ each: true })
  @MaxLength(wordsLengthMax, { each: true })
  remediesZh?: string[];

  @ApiPropertyOptional({ type: [String], description: '补正的材料 / supplemented materials' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(listSizeMax)
  @IsString({ each: true })
  @MaxLength(codeLengthMax, { each: true })
  materials?: string[];
}

export class OpinionDto extends ActDto {
  @ApiProperty({ description: '并联审批环节 / the step of parallel approval', example: 'b_plan' })
  @IsString()
  @MaxLength(codeLengthMax)
  stepId: string;

  @ApiProperty({ enum: ['agree', 'disagree'] })
  @IsIn(['agree', 'disagree'])
  verdict: 'agree' | 'disagree';

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(wordsLengthMax)
  opinionZh?: string;
}

export class SuspendDto extends StepActDto {
  @ApiProperty({
    description:
      '特别程序 / hearing, tender, auction, inspection, testing, quarantine, appraisal, expert-review',
    example: 'expert-review',
  })
  @IsString()
  @MaxLength(codeLengthMax)
  procedure: string;

  @ApiProperty({ description: '书面告知的天数 / days told in writing', example: 5 })
  @IsInt()
  @Min(0)
  @Max(1_000)
  notifiedDays: number;

  @ApiPropertyOptional({ description: '特别程序告知书文号 / number of the notice' })
  @IsOptional()
  @IsString()
  @MaxLength(codeLengthMax)
  noticeNo?: string;

  @ApiPropertyOptional({ description: '送达日期 / day it was served', example: '2026-03-03' })
  @IsOptional()
  @Matches(dayPattern)
  noticeServedOn?: string;
}

export class ExtendDto extends ActDto {
  @ApiProperty({ description: '延期理由 / reasons' })
  @IsString()
  @MaxLength(wordsLengthMax)
  reasonsZh: string;

  @ApiProperty({ description: '告知申请人的日期 / day the applicant was told', example: '2026-03-20' })
  @Matches(dayPattern)
  notifiedOn: string;
}

export class DecideDto extends StepActDto {
  @ApiProperty({ enum: ['grant', 'refuse'] })
  @IsIn(['grant', 'refuse'])
  outcome: 'grant' | 'refuse';

  @ApiPropertyOptional({ description: '决定书文号 / number of the decision' })
  @IsOptional()
  @IsString()
  @MaxLength(codeLengthMax)
  documentNo?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(wordsLengthMax)
  opinionZh?: string;

  @ApiPropertyOptional({ description: '不予决定必填 / required for a refusal' })
  @IsOptional()
  @IsString()
  @MaxLength(wordsLengthMax)
  reasonsZh?: string;

  @ApiPropertyOptional({ type: [String], description: '不予决定必填 / required for a refusal' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(listSizeMax)
  @IsString({ each: true })
  @MaxLength(wordsLengthMax, { each: true })
  remediesZh?: string[];

  @ApiPropertyOptional({ description: '对不同意意见的处理说明 / how a disagreement is answered' })
  @IsOptional()
  @IsString()
  @MaxLength(wordsLengthMax)
  disagreementAnswerZh?: string;

  @ApiPropertyOptional({ description: '职权中止或废止后的过渡依据 / transition rule when the power lapsed' })
  @IsOptional()
  @IsString()
  @MaxLength(wordsLengthMax)
  transitionBasisZh?: string;
}

export class DeliverDto extends StepActDto {
  @ApiProperty({ enum: ['window', 'post', 'electronic', 'village-agent'] })
  @IsIn(['window', 'post', 'electronic', 'village-agent'])
  method: 'window' | 'post' | 'electronic' | 'village-agent';
}

export class WithdrawDto extends ActDto {
  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(wordsLengthMax)
  reasonZh?: string;

  @ApiPropertyOptional({ description: '查询码 / check code' })
  @IsOptional()
  @IsString()
  @MaxLength(32)
  checkCode?: string;
}

export class TerminateDto extends ActDto {
  @ApiProperty({
    enum: ['supplement-not-provided', 'applicant-gone', 'moot', 'basis-lapsed', 'other-by-law'],
  })
  @IsIn(['supplement-not-provided', 'applicant-gone', 'moot', 'basis-lapsed', 'other-by-law'])
  ground: TerminationGround;

  @ApiProperty()
  @IsString()
  @MaxLength(wordsLengthMax)
  reasonsZh: string;
}

export class ForeignClosureDto extends ActDto {
  @ApiProperty({ description: '原记录办结时刻 / closing instant of the other record' })
  @Matches(instantPattern)
  closedAt: string;
}

export class RateDto extends ActDto {
  @ApiProperty({ description: '1 非常不满意 … 5 非常满意', minimum: 1, maximum: 5 })
  @IsNumber()
  grade: number;

  @ApiPropertyOptional({ description: '文字评价(加密保存) / words, sealed' })
  @IsOptional()
  @IsString()
  @MaxLength(wordsLengthMax)
  comment?: string;

  @ApiPropertyOptional({ description: '查询码 / check code' })
  @IsOptional()
  @IsString()
  @MaxLength(32)
  checkCode?: string;
}
