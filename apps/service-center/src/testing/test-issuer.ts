import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

export type TestPerson = {
  readonly sub: string;
  readonly organisation: string;
  readonly roles: readonly string[];
  readonly posts?: readonly string[];
};

/** An OpenID issuer on the loopback that vouches for whomever a spec needs. */
export interface TestIssuer {
  readonly url: string;
  tokenFor(person: TestPerson): Promise<string>;
  stop(): Promise<void>;
}

export async function startTestIssuer(): Promise<TestIssuer> {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'test', alg: 'ES256', use: 'sig' };
  const server = createServer((request, response) => {
    const body = request.url?.startsWith('/jwks')
      ? { keys: [jwk] }
      : { issuer: url, jwks_uri: `${url}/jwks` };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    tokenFor: ({ sub, ...claims }) =>
      new SignJWT({ name: sub, posts: [], ...claims })
        .setProtectedHeader({ alg: 'ES256', kid: 'test' })
        .setIssuer(url)
        .setSubject(sub)
        .setIssuedAt()
        .setExpirationTime('1h')
        .sign(privateKey),
    stop: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}
