import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { InvariantViolation, type JsonObject } from '@daylight/kernel';
import { KitModule } from '../boot/kit.module';
import type { ServiceDefinition } from '../service-definition';
import { describedInterface } from './open-api';

/**
 * The OpenAPI document of a service that does not run: Nest reads its routes in preview, where nothing is constructed, so
 * there is neither database nor record nor NATS. The same document as the running service's, but for its issuer.
 */
export async function openApiOf(definition: ServiceDefinition): Promise<JsonObject> {
  const app = await NestFactory.create(KitModule.around(definition, notRunning), new FastifyAdapter(), {
    preview: true,
    logger: ['error'],
    abortOnError: false,
  });
  try {
    return describedInterface(app, definition, '');
  } finally {
    await app.close();
  }
}

function notRunning(): never {
  throw new InvariantViolation('a service that is merely described has constructed something');
}
