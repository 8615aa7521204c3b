import type { ServiceDefinition } from '@daylight/service-kit';
import { DisclosurePlatformModule } from './disclosure-platform.module';
import { CreateDisclosedEvents1763900000000 } from './migrations/1763900000000-create-disclosed-events';
import { disclosedEventsConsumer } from './projections/disclosed-event/disclosed-events.consumer';

/** 政务公开平台. */
export const disclosurePlatform: ServiceDefinition = {
  name: 'disclosure-platform',
  title: { zh: '政务公开平台', en: 'Disclosure platform' },
  module: DisclosurePlatformModule,
  entities: [],
  migrations: [CreateDisclosedEvents1763900000000],
  projections: [],
  consumers: [disclosedEventsConsumer],
};
