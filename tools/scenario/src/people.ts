import type { PlatformAccess } from './platform';

/** Somebody who acts: one of the demonstration's accounts, or a person of the imported log. */
export type ScenarioPerson = {
  readonly username: string;
  readonly password: string;
  /** Only for people made up for the scenario; the accounts' own are known to the provider. */
  readonly claims?: {
    readonly name: string;
    readonly organisation: string;
    readonly posts: readonly string[];
    readonly roles: readonly string[];
  };
};

/** A person whom the demonstration's provider makes up on first sight. */
export function madeUpPerson(
  name: string,
  claims: Omit<NonNullable<ScenarioPerson['claims']>, 'name'>,
): ScenarioPerson {
  return { username: `scenario:${name}`, password: '', claims: { name, ...claims } };
}

const requestTimeoutMs = 30_000;

/** Signs people in, each once: a token outlives the scenario. */
export class SignIn {
  private readonly tokens = new Map<string, Promise<string>>();

  constructor(private readonly platform: PlatformAccess) {}

  /** One of the demonstration's accounts. */
  account(username: string): ScenarioPerson {
    const account = this.platform.accounts.find((each) => each.username === username);
    if (account === undefined)
      throw new Error(`没有演示账号 ${username}。 There is no demo account ${username}.`);
    return { username, password: account.password };
  }

  tokenOf(person: ScenarioPerson): Promise<string> {
    const known = this.tokens.get(person.username);
    if (known !== undefined) return known;
    const token = this.request(person);
    this.tokens.set(person.username, token);
    return token;
  }

  private async request({ username, password, claims }: ScenarioPerson): Promise<string> {
    const { clientId, tokenEndpoint } = this.platform;
    const body = new URLSearchParams({ grant_type: 'password', client_id: clientId, username, password });
    if (claims !== undefined) {
      body.set('name', claims.name);
      body.set('organisation', claims.organisation);
      body.set('posts', claims.posts.join('|'));
      body.set('roles', claims.roles.join('|'));
    }
    const answer = await fetch(tokenEndpoint, {
      method: 'POST',
      body,
      signal: AbortSignal.timeout(requestTimeoutMs),
    });
    const text = await answer.text();
    if (!answer.ok)
      throw new Error(`${username} 无法登录 cannot sign in: ${answer.status} ${text.slice(0, 300)}`);
    return (JSON.parse(text) as { access_token: string }).access_token;
  }
}
