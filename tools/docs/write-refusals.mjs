// `node tools/docs/write-refusals.mjs`: writes the refusals of the code into the reference pages, between their marks; a page
// that has none yet, as that of a new context, gets them at its end. `--check` writes nothing and names what is stale.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { GeneratedFiles } from '../api/generated-files.mjs';
import { readRefusals, refusalPages, refusalTable, tableEnd, tableStart } from './refusals.mjs';

const root = path.join(import.meta.dirname, '../..');
const files = new GeneratedFiles(root, process.argv.includes('--check'));
const all = readRefusals(root);
const newSection = [
  '## Refusals',
  'Beside these, those of the platform: [HTTP errors](../http-errors.md).',
  tableStart,
  tableEnd,
  '',
].join('\n\n');
for (const { page } of refusalPages) {
  const text = readFileSync(path.join(root, page), 'utf8');
  const [before, rest] = (text.includes(tableStart) ? text : `${text}\n${newSection}`).split(tableStart);
  const after = rest?.split(tableEnd)[1];
  if (before === undefined || after === undefined) throw new Error(`${page} has no end of its refusals`);
  await files.put(page, `${before}${tableStart}\n\n${refusalTable(all, page)}\n\n${tableEnd}${after}`);
}
process.exitCode = files.report('node tools/docs/write-refusals.mjs');
