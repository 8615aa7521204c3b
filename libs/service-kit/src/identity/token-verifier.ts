import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import type { Person } from './person';

const discoveryTimeoutMs = 3_000;
/** After a failed discovery the issuer is left alone for this long. */
const discoveryPauseMs = 1_000;
const keysCacheMs = 10 * 60_000;
/** An unknown key id makes us ask for new keys at most this often. */
const keysCooldownMs = 10_000;
const clockToleranceSeconds = 5;
const tokenBytesMax = 16 * 1024;
const claimItemsMax = 100;
const claimTextMax = 200;
/** Asymmetric only: a service never holds a key that could sign a token. */
const algorithms = ['RS256', 'PS256', 'ES256', 'ES384', 'EdDSA', 'Ed25519'];

/** The issuer cannot be asked at the moment; nothing is known about the token. */
export class IdentityUnavailable extends Error {
  override readonly name = 'IdentityUnavailable';
}

/** The token proves nothing. `reason` is safe to show. */
export class TokenRefused extends Error {
  override readonly name = 'TokenRefused';

  constructor(readonly reason: string) {
    super(reason);
  }
}

export interface TokenVerifierOptions {
  readonly issuer: string;
  readonly audience?: string;
}

/** Verifies access tokens against the issuer's published keys. Starts without the issuer and asks again until it is there. */
export class TokenVerifier {
  private keys: JWTVerifyGetKey | undefined;
  private discovering: Promise<JWTVerifyGetKey> | undefined;
  private failedAtMs = Number.NEGATIVE_INFINITY;

  constructor(private readonly options: TokenVerifierOptions) {}

  /** True once the issuer has been found. Asks for it when it has not. */
  async ready(): Promise<boolean> {
    try {
      await this.findKeys();
      return true;
    } catch (error) {
      if (error instanceof IdentityUnavailable) return false;
      throw error;
    }
  }

  /** @throws TokenRefused | IdentityUnavailable */
  async verify(token: string): Promise<Person> {
    if (token.length > tokenBytesMax) throw new TokenRefused('too long');
    const keys = await this.findKeys();
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer: issuerForms(this.options.issuer),
        audience: this.options.audience,
        algorithms,
        clockTolerance: clockToleranceSeconds,
        requiredClaims: ['sub', 'exp'],
      });
      return personOf(payload);
    } catch (error) {
      throw translated(error);
    }
  }

  private findKeys(): Promise<JWTVerifyGetKey> {
    if (this.keys !== undefined) return Promise.resolve(this.keys);
    if (performance.now() - this.failedAtMs < discoveryPauseMs)
      return Promise.reject(new IdentityUnavailable('the issuer was not there a moment ago'));
    this.discovering ??= this.discover().finally(() => {
      this.discovering = undefined;
    });
    return this.discovering;
  }

  private async discover(): Promise<JWTVerifyGetKey> {
    const base = this.options.issuer.replace(/\/+$/, '');
    try {
      const response = await fetch(`${base}/.well-known/openid-configuration`, {
        signal: AbortSignal.timeout(discoveryTimeoutMs),
        redirect: 'error',
      });
      if (!response.ok) throw new Error(`status ${response.status}`);
      const { issuer, jwks_uri: uri } = (await response.json()) as { issuer?: unknown; jwks_uri?: unknown };
      if (typeof issuer !== 'string' || !issuerForms(base).includes(issuer))
        throw new Error('it names another issuer');
      if (typeof uri !== 'string' || !URL.canParse(uri)) throw new Error('it names no jwks_uri');
      this.keys = createRemoteJWKSet(new URL(uri), {
        timeoutDuration: discoveryTimeoutMs,
        cooldownDuration: keysCooldownMs,
        cacheMaxAge: keysCacheMs,
      });
      return this.keys;
    } catch (error) {
      this.failedAtMs = performance.now();
      throw new IdentityUnavailable(`discovery of the issuer failed: ${String(error)}`, { cause: error });
    }
  }
}

/** An issuer with and without its last slash is the same to us; tokens are written both ways. */
function issuerForms(issuer: string): string[] {
  const base = issuer.replace(/\/+$/, '');
  return [base, `${base}/`];
}

function translated(error: unknown): Error {
  if (error instanceof errors.JWTExpired) return new TokenRefused('expired');
  if (error instanceof errors.JWTClaimValidationFailed) return new TokenRefused(`claim ${error.claim}`);
  if (error instanceof errors.JWKSNoMatchingKey) return new TokenRefused('unknown key');
  if (error instanceof errors.JWKSTimeout) return new IdentityUnavailable('keys timed out', { cause: error });
  if (error instanceof TokenRefused) return error;
  // A generic error of jose means that the keys themselves could not be fetched.
  const aboutKeys =
    error instanceof errors.JWKSInvalid || (error as { code?: unknown }).code === 'ERR_JOSE_GENERIC';
  if (error instanceof errors.JOSEError && !aboutKeys) return new TokenRefused('not a valid token');
  return new IdentityUnavailable(`keys cannot be read: ${String(error)}`, { cause: error });
}

/** @throws TokenRefused when a claim has the wrong shape. */
export function personOf(claims: JWTPayload): Person {
  const { sub, name, organisation } = claims as { sub?: unknown; name?: unknown; organisation?: unknown };
  if (typeof sub !== 'string' || sub === '' || sub.length > claimTextMax) throw new TokenRefused('claim sub');
  return {
    subject: sub,
    ...(typeof name === 'string' ? { name: name.slice(0, claimTextMax) } : {}),
    organisation: typeof organisation === 'string' && organisation !== '' ? organisation : 'public',
    posts: textsOf(claims, 'posts'),
    roles: textsOf(claims, 'roles'),
  };
}

function textsOf(claims: JWTPayload, claim: string): string[] {
  const value = claims[claim] ?? [];
  if (!Array.isArray(value) || value.length > claimItemsMax) throw new TokenRefused(`claim ${claim}`);
  return value.map((item) => {
    if (typeof item !== 'string' || item.length > claimTextMax) throw new TokenRefused(`claim ${claim}`);
    return item;
  });
}
