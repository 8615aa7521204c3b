import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { invariant } from '@daylight/kernel';
import type { FastifyRequest } from 'fastify';
import { identityUnavailable, notSignedIn, roleRequired } from '../problems/edge-refusals';
import { ProblemException } from '../problems/problem-exception';
import { refuse } from '../problems/refusal-exception';
import { publicMetadata, rolesMetadata } from './decorators';
import type { Person, Role } from './person';
import { requestContext } from './request-context';
import { IdentityUnavailable, TokenRefused, TokenVerifier } from './token-verifier';

const retryAfterSeconds = 2;

/** Lets a request in when its token, and the roles in it, satisfy the route. */
@Injectable()
export class IdentityGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly verifier: TokenVerifier,
  ) {}

  /** @throws ProblemException 401, 503 · RefusalException `role-required` */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const handler = context.getHandler();
    const allowed = this.reflector.getAllAndOverride<Role[] | undefined>(rolesMetadata, [
      handler,
      context.getClass(),
    ]);
    const isPublic = this.isPublic(context);
    const person = isPublic ? await this.personIfAny(request) : await this.person(request);
    const known = requestContext(request);
    invariant(known !== undefined, 'the request came in past the hook of the service kit');
    known.person = person;
    if (allowed !== undefined && !isPublic && !person?.roles.some((role) => allowed.includes(role as Role)))
      refuse(roleRequired({ roles: allowed.join('、') }));
    return true;
  }

  /** What the method says goes before what its class says: roles on a method close it within a public class. */
  private isPublic(context: ExecutionContext): boolean {
    const handler = context.getHandler();
    if (this.reflector.get<boolean | undefined>(publicMetadata, handler) === true) return true;
    if (this.reflector.get<Role[] | undefined>(rolesMetadata, handler) !== undefined) return false;
    return this.reflector.get<boolean | undefined>(publicMetadata, context.getClass()) === true;
  }

  private async personIfAny(request: FastifyRequest): Promise<Person | null> {
    try {
      return await this.person(request);
    } catch (error) {
      if (error instanceof ProblemException) return null;
      throw error;
    }
  }

  private async person(request: FastifyRequest): Promise<Person> {
    const [scheme, token] = (request.headers.authorization ?? '').split(' ');
    if (scheme?.toLowerCase() !== 'bearer' || token === undefined || token === '')
      throw new ProblemException(notSignedIn({ reason: 'no bearer token' }), { status: 401 });
    try {
      return await this.verifier.verify(token);
    } catch (error) {
      if (error instanceof TokenRefused)
        throw new ProblemException(notSignedIn({ reason: error.reason }), { status: 401 });
      if (error instanceof IdentityUnavailable)
        throw new ProblemException(identityUnavailable(), { status: 503, retryAfterSeconds });
      throw error;
    }
  }
}
