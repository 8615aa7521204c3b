import 'reflect-metadata';
import helmet from '@fastify/helmet';
import { ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { enterRequest, requestContext } from '../identity/request-context';
import type { OpenApiSource } from '../operation/open-api';
import { validationProblem } from '../problems/validation-errors';
import { OPEN_API } from '../tokens';
import { bodyBytesMax, registerBodyLimits } from './body-limits';
import { KitModule } from './kit.module';
import { nestLogger } from './logger';
import { RequestDrain } from './request-drain';
import type { ServiceRuntime } from './service-runtime';

const requestTimeoutMs = 30_000;
const keepAliveTimeoutMs = 65_000;
const pathParameterMax = 500;

export interface ServiceApp {
  readonly app: NestFastifyApplication;
  readonly drain: RequestDrain;
}

/** The HTTP side of a service, ready to listen. */
export async function createApp(runtime: ServiceRuntime): Promise<ServiceApp> {
  const adapter = new FastifyAdapter({
    bodyLimit: bodyBytesMax,
    requestTimeout: requestTimeoutMs,
    keepAliveTimeout: keepAliveTimeoutMs,
    // Streams without end (SSE) must not hold up the end of the process.
    forceCloseConnections: true,
    routerOptions: { maxParamLength: pathParameterMax },
  });
  const fastify = adapter.getInstance();
  const clock = { clock: runtime.clock, simulated: runtime.config.clock === 'simulated' };
  fastify.addHook('onRequest', (request, _reply, done) => enterRequest(request, clock, done));
  const drain = new RequestDrain(fastify);
  fastify.addHook('onSend', (request, reply, payload, done) => {
    const correlationId = requestContext(request)?.correlationId;
    if (correlationId !== undefined) void reply.header('x-correlation-id', correlationId);
    done(null, payload);
  });
  registerBodyLimits(fastify);
  const app = await NestFactory.create<NestFastifyApplication>(
    KitModule.around(runtime.definition, () => runtime),
    adapter,
    {
      logger: nestLogger(runtime.logger),
      abortOnError: false,
    },
  );
  await app.register(helmet, {
    contentSecurityPolicy: { directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
    // The portal is the one origin and decides on transport security.
    strictTransportSecurity: false,
  });
  app.useGlobalPipes(
    new ValidationPipe({
      whitelist: true,
      forbidNonWhitelisted: true,
      transform: false,
      validationError: { target: false, value: false },
      exceptionFactory: validationProblem,
    }),
  );
  await app.init();
  app.get<OpenApiSource>(OPEN_API).make(app, runtime.definition, runtime.config.oidcIssuer);
  return { app, drain };
}
