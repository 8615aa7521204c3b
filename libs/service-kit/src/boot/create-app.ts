import 'reflect-metadata';
import helmet from '@fastify/helmet';
import { ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { MicroserviceOptions } from '@nestjs/microservices';
import { QueryServer } from '@daylight/messaging';
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
  /** Undefined when the service answers no questions of other contexts. */
  readonly questions: QueryServer | undefined;
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
    KitModule.around(runtime.definition, () => runtime, runtime),
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
  app.get<OpenApiSource>(OPEN_API).describe(app, runtime.definition, runtime.config.oidcIssuer);
  return { app, drain, questions: connectQuestions(app, runtime) };
}

/**
 * Nest's microservice beside the HTTP side, not listening yet. It inherits no guard, pipe or filter of HTTP: a question is
 * checked, answered and signed by its endpoint.
 */
function connectQuestions(
  app: NestFastifyApplication,
  { queries, definition, logger }: ServiceRuntime,
): QueryServer | undefined {
  if (queries === undefined || queries.answered.length === 0) return undefined;
  const { connected } = queries.connection;
  const strategy = new QueryServer({ queue: definition.name, connected, logger });
  app.connectMicroservice<MicroserviceOptions>({ strategy });
  return strategy;
}
