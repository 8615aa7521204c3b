import { readFileSync } from 'node:fs';

export type Account = {
  readonly username: string;
  readonly password: string;
  readonly subject: string;
  readonly organisation: string;
  readonly posts: readonly string[];
  readonly roles: readonly string[];
};

/** What the scenario must know of the platform that it runs on. */
export type PlatformAccess = {
  readonly origin: string;
  readonly tokenEndpoint: string;
  readonly clientId: string;
  readonly accounts: readonly Account[];
};

/**
 * Reads the file that the start writes.
 * @throws Error in one sentence when the platform cannot serve the scenario: it needs the simulated clock, because the
 * log's cases are of 2010 to 2012, and the demonstration's people.
 */
export function readPlatform(file: string | undefined): PlatformAccess {
  if (file === undefined)
    throw new Error(
      'READY_FILE 未设置;请用 npm run scenario 运行。 READY_FILE is not set; use npm run scenario.',
    );
  const ready = JSON.parse(readFileSync(file, 'utf8')) as Partial<PlatformAccess> & { clock?: string };
  const { origin, tokenEndpoint, clientId, accounts = [], clock } = ready;
  if (clock !== 'simulated')
    throw new Error('平台须以模拟时钟启动。 The platform must run with the simulated clock.');
  if (origin === undefined || tokenEndpoint === undefined || clientId === undefined || accounts.length === 0)
    throw new Error(`${file} 缺少演示账号或令牌地址。 ${file} names no demo accounts or no token endpoint.`);
  return { origin, tokenEndpoint, clientId, accounts };
}
