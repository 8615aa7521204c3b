import { CountyCalendar } from '@daylight/service-kit';
import { Module } from '@nestjs/common';
import { AskPreparation } from './commands/ask-preparation';
import { CaseCircumstances } from './commands/case-circumstances';
import { ConsultationCircumstances } from './commands/consultation-circumstances';
import { FilePreparation } from './commands/file-preparation';
import { CaseQueriesController } from './http/case-queries.controller';
import { CatalogueController } from './http/catalogue.controller';
import { ClockController } from './http/clock.controller';
import { ConsultationsController } from './http/consultations.controller';
import { RegisterController } from './http/register.controller';
import { CaseRegister } from './queries/case-register.query';
import { WorkItems } from './queries/work-items.query';
import { DeadlineSweep } from './reactions/deadline-sweep';
import { CatalogueReplica } from './projections/catalogue/catalogue-replica';

@Module({
  controllers: [
    CaseQueriesController,
    RegisterController,
    CatalogueController,
    ConsultationsController,
    ClockController,
  ],
  providers: [
    AskPreparation,
    CaseCircumstances,
    ConsultationCircumstances,
    FilePreparation,
    CatalogueReplica,
    CountyCalendar,
    CaseRegister,
    WorkItems,
    DeadlineSweep,
  ],
})
export class ServiceCenterModule {}
