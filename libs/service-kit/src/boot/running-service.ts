import { setTimeout as pause } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import { ConfigurationError } from '../config/configuration-error';
import type { ServiceConfig } from '../config/service-config';
import type { ServiceDefinition } from '../service-definition';
import { createApp, type ServiceApp } from './create-app';
import { openRuntime, type ServiceRuntime } from './service-runtime';

/** Between "not ready" and the closed door, so that a balancer that asks every second has noticed; real clock only. */
const noticeMs = 1_000;

/** A service that listens and works. */
export interface RunningService {
  /** `http://host:port`, with the port that was really taken. */
  readonly url: string;
  readonly runtime: ServiceRuntime;
  readonly app: NestFastifyApplication;
  /**
   * Readiness off, running requests and questions answered, subscriptions, relay and consumers settled, refusals written, then the log,
   * NATS and the database closed. Loses nothing that was answered. Safe to call twice.
   */
  stop(options?: { readonly noticeMs?: number }): Promise<void>;
}

/**
 * Starts a service inside this process.
 * @throws ConfigurationError when it cannot be opened or its port is taken.
 */
export async function startService(
  definition: ServiceDefinition,
  config: ServiceConfig,
  logger: Logger,
): Promise<RunningService> {
  const runtime = await openRuntime(definition, config, logger);
  let http: ServiceApp | undefined;
  try {
    http = await createApp(runtime);
    const { app } = http;
    if (config.roles.includes('worker')) {
      runtime.projections.start();
      runtime.flow.start();
    }
    await listen(app, config);
    await app.startAllMicroservices();
    runtime.queries?.connection.start();
    const url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
    logger.info({ url, roles: config.roles, division: config.division }, 'the service listens');
    return runningService(runtime, http, url);
  } catch (error) {
    await http?.app.close();
    await closeRuntime(runtime);
    throw error;
  }
}

async function listen(app: NestFastifyApplication, { port, host }: ServiceConfig): Promise<void> {
  try {
    await app.listen(port, host);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE')
      throw new ConfigurationError([`PORT: ${port} on ${host} is already taken by another process.`]);
    if (code === 'EACCES' || code === 'EADDRNOTAVAIL')
      throw new ConfigurationError([`HOST, PORT: ${host}:${port} cannot be listened on (${code}).`]);
    throw error;
  }
}

function runningService(
  runtime: ServiceRuntime,
  { app, drain, questions }: ServiceApp,
  url: string,
): RunningService {
  let stopping: Promise<void> | undefined;
  const stop = async (wait: number): Promise<void> => {
    runtime.readiness.drain();
    runtime.logger.info({}, 'stopping');
    await pause(wait);
    await Promise.all([drain.finish(), questions?.close()]);
    await app.close();
    await closeRuntime(runtime);
    runtime.logger.info({}, 'stopped');
  };
  return {
    url,
    runtime,
    app,
    stop: (options) => (stopping ??= stop(options?.noticeMs ?? noticeMs)),
  };
}

async function closeRuntime(runtime: ServiceRuntime): Promise<void> {
  await Promise.all([runtime.projections.stop(), runtime.flow.stop(), runtime.queries?.connection.stop()]);
  await runtime.refusals.close();
  await runtime.log.close();
  if (runtime.dataSource.isInitialized) await runtime.dataSource.destroy();
}
