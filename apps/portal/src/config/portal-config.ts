import { plainToInstance } from 'class-transformer';
import { IsInt, IsString, IsUrl, Max, Min, validateSync } from 'class-validator';

const loopbackUrl = { require_tld: false, require_protocol: true, protocols: ['http', 'https'] };

/** Where the portal listens and which services stand behind it. */
export class PortalConfig {
  @IsString() host: string;
  @IsInt() @Min(1) @Max(65_535) port: number;
  @IsUrl(loopbackUrl) powerRegistry: string;
  @IsUrl(loopbackUrl) serviceCenter: string;
  @IsUrl(loopbackUrl) disclosurePlatform: string;
}

export const PORTAL_CONFIG = Symbol('daylight.portal-config');

/** The services of the one origin, as `/api/<app>` names them. */
export function upstreams(config: PortalConfig): readonly { app: string; titleZh: string; url: string }[] {
  return [
    { app: 'power-registry', titleZh: '职权目录与流程图库', url: config.powerRegistry },
    { app: 'service-center', titleZh: '行政服务中心', url: config.serviceCenter },
    { app: 'disclosure-platform', titleZh: '政务公开平台', url: config.disclosurePlatform },
  ];
}

/** @throws Error with one sentence naming the variable that is wrong. */
export function readPortalConfig(environment: NodeJS.ProcessEnv): PortalConfig {
  const config = plainToInstance(PortalConfig, {
    host: environment.HOST ?? '127.0.0.1',
    port: Number(environment.PORT ?? 8080),
    powerRegistry: environment.POWER_REGISTRY_URL ?? 'http://127.0.0.1:8101',
    serviceCenter: environment.SERVICE_CENTER_URL ?? 'http://127.0.0.1:8102',
    disclosurePlatform: environment.DISCLOSURE_PLATFORM_URL ?? 'http://127.0.0.1:8103',
  });
  const [error] = validateSync(config);
  if (error !== undefined) {
    const name = error.property.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
    const variable = ['HOST', 'PORT'].includes(name) ? name : `${name}_URL`;
    throw new Error(
      `环境变量 ${variable} 不正确 / ${variable} is wrong: ${Object.values(error.constraints ?? {}).join('; ')}`,
    );
  }
  return config;
}
