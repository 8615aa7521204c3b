const { execFileSync } = require('node:child_process');
const { createHash } = require('node:crypto');
const { readdirSync, readFileSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { generateFiles, names, readJson } = require('@nx/devkit');

const portMin = 21;

/**
 * Writes a context's skeleton: the same folders, files and order as every other context, so that whoever has read one has
 * read them all. It compiles, its specs pass, it starts with the platform; what it decides is up to its author. No file
 * outside its own folders is touched: whoever needs to know of a context finds it in the tree.
 * @param {import('@nx/devkit').Tree} tree
 * @param {{ name: string, aggregate: string, titleZh: string }} options
 */
module.exports = function contextGenerator(tree, options) {
  const context = names(options.name);
  const aggregate = names(options.aggregate);
  const known = tree.exists(`libs/contexts/${context.fileName}`) || tree.exists(`apps/${context.fileName}`);
  if (known) throw new Error(`the context ${context.fileName} exists already`);
  const plural = pluralOf(aggregate.fileName);

  generateFiles(tree, path.join(__dirname, 'files'), '.', {
    context: context.fileName,
    contextClass: context.className,
    contextTitle: titleOf(context.fileName),
    aggregate: aggregate.fileName,
    aggregateClass: aggregate.className,
    aggregateProperty: aggregate.propertyName,
    aggregateTitle: titleOf(aggregate.fileName),
    aggregateTable: aggregate.fileName.replaceAll('-', '_'),
    aggregatePlural: plural,
    aggregatePluralProperty: names(plural).propertyName,
    titleZh: options.titleZh,
    port: freePort(tree),
    tmpl: '',
  });
  return () => {
    format(tree);
    listGoldenExamples(path.join(tree.root, 'libs/contexts', context.fileName, 'domain/testing/golden'));
  };
};

/** `complaint-center` → `Complaint center`. */
function titleOf(name) {
  const words = name.replaceAll('-', ' ');
  return words[0].toUpperCase() + words.slice(1);
}

/** Of the names that aggregates have: `case` → `cases`, `entry` → `entries`, `address` → `addresses`. */
function pluralOf(name) {
  if (/[^aeiou]y$/.test(name)) return `${name.slice(0, -1)}ies`;
  return /(s|x|z|ch|sh)$/.test(name) ? `${name}es` : `${name}s`;
}

/** The lowest distance from the origin's port that no context has. */
function freePort(tree) {
  const descriptions = tree.children('apps').map((app) => `apps/${app}/context.json`);
  const taken = descriptions.filter((file) => tree.exists(file)).map((file) => readJson(tree, file).port);
  let port = portMin;
  while (taken.includes(port)) port += 1;
  return port;
}

/** Formats what was written, by the repository's own settings; Nx calls it once the files are on disk. */
function format(tree) {
  const files = tree
    .listChanges()
    .filter(({ type, path: file }) => type !== 'DELETE' && /\.(ts|json|md|mjs)$/.test(file))
    .map(({ path: file }) => file);
  const prettier = require.resolve('prettier/bin/prettier.cjs');
  execFileSync(process.execPath, [prettier, '--log-level=warn', '--write', ...files], {
    cwd: tree.root,
    stdio: 'inherit',
  });
}

/** The digests of the golden examples: the list that may grow and never change. */
function listGoldenExamples(folder) {
  const lines = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map(
      (file) =>
        `${createHash('sha256')
          .update(readFileSync(path.join(folder, file)))
          .digest('hex')}  ${file}`,
    );
  writeFileSync(path.join(folder, 'golden.sha256'), `${lines.join('\n')}\n`);
}
