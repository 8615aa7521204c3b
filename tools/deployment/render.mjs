// `npm run render`: writes what the deployment says of each context. `-- --check` writes nothing and names what is stale.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { readContexts } from '../contexts/read-contexts.mjs';
import { renderFiles } from './render-files.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const checkOnly = process.argv.includes('--check');

const contexts = readContexts(root);
const style = await resolveConfig(path.join(root, 'package.json'));
const stale = [];
for (const { file, text } of renderFiles(contexts, root)) {
  const target = path.join(root, file);
  const wanted = await format(text, { ...style, filepath: target });
  if (existsSync(target) && readFileSync(target, 'utf8') === wanted) continue;
  stale.push(file);
  if (checkOnly) continue;
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, wanted);
}
for (const folder of foldersOfNobody()) {
  stale.push(folder);
  if (!checkOnly) rmSync(path.join(root, folder), { recursive: true });
}

for (const file of stale) process.stdout.write(`${checkOnly ? 'stale' : 'written'} ${file}\n`);
if (checkOnly && stale.length > 0) {
  process.stdout.write('运行 npm run render 并提交结果 / run npm run render and commit what it writes\n');
  process.exitCode = 1;
}

/** A context that has gone leaves its folder behind. */
function foldersOfNobody() {
  const folder = 'deploy/base/contexts';
  if (!existsSync(path.join(root, folder))) return [];
  return readdirSync(path.join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !contexts.some(({ name }) => name === entry.name))
    .map((entry) => `${folder}/${entry.name}`);
}
