import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { PORTAL_CONFIG, type PortalConfig } from '../config/portal-config';

const checkTimeoutMs = 2_000;

type ServiceHealth = { readonly ready: boolean; readonly titleZh: string; readonly state: unknown };

/** One answer for the whole platform: 200 only when every service is ready, with each one's own state. */
@Controller()
export class HealthController {
  constructor(@Inject(PORTAL_CONFIG) private readonly config: PortalConfig) {}

  @Get('live')
  live(): { status: string } {
    return { status: 'live' };
  }

  @Get('ready')
  ready(): { status: string } {
    return { status: 'ready' };
  }

  @Get('health')
  async health(@Res() reply: FastifyReply): Promise<void> {
    const entries = await Promise.all(
      this.config.upstreams.map(
        async ({ app, titleZh, url }) => [app, { titleZh, ...(await check(url)) }] as const,
      ),
    );
    const services: Record<string, ServiceHealth> = Object.fromEntries(entries);
    const isReady = entries.every(([, health]) => health.ready);
    await reply
      .status(isReady ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ status: isReady ? 'ready' : 'not-ready', services });
  }
}

async function check(url: string): Promise<{ ready: boolean; state: unknown }> {
  try {
    const response = await fetch(`${url}/ready`, { signal: AbortSignal.timeout(checkTimeoutMs) });
    return { ready: response.ok, state: await response.json() };
  } catch (error) {
    return {
      ready: false,
      state: { status: 'unreachable', error: error instanceof Error ? error.message : String(error) },
    };
  }
}
