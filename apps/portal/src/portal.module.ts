import { Module } from '@nestjs/common';
import { ChartDrawings } from './charts/chart-drawings';
import { PORTAL_CONFIG, readPortalConfig } from './config/portal-config';
import { HealthController } from './http/health.controller';
import { PagesController } from './http/pages.controller';
import { DisclosureClient } from './upstream/disclosure-client';
import { PublishedInterfaces } from './upstream/published-interfaces';
import { RegistryClient } from './upstream/registry-client';

@Module({
  controllers: [HealthController, PagesController],
  providers: [
    { provide: PORTAL_CONFIG, useFactory: () => readPortalConfig(process.env) },
    ChartDrawings,
    DisclosureClient,
    PublishedInterfaces,
    RegistryClient,
  ],
})
export class PortalModule {}
