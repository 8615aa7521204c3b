import { applyDecorators, createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
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
