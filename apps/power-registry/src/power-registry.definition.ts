import { publication } from '@daylight/contexts/power-registry/contracts';
import { powerItemMessages } from '@daylight/contexts/power-registry/contracts/own';
import { answers, type ServiceDefinition } from '@daylight/service-kit';
import context from '../context.json';
import { organisationActs } from './http/organisation-acts';
import { powerItemActs } from './http/power-item-acts';
import { PowerRegistryModule } from './power-registry.module';
import { catalogueProjection } from './projections/catalogue/catalogue.projection';
import { organisationProjection } from './projections/organisation/organisation.projection';
import { PowerInForceAnswerer } from './queries/power-in-force.answerer';

/** 职权目录与流程图库. */
export const definition: ServiceDefinition = {
  name: context.name,
  title: context.title,
  acts: [powerItemActs, organisationActs],
  answers: [answers(powerItemMessages, { powerInForce: PowerInForceAnswerer })],
  module: PowerRegistryModule,
  projections: [organisationProjection, catalogueProjection],
  integration: publication,
};
