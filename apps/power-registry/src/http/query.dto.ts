import { powerCategoryCodes } from '@daylight/contexts/power-registry/contracts';
import { standingWords } from '@daylight/contexts/power-registry/domain';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';

const searchLengthMax = 100;
const dayPattern = /^\d{4}-\d{2}-\d{2}$/;
const numberPattern = /^[1-9]\d{0,4}$/;
const positionPattern = /^[A-Za-z0-9:/_-]{1,64}$/;

/** Read your own writes: handled by the kit before the query runs. */
export class MinPositionDto {
  @ApiProperty({ required: false, description: 'position that the answer must have reached' })
  @IsOptional()
  @Matches(positionPattern)
  minPosition?: string;
}

export class ItemChoiceDto extends MinPositionDto {
  @ApiProperty({ required: false, description: 'a version that entered into force' })
  @IsOptional()
  @Matches(numberPattern)
  version?: string;

  @ApiProperty({ required: false, example: '2026-11-23', description: 'the version in force on that day' })
  @IsOptional()
  @Matches(dayPattern)
  on?: string;
}

export class ChartVersionDto extends MinPositionDto {
  @ApiProperty({ required: false })
  @IsOptional()
  @Matches(numberPattern)
  version?: string;
}

export class DivisionDto extends MinPositionDto {
  @ApiProperty({ required: false, example: '360827', description: 'GB/T 2260' })
  @IsOptional()
  @Matches(/^\d{6}$/)
  division?: string;
}

export class CatalogueSearchDto extends DivisionDto {
  @ApiProperty({
    required: false,
    example: '取水',
    description: 'words in name, code or body; two Chinese characters do',
  })
  @IsOptional()
  @IsString()
  @MaxLength(searchLengthMax)
  q?: string;

  @ApiProperty({ required: false, enum: powerCategoryCodes })
  @IsOptional()
  @IsIn(powerCategoryCodes)
  category?: string;

  @ApiProperty({ required: false, example: 'slj', description: 'organisation id' })
  @IsOptional()
  @IsString()
  @MaxLength(63)
  department?: string;

  @ApiProperty({ required: false, enum: Object.keys(standingWords) })
  @IsOptional()
  @IsIn(Object.keys(standingWords))
  standing?: string;

  @ApiProperty({ required: false, example: '1' })
  @IsOptional()
  @Matches(numberPattern)
  page?: string;

  @ApiProperty({ required: false, example: '50', description: 'at most 200' })
  @IsOptional()
  @Matches(/^([1-9]|[1-9]\d|1\d\d|200)$/)
  pageSize?: string;
}

export class ClockSearchDto extends MinPositionDto {
  @ApiProperty({ required: false, enum: ['true', 'false'], description: 'only those past their due day' })
  @IsOptional()
  @IsIn(['true', 'false'])
  overdue?: string;

  @ApiProperty({ required: false, enum: ['true', 'false'], description: 'also those met (default false)' })
  @IsOptional()
  @IsIn(['true', 'false'])
  met?: string;
}
