// Bundles one app into one file: node tools/build/build-app.mjs apps/service-center
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { bundleOptions } from './bundle-options.mjs';

const projectRoot = process.argv[2];
if (!projectRoot) {
  console.error('usage: node tools/build/build-app.mjs <project root, such as apps/service-center>');
  process.exit(2);
}

await build(
  bundleOptions({
    root: fileURLToPath(new URL('../..', import.meta.url)),
    entry: `${projectRoot}/src/main.ts`,
    outfile: `dist/${projectRoot}/main.js`,
  }),
);
