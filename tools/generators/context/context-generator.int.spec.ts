import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.join(__dirname, '../../..');
const own = [
  'apps/notice-board/',
  'libs/contexts/notice-board/',
  'docs/reference/contexts/notice-board.md',
] as const;
const commandTimeoutMs = 5 * 60_000;

jest.setTimeout(10 * 60_000);

/** What a command printed. @throws Error with its output when it fails. */
function run(folder: string, program: string, ...parameters: readonly string[]): string {
  try {
    return execFileSync(process.execPath, [path.join(root, 'node_modules', program), ...parameters], {
      cwd: folder,
      encoding: 'utf8',
      timeout: commandTimeoutMs,
      env: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', CI: 'true' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    throw new Error(`${program} ${parameters.join(' ')}\n${stdout ?? ''}\n${stderr ?? ''}`, { cause: error });
  }
}

function git(folder: string, ...parameters: readonly string[]): string {
  return execFileSync('git', parameters, { cwd: folder, encoding: 'utf8' });
}

describe('a new context, generated into a copy of the workspace', () => {
  let copy: string;

  beforeAll(() => {
    copy = mkdtempSync(path.join(tmpdir(), 'daylight-generator-'));
    // The files as they stand, committed or not, without what is ignored.
    for (const file of git(root, 'ls-files', '-z', '--cached', '--others', '--exclude-standard').split('\0'))
      if (file !== '') cpSync(path.join(root, file), path.join(copy, file), { recursive: true });
    symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
    git(copy, 'init', '--quiet');
    git(copy, 'add', '--all');
    const parameters = ['notice-board', '--aggregate=wall-notice', '--titleZh=公告栏', '--no-interactive'];
    run(copy, 'nx/dist/bin/nx.js', 'g', '@daylight/tools:context', ...parameters);
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  const written = (): string[] =>
    git(copy, 'status', '--porcelain', '--untracked-files=all', '--no-renames')
      .split('\n')
      .filter((line) => line.slice(1, 2) !== ' ' && line !== '')
      .map((line) => line.slice(3));

  it('touches no file outside its own folders', () => {
    const files = written();
    expect(files.length).toBeGreaterThan(20);
    expect(files.filter((file) => !own.some((folder) => file.startsWith(folder)))).toEqual([]);
  });

  it('leaves no placeholder', () => {
    for (const file of written())
      expect(readFileSync(path.join(copy, file), 'utf8')).not.toMatch(/<%|%>|__\w+__/);
  });

  it('compiles with everything else', () => {
    run(copy, 'typescript/bin/tsc', '-p', 'tsconfig.json', '--noEmit');
  });

  it('keeps format and lint', () => {
    const files = written();
    run(copy, 'prettier/bin/prettier.cjs', '--check', ...files);
    run(copy, 'eslint/bin/eslint.js', ...files.filter((file) => file.endsWith('.ts')));
  });

  it('passes its own specs, on real servers', () => {
    run(copy, 'jest/bin/jest.js', '--testPathPatterns', 'notice-board', '--runInBand');
  });

  it('is held to the skeleton like every other context', () => {
    run(copy, 'jest/bin/jest.js', '--testPathPatterns', 'tools/skeleton');
  });

  it('is refused when it exists', () => {
    expect(() =>
      run(
        copy,
        'nx/dist/bin/nx.js',
        'g',
        '@daylight/tools:context',
        'notice-board',
        '--aggregate=x',
        '--titleZh=公告栏',
      ),
    ).toThrow(/exists already/);
  });
});
