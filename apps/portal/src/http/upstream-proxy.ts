import httpProxy from '@fastify/http-proxy';
import type { FastifyInstance } from 'fastify';
import type { PortalConfig } from '../config/portal-config';
import { serviceAwayProblem } from './service-away';

/** A live stream is silent between events: only the service's heartbeat bounds it. */
const bodyTimeoutMs = 60_000;

/** `/api/<app>/x` → the service's own `/x`. */
export async function registerUpstreamProxies(server: FastifyInstance, config: PortalConfig): Promise<void> {
  for (const { app, url } of config.upstreams) {
    await server.register(httpProxy, {
      upstream: url,
      prefix: `/api/${app}`,
      rewritePrefix: '',
      undici: { bodyTimeout: bodyTimeoutMs, headersTimeout: 30_000, connections: 256 },
      replyOptions: {
        rewriteRequestHeaders: (request, headers) => ({
          ...headers,
          'x-forwarded-for': request.ip,
          'x-forwarded-host': request.headers.host ?? '',
          'x-forwarded-proto': request.protocol,
        }),
        onError: (reply) => {
          void reply
            .code(503)
            .header('retry-after', '2')
            .header('content-type', 'application/problem+json; charset=utf-8')
            .send(serviceAwayProblem(app, reply.request.url));
        },
      },
    });
  }
}
