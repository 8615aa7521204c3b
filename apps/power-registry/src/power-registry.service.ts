import { powerRegistryContract } from '@daylight/contexts/power-registry/contracts';
import type { ServiceDefinition } from '@daylight/service-kit';
import { CreateCatalogue1763900000000 } from './migrations/1763900000000-create-catalogue';
import { PowerRegistryModule } from './power-registry.module';
import { catalogueProjection } from './projections/catalogue/catalogue.projection';
import { organisationProjection } from './projections/organisation/organisation.projection';

/** 职权目录与流程图库, as the service kit runs it. */
export const powerRegistryService: ServiceDefinition = {
  name: 'power-registry',
  title: { zh: '职权目录与流程图库', en: 'Catalogue of powers and flowcharts' },
  module: PowerRegistryModule,
  entities: [],
  migrations: [CreateCatalogue1763900000000],
  projections: [organisationProjection, catalogueProjection],
  integration: powerRegistryContract,
};
