import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse, stringify } from 'yaml';

/** @typedef {import('../../libs/context-list/src/context-description').ContextDescription} ContextDescription */
/** @typedef {import('../../libs/context-list/src/context-description').PersonDescription} PersonDescription */
/** @typedef {{ file: string, text: string }} RenderedFile */

const composeFile = 'docker-compose.yml';
const realmFile = 'deploy/keycloak/daylight-realm.json';
const notice =
  '# Written by `npm run render` from apps/*/context.json; edit those, or the templates that it reads.\n';
const password = 'daylight';

/**
 * Everything of the deployment that must name each context, because neither Compose nor Kustomize can count.
 * @param {readonly ContextDescription[]} contexts
 * @param {string} root of the workspace; the templates are read there
 * @returns {RenderedFile[]}
 */
export function renderFiles(contexts, root) {
  const templates = parse(readFileSync(path.join(root, composeFile), 'utf8'), { merge: true });
  const realm = JSON.parse(readFileSync(path.join(root, realmFile), 'utf8'));
  return [
    yamlFile('deploy/compose/contexts.yaml', composeOf(contexts, templates)),
    jsonFile('deploy/compose/provision-request.json', provisionRequestOf(contexts)),
    jsonFile(realmFile, { ...realm, users: contexts.flatMap(({ people }) => people.map(keycloakUserOf)) }),
    yamlFile('deploy/base/contexts/kustomization.yaml', {
      ...kustomization,
      resources: contexts.map(({ name }) => name),
    }),
    ...contexts.map(({ name }) =>
      yamlFile(`deploy/base/contexts/${name}/kustomization.yaml`, overlayOf(name)),
    ),
  ];
}

/** @param {string} file @param {object} content @returns {RenderedFile} */
function yamlFile(file, content) {
  return { file, text: notice + stringify(content, { aliasDuplicateObjects: false, lineWidth: 0 }) };
}

/** @param {string} file @param {object} content @returns {RenderedFile} */
function jsonFile(file, content) {
  return { file, text: JSON.stringify(content, null, 2) };
}

/** `power-registry` → `power_registry`: names of PostgreSQL. @param {string} context */
function roleOf(context) {
  return context.replaceAll('-', '_');
}

/**
 * @param {readonly ContextDescription[]} contexts
 * @param {{ 'x-recording-service': { image: string, environment: object, volumes: string[] }, 'x-portal': object }} templates
 */
function composeOf(contexts, templates) {
  const service = templates['x-recording-service'];
  const serviceOf = (/** @type {string} */ name, /** @type {string[]} */ args) => ({
    command: ['node', '--enable-source-maps', `dist/apps/${name}/main.js`, ...args],
    environment: {
      ...service.environment,
      DATABASE_URL: `postgres://${roleOf(name)}:${password}@postgres:5432/daylight`,
      AUTHOR_KEY_FILE: `/keys/${name}.pem`,
    },
    volumes: [...service.volumes, `${name}:/var/lib/daylight`],
  });
  const healthy = (/** @type {readonly string[]} */ names) =>
    Object.fromEntries(names.map((name) => [name, { condition: 'service_healthy' }]));
  const names = contexts.map(({ name }) => name);
  const loads = contexts.flatMap(({ name, referenceData }) => {
    if (referenceData === undefined) return [];
    const load = serviceOf(name, [referenceData.command]);
    return [
      [
        `${name}-reference-data`,
        {
          ...load,
          image: templates['x-recording-service'].image,
          environment: { ...load.environment, PORT: '0' },
          depends_on: healthy([name]),
        },
      ],
    ];
  });
  return {
    services: Object.fromEntries([
      ...names.map((name) => [name, { ...service, ...serviceOf(name, []) }]),
      ...loads,
      ['portal', { ...templates['x-portal'], depends_on: healthy(names) }],
    ]),
    volumes: Object.fromEntries(names.map((name) => [name, null])),
  };
}

/** @param {readonly ContextDescription[]} contexts */
function provisionRequestOf(contexts) {
  return {
    databaseAdminUrl: `postgres://postgres:${password}@postgres:5432/postgres`,
    recordUrl: 'esdb://eventstore:2113?tls=false',
    keysFolder: '/keys',
    authorsFile: '/keys/authors.json',
    services: contexts.map(({ name }) => ({ context: name, role: roleOf(name), password })),
    reader: { role: 'auditor', password },
  };
}

/** @param {PersonDescription} person */
function keycloakUserOf({ username, name, organisation, posts, roles }) {
  return {
    username,
    enabled: true,
    firstName: name,
    lastName: '(演示)',
    email: `${username}@demo.invalid`,
    emailVerified: true,
    attributes: { organisation: [organisation], posts, roles },
    credentials: [{ type: 'password', value: `${username}-demo`, temporary: false }],
  };
}

const kustomization = { apiVersion: 'kustomize.config.k8s.io/v1beta1', kind: 'Kustomization' };

/** A context's own name, bundle and credentials over what every recording service has. @param {string} name */
function overlayOf(name) {
  const container = '/spec/template/spec/containers/0';
  const replace = (/** @type {string} */ at, /** @type {string} */ value) => ({
    op: 'replace',
    path: at,
    value,
  });
  // Made by the operator, one per service: kustomize does not rename what it does not own.
  const credentials = [1, 2, 3].map((index) =>
    replace(`${container}/env/${index}/valueFrom/secretKeyRef/name`, `${name}-credentials`),
  );
  return {
    ...kustomization,
    namePrefix: `${name}-`,
    resources: ['../../recording-service'],
    labels: [{ includeSelectors: true, includeTemplates: true, pairs: { 'app.kubernetes.io/name': name } }],
    patches: [
      {
        target: { kind: 'Deployment' },
        patch: stringify([
          replace(`${container}/args/2`, `dist/apps/${name}/main.js`),
          ...credentials,
          replace('/spec/template/spec/volumes/0/secret/secretName', `${name}-credentials`),
        ]),
      },
    ],
  };
}
