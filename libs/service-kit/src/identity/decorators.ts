import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { invocationOf } from './invocation';
import type { Invocation, Person, Role } from './person';
import { requestContext } from './request-context';

export const publicMetadata = 'daylight:public';
export const rolesMetadata = 'daylight:roles';

/** The route needs no token; a token that is sent is still verified, and its person is known to the handler. */
export const Public = (): MethodDecorator & ClassDecorator => SetMetadata(publicMetadata, true);

/** The person must bear one of these roles; without this decorator any verified person may enter. */
export const Roles = (...allowed: Role[]): MethodDecorator & ClassDecorator =>
  SetMetadata(rolesMetadata, allowed);

/**
 * The route takes bodies up to this many bytes, for uploads such as BPMN and XES. Such a route also takes
 * `text/xml`, `application/xml` and `application/octet-stream`; the handler's `@Body()` is then a `Buffer`.
 */
export const BodyLimit = (bytesMax: number): MethodDecorator => RouteConfig({ bodyLimitBytes: bytesMax });

/**
 * The request as a possible command.
 * @throws RefusalException when a write lacks its `Idempotency-Key`, or a header names what the person does not have.
 */
export const CurrentInvocation = createParamDecorator(
  (_data: unknown, context: ExecutionContext): Invocation =>
    invocationOf(context.switchToHttp().getRequest<FastifyRequest>()),
);

/** Who asks; null on a public route without a token. */
export const CurrentPerson = createParamDecorator(
  (_data: unknown, context: ExecutionContext): Person | null =>
    requestContext(context.switchToHttp().getRequest<FastifyRequest>())?.person ?? null,
);
