import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readJson, type Tree } from '@nx/devkit';
import { createTreeWithEmptyWorkspace } from '@nx/devkit/testing';
import { transformSync } from '@swc/core';

// eslint-disable-next-line @typescript-eslint/no-require-imports -- generators are CommonJS, as Nx loads them
const contextGenerator = require('./context-generator.cjs') as (tree: Tree, options: object) => () => void;

const root = path.join(__dirname, '../../..');

function generate(): Tree {
  const tree = createTreeWithEmptyWorkspace();
  for (const file of ['tsconfig.base.json', 'eslint.config.mjs'])
    tree.write(file, readFileSync(path.join(root, file), 'utf8'));
  contextGenerator(tree, { name: 'notice-board', aggregate: 'wall-notice', titleZh: '公告栏' });
  return tree;
}

function filesOf(tree: Tree, folder: string): string[] {
  return tree.children(folder).flatMap((child) => {
    const file = `${folder}/${child}`;
    return tree.isFile(file) ? [file] : filesOf(tree, file);
  });
}

describe('a new context', () => {
  it('has the folders of every other context', () => {
    const tree = generate();
    expect(
      filesOf(tree, 'libs/contexts/notice-board').map((file) =>
        file.replace('libs/contexts/notice-board/', ''),
      ),
    ).toEqual(
      expect.arrayContaining([
        'domain/src/wall-notice/wall-notice.ts',
        'domain/src/wall-notice/wall-notice.unit.spec.ts',
        'contracts/src/notice-board-contract.ts',
      ]),
    );
    expect(tree.exists('apps/notice-board/src/main.ts')).toBe(true);
    expect(tree.exists('docs/reference/contexts/notice-board.md')).toBe(true);
  });

  it('is whole: every file parses and no placeholder is left', () => {
    const tree = generate();
    for (const file of [
      ...filesOf(tree, 'libs/contexts/notice-board'),
      ...filesOf(tree, 'apps/notice-board'),
    ]) {
      const text = tree.read(file, 'utf8')!;
      expect(text).not.toMatch(/<%|%>|__\w+__/);
      if (file.endsWith('.ts')) {
        transformSync(text, { jsc: { parser: { syntax: 'typescript', decorators: true } }, swcrc: false });
      }
    }
  });

  it('stands within the boundaries: aliases and lint know it', () => {
    const tree = generate();
    const { compilerOptions } = readJson<{ compilerOptions: { paths: Record<string, string[]> } }>(
      tree,
      'tsconfig.base.json',
    );
    expect(compilerOptions.paths['@daylight/notice-board-domain']).toEqual([
      './libs/contexts/notice-board/domain/index.ts',
    ]);
    expect(tree.read('eslint.config.mjs', 'utf8')).toContain("'notice-board'");
  });

  it('is refused when it exists', () => {
    const tree = generate();
    expect(() => contextGenerator(tree, { name: 'notice-board', aggregate: 'x', titleZh: '公告栏' })).toThrow(
      /exists/,
    );
  });
});
