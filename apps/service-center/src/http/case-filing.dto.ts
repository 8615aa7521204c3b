import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';

export const codeLengthMax = 64;
export const wordsLengthMax = 2_000;
const listSizeMax = 100;
/** RFC 3339 with an offset. */
export const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/;
export const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

/** What any act on a case may say about its time. */
export class ActDto {
  @ApiPropertyOptional({
    description: '业务发生时间,缺省为当前 / when it happened, RFC 3339; default now',
    example: '2026-03-02T10:00:00+08:00',
  })
  @IsOptional()
  @Matches(instantPattern)
  occurredAt?: string;
}

export class ApplicantDto {
  @ApiProperty({ enum: ['person', 'company'] })
  @IsIn(['person', 'company'])
  kind: 'person' | 'company';

  @ApiProperty({ description: '姓名或名称 / name; sealed for persons', example: '王小明' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(120)
  name: string;

  @ApiPropertyOptional({ description: '公民身份号码(加密保存) / identity number, sealed' })
  @IsOptional()
  @Matches(/^\d{17}[\dXx]$/)
  idNumber?: string;

  @ApiPropertyOptional({ description: '联系电话(加密保存) / telephone, sealed' })
  @IsOptional()
  @Matches(/^[+\d][\d -]{4,24}$/)
  phone?: string;

  @ApiPropertyOptional({ description: '地址(加密保存) / address, sealed' })
  @IsOptional()
  @IsString()
  @MaxLength(300)
  address?: string;

  @ApiPropertyOptional({ description: '统一社会信用代码(法人必填) / credit code of a company' })
  @IsOptional()
  @IsString()
  @MaxLength(18)
  uscc?: string;

  @ApiPropertyOptional({
    description: '申请人账号(窗口代录时) / subject of the applicant, when a clerk files',
  })
  @IsOptional()
  @IsString()
  @MaxLength(codeLengthMax)
  subject?: string;
}

export class AgencyDto {
  @ApiProperty({ description: '代办协议编号 / number of the agency agreement', example: '代〔2026〕3号' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(codeLengthMax)
  agreementNo: string;

  @ApiPropertyOptional({ description: '委托范围 / scope' })
  @IsOptional()
  @IsString()
  @MaxLength(wordsLengthMax)
  scopeZh?: string;
}

export class ForeignRecordDto {
  @ApiProperty({ description: '原系统 / other system', example: 'CoSeLoG WABO' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(codeLengthMax)
  system: string;

  @ApiProperty({ description: '原编号 / its number', example: 'case-10011' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(codeLengthMax)
  reference: string;

  @ApiProperty({ description: '原期限 / its due instant', example: '2011-12-06T13:41:31.788+01:00' })
  @Matches(instantPattern)
  dueAt: string;

  @ApiProperty({ description: '原开始时刻 / its start', example: '2011-10-11T13:42:22.688+02:00' })
  @Matches(instantPattern)
  startedAt: string;
}

/** 申办 */
export class FileCaseDto extends ActDto {
  @ApiProperty({ example: '360827-XK-001' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(codeLengthMax)
  powerCode: string;

  @ApiPropertyOptional({
    enum: ['counter', 'online', 'village-agent'],
    description: '缺省按身份 / default by role',
  })
  @IsOptional()
  @IsIn(['counter', 'online', 'village-agent'])
  channel?: 'counter' | 'online' | 'village-agent';

  @ApiProperty({ type: ApplicantDto })
  @ValidateNested()
  @Type(() => ApplicantDto)
  @IsNotEmpty()
  applicant: ApplicantDto;

  @ApiProperty({ type: [String], description: '已提交材料编号 / codes of the materials handed in' })
  @IsArray()
  @ArrayMaxSize(listSizeMax)
  @IsString({ each: true })
  @MaxLength(codeLengthMax, { each: true })
  materials: string[];

  @ApiPropertyOptional({
    description: '申请事由(公开,勿填个人信息) / the matter, in words without personal data',
  })
  @IsOptional()
  @IsString()
  @MaxLength(wordsLengthMax)
  matterZh?: string;

  @ApiPropertyOptional({ type: AgencyDto })
  @IsOptional()
  @ValidateNested()
  @Type(() => AgencyDto)
  agency?: AgencyDto;

  @ApiPropertyOptional({ type: ForeignRecordDto })
  @IsOptional()
  @ValidateNested()
  @Type(() => ForeignRecordDto)
  foreignRecord?: ForeignRecordDto;
}
