import createFetchClient, { type Client, type Middleware } from 'openapi-fetch';

/** How long an answer may take to begin; streams may then go on for ever. */
const answerTimeoutMsDefault = 30_000;

const readMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

export interface ApiClientOptions {
  /** Of the service, such as `http://127.0.0.1:8080/api/service-center`. */
  readonly baseUrl: string;
  /** Access token, or where a fresh one comes from before each call; without one the caller is nobody in particular. */
  readonly token?: string | (() => string | undefined | Promise<string | undefined>);
  /** 岗位: the post in which the person acts, where they hold several. */
  readonly post?: string;
  /** Binds all calls together in the record and in the logs. */
  readonly correlationId?: string;
  readonly answerTimeoutMs?: number;
  /** Default: the platform's own. */
  readonly fetch?: (request: Request) => Promise<Response>;
}

/** A typed client of one service: `client.GET('/cases/{caseId}', …)` gives `{ data }` or `{ error }`, see `answered`. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the bound that openapi-fetch itself sets
export type ApiClient<Paths extends {}> = Client<Paths>;

/**
 * A client whose writes each carry an `Idempotency-Key` of their own. Whoever repeats a write after a lost answer gives
 * the same key both times, so that nothing is done twice.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- see ApiClient
export function createApiClient<Paths extends {}>(options: ApiClientOptions): ApiClient<Paths> {
  const { baseUrl, answerTimeoutMs = answerTimeoutMsDefault, fetch: send = globalThis.fetch } = options;
  const client = createFetchClient<Paths>({
    baseUrl,
    fetch: (request) => startedWithin(answerTimeoutMs, request, send),
  });
  client.use(headersOf(options));
  return client;
}

function headersOf({ token, post, correlationId }: ApiClientOptions): Middleware {
  return {
    async onRequest({ request }) {
      const { headers, method } = request;
      const credential = typeof token === 'function' ? await token() : token;
      if (credential !== undefined) setMissing(headers, 'authorization', `Bearer ${credential}`);
      // Headers are ASCII, posts are Chinese.
      if (post !== undefined) setMissing(headers, 'daylight-post', encodeURIComponent(post));
      if (correlationId !== undefined) setMissing(headers, 'x-correlation-id', correlationId);
      if (!readMethods.has(method)) setMissing(headers, 'idempotency-key', crypto.randomUUID());
      return request;
    },
  };
}

/** What the caller gave with the call itself stays. */
function setMissing(headers: Headers, name: string, value: string): void {
  if (!headers.has(name)) headers.set(name, value);
}

async function startedWithin(
  timeoutMs: number,
  request: Request,
  send: (request: Request) => Promise<Response>,
): Promise<Response> {
  const late = new AbortController();
  const timer = setTimeout(
    () => late.abort(new DOMException(`no answer within ${timeoutMs} ms`, 'TimeoutError')),
    timeoutMs,
  );
  try {
    const signal = AbortSignal.any([request.signal, late.signal]);
    return await send(new Request(request, { signal }));
  } finally {
    clearTimeout(timer);
  }
}
