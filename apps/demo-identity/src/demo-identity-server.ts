import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Provider } from 'oidc-provider';
import type { DemoIdentityConfig } from './demo-identity-config';
import { createDemoProvider, scriptsClientId } from './demo-provider';
import type { DemoPerson } from './people';
import { PeopleDirectory } from './people-directory';
import { pageSecurityPolicy, renderFaultPage, renderSignInPage } from './sign-in-page';
import { loadProviderKeys } from './signing-keys';

const formBytesMax = 8 * 1024;
const requestTimeoutMs = 10_000;
const headersTimeoutMs = 5_000;

class FormTooLarge extends Error {}

/** Starts the demonstration's OpenID provider; resolves once it listens. */
export async function startDemoIdentity(
  config: DemoIdentityConfig,
  people: readonly DemoPerson[],
): Promise<Server> {
  const directory = new PeopleDirectory({ people, scenarioPeople: config.scenarioPeople });
  const provider = await createDemoProvider(config, directory, loadProviderKeys(config.dataDir));
  const answerProtocol = provider.callback();
  const server = createServer((request, response) => {
    answer(request, response, { provider, people, directory, answerProtocol }).catch((fault: unknown) => {
      answerFault(response, fault);
    });
  });
  server.requestTimeout = requestTimeoutMs;
  server.headersTimeout = headersTimeoutMs;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.port, config.host, resolve);
  });
  return server;
}

type Parts = {
  provider: Provider;
  people: readonly DemoPerson[];
  directory: PeopleDirectory;
  answerProtocol: ReturnType<Provider['callback']>;
};

async function answer(request: IncomingMessage, response: ServerResponse, parts: Parts): Promise<void> {
  const path = (request.url ?? '/').split('?')[0] ?? '/';
  if (path === '/live' || path === '/ready') return answerJson(response, { status: 'ok' });
  if (path === '/demo-accounts') return answerJson(response, demoAccounts(parts.people));
  if (/^\/interaction\/[\w-]{1,64}$/.test(path)) return answerSignIn(request, response, path, parts);
  await parts.answerProtocol(request, response);
}

/** What `npm start` prints and what tests sign in with. */
function demoAccounts(people: readonly DemoPerson[]) {
  return { clientId: scriptsClientId, grantType: 'password', accounts: people };
}

async function answerSignIn(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  { provider, people, directory }: Parts,
): Promise<void> {
  // Throws SessionNotFound when the browser did not come from an authorization request of its own.
  await provider.interactionDetails(request, response);
  if (request.method !== 'POST') {
    return answerPage(response, 200, renderSignInPage({ action: path, people }));
  }
  const form = new URLSearchParams(await readForm(request));
  const username = form.get('username') ?? '';
  const person = directory.authenticate(username, form.get('password') ?? '');
  if (!person) {
    const page = renderSignInPage({ action: path, people, wrong: { username } });
    return answerPage(response, 401, page);
  }
  await provider.interactionFinished(request, response, { login: { accountId: person.subject } });
}

async function readForm(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > formBytesMax) throw new FormTooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function answerJson(response: ServerResponse, body: object): void {
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}

function answerPage(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': pageSecurityPolicy,
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  });
  response.end(html);
}

function answerFault(response: ServerResponse, fault: unknown): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  if (fault instanceof FormTooLarge) {
    answerPage(response, 413, renderFaultPage('提交的内容过大。', 'The form is too large.'));
    return;
  }
  const expired = fault instanceof Error && fault.name === 'SessionNotFound';
  if (!expired) process.stderr.write(`${fault instanceof Error ? fault.stack : String(fault)}\n`);
  answerPage(
    response,
    expired ? 400 : 500,
    expired
      ? renderFaultPage(
          '登录请求已过期,请回到门户重新登录。',
          'This sign-in has expired; start again from the portal.',
        )
      : renderFaultPage('身份服务出错,请查看日志。', 'The identity provider failed; see its log.'),
  );
}
