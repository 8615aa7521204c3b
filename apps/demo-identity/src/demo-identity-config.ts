import path from 'node:path';

/** How the demonstration provider is started; see `readDemoIdentityConfig` for the environment variables. */
export type DemoIdentityConfig = {
  host: string;
  port: number;
  issuer: string;
  /** Origin of the portal: where a browser returns after signing in. */
  portalOrigin: string;
  dataDir: string;
  /** Whether people of an imported log may be made up on the fly. */
  scenarioPeople: boolean;
};

/** A setting that cannot work, with the sentence that says so. */
export class ConfigurationError extends Error {}

const portDefault = 8090;
const portMax = 65_535;
const loopbackHosts = ['127.0.0.1', '::1', 'localhost'];

/**
 * Reads `HOST`, `PORT`, `OIDC_ISSUER`, `PORTAL_ORIGIN`, `DATA_DIR` and `SCENARIO_PEOPLE`.
 * Throws a `ConfigurationError` for a port out of range, a malformed URL, or a host that others can reach: its
 * passwords are public, so it serves this machine alone.
 */
export function readDemoIdentityConfig(environment: NodeJS.ProcessEnv): DemoIdentityConfig {
  const host = environment.HOST ?? '127.0.0.1';
  if (!loopbackHosts.includes(host)) {
    throw new ConfigurationError(
      `演示用身份服务的口令是公开的,只能监听本机地址,不能监听 ${host};正式环境请用 OIDC_ISSUER 指向真实的身份服务。 ` +
        `The demo identity provider has public passwords and listens on loopback only, not on ${host}; point OIDC_ISSUER at a real provider instead.`,
    );
  }
  const port = Number(environment.PORT ?? portDefault);
  if (!Number.isInteger(port) || port < 1 || port > portMax) {
    throw new ConfigurationError(
      `PORT 应为 1 至 ${portMax} 的整数,现为 ${environment.PORT}。 PORT must be an integer from 1 to ${portMax}, not ${environment.PORT}.`,
    );
  }
  return {
    host,
    port,
    issuer: urlOf('OIDC_ISSUER', environment.OIDC_ISSUER ?? `http://127.0.0.1:${port}`),
    portalOrigin: urlOf('PORTAL_ORIGIN', environment.PORTAL_ORIGIN ?? 'http://127.0.0.1:8080'),
    dataDir: environment.DATA_DIR ?? path.join('.daylight', 'services', 'demo-identity'),
    scenarioPeople: environment.SCENARIO_PEOPLE === '1',
  };
}

function urlOf(variable: string, value: string): string {
  if (!URL.canParse(value) || !/^https?:/.test(value)) {
    throw new ConfigurationError(
      `${variable} 不是网址:${value}。 ${variable} is not an http(s) URL: ${value}.`,
    );
  }
  return value.replace(/\/$/, '');
}
