import { headers, NatsError, type Msg, type MsgHdrs } from 'nats';
import type { JsonObject, JsonValue } from '@daylight/kernel';
import { silentLogger, type MessagingLogger } from '../logger';
import { messageBytesMax, parseJson } from '../message-reader';
import type { Messaging } from './messaging';

const deadlineHeader = 'Daylight-Deadline';
const idempotencyHeader = 'Idempotency-Key';
const inProgressMaxDefault = 64;
const stopTimeoutMs = 5_000;

/** What a question over NATS came to. Everything that can go wrong is a value. */
export type RequestOutcome<Answer> =
  | { readonly kind: 'answered'; readonly answer: Answer }
  /** The responder refused; `problem` is its own account. */
  | { readonly kind: 'refused'; readonly problem: JsonObject }
  /** Nobody listens, or the responder is full or failing: try again later. */
  | { readonly kind: 'unavailable'; readonly reason: string }
  /** No answer in time; whether the work was done is unknown. Repeat with the same idempotency key. */
  | { readonly kind: 'timed-out' }
  | { readonly kind: 'unreadable'; readonly reason: string };

export type RequestOptions = {
  readonly timeoutMs: number;
  /** The same key for every repetition of one question that changes something. */
  readonly idempotencyKey?: string;
  readonly traceparent?: string;
};

/** Asks a question whose answer must be fresh (DESIGN.md §4). Never throws. */
export async function request<Answer extends JsonValue = JsonValue>(
  messaging: Messaging,
  subject: string,
  payload: JsonValue,
  { timeoutMs, idempotencyKey, traceparent }: RequestOptions,
): Promise<RequestOutcome<Answer>> {
  const sent = headers();
  sent.set(deadlineHeader, String(Date.now() + timeoutMs));
  if (idempotencyKey !== undefined) sent.set(idempotencyHeader, idempotencyKey);
  if (traceparent !== undefined) sent.set('traceparent', traceparent);
  const body = Buffer.from(JSON.stringify(payload), 'utf8');
  if (body.byteLength > messageBytesMax) return { kind: 'unreadable', reason: 'the question is too large' };
  try {
    const reply = await messaging.connection.request(subject, body, { timeout: timeoutMs, headers: sent });
    return decode<Answer>(reply.data);
  } catch (error) {
    if (error instanceof NatsError && error.code === 'TIMEOUT') return { kind: 'timed-out' };
    if (error instanceof NatsError && error.code === '503')
      return { kind: 'unavailable', reason: 'nobody listens' };
    return { kind: 'unavailable', reason: String(error) };
  }
}

function decode<Answer>(bytes: Uint8Array): RequestOutcome<Answer> {
  const parsed = parseJson(bytes);
  if (parsed.kind === 'fault') return { kind: 'unreadable', reason: `${parsed.fault}: ${parsed.detail}` };
  const reply = parsed.value as { answer?: unknown; problem?: unknown; unavailable?: unknown } | null;
  if (typeof reply === 'object' && reply !== null) {
    if ('answer' in reply) return { kind: 'answered', answer: reply.answer as Answer };
    if (typeof reply.problem === 'object' && reply.problem !== null) {
      return { kind: 'refused', problem: reply.problem as JsonObject };
    }
    if (typeof reply.unavailable === 'string') return { kind: 'unavailable', reason: reply.unavailable };
  }
  return { kind: 'unreadable', reason: 'neither answer nor problem' };
}

export type Question = {
  /** Parsed, but unchecked: the handler validates. */
  readonly payload: JsonValue;
  readonly subject: string;
  readonly idempotencyKey?: string;
  readonly traceparent?: string;
  /** When the caller stops waiting, in ms since 1970. */
  readonly deadlineMs?: number;
};

export type Response = { readonly answer: JsonValue } | { readonly problem: JsonObject };

export type ResponderOptions = {
  /** Instances with one queue name share the questions; the service's name. */
  readonly queue: string;
  /** Default 64; beyond it the responder says that it is busy. */
  readonly inProgressMax?: number;
  readonly logger?: MessagingLogger;
};

export interface Responder {
  /** Takes no more questions and waits, at most five seconds, for those in progress. */
  stop(): Promise<void>;
}

/**
 * Answers questions on a subject. A malformed question is refused, an expired one dropped, a failing handler answered
 * with `unavailable`; none of them harms the responder.
 */
export function respond(
  messaging: Messaging,
  subject: string,
  handle: (question: Question) => Promise<Response>,
  { queue, inProgressMax = inProgressMaxDefault, logger = silentLogger }: ResponderOptions,
): Responder {
  const inProgress = new Set<Promise<void>>();
  const subscription = messaging.connection.subscribe(subject, {
    queue,
    callback: (error, message) => {
      if (error !== null) {
        logger.error({ subject, error: String(error) }, 'the subscription failed');
        return;
      }
      if (inProgress.size >= inProgressMax) {
        send(message, { unavailable: 'busy' });
        return;
      }
      const work = answer(message, handle, logger).finally(() => inProgress.delete(work));
      inProgress.add(work);
    },
  });
  return {
    stop: async () => {
      await subscription.drain();
      const timer = new Promise<void>((resolve) => setTimeout(resolve, stopTimeoutMs).unref());
      await Promise.race([Promise.allSettled([...inProgress]), timer]);
    },
  };
}

async function answer(
  message: Msg,
  handle: (question: Question) => Promise<Response>,
  logger: MessagingLogger,
): Promise<void> {
  const deadlineMs = numberOf(message.headers, deadlineHeader);
  if (deadlineMs !== undefined && deadlineMs < Date.now()) return;
  const parsed = parseJson(message.data);
  if (parsed.kind === 'fault') {
    send(message, { problem: { type: 'urn:daylight:refusal:malformed-message', detail: parsed.fault } });
    return;
  }
  try {
    const question: Question = {
      payload: parsed.value as JsonValue,
      subject: message.subject,
      idempotencyKey: textOf(message.headers, idempotencyHeader),
      traceparent: textOf(message.headers, 'traceparent'),
      deadlineMs,
    };
    send(message, await handle(question));
  } catch (error) {
    logger.error({ subject: message.subject, error: String(error) }, 'a question could not be answered');
    send(message, { unavailable: 'the responder failed' });
  }
}

function send(message: Msg, reply: object): void {
  if (message.reply === undefined || message.reply === '') return;
  message.respond(Buffer.from(JSON.stringify(reply), 'utf8'));
}

function textOf(found: MsgHdrs | undefined, name: string): string | undefined {
  const text = found?.get(name);
  return text === undefined || text === '' ? undefined : text;
}

function numberOf(found: MsgHdrs | undefined, name: string): number | undefined {
  const value = Number(textOf(found, name));
  return Number.isFinite(value) ? value : undefined;
}
