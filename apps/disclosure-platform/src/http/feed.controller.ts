import {
  Public,
  refuse,
  SERVICE_CONFIG,
  sseHeartbeat,
  type ServiceConfig,
  type SseMessage,
} from '@daylight/service-kit';
import { Controller, Get, Header, Headers, Inject, Query, Sse } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { map, type Observable } from 'rxjs';
import { readCursor, writeCursor, type FeedCursor } from '../live/feed-cursor';
import { LiveFeed } from '../live/live-feed';
import { DisclosedEvents } from '../queries/disclosed-events.query';
import { atomFeed } from './atom-feed';
import { disclosedEventDto, EventSearchDto } from './disclosed-event.dto';
import { cursorInvalid } from './refusals';

class StreamDto {
  @ApiPropertyOptional({ enum: ['now', 'beginning'], default: 'now' })
  @IsOptional()
  @IsIn(['now', 'beginning'])
  from?: 'now' | 'beginning';
}

@ApiTags('订阅 feeds')
@Public()
@Controller()
export class FeedController {
  constructor(
    private readonly events: DisclosedEvents,
    private readonly live: LiveFeed,
    @Inject(SERVICE_CONFIG) private readonly config: ServiceConfig,
  ) {}

  @Get('feed.atom')
  @Header('content-type', 'application/atom+xml; charset=utf-8')
  @ApiProduces('application/atom+xml')
  @ApiOperation({ summary: 'Atom 订阅源,可带检索条件 / Atom feed, with the same filters as the search' })
  async atom(@Query() search: EventSearchDto): Promise<string> {
    const query = new URLSearchParams();
    for (const [key, value] of Object.entries(search)) if (value !== undefined) query.set(key, String(value));
    const self = `/api/disclosure-platform/feed.atom?${query.toString()}`;
    return atomFeed(await this.events.search(search), { division: this.config.division, self });
  }

  @Sse('stream')
  @Header('x-accel-buffering', 'no')
  @ApiOperation({
    summary: '实时公开流(SSE),断线后凭 Last-Event-ID 续传 / live stream, resumed by Last-Event-ID',
  })
  stream(
    @Query() { from }: StreamDto,
    @Headers('last-event-id') lastEventId: string | undefined,
  ): Observable<SseMessage> {
    const messages = this.live.follow(this.start(from, lastEventId)).pipe(
      map(({ event, cursor }): SseMessage => ({
        id: writeCursor(cursor),
        type: 'disclosed',
        data: disclosedEventDto(event),
      })),
    );
    return sseHeartbeat(messages);
  }

  private start(from: StreamDto['from'], lastEventId: string | undefined): FeedCursor | null {
    if (lastEventId !== undefined && lastEventId !== '') {
      return readCursor(lastEventId) ?? refuse(cursorInvalid());
    }
    return from === 'beginning' ? {} : null;
  }
}
