import { businessDay } from '@daylight/kernel';
import { Answers, Asked, Public, refuse } from '@daylight/service-kit';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DisclosedEvents } from '../queries/disclosed-events.query';
import { courseEventsMax, pageSizeDefault } from '../queries/page-limits';
import {
  bothOrNull,
  disclosedEvent,
  disclosedEventAnswer,
  disclosedEventPage,
  figuresAnswer,
  matterCourse,
  matterOf,
} from '../queries/disclosed-event-answer';
import { courseSearch, eventSearch, type CourseSearch, type EventSearch } from '../queries/event-search';
import { eventUnknown, matterUnknown } from './refusals';

/** Longest position or number that is looked for, and that a refusal repeats. */
const lookedForLengthMax = 128;

@ApiTags('政务公开 disclosure')
@Public()
@Controller()
export class EventsController {
  constructor(private readonly events: DisclosedEvents) {}

  @Get('events')
  @ApiOperation({ summary: '检索公开的记录,新的在前 / search disclosed events, newest first' })
  @Answers(disclosedEventPage)
  async search(@Asked(eventSearch) search: EventSearch) {
    const found = await this.events.search(search);
    const last = found.length === (search.limit ?? pageSizeDefault) ? found.at(-1) : undefined;
    return { events: found.map(disclosedEventAnswer), next: last?.position ?? null };
  }

  @Get('events/:position')
  @ApiOperation({ summary: '一条公开的记录 / one disclosed event' })
  @Answers(disclosedEvent)
  async one(@Param('position') asked: string) {
    const position = asked.slice(0, lookedForLengthMax);
    const event = await this.events.at(position);
    return event === null ? refuse(eventUnknown({ position })) : disclosedEventAnswer(event);
  }

  @Get('matters/:no/events')
  @ApiOperation({
    summary: '一个编号下的全过程 / the whole course of what bears this number',
  })
  @Answers(matterCourse)
  async course(@Param('no') asked: string, @Asked(courseSearch) { after }: CourseSearch) {
    const no = asked.slice(0, lookedForLengthMax);
    const standing = await this.events.standing(no);
    if (standing === null) return refuse(matterUnknown({ no }));
    const events = await this.events.course(no, after);
    const last = events.length === courseEventsMax ? events.at(-1) : undefined;
    return {
      matter: matterOf(standing) ?? { no },
      status: bothOrNull(standing.statusZh, standing.statusEn),
      events: events.map(disclosedEventAnswer),
      next: last?.position ?? null,
    };
  }

  @Get('figures')
  @ApiOperation({ summary: '今日与累计的公开数字 / figures of today and in all' })
  @Answers(figuresAnswer)
  async figures() {
    const today = businessDay(new Date().toISOString());
    return this.events.figures(new Date(`${today}T00:00:00+08:00`));
  }
}
