import { setTimeout as pause } from 'node:timers/promises';
import { newId } from '@daylight/kernel';
import type { ScenarioPerson, SignIn } from './people';

const requestTimeoutMs = 60_000;
const attemptsMax = 6;
const retryMs = 250;
/** What a service that is busy or starting answers; the same key makes a retry safe. */
const passing = new Set([429, 502, 503, 504]);

export type ApiCall = {
  readonly method?: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  /** Nobody: no token is sent. */
  readonly person?: ScenarioPerson;
  /** The acting post (`Daylight-Post`). */
  readonly post?: string;
  /** The simulated time (`Daylight-Now`), RFC 3339. */
  readonly now?: string;
  /** `Idempotency-Key`; a write without one gets a new one. */
  readonly key?: string;
  readonly body?: object;
  /** Sent as it is, instead of `body`. */
  readonly raw?: { readonly text: string | Uint8Array; readonly type: string };
};

export type ApiAnswer = {
  readonly status: number;
  readonly ok: boolean;
  readonly body: Record<string, unknown>;
  readonly text: string;
};

/** The platform's public API, below its one origin. */
export class ApiClient {
  retries = 0;

  constructor(
    private readonly origin: string,
    private readonly signIn: SignIn,
  ) {}

  /** Answers refusals as they are. @throws Error when the platform does not answer within the attempts. */
  async call(call: ApiCall): Promise<ApiAnswer> {
    const init = await this.requestOf(call);
    let last = '';
    for (let attempt = 1; attempt <= attemptsMax; attempt += 1) {
      const answer = await this.attempt(call.path, init);
      if (typeof answer !== 'string' && !passing.has(answer.status)) return answer;
      last = typeof answer === 'string' ? answer : `${answer.status} ${answer.text.slice(0, 300)}`;
      this.retries += 1;
      await pause(retryMs * attempt);
    }
    throw new Error(`${call.method ?? 'GET'} ${call.path} 没有应答 is not answered: ${last}`);
  }

  /** @throws Error when the platform refuses: for acts that must succeed. */
  async must(call: ApiCall): Promise<Record<string, unknown>> {
    const answer = await this.call(call);
    if (answer.ok) return answer.body;
    throw new Error(`${call.method ?? 'GET'} ${call.path}: ${answer.status} ${answer.text.slice(0, 1_000)}`);
  }

  private async requestOf(call: ApiCall): Promise<RequestInit> {
    const { method = 'GET', person, post, now, body, raw } = call;
    const headers: Record<string, string> = { accept: 'application/json' };
    if (person !== undefined) headers['authorization'] = `Bearer ${await this.signIn.tokenOf(person)}`;
    if (post !== undefined) headers['daylight-post'] = encodeURIComponent(post);
    if (now !== undefined) headers['daylight-now'] = now;
    if (method !== 'GET') headers['idempotency-key'] = call.key ?? newId();
    if (raw !== undefined) headers['content-type'] = raw.type;
    else if (body !== undefined) headers['content-type'] = 'application/json';
    const content = raw?.text ?? (body === undefined ? undefined : JSON.stringify(body));
    return {
      method,
      headers,
      ...(content === undefined ? {} : { body: content as NonNullable<RequestInit['body']> }),
    };
  }

  /** The answer, or what went wrong on the way. */
  private async attempt(path: string, init: RequestInit): Promise<ApiAnswer | string> {
    try {
      const response = await fetch(`${this.origin}${path}`, {
        ...init,
        signal: AbortSignal.timeout(requestTimeoutMs),
      });
      const text = await response.text();
      return { status: response.status, ok: response.ok, text, body: jsonOf(text) };
    } catch (error) {
      // A connection that broke: the same key makes it safe to ask again.
      return error instanceof Error ? `${error.message} ${String(error.cause ?? '')}` : String(error);
    }
  }
}

function jsonOf(text: string): Record<string, unknown> {
  if (!text.startsWith('{')) return {};
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

/** The stable code of a refusal; the status where the answer is no problem document of ours. */
export function refusalCode({ status, body }: ApiAnswer): string {
  const type = typeof body['type'] === 'string' ? body['type'] : '';
  return /^urn:daylight:refusal:(.+)$/.exec(type)?.[1] ?? `http-${status}`;
}
