import { object, oneOf, optional, type ShapeOf } from '@daylight/kernel/messages';
import {
  AnswersMedia,
  Asked,
  Public,
  refuse,
  SERVICE_CONFIG,
  sseHeartbeat,
  type ServiceConfig,
  type SseMessage,
} from '@daylight/service-kit';
import { Controller, Get, Header, Headers, Inject, Sse } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { map, type Observable } from 'rxjs';
import { readCursor, writeCursor, type FeedCursor } from '../queries/feed-cursor';
import { LiveFeed } from '../queries/live-feed';
import { DisclosedEvents } from '../queries/disclosed-events.query';
import { atomFeed } from './atom-feed';
import { disclosedEventAnswer } from '../queries/disclosed-event-answer';
import { eventSearch, type EventSearch } from '../queries/event-search';
import { cursorInvalid } from './refusals';

const atomMediaType = 'application/atom+xml';

const streamStart = object({ from: { ...optional(oneOf('now', 'beginning')), default: 'now' } });
type StreamStart = ShapeOf<typeof streamStart>;

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
  @Header('content-type', `${atomMediaType}; charset=utf-8`)
  @AnswersMedia(atomMediaType)
  @ApiOperation({ summary: 'Atom 订阅源,可带检索条件 / Atom feed, with the same filters as the search' })
  async atom(@Asked(eventSearch) search: EventSearch): Promise<string> {
    const query = new URLSearchParams();
    for (const [key, value] of Object.entries(search)) if (value !== undefined) query.set(key, String(value));
    const self = `/api/disclosure-platform/feed.atom?${query.toString()}`;
    return atomFeed(await this.events.search(search), { division: this.config.division, self });
  }

  @Sse('stream')
  @AnswersMedia('text/event-stream', '事件流 Stream of events')
  @Header('x-accel-buffering', 'no')
  @ApiOperation({
    summary: '实时公开流(SSE),断线后凭 Last-Event-ID 续传 / live stream, resumed by Last-Event-ID',
  })
  stream(
    @Asked(streamStart) { from }: StreamStart,
    @Headers('last-event-id') lastEventId: string | undefined,
  ): Observable<SseMessage> {
    const messages = this.live.follow(this.start(from, lastEventId)).pipe(
      map(({ event, cursor }): SseMessage => ({
        id: writeCursor(cursor),
        type: 'disclosed',
        data: disclosedEventAnswer(event),
      })),
    );
    return sseHeartbeat(messages);
  }

  private start(from: StreamStart['from'], lastEventId: string | undefined): FeedCursor | null {
    if (lastEventId !== undefined && lastEventId !== '') {
      return readCursor(lastEventId) ?? refuse(cursorInvalid());
    }
    return from === 'beginning' ? {} : null;
  }
}
