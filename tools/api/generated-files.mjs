import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
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

  /**
   * Says what was written, or what is stale and by which command it is renewed.
   * @param {string} command
   * @returns {number} exit code
   */
  report(command) {
    for (const file of this.#stale)
      console.log(this.checkOnly ? `stale: ${file} (else: ${command})` : `wrote ${file}`);
    if (this.#stale.length === 0) console.log('nothing is stale');
    return this.checkOnly && this.#stale.length > 0 ? 1 : 0;
  }
}
