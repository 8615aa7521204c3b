import 'reflect-metadata';
import helmet from '@fastify/helmet';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { readPortalConfig } from './config/portal-config';
import { registerOpenApiBrowser } from './http/open-api-browser';
import { PageErrors } from './http/page-errors';
import { registerUpstreamProxies } from './http/upstream-proxy';
import { PortalModule } from './portal.module';

/** Uploads of flowcharts and logs pass through; each service sets its own, smaller, limits. */
const proxiedBodyBytesMax = 6 * 1024 * 1024;

async function main(): Promise<void> {
  const config = readPortalConfig(process.env);
  const app = await NestFactory.create<NestFastifyApplication>(
    PortalModule,
    new FastifyAdapter({ trustProxy: 'loopback', bodyLimit: proxiedBodyBytesMax }),
    {
      logger: ['error', 'warn', 'fatal'],
      abortOnError: false,
    },
  );
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        'default-src': ["'self'"],
        'img-src': ["'self'", 'data:'],
        // Swagger UI writes style attributes; the public pages themselves carry none.
        'style-src': ["'self'", "'unsafe-inline'"],
        'upgrade-insecure-requests': null,
      },
    },
    strictTransportSecurity: false,
  });
  app.useGlobalFilters(new PageErrors());
  app.enableShutdownHooks();
  const server = app.getHttpAdapter().getInstance();
  await registerUpstreamProxies(server as never, config);
  registerOpenApiBrowser(server as never, config);
  await app.listen(config.port, config.host);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
});
