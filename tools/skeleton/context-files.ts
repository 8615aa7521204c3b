import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

export const workspace = path.join(__dirname, '../..');

/** Names of all contexts: whatever describes itself under apps/. */
export const contextNames: readonly string[] = readdirSync(path.join(workspace, 'apps'))
  .filter((app) => existsSync(path.join(workspace, 'apps', app, 'context.json')))
  .sort();

/** All files below a folder of the workspace, as paths from it; none where it does not exist. */
export function filesBelow(folder: string): readonly string[] {
  const root = path.join(workspace, folder);
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(workspace, path.join(entry.parentPath, entry.name)))
    .sort();
}

export function textOf(file: string): string {
  return readFileSync(path.join(workspace, file), 'utf8');
}

export function sourceOf(file: string): ts.SourceFile {
  return ts.createSourceFile(file, textOf(file), ts.ScriptTarget.ES2022, true);
}

/** The object literals that are given to calls of a function, such as `messages` or `administered(…)`. */
export function definitionsGivenTo(
  file: string,
  ...functions: readonly string[]
): ts.ObjectLiteralExpression[] {
  const found: ts.ObjectLiteralExpression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && functions.includes(calledName(node))) {
      const last = node.arguments.at(-1);
      if (last !== undefined && ts.isObjectLiteralExpression(last)) found.push(last);
    }
    ts.forEachChild(node, visit);
  };
  visit(sourceOf(file));
  return found;
}

/** Of `f(…)` and of `f(…)<T>(…)`: f. */
function calledName({ expression }: ts.CallExpression): string {
  if (ts.isIdentifier(expression)) return expression.text;
  if (ts.isCallExpression(expression)) return calledName(expression);
  return ts.isExpressionWithTypeArguments(expression) && ts.isCallExpression(expression.expression)
    ? calledName(expression.expression)
    : '';
}

/** The names of an object literal's members, in their order. */
export function memberNames(definition: ts.ObjectLiteralExpression): string[] {
  return definition.properties.flatMap(({ name }) =>
    name !== undefined && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? [name.text] : [],
  );
}

/** The literal of a member of an object literal, when it is written in place. */
export function memberObject(
  definition: ts.ObjectLiteralExpression,
  name: string,
): ts.ObjectLiteralExpression | undefined {
  const member = definition.properties.find(
    (each): each is ts.PropertyAssignment =>
      ts.isPropertyAssignment(each) && ts.isIdentifier(each.name) && each.name.text === name,
  );
  return member !== undefined && ts.isObjectLiteralExpression(member.initializer)
    ? member.initializer
    : undefined;
}

/** What a file imports, as written. */
export function importsOf(file: string): readonly string[] {
  return sourceOf(file).statements.flatMap((statement) =>
    (ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)) &&
    statement.moduleSpecifier !== undefined &&
    ts.isStringLiteral(statement.moduleSpecifier)
      ? [statement.moduleSpecifier.text]
      : [],
  );
}
