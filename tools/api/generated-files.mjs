import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';

/** Files that a tool writes, in the house's format; or, to check them, only compares. */
export class GeneratedFiles {
  /** @type {string[]} */
  #stale = [];

  /** @param {string} root @param {boolean} checkOnly */
  constructor(root, checkOnly) {
    this.root = root;
    this.checkOnly = checkOnly;
  }

  get isStale() {
    return this.#stale.length > 0;
  }

  /** @param {string} file from the root @param {string} text */
  async put(file, text) {
    const target = path.join(this.root, file);
    const formatted = await format(text, { ...(await resolveConfig(target)), filepath: target });
    if (existsSync(target) && readFileSync(target, 'utf8') === formatted) return;
    this.#stale.push(file);
    if (this.checkOnly) return;
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, formatted);
  }

  /** What nothing is written into any more. @param {string} folder from the root */
  remove(folder) {
    this.#stale.push(folder);
    if (!this.checkOnly) rmSync(path.join(this.root, folder), { recursive: true });
  }

  /**
   * Says what was written, or what is stale and by which command it is renewed.
   * @param {string} command
   * @returns {number} exit code
   */
  report(command) {
    for (const file of this.#stale)
      console.log(this.checkOnly ? `stale: ${file} (else: ${command})` : `wrote ${file}`);
    if (!this.isStale) console.log('nothing is stale');
    return this.checkOnly && this.isStale ? 1 : 0;
  }
}
