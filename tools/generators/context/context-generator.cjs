const { execFileSync } = require('node:child_process');
const path = require('node:path');
const { generateFiles, names, updateJson } = require('@nx/devkit');

/**
 * Writes a context's skeleton: the same folders, files and order as every other context, so that whoever has read one has
 * read them all. It compiles, its specs pass, its service starts; what it decides is up to its author.
 * @param {import('@nx/devkit').Tree} tree
 * @param {{ name: string, aggregate: string, titleZh: string }} options
 */
module.exports = function contextGenerator(tree, options) {
  const context = names(options.name);
  const aggregate = names(options.aggregate);
  const known = tree.exists(`libs/contexts/${context.fileName}`) || tree.exists(`apps/${context.fileName}`);
  if (known) throw new Error(`the context ${context.fileName} exists already`);

  generateFiles(tree, path.join(__dirname, 'files'), '.', {
    context: context.fileName,
    contextClass: context.className,
    contextProperty: context.propertyName,
    contextTitle: titleOf(context.fileName),
    aggregate: aggregate.fileName,
    aggregateClass: aggregate.className,
    aggregateProperty: aggregate.propertyName,
    titleZh: options.titleZh,
    migration: migrationNumber(tree),
    tmpl: '',
  });
  updateJson(tree, 'tsconfig.base.json', (json) => {
    for (const part of ['domain', 'contracts']) {
      const alias = `@daylight/${context.fileName}-${part}`;
      json.compilerOptions.paths[alias] = [`./libs/contexts/${context.fileName}/${part}/src/index.ts`];
    }
    return json;
  });
  addToBoundaries(tree, context.fileName);
  return () => format(tree);
};

/** `complaint-center` → `Complaint center`. */
function titleOf(name) {
  const words = name.replaceAll('-', ' ');
  return words[0].toUpperCase() + words.slice(1);
}

/** One above the highest migration number in the tree, so that the order of creation is the order of running. */
function migrationNumber(tree) {
  let highest = 1763900000000;
  const visit = (folder) => {
    for (const child of tree.children(folder)) {
      const file = `${folder}/${child}`;
      const number = /^(\d{13})-/.exec(child)?.[1];
      if (number !== undefined) highest = Math.max(highest, Number(number));
      if (!tree.isFile(file)) visit(file);
    }
  };
  visit('apps');
  return highest + 1000;
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

/** The lint's list of contexts: without its name there, a context would have no boundaries. */
function addToBoundaries(tree, name) {
  const file = 'eslint.config.mjs';
  const text = tree.read(file, 'utf8');
  const changed = text.replace(/(const contexts = \[)([^\]]*)(\])/, (_all, open, list, close) => {
    const entries = list
      .split(',')
      .map((entry) => entry.trim())
      .filter(Boolean);
    return `${open}${[...entries, `'${name}'`].join(', ')}${close}`;
  });
  if (changed === text) throw new Error(`${file} has no list of contexts to add ${name} to`);
  tree.write(file, changed);
}
