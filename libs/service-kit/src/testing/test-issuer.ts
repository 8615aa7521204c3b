import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose';

const keyId = 'test-key';
const tokenLifetimeSeconds = 600;

/** Whom a spec lets ask. Somebody of one office without post or role, as far as nothing else is said. */
export type TestPerson = {
  readonly subject?: string;
  readonly name?: string;
  readonly organisation?: string;
  readonly posts?: readonly string[];
  readonly roles?: readonly string[];
};

/** An OpenID provider reduced to what a service asks of it, on a port of its own. */
export class TestIssuer {
  private constructor(
    readonly url: string,
    private readonly server: Server,
    private readonly privateKey: CryptoKey,
  ) {}

  /** @param port 0 takes a free one. */
  static async start(port = 0): Promise<TestIssuer> {
    const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
    const jwk: JWK = { ...(await exportJWK(publicKey)), kid: keyId, alg: 'ES256', use: 'sig' };
    const server = createServer((request, response) => {
      const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      const discovery = { issuer, jwks_uri: `${issuer}/jwks` };
      const body = request.url === '/jwks' ? { keys: [jwk] } : discovery;
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(body));
    });
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    const { port: taken } = server.address() as AddressInfo;
    return new TestIssuer(`http://127.0.0.1:${taken}`, server, privateKey);
  }

  /** An access token for a person; `expiresInSeconds` below zero makes a stale one. */
  async token(person: TestPerson, expiresInSeconds = tokenLifetimeSeconds): Promise<string> {
    const { subject = 'someone', ...claims } = person;
    const nowSeconds = Math.floor(Date.now() / 1000);
    return new SignJWT({ organisation: 'zjj', posts: [], roles: [], ...claims })
      .setProtectedHeader({ alg: 'ES256', kid: keyId })
      .setSubject(subject)
      .setIssuer(this.url)
      .setIssuedAt(nowSeconds - 10)
      .setExpirationTime(nowSeconds + expiresInSeconds)
      .sign(this.privateKey);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
