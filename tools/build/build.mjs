// Bundles apps and tools, each into one file: node tools/build/build.mjs [apps/service-center …]. Without a name: all of
// them and the list of contexts. All in one process, because that is faster than asking Nx's cache about each.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { writeContexts } from '../contexts/write-contexts.mjs';
import { bundleOptions } from './bundle-options.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const named = process.argv.slice(2);

if (named.length === 0) writeContexts(root);
const projects = named.length > 0 ? named : findProjects();
await Promise.all(
  projects.map((project) =>
    build(bundleOptions({ root, entry: `${project}/src/main.ts`, outfile: `dist/${project}/main.js` })),
  ),
).catch(() => {
  // esbuild has printed what is wrong, and where.
  process.exitCode = 1;
});

/** Every folder under apps/ and tools/ that has a main.ts. */
function findProjects() {
  return ['apps', 'tools'].flatMap((folder) =>
    readdirSync(path.join(root, folder))
      .map((name) => `${folder}/${name}`)
      .filter((project) => existsSync(path.join(root, project, 'src/main.ts'))),
  );
}
