import { businessDay } from '@daylight/kernel';
import { Public, refuse } from '@daylight/service-kit';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DisclosedEvents, type Figures } from '../queries/disclosed-events.query';
import {
  DisclosedEventDto,
  disclosedEventDto,
  DisclosedEventPage,
  EventSearchDto,
} from './disclosed-event.dto';
import { caseUnknown, eventUnknown } from './refusals';

@ApiTags('政务公开 disclosure')
@Public()
@Controller()
export class EventsController {
  constructor(private readonly events: DisclosedEvents) {}

  @Get('events')
  @ApiOperation({ summary: '检索公开的记录,新的在前 / search disclosed events, newest first' })
  @ApiOkResponse({ type: DisclosedEventPage })
  async search(@Query() search: EventSearchDto): Promise<DisclosedEventPage> {
    const found = await this.events.search(search);
    const last = found.length === search.limit ? found.at(-1) : undefined;
    return { events: found.map(disclosedEventDto), next: last?.position ?? null };
  }

  @Get('events/:position')
  @ApiOperation({ summary: '一条公开的记录 / one disclosed event' })
  @ApiOkResponse({ type: DisclosedEventDto })
  async one(@Param('position') position: string): Promise<DisclosedEventDto> {
    const event = await this.events.at(position.slice(0, 64));
    return event === null
      ? refuse(eventUnknown({ position: position.slice(0, 64) }))
      : disclosedEventDto(event);
  }

  @Get('cases/:caseNo/timeline')
  @ApiOperation({ summary: '一个办件的全过程 / the whole course of a case' })
  @ApiOkResponse({ type: DisclosedEventPage })
  async timeline(@Param('caseNo') caseNo: string): Promise<DisclosedEventPage> {
    const events = await this.events.timeline(caseNo.slice(0, 64));
    if (events.length === 0) refuse(caseUnknown({ caseNo: caseNo.slice(0, 64) }));
    return { events: events.map(disclosedEventDto), next: null };
  }

  @Get('figures')
  @ApiOperation({ summary: '今日与累计的公开数字 / figures of today and in all' })
  async figures(): Promise<Figures> {
    const today = businessDay(new Date().toISOString());
    return this.events.figures(new Date(`${today}T00:00:00+08:00`));
  }
}
