import type { ContextModule } from '@daylight/every-context';
import type { ServiceDefinition } from '@daylight/service-kit';
import { Module } from '@nestjs/common';
import { EventsController } from './http/events.controller';
import { FeedController } from './http/feed.controller';
import { disclosedEventsConsumer } from './projections/disclosed-event/disclosed-events.consumer';
import { DisclosedEvents } from './queries/disclosed-events.query';
import { DISCLOSED_PUBLICATIONS } from './queries/disclosed-publications';
import { LiveFeed } from './queries/live-feed';

/** What discloses everything that these contexts publish; it has no list of its own. */
export function disclosing(
  contexts: readonly ContextModule[],
): Pick<ServiceDefinition, 'module' | 'projections' | 'consumers'> {
  const publications = contexts.flatMap(({ publication }) =>
    publication === undefined ? [] : [publication],
  );

  @Module({
    controllers: [EventsController, FeedController],
    providers: [DisclosedEvents, LiveFeed, { provide: DISCLOSED_PUBLICATIONS, useValue: publications }],
  })
  class DisclosurePlatformModule {}

  return {
    module: DisclosurePlatformModule,
    projections: [],
    consumers: [disclosedEventsConsumer(publications)],
  };
}
