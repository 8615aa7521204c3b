import { readContextList, type ContextDescription } from '@daylight/context-list';
import { plainToInstance } from 'class-transformer';
import { IsInt, IsString, IsUrl, Max, Min, validateSync } from 'class-validator';

const originPortDefault = 8080;
const loopback = '127.0.0.1';

/** A context's service behind the one origin: `/api/<app>/…`. */
export class Upstream {
  app: string;
  titleZh: string;
  @IsUrl({ require_tld: false, require_protocol: true, protocols: ['http', 'https'] }) url: string;
}

/** Where the portal listens and which services stand behind it. */
export class PortalConfig {
  @IsString() host: string;
  @IsInt() @Min(1) @Max(65_535) port: number;
  upstreams: readonly Upstream[];

  /** @throws Error when no context has this name */
  urlOf(app: string): string {
    const upstream = this.upstreams.find((candidate) => candidate.app === app);
    if (upstream === undefined) throw new Error(`no context is called ${app}`);
    return upstream.url;
  }
}

export const PORTAL_CONFIG = Symbol('daylight.portal-config');

/**
 * Reads `HOST`, `PORT` and where each context's service is: `<CONTEXT>_URL`, else `CONTEXT_URL_TEMPLATE` with the name
 * in place of `{context}`, else the port that the context itself names, on this machine.
 * @throws Error with one sentence naming the variable that is wrong.
 */
export function readPortalConfig(
  environment: NodeJS.ProcessEnv,
  contexts: readonly ContextDescription[] = readContextList(environment),
): PortalConfig {
  const config = plainToInstance(PortalConfig, {
    host: environment.HOST ?? loopback,
    port: Number(environment.PORT ?? originPortDefault),
    upstreams: [],
  });
  refuseInvalid(config, (property) => property.toUpperCase());
  config.upstreams = contexts.map((context) => upstreamOf(context, environment));
  return config;
}

function upstreamOf({ name, title, port }: ContextDescription, environment: NodeJS.ProcessEnv): Upstream {
  const variable = `${name.toUpperCase().replaceAll('-', '_')}_URL`;
  const template = environment.CONTEXT_URL_TEMPLATE ?? `http://${loopback}:${originPortDefault + port}`;
  const url = environment[variable] ?? template.replaceAll('{context}', name);
  const upstream = plainToInstance(Upstream, { app: name, titleZh: title.zh, url });
  refuseInvalid(upstream, () => (environment[variable] === undefined ? 'CONTEXT_URL_TEMPLATE' : variable));
  return upstream;
}

function refuseInvalid(settings: object, variableOf: (property: string) => string): void {
  const [error] = validateSync(settings);
  if (error === undefined) return;
  const variable = variableOf(error.property);
  throw new Error(
    `环境变量 ${variable} 不正确 / ${variable} is wrong: ${Object.values(error.constraints ?? {}).join('; ')}`,
  );
}
