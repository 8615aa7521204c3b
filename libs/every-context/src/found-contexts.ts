import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { ContextLibraries, ModuleExports } from './context-libraries';

/**
 * The contexts that the source tree holds. The bundler puts static imports in the place of this file
 * (`tools/build/every-context-plugin.mjs`), so that a bundle needs neither the tree nor an entry for a new context.
 */
export const foundContexts: readonly ContextLibraries[] = findContexts(
  path.join(__dirname, '../../contexts'),
);

function findContexts(folder: string): ContextLibraries[] {
  return readdirSync(folder)
    .sort()
    .map((name) => ({
      name,
      domain: load(path.join(folder, name, 'domain/index.ts')),
      contracts: load(path.join(folder, name, 'contracts/index.ts')),
    }));
}

function load(file: string): ModuleExports {
  return existsSync(file) ? (module.require(file) as ModuleExports) : {};
}
