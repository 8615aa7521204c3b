import { execFileSync } from 'node:child_process';
import path from 'node:path';

const root = path.join(__dirname, '../..');
const lintTimeoutMs = 240_000;

type Attempt = { readonly file: string; readonly imports: string; readonly rule: string };

/** Each is an import that DESIGN forbids, tried in a file that exists. */
const forbidden: readonly Attempt[] = [
  { file: 'libs/kernel/src/money.ts', imports: '@daylight/law', rule: '@nx/enforce-module-boundaries' },
  { file: 'libs/law/src/period.ts', imports: '@daylight/record', rule: '@nx/enforce-module-boundaries' },
  { file: 'libs/law/src/period.ts', imports: '@nestjs/common', rule: '@nx/enforce-module-boundaries' },
  {
    file: 'libs/procedure/src/token-game.ts',
    imports: '@daylight/law',
    rule: '@nx/enforce-module-boundaries',
  },
  {
    file: 'libs/contexts/service-center/domain/index.ts',
    imports: '@nestjs/common',
    rule: '@nx/enforce-module-boundaries',
  },
  {
    file: 'libs/contexts/service-center/domain/index.ts',
    imports: '@daylight/contexts/power-registry/contracts',
    rule: '@nx/enforce-module-boundaries',
  },
  {
    file: 'libs/contexts/service-center/domain/index.ts',
    imports: '@daylight/record',
    rule: '@nx/enforce-module-boundaries',
  },
  {
    file: 'apps/service-center/src/main.ts',
    imports: '@daylight/contexts/power-registry/domain',
    rule: '@nx/enforce-module-boundaries',
  },
  {
    file: 'libs/messaging/src/index.ts',
    imports: '@daylight/service-kit',
    rule: '@nx/enforce-module-boundaries',
  },
  {
    file: 'apps/disclosure-platform/src/main.ts',
    imports: '../../portal/src/pages/dates',
    rule: '@nx/enforce-module-boundaries',
  },
  {
    file: 'libs/contexts/power-registry/contracts/index.ts',
    imports: '@daylight/law',
    rule: '@nx/enforce-module-boundaries',
  },
  {
    file: 'apps/service-center/src/main.ts',
    imports: '@daylight/every-context',
    rule: '@nx/enforce-module-boundaries',
  },
  {
    file: 'apps/service-center/src/main.ts',
    imports: '@daylight/contexts/power-registry/contracts/own',
    rule: 'no-restricted-imports',
  },
  {
    file: 'libs/service-kit/src/index.ts',
    imports: '@daylight/contexts/power-registry/contracts/own',
    rule: 'no-restricted-imports',
  },
  {
    file: 'tools/scenario/src/main.ts',
    imports: '@daylight/contexts/service-center/contracts/own',
    rule: 'no-restricted-imports',
  },
  { file: 'apps/service-center/src/main.ts', imports: 'nats', rule: 'no-restricted-imports' },
  {
    file: 'libs/messaging/src/nats/event-stream.ts',
    imports: '@eventstore/db-client',
    rule: 'no-restricted-imports',
  },
  { file: 'libs/record/src/index.ts', imports: '@eventstore/db-client', rule: 'no-restricted-imports' },
];

const allowed: readonly Omit<Attempt, 'rule'>[] = [
  { file: 'libs/law/src/period.ts', imports: '@daylight/kernel' },
  { file: 'libs/contexts/service-center/domain/index.ts', imports: '@daylight/law' },
  { file: 'apps/auditor/src/main.ts', imports: '@daylight/contexts/service-center/domain' },
  { file: 'apps/auditor/src/main.ts', imports: '@daylight/every-context' },
  { file: 'apps/disclosure-platform/src/main.ts', imports: '@daylight/every-context' },
  { file: 'apps/service-center/src/main.ts', imports: '@daylight/contexts/service-center/contracts/own' },
  {
    file: 'libs/contexts/service-center/domain/index.ts',
    imports: '@daylight/contexts/service-center/contracts/own',
  },
  { file: 'libs/messaging/src/nats/event-stream.ts', imports: 'nats' },
];

/** ESLint runs in a process of its own: its configuration is an ES module, which jest cannot load. */
function lint(attempts: readonly Omit<Attempt, 'rule'>[]): string[][] {
  const program = `
    import { ESLint } from 'eslint';
    const attempts = ${JSON.stringify(attempts)};
    const eslint = new ESLint({ cwd: ${JSON.stringify(root)} });
    const rules = [];
    for (const { file, imports } of attempts) {
      const [result] = await eslint.lintText("import * as tried from '" + imports + "';\\nexport const kept = tried;\\n", { filePath: file });
      rules.push(result.messages.map((message) => message.ruleId ?? message.message));
    }
    console.log(JSON.stringify(rules));
  `;
  const env = { ...process.env, NX_DAEMON: 'false' };
  // The rule reads the project graph from Nx's cache; without one it would check nothing.
  execFileSync(path.join(root, 'node_modules/.bin/nx'), ['show', 'projects'], {
    cwd: root,
    env,
    timeout: lintTimeoutMs,
  });
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: root,
    env,
    encoding: 'utf8',
    timeout: lintTimeoutMs,
  });
  return JSON.parse(output.trim().split('\n').at(-1) ?? '[]') as string[][];
}

describe('the boundaries of the design', () => {
  let found: string[][];
  beforeAll(() => {
    found = lint([...forbidden, ...allowed]);
  }, lintTimeoutMs);

  it.each(
    forbidden.map(
      (attempt, index) => [`${attempt.file} may not import ${attempt.imports}`, attempt, index] as const,
    ),
  )('%s', (_name, attempt, index) => {
    expect(found[index]).toContain(attempt.rule);
  });

  it.each(allowed.map((attempt, index) => [`${attempt.file} may import ${attempt.imports}`, index] as const))(
    '%s',
    (_name, index) => {
      expect(found[forbidden.length + index]).toEqual([]);
    },
  );
});
