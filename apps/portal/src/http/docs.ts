import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { PortalConfig } from '../config/portal-config';

const assets = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
} as const;

/** `/api/docs`: the OpenAPI 3.1 documents of all services in one page, served from this origin alone. */
export function registerDocs(server: FastifyInstance, config: PortalConfig): void {
  const folder = path.dirname(require.resolve('swagger-ui-dist/package.json'));
  for (const [file, type] of Object.entries(assets)) {
    const content = readFileSync(path.join(folder, file));
    server.get(`/api/docs/${file}`, (_request, reply) =>
      reply.header('content-type', type).header('cache-control', 'public, max-age=86400').send(content),
    );
  }
  const urls = config.upstreams.map(({ app, titleZh }) => ({
    url: `/api/${app}/openapi.json`,
    name: `${titleZh} ${app}`,
  }));
  const start = `window.ui=SwaggerUIBundle({urls:${JSON.stringify(urls)},dom_id:'#swagger-ui',deepLinking:true,layout:'StandaloneLayout',presets:[SwaggerUIBundle.presets.apis,SwaggerUIStandalonePreset]});`;
  const preset = readFileSync(path.join(folder, 'swagger-ui-standalone-preset.js'));
  server.get('/api/docs/swagger-ui-standalone-preset.js', (_request, reply) =>
    reply.header('content-type', 'text/javascript; charset=utf-8').send(preset),
  );
  server.get('/api/docs/start.js', (_request, reply) =>
    reply.header('content-type', 'text/javascript; charset=utf-8').send(start),
  );
  server.get('/api/docs', (_request, reply) =>
    reply
      .header('content-type', 'text/html; charset=utf-8')
      .send(
        [
          '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>开放接口 - 遂川县阳光权力运行平台</title>',
          '<meta name="viewport" content="width=device-width,initial-scale=1">',
          '<link rel="stylesheet" href="/api/docs/swagger-ui.css"></head><body><div id="swagger-ui"></div>',
          '<script src="/api/docs/swagger-ui-bundle.js"></script><script src="/api/docs/swagger-ui-standalone-preset.js"></script>',
          '<script src="/api/docs/start.js"></script></body></html>',
        ].join('\n'),
      ),
  );
}
