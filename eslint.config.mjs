import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import prettier from 'eslint-config-prettier';
import globals from 'globals';
import { readdirSync } from 'node:fs';
import tseslint from 'typescript-eslint';
import { layers } from './tools/boundaries/layers.mjs';
import { readContexts } from './tools/contexts/read-contexts.mjs';

const contexts = readContexts().map(({ name }) => name);
/** Bundles that are no context; each sees its own parts and the shared layers. */
const programs = [
  ...readdirSync(new URL('apps', import.meta.url)).filter((folder) => !contexts.includes(folder)),
  'scenario',
];
/** What nobody sees but those who work on all contexts at once. */
const ofEveryContext = ['layer:domain', 'layer:every-context'];
/** Contexts hear of each other by events and ask by queries; HTTP between them is nobody's way. */
const ofPrograms = ['layer:client', 'layer:api-client'];
const mayWorkOnEveryContext = {
  auditor: ofEveryContext,
  scenario: ['layer:every-context'],
  'disclosure-platform': ['layer:every-context'],
};
const everyLibrary = [...Object.keys(layers)];
const pureExternalBans = [
  '@nestjs/*',
  'typeorm',
  'pg',
  'nats',
  'rxjs',
  'class-*',
  '@eventstore/*',
  'oidc-provider',
];

const depConstraints = [
  ...Object.entries(layers).map(([sourceTag, onlyDependOnLibsWithTags]) => ({
    sourceTag,
    onlyDependOnLibsWithTags,
    ...([
      'layer:kernel',
      'layer:evidence',
      'layer:law',
      'layer:procedure',
      'layer:administration',
      'layer:domain',
      'layer:contracts',
      'layer:every-context',
    ].includes(sourceTag)
      ? { bannedExternalImports: pureExternalBans }
      : {}),
  })),
  { sourceTag: 'layer:app', onlyDependOnLibsWithTags: everyLibrary },
  { sourceTag: 'layer:tool', onlyDependOnLibsWithTags: everyLibrary },
  // A context sees its own parts, the shared layers, and of the other contexts the contracts alone.
  // The auditor folds every context's events by that context's own pure functions; nobody else sees a foreign domain.
  ...[...contexts, ...programs].map((context) => ({
    sourceTag: `context:${context}`,
    onlyDependOnLibsWithTags: [
      `context:${context}`,
      ...everyLibrary.filter(
        (tag) =>
          (!ofEveryContext.includes(tag) || mayWorkOnEveryContext[context]?.includes(tag)) &&
          (!ofPrograms.includes(tag) || programs.includes(context)),
      ),
    ],
  })),
  ...contexts.map((context) => ({
    allSourceTags: ['layer:domain', `context:${context}`],
    onlyDependOnLibsWithTags: [
      `context:${context}`,
      'layer:kernel',
      'layer:law',
      'layer:procedure',
      'layer:administration',
    ],
  })),
];

/** The clients that will be replaced one day, and the one adapter that may import each (DESIGN.md §3). */
const clients = [
  { name: 'nats', adapter: 'libs/messaging/src/nats' },
  { name: '@eventstore/db-client', adapter: 'libs/record/src/eventstoredb' },
];

/**
 * A context's own messages are nobody else's: other contexts see what it publishes.
 * @param {{ of?: string, except?: string }} of: whose own messages may be imported; except: the client's name
 */
function restrictedImports({ of = '-', except }) {
  const paths = clients
    .filter(({ name }) => name !== except)
    .map(({ name, adapter }) => ({ name, message: `Only ${adapter} speaks to it.` }));
  const own = {
    regex: `^@daylight/contexts/(?!${of}/)[^/]+/contracts/own(/|$)`,
    message: 'Only the context itself sees its own messages; import what its contracts publish.',
  };
  return { 'no-restricted-imports': ['error', { paths, patterns: [own] }] };
}

const restrictions = [
  { files: ['**/*.ts', '**/*.tsx'], rules: restrictedImports({}) },
  ...contexts.map((context) => ({
    files: [`apps/${context}/**`, `libs/contexts/${context}/**`],
    rules: restrictedImports({ of: context }),
  })),
  ...clients.map(({ name, adapter }) => ({
    files: [`${adapter}/**`],
    rules: restrictedImports({ except: name }),
  })),
];

const fileLinesMax = 400;
const specLinesMax = 600;
const functionLinesMax = 60;

/** To be emptied: functions that were longer when the limit came. Nothing is added here. */
const longFunctions = [
  'apps/power-registry/src/reference/county-content.ts',
  'libs/record/src/testing/contract/{append,integrity,read,subscribe}-contract.ts',
];

/** @param {number} max */
const linesMax = (max) => ['error', { max, skipBlankLines: true, skipComments: true }];

export default [
  {
    ignores: [
      '**/dist',
      '**/node_modules',
      '.nx',
      '.daylight',
      'tools/generators/**/files/**',
      'libs/contexts/*/client/schema.ts',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  { languageOptions: { globals: globals.node } },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': ['error', { allow: [], depConstraints }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'max-lines': linesMax(fileLinesMax),
      'max-lines-per-function': linesMax(functionLinesMax),
      'no-empty': ['error', { allowEmptyCatch: false }],
      eqeqeq: 'error',
    },
  },
  {
    files: ['**/*.spec.ts', '**/*.spec.tsx', '**/testing/**'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      'max-lines': linesMax(specLinesMax),
      // A describe block is a function that holds many.
      'max-lines-per-function': 'off',
    },
  },
  { files: longFunctions, rules: { 'max-lines-per-function': 'off' } },
  ...restrictions,
  prettier,
];
