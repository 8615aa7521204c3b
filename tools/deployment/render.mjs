// `npm run render`: writes what the deployment says of each context. `-- --check` writes nothing and names what is stale.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { GeneratedFiles } from '../api/generated-files.mjs';
import { readContexts } from '../contexts/read-contexts.mjs';
import { renderFiles } from './render-files.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const files = new GeneratedFiles(root, process.argv.includes('--check'));

const contexts = readContexts(root);
for (const { file, text } of renderFiles(contexts, root)) await files.put(file, text);
for (const folder of foldersOfNobody()) files.remove(folder);
if (files.isStale) process.exitCode = files.report('npm run render');

/** A context that has gone leaves its folder behind. */
function foldersOfNobody() {
  const folder = 'deploy/base/contexts';
  if (!existsSync(path.join(root, folder))) return [];
  return readdirSync(path.join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !contexts.some(({ name }) => name === entry.name))
    .map((entry) => `${folder}/${entry.name}`);
}
