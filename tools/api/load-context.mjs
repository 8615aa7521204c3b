import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';
import { bundleOptions } from '../build/bundle-options.mjs';

/**
 * What a context says of itself in its code; a part is undefined where the context has none.
 * @typedef {{ definition?: any, publication?: any, kit: any, referenceOf: any }} LoadedContext
 */

/** By convention: where each part stands, and under which name. */
const parts = /** @type {const} */ ({
  definition: { file: (/** @type {string} */ name) => `apps/${name}/src/${name}.definition.ts` },
  publication: { file: (/** @type {string} */ name) => `libs/contexts/${name}/contracts/index.ts` },
});

const libraryLines = [
  "import 'reflect-metadata';",
  "export * as kit from '@daylight/service-kit';",
  "export { referenceOf } from '@daylight/kernel/messages';",
];

/** @param {string} root @param {string} name of the context @param {keyof typeof parts} part */
export function hasPart(root, name, part) {
  const file = path.join(root, parts[part].file(name));
  return existsSync(file) && new RegExp(`^export const ${part}\\b`, 'm').test(readFileSync(file, 'utf8'));
}

/**
 * Compiles a context's definition and contracts and loads them; opens nothing.
 * @param {string} root @param {string} name of the context
 * @returns {Promise<LoadedContext>}
 */
export async function loadContext(root, name) {
  const names = /** @type {(keyof typeof parts)[]} */ (Object.keys(parts));
  const found = names.filter((part) => hasPart(root, name, part));
  const lines = found.map((part) => `export { ${part} } from './${parts[part].file(name)}';`);
  return compiled(root, `context-${name}`, [...libraryLines, ...lines]);
}

/** The kit's own part, without any context. @param {string} root */
export function loadKit(root) {
  return compiled(root, 'kit', libraryLines);
}

/** @param {string} root @param {string} name @param {readonly string[]} lines @returns {Promise<LoadedContext>} */
async function compiled(root, name, lines) {
  const outfile = path.join(root, 'dist/tools/api', `${name}.cjs`);
  const options = bundleOptions({ root, entry: '', outfile });
  const stdin = {
    contents: lines.join('\n'),
    resolveDir: root,
    sourcefile: `${name}.ts`,
    loader: /** @type {const} */ ('ts'),
  };
  await build({ ...options, entryPoints: undefined, stdin });
  return createRequire(import.meta.url)(outfile);
}
