// What the services read at run time: the contexts of the tree, checked, in one file beside the bundles.
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readContexts } from './read-contexts.mjs';

const file = fileURLToPath(new URL('../../dist/contexts.json', import.meta.url));

mkdirSync(path.dirname(file), { recursive: true });
writeFileSync(`${file}.new`, `${JSON.stringify(readContexts(), null, 2)}\n`);
renameSync(`${file}.new`, file);
