import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { readContexts } from '../contexts/read-contexts.mjs';

/**
 * A `defineRefusal` call as it stands in the code.
 * @typedef {{ code: string, category: string, rule: string, article: string, zh: string, file: string }} DefinedRefusal
 */

/** Which reference page shows the refusals of which folders: every context its own, the rest the platform's. The first that fits counts. */
export const refusalPages = [
  ...readContexts().map(({ name }) => ({
    page: `docs/reference/contexts/${name}.md`,
    folders: [`libs/contexts/${name}`, `apps/${name}`],
  })),
  { page: 'docs/reference/http-errors.md', folders: ['libs', 'apps'] },
];

export const tableStart = '<!-- refusals: written by tools/docs/write-refusals.mjs -->';
export const tableEnd = '<!-- end of refusals -->';
const statusOfCategory = { invalid: 422, forbidden: 403, missing: 404, conflict: 409 };

/**
 * Every refusal that the platform can utter.
 * @param {string} root of the workspace
 * @returns {DefinedRefusal[]}
 */
export function readRefusals(root) {
  const files = ['libs', 'apps'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((file) => path.posix.join(folder, file.split(path.sep).join('/')))
      .filter((file) => /\.ts$/.test(file) && !/\.spec\.ts$|\/testing\/|node_modules|\/dist\//.test(file)),
  );
  return files
    .sort()
    .flatMap((file) => {
      const text = readFileSync(path.join(root, file), 'utf8');
      return text.includes('defineRefusal({') ? refusalsOf(file, text) : [];
    })
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** @param {string} file @param {string} text @returns {DefinedRefusal[]} */
function refusalsOf(file, text) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  /** @type {Map<string, ts.Expression>} */
  const constants = new Map();
  /** @type {DefinedRefusal[]} */
  const found = [];
  const visit = (/** @type {ts.Node} */ node) => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer)
      constants.set(node.name.text, node.initializer);
    if (ts.isCallExpression(node) && node.expression.getText() === 'defineRefusal') {
      const [given] = node.arguments;
      if (given === undefined || !ts.isObjectLiteralExpression(given)) throw unreadable(file, node);
      const member = (/** @type {string} */ name) => textOf(memberOf(given, name), constants, file);
      found.push({
        code: member('code'),
        category: member('category'),
        rule: member('rule'),
        article: member('article'),
        zh: textOf(memberOf(memberOf(given, 'message'), 'zh'), constants, file),
        file,
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** @param {ts.Expression | undefined} object @param {string} name @returns {ts.Expression | undefined} */
function memberOf(object, name) {
  if (object === undefined || !ts.isObjectLiteralExpression(object)) return undefined;
  for (const property of object.properties) {
    if (property.name?.getText() !== name) continue;
    if (ts.isPropertyAssignment(property)) return property.initializer;
    if (ts.isShorthandPropertyAssignment(property)) return property.name;
  }
  return undefined;
}

/**
 * The text that an expression stands for: a literal, a constant of the same file, or literals joined.
 * @param {ts.Expression | undefined} node @param {Map<string, ts.Expression>} constants @param {string} file
 * @returns {string}
 */
function textOf(node, constants, file) {
  if (node !== undefined) {
    if (ts.isStringLiteralLike(node)) return node.text;
    if (ts.isIdentifier(node) && constants.has(node.text))
      return textOf(constants.get(node.text), constants, file);
    if (ts.isBinaryExpression(node))
      return textOf(node.left, constants, file) + textOf(node.right, constants, file);
    if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression))
      return textOf(memberOf(plain(constants.get(node.expression.text)), node.name.text), constants, file);
    if (ts.isTemplateExpression(node))
      return node.templateSpans.reduce(
        (text, span) => text + textOf(span.expression, constants, file) + span.literal.text,
        node.head.text,
      );
  }
  throw unreadable(file, node);
}

/** @param {ts.Expression | undefined} node without `as const` */
function plain(node) {
  return node !== undefined && ts.isAsExpression(node) ? node.expression : node;
}

/** @param {string} file @param {ts.Node | undefined} node */
function unreadable(file, node) {
  return new Error(
    `${file}: this is not a text that stands in the same file: ${node?.getText() ?? 'nothing'}`,
  );
}

/**
 * The table of one page, in Markdown.
 * @param {readonly DefinedRefusal[]} all @param {string} page
 */
export function refusalTable(all, page) {
  const lines = all
    .filter(({ file }) => pageOf(file) === page)
    .map(({ code, category, rule, article, zh }) => {
      const status = statusOfCategory[/** @type {keyof typeof statusOfCategory} */ (category)];
      return `| \`${code}\` | ${status} | ${rule} | ${cell(article)} | ${cell(zh)} |`;
    });
  return ['| code | status | rule | article | message |', '| --- | --- | --- | --- | --- |', ...lines].join(
    '\n',
  );
}

/** @param {string} file */
function pageOf(file) {
  return refusalPages.find(({ folders }) => folders.some((folder) => file.startsWith(`${folder}/`)))?.page;
}

/** @param {string} text */
function cell(text) {
  return text.replaceAll('|', '\\|');
}
