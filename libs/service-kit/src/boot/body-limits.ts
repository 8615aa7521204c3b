import { applyDecorators } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiConsumes } from '@nestjs/swagger';
import type { FastifyInstance } from 'fastify';
import { mediaTypeUnsupported } from '../problems/edge-refusals';
import { ProblemException } from '../problems/problem-exception';

/** Largest body of a route that says nothing else. */
export const bodyBytesMax = 256 * 1024;
/** Largest body of an upload, such as a BPMN model or an XES log: what `@BodyLimit` may ask for. */
export const uploadBytesMax = 5 * 1024 * 1024;

const uploadMediaTypes = ['text/xml', 'application/xml', 'application/octet-stream'] as const;

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Set by `@BodyLimit`. */
    bodyLimitBytes?: number;
  }
}

/**
 * The route takes bodies up to this many bytes, for uploads such as BPMN and XES. Such a route also takes
 * `text/xml`, `application/xml` and `application/octet-stream`; the handler's `@Body()` is then a `Buffer`.
 */
export const BodyLimit = (bytesMax: number): MethodDecorator =>
  applyDecorators(
    RouteConfig({ bodyLimitBytes: bytesMax }),
    ApiConsumes('application/json', ...uploadMediaTypes),
  );

/** Teaches Fastify the upload types, and refuses them on every route that did not ask for them. */
export function registerBodyLimits(fastify: FastifyInstance): void {
  fastify.addHook('onRoute', (route) => {
    const bytesMax = route.config?.bodyLimitBytes;
    if (bytesMax === undefined) return;
    if (bytesMax > uploadBytesMax)
      throw new RangeError(`${route.url}: a body of ${bytesMax} bytes is beyond ${uploadBytesMax}`);
    route.bodyLimit = bytesMax;
  });
  fastify.addContentTypeParser([...uploadMediaTypes], { parseAs: 'buffer' }, (_request, body, done) => {
    done(null, body);
  });
  fastify.addHook('onRequest', (request, _reply, done) => {
    const mediaType = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
    const isUpload = uploadMediaTypes.some((known) => known === mediaType);
    const takesUploads = request.routeOptions.config.bodyLimitBytes !== undefined;
    if (isUpload && !takesUploads && !request.is404)
      done(new ProblemException(mediaTypeUnsupported(), { status: 415 }));
    else done();
  });
}
