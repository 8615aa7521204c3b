import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import prettier from 'eslint-config-prettier';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** Which layer may import which: DESIGN.md §3 as lint rules. A test tries forbidden imports and expects these to fail. */
const layers = {
  'layer:kernel': ['layer:kernel'],
  'layer:evidence': ['layer:kernel', 'layer:evidence'],
  'layer:privacy': ['layer:kernel', 'layer:privacy'],
  'layer:law': ['layer:kernel', 'layer:law'],
  'layer:procedure': ['layer:kernel', 'layer:procedure'],
  'layer:contracts': ['layer:kernel', 'layer:contracts'],
  'layer:domain': ['layer:kernel', 'layer:law', 'layer:procedure', 'layer:contracts', 'layer:domain'],
  'layer:record': ['layer:kernel', 'layer:evidence', 'layer:record'],
  'layer:messaging': ['layer:record', 'layer:kernel', 'layer:messaging'],
  'layer:read-models': ['layer:kernel', 'layer:record', 'layer:read-models'],
  'layer:ui': ['layer:kernel', 'layer:ui'],
  'layer:context-list': [],
  'layer:service-kit': [
    'layer:kernel',
    'layer:evidence',
    'layer:privacy',
    'layer:law',
    'layer:procedure',
    'layer:record',
    'layer:messaging',
    'layer:read-models',
    'layer:context-list',
    'layer:service-kit',
  ],
};
const contexts = [
  'power-registry',
  'service-center',
  'disclosure-platform',
  'portal',
  'auditor',
  'demo-identity',
  'scenario',
];
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
      'layer:domain',
      'layer:contracts',
    ].includes(sourceTag)
      ? { bannedExternalImports: pureExternalBans }
      : {}),
  })),
  { sourceTag: 'layer:app', onlyDependOnLibsWithTags: everyLibrary },
  // A context sees its own parts, the shared layers, and of the other contexts the contracts alone.
  ...contexts.map((context) => ({
    sourceTag: `context:${context}`,
    onlyDependOnLibsWithTags: [
      `context:${context}`,
      'layer:contracts',
      // The auditor folds every context's events by that context's own pure functions; nobody else sees a foreign domain.
      ...everyLibrary.filter((tag) => tag !== 'layer:domain' || context === 'auditor'),
    ],
  })),
  ...contexts.map((context) => ({
    allSourceTags: ['layer:domain', `context:${context}`],
    onlyDependOnLibsWithTags: [`context:${context}`, 'layer:kernel', 'layer:law', 'layer:procedure'],
  })),
];

export default [
  { ignores: ['**/dist', '**/node_modules', '.nx', '.daylight', 'tools/generators/**/files/**'] },
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
      'max-lines': ['error', { max: 600, skipBlankLines: true, skipComments: true }],
      'no-empty': ['error', { allowEmptyCatch: false }],
      eqeqeq: 'error',
    },
  },
  {
    files: ['**/*.spec.ts', '**/*.spec.tsx', '**/testing/**'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    // The two clients that will be replaced one day are imported in one adapter each (DESIGN.md §3).
    files: ['apps/**/*.ts', 'libs/**/*.ts', 'libs/**/*.tsx', 'apps/**/*.tsx'],
    ignores: ['libs/messaging/src/nats/**', 'libs/record/src/eventstoredb/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'nats', message: 'Only libs/messaging/src/nats speaks to NATS.' },
            {
              name: '@eventstore/db-client',
              message: 'Only libs/record/src/eventstoredb speaks to EventStoreDB.',
            },
          ],
        },
      ],
    },
  },
  prettier,
];
