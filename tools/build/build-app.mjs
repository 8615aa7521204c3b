// esbuild bundles one app into one file; swc compiles every .ts first, because esbuild writes no decorator metadata.
import { createRequire } from 'node:module';
import { transformFile } from '@swc/core';
import { build } from 'esbuild';

const swcOptions = createRequire(import.meta.url)('../../swc.config.cjs');
const projectRoot = process.argv[2];
if (!projectRoot) {
  console.error('usage: node tools/build/build-app.mjs <project root, such as apps/service-center>');
  process.exit(2);
}

await build({
  entryPoints: [`${projectRoot}/src/main.ts`],
  outfile: `dist/${projectRoot}/main.js`,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  packages: 'external',
  tsconfig: 'tsconfig.base.json',
  sourcemap: true,
  keepNames: true,
  logLevel: 'warning',
  plugins: [
    {
      name: 'swc',
      setup(builder) {
        builder.onLoad({ filter: /\.tsx?$/ }, async ({ path }) => ({
          contents: (await transformFile(path, { ...swcOptions, module: { type: 'es6' } })).code,
          loader: 'js',
        }));
      },
    },
  ],
});
