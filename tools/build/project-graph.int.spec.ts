import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

type Node = { name: string; data: { root: string; tags?: string[] } };
type Graph = {
  nodes: Record<string, Node>;
  dependencies: Record<string, { target: string; type: string }[]>;
};

const root = path.join(__dirname, '../..');
const nxTimeoutMs = 120_000;

function nx(workspace: string, ...args: string[]): string {
  return execFileSync(process.execPath, [path.join(root, 'node_modules/.bin/nx'), ...args], {
    cwd: workspace,
    encoding: 'utf8',
    timeout: nxTimeoutMs,
    env: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', NX_WORKSPACE_ROOT_PATH: workspace },
  });
}

/** The table of layers as the lint keeps it; its file is an ES module that jest cannot load. */
function layersOfLint(): Record<string, string[]> {
  const program = `import { layers } from './tools/boundaries/layers.mjs'; console.log(JSON.stringify(layers));`;
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: root,
    encoding: 'utf8',
  });
  return JSON.parse(output) as Record<string, string[]>;
}

const folder = mkdtempSync(path.join(tmpdir(), 'daylight-graph-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the graph of projects', () => {
  const file = path.join(folder, 'graph.json');
  let graph: Graph;
  beforeAll(() => {
    nx(root, 'graph', `--file=${file}`);
    ({ graph } = JSON.parse(readFileSync(file, 'utf8')) as { graph: Graph });
  }, nxTimeoutMs);

  const layerOf = (name: string) =>
    (graph.nodes[name]?.data.tags ?? []).find((tag) => tag.startsWith('layer:')) ?? '';
  const libraries = () =>
    Object.values(graph.nodes).filter(({ data }) => data.root.startsWith('libs/') && data.root !== 'libs');
  const edges = () =>
    Object.entries(graph.dependencies).flatMap(([source, targets]) =>
      targets.map(({ target }) => ({ source, target })),
    );

  it('is a picture of the layers: every edge between libraries is one that the lint allows', () => {
    const layers = layersOfLint();
    const names = new Set(libraries().map(({ name }) => name));
    const among = edges().filter(({ source, target }) => names.has(source) && names.has(target));
    expect(among.length).toBeGreaterThan(20);
    const upward = among.filter(({ source, target }) => !layers[layerOf(source)]?.includes(layerOf(target)));
    expect(upward).toEqual([]);
  });

  it('has no library that stands alone', () => {
    const touched = new Set(edges().flatMap(({ source, target }) => [source, target]));
    expect(
      libraries()
        .map(({ name }) => name)
        .filter((name) => !touched.has(name)),
    ).toEqual([]);
  });

  it('lets nothing depend on an app', () => {
    const apps = new Set(
      Object.values(graph.nodes)
        .filter(({ data }) => data.root.startsWith('apps/'))
        .map(({ name }) => name),
    );
    expect(edges().filter(({ target }) => apps.has(target))).toEqual([]);
  });

  it('ties whoever works on all contexts to each of their libraries', () => {
    const ofContexts = libraries().filter(({ data }) =>
      /^libs\/contexts\/[^/]+\/(domain|contracts)$/.test(data.root),
    );
    const targets = graph.dependencies['every-context']?.map(({ target }) => target);
    expect(targets).toEqual(expect.arrayContaining(ofContexts.map(({ name }) => name)));
  });
});

describe('an edit in a library', () => {
  const workspace = path.join(folder, 'workspace');
  const bundles = () =>
    ['apps', 'tools'].flatMap((kind) =>
      readdirSync(path.join(workspace, 'dist', kind)).map((name) => `${kind}/${name}`),
    );
  const bundleOf = (project: string) => path.join(workspace, 'dist', project, 'main.js');
  const contains = (project: string, library: string) =>
    (JSON.parse(readFileSync(`${bundleOf(project)}.map`, 'utf8')) as { sources: string[] }).sources.some(
      (source) => source.includes(`/${library}/`),
    );
  /** The bundles that were made anew; the others came from Nx's cache, as it says beside their names. */
  const build = () => {
    const output = nx(workspace, 'run-many', '-t', 'build', '--output-style=static');
    const made = [...output.matchAll(/^> nx run ([\w-]+):build *$/gm)].map(([, name]) => name);
    return bundles().filter((project) => made.includes(path.basename(project)));
  };

  beforeAll(() => {
    for (const part of ['apps', 'libs', 'tools'])
      cpSync(path.join(root, part), path.join(workspace, part), { recursive: true });
    for (const part of [
      'package.json',
      'package-lock.json',
      'nx.json',
      'tsconfig.base.json',
      'tsconfig.json',
      'swc.config.cjs',
      'jest.config.cjs',
    ])
      cpSync(path.join(root, part), path.join(workspace, part));
    symlinkSync(path.join(root, 'node_modules'), path.join(workspace, 'node_modules'));
    expect(build()).toEqual(bundles());
    expect(build()).toEqual([]);
  }, nxTimeoutMs);

  it.each(['libs/law', 'libs/contexts/service-center/contracts'])(
    'of %s rebuilds every bundle that contains it, and no other',
    (library) => {
      const holders = bundles().filter((project) => contains(project, library));
      expect(holders.length).toBeGreaterThan(0);
      expect(holders.length).toBeLessThan(bundles().length);
      const index = path.join(
        workspace,
        library,
        library.startsWith('libs/contexts') ? '' : 'src',
        'index.ts',
      );
      appendFileSync(index, '\n(globalThis as { edited?: string }).edited = "edited-just-now";\n');
      expect(build()).toEqual(holders);
      for (const project of holders)
        expect(readFileSync(bundleOf(project), 'utf8')).toContain('edited-just-now');
    },
    nxTimeoutMs,
  );
});
