import { derivedId, newId, type Actor, type Clock, type JsonObject, type Refusal } from '@daylight/kernel';
import { RecordError, type EventLog, type NewEvent } from '@daylight/record';
import type { FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { idempotencyKeyOf, nobody } from '../identity/invocation';
import { requestContext } from '../identity/request-context';
import { TokenBucket } from './token-bucket';

const queueMax = 2_000;
const appendsAtOnceMax = 16;
const attemptsMax = 3;
const retryPauseMs = 200;
const summaryEveryMs = 10_000;
const summaryCodesMax = 50;
/** Refusals of people we know, who can be asked why; the other bucket holds what anyone can cause. */
const knownBurst = 5_000;
const knownPerSecond = 500;
const unknownBurst = 200;
const unknownPerSecond = 20;

const disclosureReason = '被拒请求供本单位、监督和审计使用,不含公开事项';

export type RefusedRequest = {
  readonly request: FastifyRequest;
  readonly refusal: Refusal;
  readonly status: number;
  readonly correlationId: string;
  readonly pointers?: readonly string[];
};

export interface RefusalRecorderOptions {
  readonly context: string;
  readonly log: EventLog;
  readonly clock: Clock;
  readonly logger: Logger;
}

type Entry = { readonly stream: string; readonly code: string; readonly event: NewEvent };

/**
 * Leaves one event `<context>.RequestRefused` in a stream of its own for every refused request: who was refused what, by
 * which rule. Nothing that the request contained is kept, only where it was wrong.
 *
 * A retry of a refused command leaves no second event. Whoever floods the service fills neither the record nor the memory:
 * beyond a rate, refusals are counted and told as one `<context>.RequestsRefusedInBulk`.
 */
export class RefusalRecorder {
  private readonly queue: Entry[] = [];
  private readonly known = new TokenBucket(knownBurst, knownPerSecond);
  private readonly unknown = new TokenBucket(unknownBurst, unknownPerSecond);
  private uncounted = new Map<string, number>();
  private uncountedSince: string | undefined;
  private running = 0;
  private idle: (() => void)[] = [];
  private readonly timer: NodeJS.Timeout;

  constructor(private readonly options: RefusalRecorderOptions) {
    this.timer = setInterval(() => this.summarise(), summaryEveryMs);
    this.timer.unref();
  }

  /** Takes note and returns at once; the answer does not wait for the record. */
  record(refused: RefusedRequest): void {
    if (refused.refusal.code === 'route-unknown' && refused.request.method === 'GET') return;
    const person = requestContext(refused.request)?.person;
    const bucket = person ? this.known : this.unknown;
    if (this.queue.length >= queueMax || !bucket.take()) return this.count(refused.refusal.code);
    this.queue.push(this.entryOf(refused));
    this.pump();
  }

  /** Writes what waits, and the count of what was too much; takes nothing more afterwards. */
  async close(): Promise<void> {
    clearInterval(this.timer);
    this.summarise();
    while (this.running > 0 || this.queue.length > 0)
      await new Promise<void>((resolve) => this.idle.push(resolve));
  }

  private pump(): void {
    while (this.running < appendsAtOnceMax) {
      const entry = this.queue.shift();
      if (entry === undefined) return;
      this.running += 1;
      void this.append(entry).finally(() => {
        this.running -= 1;
        this.pump();
        if (this.running === 0 && this.queue.length === 0) for (const done of this.idle.splice(0)) done();
      });
    }
  }

  private async append({ stream, code, event }: Entry): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        // A duplicate or a conflict says that this refusal is recorded already.
        await this.options.log.append({ stream, expected: { kind: 'none' }, events: [event] });
        return;
      } catch (error) {
        if (error instanceof RecordError && error.kind === 'id-reused') return;
        if (attempt >= attemptsMax) {
          this.options.logger.error({ reason: String(error), code }, 'a refusal could not be recorded');
          return this.count(code);
        }
        await new Promise((resolve) => setTimeout(resolve, retryPauseMs * attempt));
      }
    }
  }

  private entryOf({ request, refusal, status, correlationId, pointers }: RefusedRequest): Entry {
    const { context } = this.options;
    const actor = actorOf(request);
    const key = idempotencyKeyOf(request);
    const route = request.routeOptions?.url ?? 'unknown';
    const id =
      key === undefined
        ? newId()
        : derivedId('refusal', context, actor.subject, key, request.method, route, refusal.code);
    const data: JsonObject = {
      code: refusal.code,
      category: refusal.category,
      rule: refusal.rule,
      article: refusal.article,
      status,
      method: request.method,
      // The pattern of the path, never the path itself: whatever someone typed stays out of the record.
      route,
      ...(pointers === undefined ? {} : { pointers: pointers.map((pointer) => pointer.slice(0, 200)) }),
    };
    return this.entry(id, `${context}.RequestRefused`, data, { actor, correlationId, commandId: key ?? id });
  }

  private entry(
    id: string,
    type: string,
    data: JsonObject,
    who: { readonly actor: Actor; readonly correlationId: string; readonly commandId: string },
  ): Entry {
    const { context, clock } = this.options;
    const event: NewEvent = {
      id,
      type,
      data,
      metadata: {
        ...who,
        occurredAt: clock.now(),
        disclosure: 'unit-internal',
        disclosureReason,
        schemaVersion: 1,
      },
    };
    return { stream: `${context}.refusal-${id}`, code: String(data['code'] ?? type), event };
  }

  private count(code: string): void {
    this.uncountedSince ??= this.options.clock.now();
    const known = this.uncounted.has(code) || this.uncounted.size < summaryCodesMax;
    const name = known ? code : 'other';
    this.uncounted.set(name, (this.uncounted.get(name) ?? 0) + 1);
  }

  private summarise(): void {
    if (this.uncounted.size === 0) return;
    const { context, clock } = this.options;
    const counts = [...this.uncounted].sort().map(([code, count]) => ({ code, count }));
    const data: JsonObject = { from: this.uncountedSince ?? clock.now(), to: clock.now(), counts };
    this.uncounted = new Map();
    this.uncountedSince = undefined;
    const id = newId();
    const actor: Actor = { subject: `system:${context}`, organisation: 'platform' };
    this.queue.push(
      this.entry(id, `${context}.RequestsRefusedInBulk`, data, { actor, correlationId: id, commandId: id }),
    );
    this.pump();
  }
}

function actorOf(request: FastifyRequest): Actor {
  const { subject, organisation } = requestContext(request)?.person ?? nobody;
  return { subject, organisation };
}
