import { CountyCalendar } from '@daylight/service-kit';
import { Module } from '@nestjs/common';
import { OrganisationCircumstances } from './commands/organisation-circumstances';
import { PowerItemCircumstances } from './commands/power-item-circumstances';
import { CatalogueController } from './http/catalogue.controller';
import { FlowChartsController } from './http/flow-charts.controller';
import { CatalogueQuery } from './queries/catalogue.query';
import { PowerInForceAnswerer } from './queries/power-in-force.answerer';

@Module({
  controllers: [CatalogueController, FlowChartsController],
  providers: [
    CatalogueQuery,
    CountyCalendar,
    OrganisationCircumstances,
    PowerInForceAnswerer,
    PowerItemCircumstances,
  ],
})
export class PowerRegistryModule {}
