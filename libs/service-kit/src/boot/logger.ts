import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';
import type { ServiceConfig } from '../config/service-config';
import { currentCorrelationId } from '../identity/request-context';

/** JSON lines on standard output, with the correlation id of the request at work; secrets are cut out. */
export function createLogger(service: string, level: ServiceConfig['logLevel']): Logger {
  return pino({
    name: service,
    level,
    base: { service },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    mixin: () => {
      const correlationId = currentCorrelationId();
      return correlationId === undefined ? {} : { correlationId };
    },
    serializers: { err: (error: unknown) => withoutSecrets(pino.stdSerializers.err(error as Error)) },
    redact: {
      paths: ['authorization', '*.authorization', 'password', '*.password', 'headers.cookie'],
      censor: '[hidden]',
    },
  });
}

/** Error messages of drivers may quote a connection URL with its password. */
function withoutSecrets<T>(error: T): T {
  return JSON.parse(
    JSON.stringify(error).replace(/([a-z+]+:\/\/[^:/@\s"]+):[^@\s"]+@/g, '$1:[hidden]@'),
  ) as T;
}

/** Nest's own words, in our lines. */
export function nestLogger(logger: Logger): LoggerService {
  const line =
    (level: 'info' | 'warn' | 'error' | 'debug' | 'fatal') =>
    (message: unknown, ...rest: unknown[]): void => {
      const details = message instanceof Error ? { err: message } : { source: rest.at(-1) };
      logger[level](details, message instanceof Error ? message.message : String(message));
    };
  return {
    // Nest tells every route and module at the level `log`; that is of interest to nobody in production.
    log: line('debug'),
    debug: line('debug'),
    verbose: line('debug'),
    warn: line('warn'),
    error: line('error'),
    fatal: line('fatal'),
  };
}
