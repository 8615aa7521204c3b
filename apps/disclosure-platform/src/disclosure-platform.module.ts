import { Module } from '@nestjs/common';
import { EventsController } from './http/events.controller';
import { FeedController } from './http/feed.controller';
import { LiveFeed } from './live/live-feed';
import { DisclosedEvents } from './queries/disclosed-events.query';

@Module({ controllers: [EventsController, FeedController], providers: [DisclosedEvents, LiveFeed] })
export class DisclosurePlatformModule {}
