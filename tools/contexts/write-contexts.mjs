import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readContexts } from './read-contexts.mjs';

/**
 * What the services read at run time: the contexts of the tree, checked, in one file beside the bundles.
 * @param {string} root of the workspace
 * @throws {import('./read-contexts.mjs').ContextFault}
 */
export function writeContexts(root) {
  const file = path.join(root, 'dist/contexts.json');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, `${JSON.stringify(readContexts(root), null, 2)}\n`);
  renameSync(`${file}.new`, file);
}
