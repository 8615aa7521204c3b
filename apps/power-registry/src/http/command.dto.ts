import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';

const textLengthMax = 2_000;
const differencesMax = 200;
const dayPattern = /^\d{4}-\d{2}-\d{2}$/;
const dayExample = '2026-11-23';

export class ReasonDto {
  @ApiProperty({ maxLength: textLengthMax, example: '机构改革,职能划转' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(textLengthMax)
  reasonZh: string;
}

export class CorrespondencesDto {
  @ApiProperty({ description: '与法律法规规章对应 / law', required: false })
  @IsOptional()
  @IsString()
  @MaxLength(textLengthMax)
  law?: string;

  @ApiProperty({ description: '与内设机构职责对应 / section duty', required: false })
  @IsOptional()
  @IsString()
  @MaxLength(textLengthMax)
  sectionDuty?: string;

  @ApiProperty({ description: '与单位职能对应 / organ function', required: false })
  @IsOptional()
  @IsString()
  @MaxLength(textLengthMax)
  organFunction?: string;

  @ApiProperty({ description: '与上级职能对应 / the superior’s function', required: false })
  @IsOptional()
  @IsString()
  @MaxLength(textLengthMax)
  superiorFunction?: string;
}

export class DifferenceDto {
  @ApiProperty({ maxLength: textLengthMax })
  @IsString()
  @IsNotEmpty()
  @MaxLength(textLengthMax)
  descriptionZh: string;

  @ApiProperty()
  @IsBoolean()
  closed: boolean;
}

/** 四个对应 and what differed between the organ's and the posts' lists. */
export class ReconciliationDto {
  @ApiProperty({ type: CorrespondencesDto })
  @IsObject()
  @ValidateNested()
  @Type(() => CorrespondencesDto)
  correspondences: CorrespondencesDto;

  @ApiProperty({ type: [DifferenceDto], required: false })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(differencesMax)
  @ValidateNested({ each: true })
  @Type(() => DifferenceDto)
  differences?: DifferenceDto[];
}

export class WaiverDto extends ReasonDto {
  @ApiProperty({ example: '2027-06-30', description: 'business day, inclusive' })
  @Matches(dayPattern)
  expiresOn: string;
}

export class LegalReviewDto {
  @ApiProperty({ enum: ['passed', 'objected'] })
  @IsIn(['passed', 'objected'])
  outcome: 'passed' | 'objected';

  @ApiProperty({ maxLength: textLengthMax, example: '类别、名称、依据无误' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(textLengthMax)
  opinionZh: string;
}

export class DeliberationDto {
  @ApiProperty({ example: '遂住建党组〔2026〕12号' })
  @IsString()
  @MaxLength(textLengthMax)
  decisionRef: string;

  @ApiProperty({ example: dayExample })
  @Matches(dayPattern)
  decidedOn: string;
}

export class DeclarationDto {
  @ApiProperty({ example: '遂住建字〔2026〕30号' })
  @IsString()
  @MaxLength(textLengthMax)
  documentNo: string;
}

const outcomes = ['confirmed', 'abolished', 'returned-for-clarification', 'ordered-to-disclose'] as const;

export class FilingDto {
  @ApiProperty({ enum: outcomes, description: '确认、废止、明确、公开 (CAT-05)' })
  @IsIn([...outcomes])
  outcome: (typeof outcomes)[number];

  @ApiProperty({ required: false, description: 'needed for every outcome but confirmed' })
  @IsOptional()
  @IsString()
  @MaxLength(textLengthMax)
  reasonZh?: string;
}

export class EffectiveDayDto {
  @ApiProperty({ example: dayExample, required: false, description: 'default: the day of the request' })
  @IsOptional()
  @Matches(dayPattern)
  effectiveFrom?: string;
}

export class ChangeDto {
  @ApiProperty({ maxLength: textLengthMax, example: '收费政策调整' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(textLengthMax)
  descriptionZh: string;

  @ApiProperty({ example: dayExample, description: 'the day of the change, on which the clock starts' })
  @Matches(dayPattern)
  changedOn: string;
}

export class BasisRepealDto {
  @ApiProperty({ example: '中华人民共和国水法' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(textLengthMax)
  lawZh: string;

  @ApiProperty({ example: '第四十八条' })
  @IsString()
  @MaxLength(textLengthMax)
  article: string;

  @ApiProperty({ example: dayExample })
  @Matches(dayPattern)
  repealedOn: string;
}

export class TransitionRuleDto {
  @ApiProperty({ maxLength: textLengthMax, example: '废止前已受理的,按原依据办结' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(textLengthMax)
  ruleZh: string;
}

export class OrganisationDto {
  @ApiProperty({ example: 'slj' })
  @IsString()
  @MaxLength(63)
  organisation: string;

  @ApiProperty({ example: '遂川县水利局' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  nameZh: string;

  @ApiProperty()
  @IsString()
  @MaxLength(200)
  nameEn: string;

  @ApiProperty({ example: 'governmentDepartment' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(60)
  kind: string;

  @ApiProperty({ nullable: true, type: String, required: false })
  @IsOptional()
  @IsString()
  @MaxLength(63)
  parent?: string | null;

  @ApiProperty({ example: '360827' })
  @Matches(/^\d{6}$/)
  divisionCode: string;

  @ApiProperty({ example: '11360827MB00000198' })
  @IsString()
  @MaxLength(18)
  creditCode: string;
}
