import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { CanonicalError, newId, type Refusal } from '@daylight/kernel';
import { idempotencyKeyReused, RecordError } from '@daylight/record';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { requestContext } from '../identity/request-context';
import * as edge from '../problems/edge-refusals';
import { problemOf, statusOf } from '../problems/problem';
import { ProblemException, type ProblemOptions } from '../problems/problem-exception';
import { RefusalException } from '../problems/refusal-exception';
import type { RefusalRecorder } from './refusal-recorder';

const retryAfterSecondsDefault = 2;

type Answer = { readonly refusal: Refusal; readonly options: ProblemOptions };

/** Turns whatever was thrown into an RFC 9457 answer in both languages, and has refusals recorded. Never shows a stack. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly recorder: Pick<RefusalRecorder, 'record'>,
    private readonly logger: Logger,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const { refusal, options } = answerOf(error, request);
    const context = requestContext(request);
    const correlationId = context?.correlationId ?? newId();
    if (options.status >= 500) this.log(error, refusal, correlationId);
    else
      this.recorder.record({
        request,
        refusal,
        status: options.status,
        correlationId,
        pointers: pointersOf(options),
      });
    if (reply.sent || reply.raw.headersSent) {
      // A stream that already began cannot become a problem; its reader sees it end.
      reply.raw.destroy();
      return;
    }
    if (options.retryAfterSeconds !== undefined) void reply.header('retry-after', options.retryAfterSeconds);
    if (options.status === 401) void reply.header('www-authenticate', 'Bearer');
    const instance = request.url.split('?', 1)[0] ?? '/';
    const problem = problemOf(refusal, options.status, { instance, correlationId }, options.errors);
    void reply
      .status(options.status)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .header('x-correlation-id', correlationId)
      .send(JSON.stringify(problem));
  }

  private log(error: unknown, refusal: Refusal, correlationId: string): void {
    if (refusal.code === 'fault') this.logger.error({ err: error, correlationId }, 'a request failed');
    else
      this.logger.warn(
        { reason: String(error), code: refusal.code, correlationId },
        'a request could not be served',
      );
  }
}

function pointersOf(options: ProblemOptions): readonly string[] | undefined {
  return options.errors?.map(({ pointer }) => pointer);
}

/** What to say to each kind of error. */
export function answerOf(error: unknown, request: FastifyRequest): Answer {
  if (error instanceof RefusalException)
    return { refusal: error.refusal, options: { status: statusOf(error.refusal) } };
  if (error instanceof ProblemException) return { refusal: error.refusal, options: error.options };
  if (error instanceof RecordError) return ofRecord(error, request);
  if (error instanceof CanonicalError) {
    const errors = [{ pointer: '', zh: '请求含有无法如实保存的值', en: error.message }];
    return { refusal: edge.requestInvalid({ count: 1 }), options: { status: 400, errors } };
  }
  if (isConnectionFailure(error)) return unavailable();
  const status = error instanceof HttpException ? error.getStatus() : fastifyStatus(error);
  if (status !== undefined && status >= 400 && status < 500) return ofStatus(status, request);
  if (status === 503) return unavailable();
  return { refusal: edge.fault(), options: { status: 500 } };
}

function unavailable(): Answer {
  return {
    refusal: edge.unavailable(),
    options: { status: 503, retryAfterSeconds: retryAfterSecondsDefault },
  };
}

function ofRecord(error: RecordError, request: FastifyRequest): Answer {
  switch (error.kind) {
    case 'unavailable':
    case 'outcome-unknown':
      return unavailable();
    case 'id-reused': {
      const key = String(request.headers['idempotency-key'] ?? '');
      return { refusal: idempotencyKeyReused({ key }), options: { status: 409 } };
    }
    case 'too-large':
      return { refusal: edge.bodyTooLarge({ bytesMax: 512 * 1024 }), options: { status: 413 } };
    case 'invalid': {
      const errors = [{ pointer: '', zh: '请求含有无法如实保存的值', en: error.message }];
      return { refusal: edge.requestInvalid({ count: 1 }), options: { status: 400, errors } };
    }
    case 'forbidden':
    case 'corrupt':
      return { refusal: edge.fault(), options: { status: 500 } };
  }
}

function ofStatus(status: number, request: FastifyRequest): Answer {
  const { bodyLimit } = request.routeOptions;
  switch (status) {
    case 401:
      return { refusal: edge.notSignedIn({ reason: 'required' }), options: { status } };
    case 403:
      return { refusal: edge.roleRequired({ roles: '—' }), options: { status } };
    case 404:
      return { refusal: edge.routeUnknown(), options: { status } };
    case 413:
      return { refusal: edge.bodyTooLarge({ bytesMax: bodyLimit ?? null }), options: { status } };
    case 415:
      return { refusal: edge.mediaTypeUnsupported(), options: { status } };
    default:
      return {
        refusal: bodyUnread(request) ? edge.bodyMalformed() : edge.requestMalformed(),
        options: { status: 400 },
      };
  }
}

/** Nest hides the parser's error behind its own: a body that was announced and is not there could not be read. */
function bodyUnread({ body, headers }: FastifyRequest): boolean {
  return body === undefined && (headers['content-type'] ?? '').includes('json');
}

function fastifyStatus(error: unknown): number | undefined {
  if (error instanceof URIError) return 400;
  const { statusCode } = error as { statusCode?: unknown };
  return typeof statusCode === 'number' ? statusCode : undefined;
}

/** Classes 08 (connection), 53 (resources) and 57P (shutdown) of SQLSTATE, and the socket errors beneath. */
const connectionFailure = /^(08...|53...|57P0.|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE|ENOTFOUND|EAI_AGAIN)$/;

function isConnectionFailure(error: unknown): boolean {
  const { code, driverError, message } = error as {
    code?: unknown;
    driverError?: { code?: unknown; message?: string };
    message?: string;
  };
  const texts = [message, driverError?.message].join(' ');
  return (
    [code, driverError?.code].some((c) => typeof c === 'string' && connectionFailure.test(c)) ||
    /Connection terminated|timeout exceeded when trying to connect/.test(texts)
  );
}
