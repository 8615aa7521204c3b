import type { DisclosureClass, JsonObject } from '@daylight/kernel';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import type { DisclosedEvent } from '../projections/disclosed-event/disclosed-event.entity';
import { pageSizeMax } from '../queries/disclosed-events.query';

const pageSizeDefault = 20;

/** What `GET /events` and the feed may be asked for. */
export class EventSearchDto {
  @ApiPropertyOptional({
    description: '检索词,两个汉字即可 / search words; two Chinese characters suffice',
    maxLength: 200,
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;

  @ApiPropertyOptional({ description: '来源中心 / context', example: 'service-center' })
  @IsOptional()
  @Matches(/^[a-z][a-z-]{0,60}$/)
  context?: string;

  @ApiPropertyOptional({
    description: '事件类型 / event type',
    example: 'service-center.ApplicationAccepted',
  })
  @IsOptional()
  @IsString()
  @MaxLength(120)
  type?: string;

  @ApiPropertyOptional({ description: '职权编码 / power code', example: '360827-XK-001' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  powerCode?: string;

  @ApiPropertyOptional({ description: '机构 / organisation id', example: 'zjj' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  organisation?: string;

  @ApiPropertyOptional({ description: '办件编码 / case number' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  caseNo?: string;

  @ApiPropertyOptional({ description: '只要此位置之前的 / only events before this position' })
  @IsOptional()
  @Matches(/^[0-9/]{1,64}$/)
  before?: string;

  @ApiPropertyOptional({ minimum: 1, maximum: pageSizeMax, default: pageSizeDefault })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : value,
  )
  @IsInt()
  @Min(1)
  @Max(pageSizeMax)
  limit: number = pageSizeDefault;
}

/** One disclosed event. */
export class DisclosedEventDto {
  @ApiProperty({ description: '在记录中的位置 / position in the record' }) position: string;
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() context: string;
  @ApiProperty() type: string;
  @ApiProperty() stream: string;
  @ApiProperty() revision: number;
  @ApiProperty({ type: String, nullable: true }) caseNo: string | null;
  @ApiProperty({ type: String, nullable: true }) powerCode: string | null;
  @ApiProperty({ type: String, nullable: true }) step: string | null;
  @ApiProperty() organisation: string;
  @ApiProperty({ type: String, nullable: true }) post: string | null;
  @ApiProperty({ description: '业务时间 / business time' }) occurredAt: string;
  @ApiProperty({ description: '入库时间 / time of recording' }) recordedAt: string;
  @ApiProperty({
    enum: ['full', 'existence'],
    description: '公开内容或仅公开其存在 / content, or only that it exists',
  })
  visibility: 'full' | 'existence';
  @ApiProperty({ description: '公开范围 / disclosure class' }) disclosure: DisclosureClass;
  @ApiProperty({
    type: Object,
    nullable: true,
    description: '不公开的理由 / reason when narrower than public',
  })
  reason: { zh: string; en: string } | null;
  @ApiProperty({ type: Object }) summary: { zh: string; en: string };
  @ApiProperty({ type: Object, nullable: true }) payload: JsonObject | null;
  @ApiProperty({ description: '记录指纹 / digest of the recorded event (SHA-256)' }) digest: string;
}

export class DisclosedEventPage {
  @ApiProperty({ type: [DisclosedEventDto] }) events: DisclosedEventDto[];
  @ApiProperty({
    type: String,
    nullable: true,
    description: '下一页的 before / value of `before` for the next page',
  })
  next: string | null;
}

export function disclosedEventDto(event: DisclosedEvent): DisclosedEventDto {
  return {
    position: event.position,
    id: event.eventId,
    context: event.context,
    type: event.type,
    stream: event.stream,
    revision: event.revision,
    caseNo: event.caseNo,
    powerCode: event.powerCode,
    step: event.step,
    organisation: event.organisation,
    post: event.post,
    occurredAt: event.occurredAt.toISOString(),
    recordedAt: event.recordedAt.toISOString(),
    visibility: event.visibility,
    disclosure: event.disclosureClass,
    reason: event.reasonZh === null ? null : { zh: event.reasonZh, en: event.reasonEn ?? event.reasonZh },
    summary: { zh: event.summaryZh, en: event.summaryEn },
    payload: event.payload as JsonObject | null,
    digest: event.digest,
  };
}
