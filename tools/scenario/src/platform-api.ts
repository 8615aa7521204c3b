import { setTimeout as pause } from 'node:timers/promises';
import { answered, ProblemError } from '@daylight/api-client';
import { createClient as disclosureClient } from '@daylight/contexts/disclosure-platform/client';
import { createClient as registryClient } from '@daylight/contexts/power-registry/client';
import { createClient as centerClient } from '@daylight/contexts/service-center/client';
import type { ScenarioPerson, SignIn } from './people';

const attemptTimeoutMs = 60_000;
const attemptsMax = 6;
const retryMs = 250;
/** What a service that is busy or starting answers; the same key makes a retry safe. */
const passing = new Set([429, 502, 503, 504]);

/** In whose name something is asked, and how. */
export type Acting = {
  /** Nobody: no token is sent. */
  readonly person?: ScenarioPerson;
  /** The acting post (`Daylight-Post`). */
  readonly post?: string;
  /** The simulated time (`Daylight-Now`), RFC 3339. */
  readonly now?: string;
  /** `Idempotency-Key`; a write without one gets a new one. */
  readonly key?: string;
};

export type Clients = ReturnType<PlatformApi['as']>;

/** The platform's public API below its one origin, by the clients that its contexts publish. */
export class PlatformApi {
  constructor(
    private readonly origin: string,
    private readonly signIn: SignIn,
  ) {}

  /** The clients of somebody who acts in this post, at this time; each call is asked again until it is answered. */
  as(acting: Acting) {
    const { person, post } = acting;
    const options = (context: string) => ({
      baseUrl: `${this.origin}/api/${context}`,
      answerTimeoutMs: attemptsMax * (attemptTimeoutMs + attemptsMax * retryMs),
      fetch: (request: Request) => persistently(dated(request, acting)),
      ...(person === undefined ? {} : { token: () => this.signIn.tokenOf(person) }),
      ...(post === undefined ? {} : { post }),
    });
    return {
      registry: registryClient(options('power-registry')),
      center: centerClient(options('service-center')),
      disclosure: disclosureClient(options('disclosure-platform')),
    };
  }

  /** The public pages' own view, as anybody sees it; every connection is the first and the last attempt. */
  live() {
    return disclosureClient({ baseUrl: `${this.origin}/api/disclosure-platform` });
  }
}

/** The platform's refusal; null when it did what was asked. @throws Error when it neither did nor refused. */
export async function refusalOf(call: Parameters<typeof answered>[0]): Promise<ProblemError | null> {
  try {
    await answered(call);
    return null;
  } catch (error) {
    if (error instanceof ProblemError) return error;
    throw error;
  }
}

function dated(request: Request, { now, key }: Acting): Request {
  if (now !== undefined) request.headers.set('daylight-now', now);
  if (key !== undefined && request.method !== 'GET') request.headers.set('idempotency-key', key);
  return request;
}

/** @throws Error when the platform does not answer within the attempts. */
async function persistently(request: Request): Promise<Response> {
  let last = '';
  for (let attempt = 1; attempt <= attemptsMax; attempt += 1) {
    const answer = await attemptOf(request);
    if (typeof answer !== 'string' && !passing.has(answer.status)) return answer;
    last = typeof answer === 'string' ? answer : String(answer.status);
    await pause(retryMs * attempt);
  }
  throw new Error(`${request.method} ${request.url} 没有应答 is not answered: ${last}`);
}

/** The whole answer, or what went wrong on the way. */
async function attemptOf(request: Request): Promise<Response | string> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), attemptTimeoutMs);
  try {
    const answer = await fetch(request.clone(), { signal: late.signal });
    const { status, headers } = answer;
    const text = await answer.text();
    return new Response(text === '' ? null : text, { status, headers });
  } catch (error) {
    // A connection that broke: the same key makes it safe to ask again.
    return error instanceof Error ? `${error.message} ${String(error.cause ?? '')}` : String(error);
  } finally {
    clearTimeout(timer);
  }
}
