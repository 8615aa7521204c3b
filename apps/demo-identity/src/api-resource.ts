import type { ResourceServer } from 'oidc-provider';

/** The audience of every access token: the platform's services together. */
export const apiResource = 'urn:daylight:api';
/** The one scope of the services; what a person may do follows from role, post and chart. */
export const apiScope = 'daylight';
/** What a person agrees to by signing in. */
export const signInScope = 'openid profile offline_access';
/** A working day of the demonstration, in seconds: long enough for a log's import. */
export const accessTokenTtlSeconds = 8 * 60 * 60;

/** Access tokens of the services are JWTs, so that each service checks them alone against the published keys. */
export const apiResourceServer: ResourceServer = {
  scope: apiScope,
  audience: apiResource,
  accessTokenFormat: 'jwt',
  accessTokenTTL: accessTokenTtlSeconds,
  jwt: { sign: { alg: 'RS256' } },
};
