import { readFileSync } from 'node:fs';
import { NotCheckable } from '../cli/exit-codes';

/** What the auditor needs of a running platform: where services listen, how to sign in, how each one rebuilds. */
export type Platform = {
  readonly services: Readonly<Record<string, string>>;
  readonly tokenEndpoint?: string;
  readonly clientId?: string;
  readonly accounts: readonly {
    readonly username: string;
    readonly password: string;
    readonly roles: readonly string[];
  }[];
  /** Each service's own variables, so that its rebuild runs as the service does. */
  readonly environments: Readonly<Record<string, Readonly<Record<string, string>>>>;
};

/** @throws NotCheckable when the file is missing or is none. */
export function readPlatformFile(file: string | undefined): Platform {
  if (file === undefined) {
    throw new NotCheckable(
      '没有给出 --platform,无法与服务所示比较 / without --platform nothing can be compared with what the services show',
    );
  }
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Platform;
  } catch (cause) {
    throw new NotCheckable(`读不到 ${file};平台在运行吗? / cannot read ${file}; is the platform running?`, {
      cause,
    });
  }
}

const tokenTimeoutMs = 10_000;

/** Signs in as an auditor. @throws NotCheckable when the provider refuses. */
export async function auditorToken(platform: Platform): Promise<string> {
  const given = process.env.AUDITOR_TOKEN;
  if (given !== undefined) return given;
  const account = platform.accounts.find(({ roles }) => roles.includes('auditor'));
  if (account === undefined || platform.tokenEndpoint === undefined) {
    throw new NotCheckable('请用 AUDITOR_TOKEN 给出审计员令牌 / give an auditor’s token in AUDITOR_TOKEN');
  }
  const response = await fetch(platform.tokenEndpoint, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'password',
      client_id: platform.clientId ?? '',
      username: account.username,
      password: account.password,
    }),
    signal: AbortSignal.timeout(tokenTimeoutMs),
  }).catch((cause: unknown) => {
    throw new NotCheckable(`${platform.tokenEndpoint} 没有响应 / does not answer`, { cause });
  });
  const answer = (await response.json()) as { access_token?: string };
  if (answer.access_token === undefined)
    throw new NotCheckable('审计员登录失败 / the auditor could not sign in');
  return answer.access_token;
}
