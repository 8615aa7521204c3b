import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { ContextDescription } from './context-description';

/** Beside the bundles, `dist/apps/<app>/main.js`: the build writes it there after checking every context.json. */
const builtFile = path.join(__dirname, '../../contexts.json');
const sourceApps = path.join(__dirname, '../../../apps');

/**
 * Every context of the platform in the order of their ports: from `CONTEXTS_FILE`, else from the list that the build
 * writes beside the bundles, else, in the source tree, from the contexts themselves.
 * @throws Error when the named file is none
 */
export function readContextList(environment: NodeJS.ProcessEnv): readonly ContextDescription[] {
  const file = environment.CONTEXTS_FILE;
  if (file !== undefined && file !== '') return readList(file);
  return existsSync(builtFile) ? readList(builtFile) : readSourceTree();
}

function readList(file: string): readonly ContextDescription[] {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as ContextDescription[];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`无法读取部门系统清单 CONTEXTS_FILE / the list of contexts cannot be read: ${reason}`, {
      cause: error,
    });
  }
}

function readSourceTree(): readonly ContextDescription[] {
  return readdirSync(sourceApps)
    .map((folder) => path.join(sourceApps, folder, 'context.json'))
    .filter((file) => existsSync(file))
    .map((file) => JSON.parse(readFileSync(file, 'utf8')) as ContextDescription)
    .sort((left, right) => left.port - right.port);
}
