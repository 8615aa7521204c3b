import type { Provider, TokenEndpointGrantContext } from 'oidc-provider';
import { apiResource, apiResourceServer, apiScope, signInScope } from './api-resource';
import type { KnownPerson, PeopleDirectory } from './people-directory';

type PasswordParameters = {
  username?: string;
  password?: string;
  name?: string;
  organisation?: string;
  posts?: string;
  roles?: string;
};

/** What the token endpoint reads of a password request; everything else is dropped. */
const parameters = ['username', 'password', 'scope', 'name', 'organisation', 'posts', 'roles'];

type InvalidGrantClass = new (description: string) => Error;

/**
 * Signing in by user name and password (RFC 6749 §4.3), for scripts of the demonstration only: OAuth 2.1 dropped this
 * grant, and a real provider does not offer it.
 */
export function registerPasswordGrant(
  provider: Provider,
  directory: PeopleDirectory,
  InvalidGrant: InvalidGrantClass,
): void {
  provider.registerGrantType<PasswordParameters>(
    'password',
    async (context) => {
      const person = recognise(directory, context.oidc.params);
      if (!person) throw new InvalidGrant('用户名或者口令不正确 / wrong user name or password');
      context.body = await issueTokens(provider, context, person);
    },
    parameters,
  );
}

function recognise(directory: PeopleDirectory, given: PasswordParameters): KnownPerson | undefined {
  const username = given.username ?? '';
  return (
    directory.admitScenarioPerson(username, given) ?? directory.authenticate(username, given.password ?? '')
  );
}

async function issueTokens(
  provider: Provider,
  context: TokenEndpointGrantContext<PasswordParameters>,
  person: KnownPerson,
) {
  const { client } = context.oidc;
  const accountId = person.subject;
  const grant = new provider.Grant({ accountId, clientId: client.clientId });
  grant.addOIDCScope(signInScope);
  grant.addResourceScope(apiResource, apiScope);
  const grantId = await grant.save();

  const access = new provider.AccessToken({ accountId, client, grantId, gty: 'password', scope: apiScope });
  access.resourceServer = new provider.ResourceServer(apiResource, apiResourceServer);
  context.oidc.entity('AccessToken', access);
  const refresh = new provider.RefreshToken({
    accountId,
    client,
    grantId,
    gty: 'password',
    scope: `${signInScope} ${apiScope}`,
    resource: apiResource,
    rotations: 0,
  });
  return {
    access_token: await access.save(),
    token_type: 'Bearer',
    expires_in: access.expiration,
    refresh_token: await refresh.save(),
    scope: apiScope,
  };
}
