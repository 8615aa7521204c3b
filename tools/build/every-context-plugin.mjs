import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

const parts = /** @type {const} */ (['domain', 'contracts']);

/**
 * Puts static imports of all contexts' libraries in the place of `libs/every-context/src/found-contexts.ts`, which finds
 * them by the file system.
 * @param {string} root of the workspace
 * @returns {import('esbuild').Plugin}
 */
export function everyContextPlugin(root) {
  const contextsFolder = path.join(root, 'libs/contexts');
  return {
    name: 'every-context',
    setup(builder) {
      builder.onLoad({ filter: /[/\\]libs[/\\]every-context[/\\]src[/\\]found-contexts\.ts$/ }, () => ({
        contents: importsOf(contextsFolder),
        loader: 'js',
        resolveDir: contextsFolder,
        watchDirs: [contextsFolder],
      }));
    },
  };
}

/** @param {string} folder */
function importsOf(folder) {
  const names = readdirSync(folder).sort();
  /** @type {string[]} */
  const imports = [];
  const entries = names.map((name, index) => {
    const members = parts.map((part) => {
      if (!existsSync(path.join(folder, name, part, 'index.ts'))) return `${part}: {}`;
      imports.push(`import * as ${part}${index} from './${name}/${part}/index.ts';`);
      return `${part}: ${part}${index}`;
    });
    return `{ name: ${JSON.stringify(name)}, ${members.join(', ')} }`;
  });
  return [...imports, `export const foundContexts = [${entries.join(', ')}];`].join('\n');
}
