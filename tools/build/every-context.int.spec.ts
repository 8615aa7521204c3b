import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { execFileSync } from 'node:child_process';
import { everyContext, type ContextModule } from '@daylight/every-context';

const root = path.join(__dirname, '../..');
const bundleTimeoutMs = 60_000;

const shapeOf = (modules: readonly ContextModule[]) =>
  modules.map(({ name, publication, aggregates }) => ({
    name,
    published: Object.keys(publication?.versions ?? {}).sort(),
    aggregates: aggregates.map(({ messages }) => messages.aggregate).sort(),
  }));

const treasuryMessages = `
  import { event, messages, publication as publishedBy } from '@daylight/kernel/messages';
  const title = { zh: '国库', en: 'treasury' };
  const events = { AccountOpened: event(1, {}, { zh: '开户', en: 'opened' }) };
  export const accountMessages = messages('treasury', 'account', { title, events, commands: {} });
  export const publication = publishedBy('treasury', accountMessages);
`;
const treasuryAggregates = `
  import { aggregate } from '@daylight/kernel';
  import { accountMessages } from '../contracts';
  const evolve = { AccountOpened: (opened: number) => opened + 1 };
  export const aggregates = [aggregate(accountMessages)({ initial: 0, evolve, acts: {} })];
`;

/** Bundles a program that prints what it knows of the contexts, and runs it where there is no source tree. */
function bundledShape(workspace: string, folder: string): unknown {
  const entry = path.join(folder, 'entry.ts');
  const outfile = path.join(folder, 'entry.js');
  writeFileSync(
    entry,
    `import { everyContext } from '@daylight/every-context';
     const shapeOf = ${String(shapeOf)};
     console.log(JSON.stringify(shapeOf(everyContext())));`,
  );
  const program = `
    import { build } from 'esbuild';
    import { bundleOptions } from './tools/build/bundle-options.mjs';
    await build(bundleOptions(${JSON.stringify({ root: workspace, entry, outfile })}));
  `;
  execFileSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: root,
    timeout: bundleTimeoutMs,
  });
  return JSON.parse(execFileSync(process.execPath, [outfile], { cwd: folder, encoding: 'utf8' }));
}

describe('the list of every context', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'daylight-every-context-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('has each folder of libs/contexts, with what its libraries export', () => {
    const shape = shapeOf(everyContext());
    expect(shape.map(({ name }) => name)).toEqual(readdirSync(path.join(root, 'libs/contexts')).sort());
    const { published, aggregates } = shape.find(({ name }) => name === 'service-center') ?? {};
    expect(published?.length).toBeGreaterThan(0);
    expect(aggregates?.length).toBeGreaterThan(0);
  });

  it('is the same in a bundle, which has no source tree to look into', () => {
    // What the bundle leaves to Node is found in the workspace's node_modules.
    symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
    expect(bundledShape(root, folder)).toEqual(shapeOf(everyContext()));
  });

  it('has a context that was added with nothing else edited', () => {
    const workspace = path.join(folder, 'workspace');
    const treasury = path.join(workspace, 'libs/contexts/treasury');
    for (const part of ['contracts', 'domain']) mkdirSync(path.join(treasury, part), { recursive: true });
    writeFileSync(path.join(treasury, 'contracts/index.ts'), treasuryMessages);
    writeFileSync(path.join(treasury, 'domain/index.ts'), treasuryAggregates);
    symlinkSync(path.join(root, 'libs/kernel'), path.join(workspace, 'libs/kernel'));
    symlinkSync(path.join(root, 'libs/every-context'), path.join(workspace, 'libs/every-context'));
    symlinkSync(path.join(root, 'tsconfig.base.json'), path.join(workspace, 'tsconfig.base.json'));
    symlinkSync(path.join(root, 'node_modules'), path.join(workspace, 'node_modules'));
    expect(bundledShape(workspace, workspace)).toEqual([
      { name: 'treasury', published: ['treasury.AccountOpened'], aggregates: ['account'] },
    ]);
  });
});
