import { publication } from '@daylight/contexts/service-center/contracts';
import type { ServiceDefinition } from '@daylight/service-kit';
import context from '../context.json';
import { caseActs } from './http/case-acts';
import { consultationActs } from './http/consultation-acts';
import { caseRegisterProjection } from './projections/case-register/case-register.projection';
import { caseTimelineProjection } from './projections/case-timeline/case-timeline.projection';
import { consultationProjection } from './projections/consultation/consultation.projection';
import { workItemProjection } from './projections/work-item/work-item.projection';
import { catalogueConsumer } from './projections/catalogue/catalogue.consumer';
import { ServiceCenterModule } from './service-center.module';

/** 行政服务中心. */
export const definition: ServiceDefinition = {
  name: context.name,
  title: context.title,
  acts: [caseActs, consultationActs],
  module: ServiceCenterModule,
  projections: [caseRegisterProjection, caseTimelineProjection, workItemProjection, consultationProjection],
  consumers: [catalogueConsumer],
  integration: publication,
};
