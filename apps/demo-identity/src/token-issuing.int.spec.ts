import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eventually } from '@daylight/kernel/testing';
import { createLocalJWKSet, jwtVerify, type JSONWebKeySet } from 'jose';
import { demoSubject } from './people';

const root = path.join(__dirname, '../../..');
const readyTimeoutMs = 15_000;
const stopTimeoutMs = 5_000;
const redirectUri = 'http://127.0.0.1:8080/signed-in';

type Running = { issuer: string; stop(): Promise<void> };
type TokenAnswer = { access_token: string; refresh_token: string; id_token?: string; error?: string };

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

const isReady = (issuer: string) => async () => {
  const answer = await fetch(`${issuer}/ready`).catch(() => undefined);
  return answer?.status === 200;
};

function run(environment: Record<string, string>): ChildProcess {
  return spawn(process.execPath, [path.join(root, 'dist/apps/demo-identity/main.js')], {
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

async function start(
  dataDir: string,
  port: number,
  environment: Record<string, string> = {},
): Promise<Running> {
  const issuer = `http://127.0.0.1:${port}`;
  const child = run({ PORT: String(port), DATA_DIR: dataDir, ...environment });
  await eventually('the identity provider is ready', isReady(issuer), readyTimeoutMs);
  const stop = async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), stopTimeoutMs);
    await ended;
    clearTimeout(timer);
  };
  return { issuer, stop };
}

async function askToken(issuer: string, parameters: Record<string, string>) {
  const answer = await fetch(`${issuer}/token`, { method: 'POST', body: new URLSearchParams(parameters) });
  return { status: answer.status, body: (await answer.json()) as TokenAnswer };
}

const signIn = (issuer: string, username: string, password: string, more: Record<string, string> = {}) =>
  askToken(issuer, { grant_type: 'password', client_id: 'daylight-scripts', username, password, ...more });

async function claimsOf(issuer: string, token: string) {
  const keys = (await (await fetch(`${issuer}/jwks`)).json()) as JSONWebKeySet;
  const { payload } = await jwtVerify(token, createLocalJWKSet(keys), {
    issuer,
    audience: 'urn:daylight:api',
  });
  return payload;
}

describe('tokens of the demonstration’s identity provider', () => {
  let dataDir: string;
  let provider: Running;
  let port: number;

  beforeAll(async () => {
    execFileSync(process.execPath, ['tools/build/build.mjs'], { cwd: root });
    dataDir = mkdtempSync(path.join(tmpdir(), 'daylight-identity-'));
    port = await freePort();
    provider = await start(dataDir, port);
  });

  afterAll(async () => {
    await provider.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('say who a person is, where they work, which posts and roles they hold', async () => {
    const { status, body } = await signIn(provider.issuer, 'examiner', 'examiner-demo');
    expect(status).toBe(200);
    expect(await claimsOf(provider.issuer, body.access_token)).toMatchObject({
      sub: demoSubject('examiner'),
      name: '刘审',
      organisation: 'zjj',
      posts: ['县住建局建筑业管理股审核岗'],
      roles: ['reviewer'],
    });
  });

  it('are not given for a wrong password', async () => {
    const { status, body } = await signIn(provider.issuer, 'examiner', 'guess');
    expect(status).toBe(400);
    expect(body.error).toBe('invalid_grant');
  });

  it('are renewed with the same person’s claims', async () => {
    const first = await signIn(provider.issuer, 'auditor', 'auditor-demo');
    const { body } = await askToken(provider.issuer, {
      grant_type: 'refresh_token',
      client_id: 'daylight-scripts',
      refresh_token: first.body.refresh_token,
    });
    expect(await claimsOf(provider.issuer, body.access_token)).toMatchObject({
      organisation: 'sjj',
      roles: ['auditor'],
    });
  });

  it('are not given to people of imported logs', async () => {
    expect((await signIn(provider.issuer, 'scenario:Resource21', '', { posts: '窗口' })).status).toBe(400);
  });

  it('reach a browser by the page, a code and its proof key', async () => {
    const browser = new Browser(provider.issuer);
    const verifier = randomBytes(32).toString('base64url');
    const page = await browser.open(authorizationPath(verifier));
    expect(await page.answer.text()).toContain('登录');
    const wrong = await browser.submit(page.path, { username: 'window', password: 'guess' });
    expect(wrong.answer.status).toBe(401);
    const { location } = await browser.submit(page.path, { username: 'window', password: 'window-demo' });
    const code = new URL(location ?? '').searchParams.get('code') ?? '';
    const exchange = {
      grant_type: 'authorization_code',
      client_id: 'daylight-portal',
      code,
      redirect_uri: redirectUri,
    };
    const stolen = await askToken(provider.issuer, {
      ...exchange,
      code_verifier: randomBytes(32).toString('base64url'),
    });
    expect(stolen.status).toBe(400);
    const { body } = await askToken(provider.issuer, { ...exchange, code_verifier: verifier });
    expect(await claimsOf(provider.issuer, body.access_token)).toMatchObject({ organisation: 'zwfw' });
  });

  it('stay good when the provider starts again', async () => {
    const { body } = await signIn(provider.issuer, 'citizen', 'citizen-demo');
    await provider.stop();
    provider = await start(dataDir, port, { SCENARIO_PEOPLE: '1' });
    expect(await claimsOf(provider.issuer, body.access_token)).toMatchObject({ roles: ['citizen'] });
  });

  it('carry the posts that the scenario gives, where the scenario runs', async () => {
    const attributes = { organisation: 'zwfw', posts: '受理岗|发证岗', roles: 'clerk' };
    const { body } = await signIn(provider.issuer, 'scenario:Resource21', '', attributes);
    expect(await claimsOf(provider.issuer, body.access_token)).toMatchObject({
      sub: 'scenario:Resource21',
      organisation: 'zwfw',
      posts: ['受理岗', '发证岗'],
      roles: ['clerk'],
    });
  });

  it('are answered with a page, not a trace, when a sign-in has expired or is too large', async () => {
    const expired = await fetch(`${provider.issuer}/interaction/unknown`);
    expect(expired.status).toBe(400);
    expect(await expired.text()).toContain('登录请求已过期');
    const browser = new Browser(provider.issuer);
    const { path: action } = await browser.open(authorizationPath(randomBytes(32).toString('base64url')));
    const large = await browser.submit(action, { username: 'x'.repeat(9_000), password: '' });
    expect(large.answer.status).toBe(413);
  });

  it('come from this machine alone: another host is refused in one sentence', async () => {
    const child = run({ HOST: '0.0.0.0', PORT: String(await freePort()), DATA_DIR: dataDir });
    let sentence = '';
    child.stderr?.on('data', (text) => (sentence += String(text)));
    expect(await new Promise((resolve) => child.once('close', resolve))).toBe(1);
    expect(sentence).toMatch(/^演示用身份服务的口令是公开的.*\n$/);
  });
});

function authorizationPath(verifier: string): string {
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  return `/auth?${new URLSearchParams({
    client_id: 'daylight-portal',
    response_type: 'code',
    redirect_uri: redirectUri,
    scope: 'openid profile',
    code_challenge: challenge,
    code_challenge_method: 'S256',
  })}`;
}

/** Follows redirects within the provider and keeps its cookies, as a browser does. */
class Browser {
  private readonly cookies = new Map<string, string>();

  constructor(private readonly issuer: string) {}

  open(pathName: string) {
    return this.follow(pathName, {});
  }

  submit(pathName: string, form: Record<string, string>) {
    return this.follow(pathName, { method: 'POST', body: new URLSearchParams(form) });
  }

  private async follow(pathName: string, init: RequestInit) {
    let [next, request] = [pathName, init];
    for (;;) {
      const cookie = [...this.cookies].map((pair) => pair.join('=')).join('; ');
      const answer = await fetch(new URL(next, this.issuer), {
        ...request,
        headers: { cookie },
        redirect: 'manual',
      });
      for (const line of answer.headers.getSetCookie()) {
        const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        if (name !== undefined && value !== undefined) this.cookies.set(name, value);
      }
      const location = answer.headers.get('location');
      if (location === null) return { answer, path: next };
      const target = new URL(location, this.issuer);
      if (target.origin !== this.issuer) return { answer, path: next, location: target.href };
      [next, request] = [target.pathname + target.search, {}];
    }
  }
}
