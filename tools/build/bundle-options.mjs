import { createRequire } from 'node:module';
import path from 'node:path';
import { transformFile } from '@swc/core';
import { everyContextPlugin } from './every-context-plugin.mjs';

const swcOptions = createRequire(import.meta.url)('../../swc.config.cjs');

/** Most files are in several bundles of one run; each is compiled once. @type {Map<string, Promise<{ code: string }>>} */
const compiled = new Map();

/** @param {string} file */
function compile(file) {
  const known = compiled.get(file) ?? transformFile(file, { ...swcOptions, module: { type: 'es6' } });
  compiled.set(file, known);
  return known;
}

/** esbuild writes no decorator metadata, so swc compiles every source file first. @type {import('esbuild').Plugin} */
const swcPlugin = {
  name: 'swc',
  setup(builder) {
    builder.onLoad({ filter: /\.tsx?$/ }, async ({ path: file }) => ({
      contents: (await compile(file)).code,
      loader: 'js',
    }));
  },
};

/**
 * How an entry becomes one file that Node runs.
 * @param {{ root: string, entry: string, outfile: string }} bundle paths from the workspace's root
 * @returns {import('esbuild').BuildOptions}
 */
export function bundleOptions({ root, entry, outfile }) {
  return {
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    packages: 'external',
    tsconfig: path.join(root, 'tsconfig.base.json'),
    sourcemap: true,
    // A process keeps its map in memory; the sources themselves stand in the tree.
    sourcesContent: false,
    keepNames: true,
    logLevel: 'warning',
    plugins: [everyContextPlugin(root), swcPlugin],
  };
}
