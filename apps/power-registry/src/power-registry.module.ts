import { CountyCalendar } from '@daylight/service-kit';
import { Module } from '@nestjs/common';
import { OrganisationCommands } from './commands/organisation-commands';
import { PowerItemCommands } from './commands/power-item-commands';
import { CatalogueController } from './http/catalogue.controller';
import { FlowChartsController } from './http/flow-charts.controller';
import { ItemsController } from './http/items.controller';
import { CatalogueQuery } from './queries/catalogue.query';

@Module({
  controllers: [CatalogueController, ItemsController, FlowChartsController],
  providers: [PowerItemCommands, OrganisationCommands, CatalogueQuery, CountyCalendar],
})
export class PowerRegistryModule {}
