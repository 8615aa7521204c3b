// `node tools/docs/write-refusals.mjs`: writes the refusals of the code into the reference pages, between their marks; a page
// that has none yet, as that of a new context, gets them at its end.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readRefusals, refusalPages, refusalTable, tableEnd, tableStart } from './refusals.mjs';

const root = path.join(import.meta.dirname, '../..');
const all = readRefusals(root);
const newSection = [
  '## Refusals',
  'Beside these, those of the platform: [HTTP errors](../http-errors.md).',
  tableStart,
  tableEnd,
  '',
].join('\n\n');
for (const { page } of refusalPages) {
  const file = path.join(root, page);
  const text = readFileSync(file, 'utf8');
  const [before, rest] = (text.includes(tableStart) ? text : `${text}\n${newSection}`).split(tableStart);
  const after = rest?.split(tableEnd)[1];
  if (before === undefined || after === undefined) throw new Error(`${page} has no end of its refusals`);
  writeFileSync(file, `${before}${tableStart}\n\n${refusalTable(all, page)}\n\n${tableEnd}${after}`);
  execFileSync(process.execPath, [path.join(root, 'node_modules/.bin/prettier'), '--write', file]);
}
