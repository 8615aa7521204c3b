import type { ClientMetadata, Configuration, Provider } from 'oidc-provider';
import { accessTokenTtlSeconds, apiResource, apiResourceServer, apiScope, signInScope } from './api-resource';
import type { DemoIdentityConfig } from './demo-identity-config';
import { registerPasswordGrant } from './password-grant';
import type { PeopleDirectory } from './people-directory';
import type { ProviderKeys } from './signing-keys';

/** Browsers sign in with it (authorization code, PKCE). */
export const portalClientId = 'daylight-portal';
/** Scripts, tests and the scenario sign in with it (password, demonstration only). */
export const scriptsClientId = 'daylight-scripts';

const sessionTtlSeconds = accessTokenTtlSeconds;
const refreshTokenTtlSeconds = 7 * 24 * 60 * 60;
const interactionTtlSeconds = 10 * 60;

/** The OpenID provider of the demonstration, with its people, keys and two clients. */
export async function createDemoProvider(
  config: DemoIdentityConfig,
  directory: PeopleDirectory,
  keys: ProviderKeys,
): Promise<Provider> {
  // The package is an ES module; importing it here keeps the bundle in the services' module format.
  const { Provider, errors } = await import('oidc-provider');
  const provider = new Provider(config.issuer, configurationOf(config, directory, keys));
  registerPasswordGrant(provider, directory, errors.InvalidGrant);
  return provider;
}

function clientsOf(config: DemoIdentityConfig): ClientMetadata[] {
  return [
    {
      client_id: portalClientId,
      client_name: '阳光权力运行平台',
      token_endpoint_auth_method: 'none',
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      redirect_uris: [
        `${config.portalOrigin}/signed-in`,
        `${config.portalOrigin}/api/docs/oauth2-redirect.html`,
      ],
      post_logout_redirect_uris: [`${config.portalOrigin}/`],
    },
    {
      client_id: scriptsClientId,
      client_name: '演示脚本',
      token_endpoint_auth_method: 'none',
      grant_types: ['password', 'refresh_token'],
      response_types: [],
      redirect_uris: [],
    },
  ];
}

function configurationOf(
  config: DemoIdentityConfig,
  directory: PeopleDirectory,
  keys: ProviderKeys,
): Configuration {
  return {
    clients: clientsOf(config),
    jwks: { keys: [keys.signing] },
    cookies: { keys: keys.cookies },
    scopes: ['openid', 'profile', 'offline_access', apiScope],
    claims: { openid: ['sub'], profile: ['name', 'organisation', 'posts', 'roles'] },
    pkce: { required: () => true },
    // First-party clients only: a demo person is not asked for consent.
    loadExistingGrant: async ({ oidc }) => {
      if (!oidc.session?.accountId || !oidc.client) return undefined;
      const grant = new oidc.provider.Grant({
        accountId: oidc.session.accountId,
        clientId: oidc.client.clientId,
      });
      grant.addOIDCScope(signInScope);
      grant.addResourceScope(apiResource, apiScope);
      await grant.save();
      return grant;
    },
    findAccount: (_context, subject) => {
      const person = directory.find(subject);
      return person && { accountId: subject, claims: () => ({ sub: subject, ...person.claims }) };
    },
    extraTokenClaims: (_context, token) =>
      'accountId' in token ? directory.find(String(token.accountId))?.claims : undefined,
    issueRefreshToken: (_context, client) => client.grantTypeAllowed('refresh_token'),
    interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => apiResource,
        useGrantedResource: () => true,
        getResourceServerInfo: () => apiResourceServer,
      },
    },
    ttl: {
      AccessToken: accessTokenTtlSeconds,
      Grant: refreshTokenTtlSeconds,
      IdToken: accessTokenTtlSeconds,
      Interaction: interactionTtlSeconds,
      RefreshToken: refreshTokenTtlSeconds,
      Session: sessionTtlSeconds,
    },
  };
}
