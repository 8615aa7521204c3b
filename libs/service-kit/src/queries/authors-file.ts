import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { AuthorKeyRing } from '@daylight/evidence';
import { ConfigurationError } from '../config/configuration-error';

const rereadPauseMs = 5_000;

/** The public keys of all authors, in a file that gains keys while the service runs. */
export class AuthorsFile {
  private rereadAtMs = Number.NEGATIVE_INFINITY;

  private constructor(
    private readonly file: string,
    private ring: AuthorKeyRing,
  ) {}

  /** @throws ConfigurationError when the file is not given or holds no key ring. */
  static open(file: string | undefined): AuthorsFile {
    if (file === undefined)
      throw new ConfigurationError([
        'AUTHOR_KEYS_FILE must name the file of all authors’ public keys: this service asks others and checks who answers.',
      ]);
    try {
      return new AuthorsFile(file, AuthorKeyRing.parse(readFileSync(file, 'utf8')));
    } catch (error) {
      throw new ConfigurationError([`AUTHOR_KEYS_FILE: ${file} holds no key ring (${String(error)}).`]);
    }
  }

  /** The ring with this key in it, if the file has it by now; read again at most every five seconds. */
  async ringWith(keyId: string): Promise<AuthorKeyRing> {
    if (this.ring.find(keyId) !== undefined || performance.now() - this.rereadAtMs < rereadPauseMs)
      return this.ring;
    this.rereadAtMs = performance.now();
    this.ring = AuthorKeyRing.parse(await readFile(this.file, 'utf8'));
    return this.ring;
  }
}
