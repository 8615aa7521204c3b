// `node tools/docs/write-messages.mjs`: writes each context's reference of messages from its declarations.
// `--check` writes nothing and names what is stale; ends with 1 when anything is.
import path from 'node:path';
import { GeneratedFiles } from '../api/generated-files.mjs';
import { hasPart, loadContext } from '../api/load-context.mjs';
import { readContexts } from '../contexts/read-contexts.mjs';
import { messagesPage } from './messages.mjs';

const root = path.join(import.meta.dirname, '../..');
const files = new GeneratedFiles(root, process.argv.includes('--check'));

for (const { name, title } of readContexts(root)) {
  if (!hasPart(root, name, 'publication')) {
    console.log(`skipped ${name}: libs/contexts/${name}/contracts exports no publication`);
    continue;
  }
  const { definition, publication, referenceOf } = await loadContext(root, name);
  const aggregates = publication.messages.map((/** @type {any} */ messages) => ({
    messages: referenceOf(messages),
    routes: routesOf(definition, messages),
  }));
  await files.put(`docs/reference/contexts/${name}-messages.md`, messagesPage(name, title, aggregates));
}
process.exitCode = files.report('node tools/docs/write-messages.mjs');

/** @param {any} definition of the service, once it is there @param {any} messages @returns {import('./messages.mjs').RouteReference[]} */
function routesOf(definition, messages) {
  const acts = (definition?.acts ?? []).find(
    (/** @type {any} */ each) => each.aggregate.messages === messages,
  );
  return (acts?.routes ?? []).map((/** @type {any} */ { method, path: address, route }) => ({
    act: route.act,
    method,
    path: address,
    roles: route.roles,
  }));
}
