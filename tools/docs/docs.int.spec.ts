import { execFile } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { readRefusals, refusalPages, refusalTable, tableEnd, tableStart } from './refusals.mjs';

const root = path.join(__dirname, '../..');
const contexts = ['power-registry', 'service-center', 'disclosure-platform'];
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

/** Contexts whose contracts declare their messages have a generated page instead of a table by hand. */
const declares = (context: string) => {
  const contracts = path.join(root, 'libs/contexts', context, 'contracts/index.ts');
  return existsSync(contracts) && /^export const publication\b/m.test(readFileSync(contracts, 'utf8'));
};

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

describe('the reference of events', () => {
  it.each(contexts.filter((context) => !declares(context)))(
    'names every event of %s, and no other',
    (context) => {
      const folder = path.join('libs/contexts', context);
      const types = code
        .filter(({ file }) => file.startsWith(folder) && !/\.spec\.ts$|[\\/]testing[\\/]/.test(file))
        .flatMap(({ text }) => [...text.matchAll(new RegExp(`'${context}\\.([A-Z]\\w+)'`, 'g'))])
        .map(([, name]) => name ?? '');
      const table = read(`docs/reference/contexts/${context}.md`).split('## Refusals')[0] ?? '';
      const named = table
        .split('\n')
        .filter((line) => line.startsWith('| `'))
        .flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`([A-Z]\w+)`/g)])
        .map(([, name]) => name ?? '');
      expect([...named].sort()).toEqual([...new Set(types)].sort());
    },
  );
});

describe('the reference of environment variables', () => {
  const documented = [...read('docs/reference/configuration.md').matchAll(/^\| (`[^|]*`) +\|/gm)].flatMap(
    ([, cell]) => [...(cell ?? '').matchAll(/`([A-Z][A-Z0-9_]+)`/g)].map(([, name]) => name ?? ''),
  );
  /** `<SERVICE>_PORT` is put together by the start, from its list of services and their distances. */
  const services = [...read('tools/start/ports.mjs').matchAll(/^ {2}'?([a-z-]+)'?: \d+,$/gm)];
  const ports = services.map(([, name]) => `${name?.toUpperCase().replaceAll('-', '_')}_PORT`);

  it('names every variable that a program reads', () => {
    const patterns = [
      /\b(?:process\.env|environment|env)\.([A-Z][A-Z0-9_]{2,})\b/g,
      /\b(?:process\.env|environment|env)\[['"]([A-Z][A-Z0-9_]{2,})['"]\]/g,
    ];
    const used = code.flatMap(({ text }) => patterns.flatMap((pattern) => [...text.matchAll(pattern)]));
    const settings = [
      ...read('libs/service-kit/src/config/environment.ts').matchAll(/^ {2}([A-Z_]+)\??: string/gm),
    ];
    const names = new Set([...[...used, ...settings].map(([, name]) => name ?? ''), ...ports]);
    const missing = [...names].filter((name) => ![...documented, ...foreignVariables].includes(name));
    expect(missing.sort()).toEqual([]);
  });

  it('names no variable that nobody reads', () => {
    const known = (name: string) =>
      ports.includes(name) || code.some(({ text }) => new RegExp(`\\b${name}\\b`).test(text));
    expect(documented.filter((name) => !known(name))).toEqual([]);
    expect(documented.length).toBeGreaterThan(30);
  });
});
