import { execFile } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { readContextList } from '@daylight/context-list';
import { readRefusals, refusalPages, refusalTable, tableEnd, tableStart } from './refusals.mjs';

const root = path.join(__dirname, '../..');
const contexts = readContextList({}).map(({ name }) => name);
/** What the system or npm sets, not a setting of ours. */
const foreignVariables = ['PATH'];

function filesBelow(folder: string, pattern: RegExp): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => path.join(folder, file))
    .filter((file) => pattern.test(file) && !/node_modules|[\\/]dist[\\/]/.test(file));
}

const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const pages = [
  ...['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'deploy/README.md'],
  ...filesBelow('docs', /\.md$/),
];
const code = ['apps', 'libs', 'tools', 'bench']
  .flatMap((folder) => filesBelow(folder, /\.(ts|tsx|mjs|cjs)$/))
  .filter((file) => !file.startsWith('tools/docs/'))
  .map((file) => ({ file, text: read(file) }));

describe('the documentation', () => {
  it.each(pages)('%s links to files that exist', (page) => {
    const prose = read(page).replace(/```[\s\S]*?```/g, '');
    const targets = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target);
    const broken = targets
      .filter((target) => target !== undefined && !/^(https?:|#)/.test(target))
      .map((target) => target?.split('#')[0] ?? '')
      .filter((target) => !existsSync(path.join(root, path.dirname(page), target)));
    expect(broken).toEqual([]);
  });

  it.each(pages)('%s names files of the repository that exist', (page) => {
    const prose = read(page).replace(/```[\s\S]*?```/g, '');
    const named = [...prose.matchAll(/`((?:apps|libs|tools|docs|deploy|data)\/[\w./-]+)`/g)]
      .map(([, file]) => file ?? '')
      // The example of “How to add a context” is there only once somebody has generated it.
      .filter((file) => !file.includes('complaint-center'));
    expect(named.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  });
});

describe('the reference of refusals', () => {
  const all = readRefusals(root);
  const rowsOf = (table: string) =>
    table
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim()));

  it('has one definition for each code', () => {
    const codes = all.map(({ code: name }) => name);
    expect(codes.filter((name, index) => codes.indexOf(name) !== index)).toEqual([]);
  });

  it.each(refusalPages)(
    '$page says what the code says (else: node tools/docs/write-refusals.mjs)',
    ({ page }) => {
      const table = read(page).split(tableStart)[1]?.split(tableEnd)[0] ?? '';
      expect(rowsOf(table)).toEqual(rowsOf(refusalTable(all, page)));
    },
  );
});

describe('the reference of messages', () => {
  const checkTimeoutMs = 110_000;

  it(
    'says what the declarations say (else: node tools/docs/write-messages.mjs)',
    async () => {
      const program = path.join(root, 'tools/docs/write-messages.mjs');
      const printed = await new Promise<string>((resolve) => {
        execFile(process.execPath, [program, '--check'], (_error, output) => resolve(output));
      });
      const lines = printed.split('\n').filter((line) => line !== '' && !line.startsWith('skipped'));
      expect(lines).toEqual(['nothing is stale']);
    },
    checkTimeoutMs,
  );
});

describe('the reference of environment variables', () => {
  /** Put together by the start and the portal from the names of the contexts. */
  const ofContexts = contexts.flatMap((name) =>
    ['PORT', 'URL'].map((what) => `${name.toUpperCase().replaceAll('-', '_')}_${what}`),
  );
  const cells = [...read('docs/reference/configuration.md').matchAll(/^\| (`[^|]*`) +\|/gm)];
  const documented = cells.flatMap(([, cell]) =>
    [...(cell ?? '').matchAll(/`([A-Z][A-Z0-9_]+)`/g)].map(([, name]) => name ?? ''),
  );
  const generic = cells.flatMap(([, cell]) => [
    ...(cell ?? '').matchAll(/`<(?:CONTEXT|SERVICE)>_([A-Z]+)`/g),
  ]);

  it('speaks of the variables of every context at once', () => {
    expect(generic.map(([, what]) => what).sort()).toEqual(['PORT', 'URL']);
    expect(documented.filter((name) => ofContexts.includes(name))).toEqual([]);
  });

  it('names every variable that a program reads', () => {
    const patterns = [
      /\b(?:process\.env|environment|env)\.([A-Z][A-Z0-9_]{2,})\b/g,
      /\b(?:process\.env|environment|env)\[['"]([A-Z][A-Z0-9_]{2,})['"]\]/g,
    ];
    const used = code.flatMap(({ text }) => patterns.flatMap((pattern) => [...text.matchAll(pattern)]));
    const settings = [
      ...read('libs/service-kit/src/config/environment.ts').matchAll(/^ {2}([A-Z_]+)\??: string/gm),
    ];
    const names = new Set([...used, ...settings].map(([, name]) => name ?? ''));
    const known = [...documented, ...ofContexts, ...foreignVariables];
    const missing = [...names].filter((name) => !known.includes(name));
    expect(missing.sort()).toEqual([]);
  });

  it('names no variable that nobody reads', () => {
    const known = (name: string) => code.some(({ text }) => new RegExp(`\\b${name}\\b`).test(text));
    expect(documented.filter((name) => !known(name))).toEqual([]);
    expect(documented.length).toBeGreaterThan(30);
  });
});
