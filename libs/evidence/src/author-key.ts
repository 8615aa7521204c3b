import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
} from 'node:crypto';
import type { KeyObject } from 'node:crypto';

/** Who signs a service's events. Only the service holds the private key; the store's administrator does not. */
export interface Author {
  /** First 16 hex digits of the SHA-256 of the raw public key. */
  readonly keyId: string;
  /** SPKI PEM, to be published (`/.well-known/author-keys`). */
  readonly publicPem: string;
  /** Ed25519 signature of the bytes, 64 bytes. */
  sign(bytes: Uint8Array): Buffer;
}

/** A public key as the key ring's file names it. */
export type AuthorEntry = {
  readonly keyId: string;
  /** The context whose streams this key may sign. */
  readonly service: string;
  readonly publicPem: string;
  /** RFC 3339: the key signs nothing that was recorded before. */
  readonly from?: string;
};

/** A new Ed25519 key pair, PKCS #8 and SPKI. */
export function generateAuthorKey(): { privatePem: string; publicPem: string; keyId: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    privatePem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    publicPem: publicPemOf(publicKey),
    keyId: keyIdOf(publicKey),
  };
}

/** @throws RangeError when the PEM holds no Ed25519 private key. */
export function loadAuthor(privatePem: string): Author {
  const privateKey = ed25519('private', () => createPrivateKey(privatePem));
  const publicKey = createPublicKey(privateKey);
  return {
    keyId: keyIdOf(publicKey),
    publicPem: publicPemOf(publicKey),
    sign: (bytes) => sign(null, bytes, privateKey),
  };
}

/** The public keys of all authors, by key id: what a verifier needs and nobody has to keep secret. */
export class AuthorKeyRing {
  private readonly keys = new Map<string, { entry: AuthorEntry; publicKey: KeyObject }>();

  /** @throws RangeError when a key is no sound Ed25519 key or its id is not its own. */
  constructor(entries: readonly AuthorEntry[]) {
    for (const entry of entries) {
      const publicKey = ed25519('public', () => createPublicKey(entry.publicPem));
      refuseWeakKey(publicKey);
      if (keyIdOf(publicKey) !== entry.keyId) {
        throw new RangeError(`key ring: ${entry.keyId} is not the id of its key (${keyIdOf(publicKey)})`);
      }
      this.keys.set(entry.keyId, { entry, publicKey });
    }
  }

  /** Reads `{authors: [{keyId, service, publicPem, from}]}`. @throws RangeError when the text is something else. */
  static parse(text: string): AuthorKeyRing {
    let file: { authors?: unknown };
    try {
      file = JSON.parse(text) as { authors?: unknown };
    } catch (error) {
      throw new RangeError(`key ring: not JSON: ${(error as Error).message}`, { cause: error });
    }
    if (!Array.isArray(file.authors)) throw new RangeError('key ring: expected {"authors": [...]}');
    return new AuthorKeyRing(file.authors.map(entryOf));
  }

  get entries(): readonly AuthorEntry[] {
    return [...this.keys.values()].map(({ entry }) => entry);
  }

  find(keyId: string): AuthorEntry | undefined {
    return this.keys.get(keyId)?.entry;
  }

  /** Does the signature over the bytes come from this key? False as well for an unknown key. */
  verifies(keyId: string, bytes: Uint8Array, signature: Uint8Array): boolean {
    const key = this.keys.get(keyId);
    return key !== undefined && verify(null, bytes, key.publicKey, signature);
  }
}

function entryOf(value: unknown): AuthorEntry {
  const entry = value as Partial<Record<keyof AuthorEntry, unknown>> | null;
  if (
    typeof entry?.keyId !== 'string' ||
    typeof entry.service !== 'string' ||
    typeof entry.publicPem !== 'string' ||
    !(entry.from === undefined || (typeof entry.from === 'string' && !Number.isNaN(Date.parse(entry.from))))
  ) {
    throw new RangeError('key ring: an author needs keyId, service, publicPem and perhaps from (RFC 3339)');
  }
  const { keyId, service, publicPem, from } = entry as AuthorEntry;
  return { keyId, service, publicPem, ...(from === undefined ? {} : { from }) };
}

function ed25519(part: string, load: () => KeyObject): KeyObject {
  let key: KeyObject;
  try {
    key = load();
  } catch (error) {
    throw new RangeError(`not a ${part} key in PEM: ${(error as Error).message}`, { cause: error });
  }
  if (key.asymmetricKeyType !== 'ed25519') {
    throw new RangeError(`the ${part} key is ${key.asymmetricKeyType}, not ed25519`);
  }
  return key;
}

function publicPemOf(publicKey: KeyObject): string {
  return publicKey.export({ type: 'spki', format: 'pem' }).toString();
}

function rawPublicKey(publicKey: KeyObject): Buffer {
  return Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url');
}

function keyIdOf(publicKey: KeyObject): string {
  return createHash('sha256').update(rawPublicKey(publicKey)).digest('hex').slice(0, 16);
}

/** The y coordinates (little endian, sign bit cleared) of the curve's points of low order. */
const lowOrder = new Set([
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
]);

/**
 * Libraries disagree on signatures under low-order and non-canonical keys (EVIDENCE.md B.8); such a key never enters
 * the ring, so that no dispute can hang on the library used.
 */
function refuseWeakKey(publicKey: KeyObject): void {
  const y = rawPublicKey(publicKey);
  y.writeUInt8(y.readUInt8(31) & 0x7f, 31);
  const beyondPrime =
    y.readUInt8(31) === 0x7f && y.readUInt8(0) >= 0xed && y.subarray(1, 31).every((byte) => byte === 0xff);
  if (beyondPrime || lowOrder.has(y.toString('hex'))) {
    throw new RangeError('the public key is of low order or not canonical');
  }
}
