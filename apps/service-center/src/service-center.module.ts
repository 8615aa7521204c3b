import { CountyCalendar } from '@daylight/service-kit';
import { Module } from '@nestjs/common';
import { CaseCommands } from './commands/case-commands';
import { ConsultationCommands } from './commands/consultation-commands';
import { PersonalData } from './commands/personal-data';
import { CaseActsController } from './http/case-acts.controller';
import { CaseFilingController } from './http/case-filing.controller';
import { CaseQueriesController } from './http/case-queries.controller';
import { CatalogueController } from './http/catalogue.controller';
import { ClockController } from './http/clock.controller';
import { ConsultationsController } from './http/consultations.controller';
import { RegisterController } from './http/register.controller';
import { CaseRegister } from './queries/case-register.query';
import { WorkItems } from './queries/work-items.query';
import { DeadlineSweep } from './reactions/deadline-sweep';
import { CatalogueReplica } from './replica/catalogue-replica';

@Module({
  controllers: [
    CaseFilingController,
    CaseActsController,
    CaseQueriesController,
    RegisterController,
    CatalogueController,
    ConsultationsController,
    ClockController,
  ],
  providers: [
    CaseCommands,
    ConsultationCommands,
    CatalogueReplica,
    CountyCalendar,
    PersonalData,
    CaseRegister,
    WorkItems,
    DeadlineSweep,
  ],
})
export class ServiceCenterModule {}
