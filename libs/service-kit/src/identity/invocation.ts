import type { FastifyRequest } from 'fastify';
import type { Invocation } from './person';

/** Reads the invocation of a request. */
export function invocationOf(_request: FastifyRequest): Invocation {
  throw new Error('the invocation of a request is read only inside a running service');
}
