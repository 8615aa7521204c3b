// `node tools/docs/write-refusals.mjs`: writes the refusals of the code into the reference pages, between their marks.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readRefusals, refusalPages, refusalTable, tableEnd, tableStart } from './refusals.mjs';

const root = path.join(import.meta.dirname, '../..');
const all = readRefusals(root);
for (const { page } of refusalPages) {
  const file = path.join(root, page);
  const [before, rest] = readFileSync(file, 'utf8').split(tableStart);
  const after = rest?.split(tableEnd)[1];
  if (before === undefined || after === undefined) throw new Error(`${page} has no marks for its refusals`);
  writeFileSync(file, `${before}${tableStart}\n\n${refusalTable(all, page)}\n\n${tableEnd}${after}`);
  execFileSync(process.execPath, [path.join(root, 'node_modules/.bin/prettier'), '--write', file]);
}
