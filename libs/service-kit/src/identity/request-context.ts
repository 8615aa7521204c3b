import { AsyncLocalStorage } from 'node:async_hooks';
import type { Clock } from '@daylight/kernel';
import { newId } from '@daylight/kernel';
import type { FastifyRequest } from 'fastify';
import type { Person } from './person';

/** What the kit knows of one request; travels with it and, through AsyncLocalStorage, into every log line. */
export type RequestContext = {
  readonly correlationId: string;
  readonly causationId?: string;
  readonly traceparent?: string;
  /** The position that a query asks to have been reached; taken out of the query, so that no DTO has to know it. */
  readonly minPosition?: string;
  readonly clock: Clock;
  readonly clockIsSimulated: boolean;
  /** Set by the identity guard; null for nobody in particular. */
  person: Person | null;
};

const contexts = new WeakMap<FastifyRequest['raw'], RequestContext>();
const storage = new AsyncLocalStorage<RequestContext>();

const idPattern = /^[A-Za-z0-9._:-]{1,64}$/;
/** W3C Trace Context, version 00. */
const traceparentPattern = /^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/;

export type ServiceClock = { readonly clock: Clock; readonly simulated: boolean };

/** Reads the headers that every request may carry and binds them to the request and to everything that follows from it. */
export function enterRequest(
  request: FastifyRequest,
  { clock, simulated }: ServiceClock,
  next: () => void,
): void {
  const query = request.query as { minPosition?: unknown } | undefined;
  const minPosition = query?.minPosition;
  if (query !== undefined) delete query.minPosition;
  const context: RequestContext = {
    correlationId: headerOf(request, 'x-correlation-id', idPattern) ?? newId(),
    causationId: headerOf(request, 'x-causation-id', idPattern),
    traceparent: headerOf(request, 'traceparent', traceparentPattern),
    minPosition: minPosition === undefined ? undefined : String(minPosition),
    clock,
    clockIsSimulated: simulated,
    person: null,
  };
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

/** A header's one value when it looks as it should; anything else counts as absent. */
export function headerOf(request: FastifyRequest, name: string, pattern: RegExp): string | undefined {
  const value = request.headers[name];
  return typeof value === 'string' && pattern.test(value) ? value : undefined;
}
