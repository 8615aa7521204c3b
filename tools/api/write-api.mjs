// `npm run api`: writes every context's OpenAPI document and client from its declarations. Nothing is started.
// `--check` writes nothing and names what is stale; ends with 1 when anything is.
import path from 'node:path';
import { readContexts } from '../contexts/read-contexts.mjs';
import { clientFiles, problemTypes } from './client-files.mjs';
import { GeneratedFiles } from './generated-files.mjs';
import { hasPart, loadContext, loadKit } from './load-context.mjs';

const root = path.join(import.meta.dirname, '../..');
const files = new GeneratedFiles(root, process.argv.includes('--check'));

const { kit } = await loadKit(root);
await files.put('libs/api-client/src/problem-schema.ts', await problemTypes(kit.problemSchema));
for (const { name } of readContexts(root)) {
  if (!hasPart(root, name, 'definition')) {
    console.log(`skipped ${name}: apps/${name}/src/${name}.definition.ts exports no definition`);
    continue;
  }
  const context = await loadContext(root, name);
  const document = await context.kit.openApiOf(context.definition);
  for (const [file, text] of Object.entries(await clientFiles(name, document)))
    await files.put(`libs/contexts/${name}/client/${file}`, text);
}
process.exitCode = files.report('npm run api');
