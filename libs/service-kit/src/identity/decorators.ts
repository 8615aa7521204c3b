import { applyDecorators, createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiConsumes, ApiExtension } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { uploadMediaTypes } from '../boot/body-limits';
import { invocationOf } from './invocation';
import type { Invocation, Person, Role } from './person';
import { requestContext } from './request-context';

export const publicMetadata = 'daylight:public';
export const rolesMetadata = 'daylight:roles';

type AnyDecorator = MethodDecorator & ClassDecorator;

/** The route needs no token. A valid token that is sent anyway still tells who asks; an invalid one counts as none. */
export const Public = (): AnyDecorator =>
  applyDecorators(SetMetadata(publicMetadata, true), ApiExtension('x-public', true)) as AnyDecorator;

/** The person must bear one of these roles; without this decorator any verified person may enter. */
export const Roles = (...allowed: Role[]): AnyDecorator =>
  applyDecorators(SetMetadata(rolesMetadata, allowed), ApiExtension('x-roles', allowed)) as AnyDecorator;

/**
 * The route takes bodies up to this many bytes, for uploads such as BPMN and XES. Such a route also takes
 * `text/xml`, `application/xml` and `application/octet-stream`; the handler's `@Body()` is then a `Buffer`.
 */
export const BodyLimit = (bytesMax: number): MethodDecorator =>
  applyDecorators(
    RouteConfig({ bodyLimitBytes: bytesMax }),
    ApiConsumes('application/json', ...uploadMediaTypes),
  );

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
