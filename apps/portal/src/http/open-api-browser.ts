import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { PortalConfig } from '../config/portal-config';
import { browserEntryOf } from '../pages/docs-page';

const script = 'text/javascript; charset=utf-8';
const assets = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': script,
  'swagger-ui-standalone-preset.js': script,
} as const;

const page = [
  '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>OpenAPI - 遂川县阳光权力运行平台</title>',
  '<meta name="viewport" content="width=device-width,initial-scale=1">',
  '<link rel="stylesheet" href="/api/docs/swagger-ui.css"></head><body><div id="swagger-ui"></div>',
  '<script src="/api/docs/swagger-ui-bundle.js"></script><script src="/api/docs/swagger-ui-standalone-preset.js"></script>',
  '<script src="/api/docs/start.js"></script></body></html>',
].join('\n');

/** `/api/docs/openapi`: every service's OpenAPI 3.1 document to browse and try, served from this origin alone. */
export function registerOpenApiBrowser(server: FastifyInstance, config: PortalConfig): void {
  const folder = path.dirname(require.resolve('swagger-ui-dist/package.json'));
  for (const [file, type] of Object.entries(assets)) {
    const content = readFileSync(path.join(folder, file));
    server.get(`/api/docs/${file}`, (_request, reply) =>
      reply.header('content-type', type).header('cache-control', 'public, max-age=86400').send(content),
    );
  }
  const urls = config.upstreams.map((upstream) => ({
    url: `/api/${upstream.app}/openapi.json`,
    name: browserEntryOf(upstream),
  }));
  const start = `window.ui=SwaggerUIBundle({urls:${JSON.stringify(urls)},dom_id:'#swagger-ui',deepLinking:true,layout:'StandaloneLayout',presets:[SwaggerUIBundle.presets.apis,SwaggerUIStandalonePreset]});`;
  server.get('/api/docs/start.js', (_request, reply) => reply.header('content-type', script).send(start));
  server.get('/api/docs/openapi', (_request, reply) =>
    reply.header('content-type', 'text/html; charset=utf-8').send(page),
  );
}
