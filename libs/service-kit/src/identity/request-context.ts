import { AsyncLocalStorage } from 'node:async_hooks';
import type { FastifyRequest } from 'fastify';
import type { Person } from './person';

/** What the kit knows of one request; travels with it and, through AsyncLocalStorage, into every log line. */
export type RequestContext = {
  readonly correlationId: string;
  readonly causationId?: string;
  readonly traceparent?: string;
  /** Set by the identity guard; null for nobody in particular. */
  person: Person | null;
};

const contexts = new WeakMap<FastifyRequest['raw'], RequestContext>();
const storage = new AsyncLocalStorage<RequestContext>();

/** Binds a context to the request and to everything that follows from it. */
export function enterRequest(request: FastifyRequest, context: RequestContext, next: () => void): void {
  contexts.set(request.raw, context);
  storage.run(context, next);
}

export function requestContext(request: FastifyRequest): RequestContext | undefined {
  return contexts.get(request.raw);
}

/** The correlation id of the request that is being served, undefined outside of any. */
export function currentCorrelationId(): string | undefined {
  return storage.getStore()?.correlationId;
}
