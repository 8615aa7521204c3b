import { sha256Hex } from '@daylight/evidence';
import { CanonicalError, canonicalText, invariant, isUuid, type Actor } from '@daylight/kernel';
import type { FastifyRequest } from 'fastify';
import {
  idempotencyKeyMissing,
  postNotHeld,
  requestInvalid,
  simulatedTimeInvalid,
  simulatedTimeRefused,
} from '../problems/edge-refusals';
import { ProblemException } from '../problems/problem-exception';
import { refuse } from '../problems/refusal-exception';
import type { Invocation, Person } from './person';
import { requestContext, type RequestContext } from './request-context';

/** Who acts where nobody signed in, on public routes. */
export const nobody: Person = { subject: 'anonymous', organisation: 'public', posts: [], roles: [] };

const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/;
const checkCodePattern = /^[0-9A-Za-z]{1,32}$/;
const readMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The `Idempotency-Key` in lower case, undefined when it is missing or no UUID. */
export function idempotencyKeyOf(request: FastifyRequest): string | undefined {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string') return undefined;
  const lower = key.trim().toLowerCase();
  return isUuid(lower) ? lower : undefined;
}

/**
 * Reads the invocation of a request.
 * @throws RefusalException `idempotency-key-missing` (writes), `post-not-held`, `simulated-time-refused`, `-invalid`.
 */
export function invocationOf(request: FastifyRequest): Invocation {
  const context = requestContext(request);
  invariant(context !== undefined, 'the request came in past the hook of the service kit');
  const person = context.person ?? nobody;
  const key = idempotencyKeyOf(request);
  if (key === undefined && !readMethods.has(request.method)) refuse(idempotencyKeyMissing());
  const actor = actorOf(request, person);
  return {
    person,
    actor,
    commandId: key ?? context.correlationId,
    commandDigest: digestOf(request, actor),
    correlationId: context.correlationId,
    causationId: context.causationId,
    traceparent: context.traceparent,
    checkCode: checkCodeOf(request),
    now: nowOf(request, context),
  };
}

/** The person in the post that the request names, or in the only one they hold. */
function actorOf(request: FastifyRequest, person: Person): Actor {
  const { subject, organisation, posts } = person;
  const header = request.headers['daylight-post'];
  const post = typeof header === 'string' && header !== '' ? decoded(header) : undefined;
  if (post !== undefined && !posts.includes(post)) refuse(postNotHeld({ post }));
  const acting = post ?? (posts.length === 1 ? posts[0] : undefined);
  return acting === undefined ? { subject, organisation } : { subject, organisation, post: acting };
}

function checkCodeOf(request: FastifyRequest): string | undefined {
  const code = request.headers['daylight-check-code'];
  return typeof code === 'string' && checkCodePattern.test(code.trim()) ? code.trim() : undefined;
}

/** Headers are ASCII: a post with a Chinese code comes percent-encoded. */
function decoded(header: string): string {
  try {
    return decodeURIComponent(header);
  } catch (error) {
    if (error instanceof URIError) return header;
    throw error;
  }
}

function nowOf(request: FastifyRequest, context: RequestContext): string {
  const header = request.headers['daylight-now'];
  if (header === undefined) return context.clock.now();
  if (!context.clockIsSimulated) refuse(simulatedTimeRefused());
  const ms = typeof header === 'string' && instantPattern.test(header) ? Date.parse(header) : Number.NaN;
  if (Number.isNaN(ms)) refuse(simulatedTimeInvalid());
  return new Date(ms).toISOString();
}

function digestOf(request: FastifyRequest, actor: Actor): string {
  const { body, method, url } = request;
  try {
    return sha256Hex(
      canonicalText({
        method,
        url,
        subject: actor.subject,
        post: actor.post,
        body: Buffer.isBuffer(body) ? { sha256: sha256Hex(body) } : (body ?? null),
      }),
    );
  } catch (error) {
    if (!(error instanceof CanonicalError)) throw error;
    // A number or text that the record could not keep faithfully: said now, before anything is done.
    throw new ProblemException(requestInvalid({ count: 1 }), {
      status: 400,
      errors: [{ pointer: '', zh: `请求正文含有无法如实保存的值:${error.code}`, en: error.message }],
    });
  }
}
