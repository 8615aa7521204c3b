const path = require('node:path');
const { compilerOptions } = require('./tsconfig.base.json');

const moduleNameMapper = Object.fromEntries(
  Object.entries(compilerOptions.paths).map(([alias, [target]]) => [
    `^${alias.replace('*', '(.*)')}$`,
    path.join(__dirname, target.replace('*', '$1')),
  ]),
);
const swcTypeScript = require('./swc.config.cjs');
const swcScript = { ...swcTypeScript, jsc: { target: 'es2022', parser: { syntax: 'ecmascript' } } };
/** Packages published as ES modules only: jest cannot require them untransformed. */
const esModulePackages = ['jose', 'canonicalize', 'bpmn-moddle', 'moddle', 'moddle-xml', 'saxen', 'min-dash'];

/** `*.unit.spec.ts` no I/O · `*.int.spec.ts` real PostgreSQL or NATS · `*.e2e.spec.ts` the running platform. */
module.exports = {
  rootDir: __dirname,
  testEnvironment: 'node',
  testMatch: ['<rootDir>/{apps,libs,tools}/**/*.spec.ts', '<rootDir>/{apps,libs,tools}/**/*.spec.tsx'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/dist/', '<rootDir>/.daylight/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.daylight/'],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json'],
  moduleNameMapper,
  transform: { '^.+\\.tsx?$': ['@swc/jest', swcTypeScript], '^.+\\.m?js$': ['@swc/jest', swcScript] },
  transformIgnorePatterns: [`/node_modules/(?!(${esModulePackages.join('|')})/)`],
};
