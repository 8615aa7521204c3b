import openapiTS, { astToString } from 'openapi-typescript';

/** @typedef {import('../../libs/kernel/src/json').JsonObject} JsonObject */

const written =
  '// Written by `npm run api`; what it says follows from the declarations, so nobody edits it.';

/**
 * The files of a context's client: its OpenAPI document, the types that follow from it, and the way in.
 * @param {string} context @param {JsonObject} document
 * @returns {Promise<Record<string, string>>} text by file name
 */
export async function clientFiles(context, document) {
  return {
    'openapi.json': `${JSON.stringify(document, null, 2)}\n`,
    'schema.ts': await typesOf(forClient(document)),
    'index.ts': entry,
    'project.json': `${JSON.stringify(project(context), null, 2)}\n`,
  };
}

/** The type of our problem details. @param {JsonObject} problemSchema */
export function problemTypes(problemSchema) {
  return typesOf({
    openapi: '3.1.0',
    info: { title: 'problem', version: '1' },
    paths: {},
    components: { schemas: { Problem: problemSchema } },
  });
}

/** @param {JsonObject} document */
async function typesOf(document) {
  // Not `immutable`: openapi-fetch takes a readonly list for an object.
  const nodes = await openapiTS(/** @type {any} */ (structuredClone(document)));
  return `${written}\n${astToString(nodes)}`;
}

/** The client makes a key for each write by itself, so its caller need not. @param {JsonObject} document */
function forClient(document) {
  const copy = /** @type {any} */ (structuredClone(document));
  const key = copy.components?.parameters?.idempotencyKey;
  if (key !== undefined) key.required = false;
  return /** @type {JsonObject} */ (copy);
}

const entry = `${written}
import { createApiClient, type ApiClient, type ApiClientOptions } from '@daylight/api-client';
import type { paths } from './schema';

export type { components, operations, paths } from './schema';

export function createClient(options: ApiClientOptions): ApiClient<paths> {
  return createApiClient<paths>(options);
}
`;

/** @param {string} context */
function project(context) {
  return {
    name: `${context}-client`,
    $schema: '../../../../node_modules/nx/schemas/project-schema.json',
    sourceRoot: `libs/contexts/${context}/client`,
    projectType: 'library',
    tags: ['layer:client'],
    targets: { lint: {} },
  };
}
