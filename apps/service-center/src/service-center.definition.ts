import { serviceCenterContract } from '@daylight/contexts/service-center/contracts';
import type { ServiceDefinition } from '@daylight/service-kit';
import { CreateServiceCenter1763900000000 } from './migrations/1763900000000-create-service-center';
import { caseRegisterProjection } from './projections/case-register/case-register.projection';
import { caseTimelineProjection } from './projections/case-timeline/case-timeline.projection';
import { consultationProjection } from './projections/consultation/consultation.projection';
import { workItemProjection } from './projections/work-item/work-item.projection';
import { catalogueConsumer } from './replica/catalogue.consumer';
import { ServiceCenterModule } from './service-center.module';

/** 行政服务中心. */
export const serviceCenter: ServiceDefinition = {
  name: 'service-center',
  title: { zh: '行政服务中心', en: 'Service center' },
  module: ServiceCenterModule,
  entities: [],
  migrations: [CreateServiceCenter1763900000000],
  projections: [caseRegisterProjection, caseTimelineProjection, workItemProjection, consultationProjection],
  integration: serviceCenterContract,
  consumers: [catalogueConsumer],
};
