import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** @typedef {import('../../libs/context-list/src/context-description').ContextDescription} ContextDescription */
/** @typedef {{ file: string, text: string }} ContextFile */

const schemaFile = fileURLToPath(new URL('context.schema.json', import.meta.url));
const workspaceRoot = fileURLToPath(new URL('../..', import.meta.url));

/** A context.json that says something impossible; the message names the file. */
export class ContextFault extends Error {
  /** @param {string} file @param {string} problem */
  constructor(file, problem) {
    super(`${file}: ${problem}`);
    this.file = file;
  }
}

/**
 * Every context of the tree, in the order of their ports, from `apps/<context>/context.json`.
 * @param {string} [root]
 * @returns {ContextDescription[]}
 * @throws ContextFault
 */
export function readContexts(root = workspaceRoot) {
  const files = readdirSync(path.join(root, 'apps'))
    .map((folder) => `apps/${folder}/context.json`)
    .filter((file) => existsSync(path.join(root, file)))
    .map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }));
  return checkContexts(files);
}

/**
 * @param {readonly ContextFile[]} files
 * @returns {ContextDescription[]} in the order of their ports
 * @throws ContextFault naming the first file that is wrong
 */
export function checkContexts(files) {
  const validate = schemaCheck();
  const entries = files.map(({ file, text }) => ({ file, context: parse(file, text, validate) }));
  checkNames(entries);
  checkDistinct(entries, 'port', ({ port }) => [port]);
  checkDistinct(entries, 'role', ({ roles }) => roles.map(({ name }) => name));
  checkDistinct(entries, 'person', ({ people }) => people.map(({ username }) => username));
  checkConsumed(entries);
  checkRolesOfPeople(entries);
  return entries.map(({ context }) => context).sort((left, right) => left.port - right.port);
}

/** @typedef {{ file: string, context: ContextDescription }} Entry */

/**
 * @param {string} file @param {string} text @param {(context: unknown) => string | undefined} validate
 * @returns {ContextDescription}
 */
function parse(file, text, validate) {
  let parsed;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    throw new ContextFault(file, `is no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const problem = validate(parsed);
  if (problem !== undefined) throw new ContextFault(file, problem);
  // For editors only.
  delete parsed.$schema;
  return parsed;
}

/** @returns {(context: unknown) => string | undefined} the first problem */
function schemaCheck() {
  const Ajv = installed('ajv');
  // `npm start` reads the ports before `npm ci`; the build, which follows it, reads again and checks.
  if (Ajv === undefined) return () => undefined;
  const validate = new Ajv.default().compile(JSON.parse(readFileSync(schemaFile, 'utf8')));
  return (context) => {
    if (validate(context)) return undefined;
    const [error] = validate.errors ?? [];
    const member = error?.params.additionalProperty ?? '';
    return `${error?.instancePath || '/'} ${error?.message} ${member}`.trim();
  };
}

/** @param {string} name @returns {typeof import('ajv') | undefined} undefined when it is not installed */
function installed(name) {
  try {
    return createRequire(import.meta.url)(name);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}

/** @param {readonly Entry[]} entries */
function checkNames(entries) {
  for (const { file, context } of entries) {
    if (file !== `apps/${context.name}/context.json`) {
      throw new ContextFault(
        file,
        `is called "${context.name}" and lies in another folder than apps/${context.name}`,
      );
    }
  }
}

/**
 * @param {readonly Entry[]} entries @param {string} what
 * @param {(context: ContextDescription) => readonly (string | number)[]} valuesOf
 */
function checkDistinct(entries, what, valuesOf) {
  /** @type {Map<string | number, string>} */
  const owners = new Map();
  for (const { file, context } of entries) {
    for (const value of valuesOf(context)) {
      const owner = owners.get(value);
      if (owner !== undefined)
        throw new ContextFault(file, `the ${what} ${value} is already that of ${owner}`);
      owners.set(value, file);
    }
  }
}

/** @param {readonly Entry[]} entries */
function checkConsumed(entries) {
  const names = new Set(entries.map(({ context }) => context.name));
  for (const { file, context } of entries) {
    if (context.consumes === '*') continue;
    const unknown = context.consumes.find((name) => name === context.name || !names.has(name));
    if (unknown !== undefined)
      throw new ContextFault(file, `consumes "${unknown}", which is no other context`);
  }
}

/** @param {readonly Entry[]} entries */
function checkRolesOfPeople(entries) {
  const declared = new Set(entries.flatMap(({ context }) => context.roles.map(({ name }) => name)));
  for (const { file, context } of entries) {
    for (const { username, roles } of context.people) {
      const unknown = roles.find((role) => !declared.has(role));
      if (unknown !== undefined) {
        throw new ContextFault(file, `${username} has the role "${unknown}", which no context declares`);
      }
    }
  }
}
