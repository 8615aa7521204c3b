// `npm run bench`: bundles bench/append-and-replay.ts and runs it against BENCH_DATABASE_URL, or against an embedded
// PostgreSQL of its own with the settings of production.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { openDataDirectory } from '../start/data-directory.mjs';
import { findFreePort } from '../start/ports.mjs';
import { startPostgresql } from '../start/postgresql.mjs';
import { workspaceRoot } from '../start/workspace.mjs';

const usage = `npm run bench [-- --quick]

  BENCH_DATABASE_URL  superuser URL of the PostgreSQL to measure; without it an embedded one is started
  BENCH_ROUNDS        rounds, default 3
  BENCH_SECONDS       seconds per operation and store in a round, default 3
  --quick             one round of one second: does it run at all
`;

const options = process.argv.slice(2);
if (options.some((option) => option !== '--quick')) {
  console.error(usage);
  process.exit(2);
}

const program = path.join(workspaceRoot, 'dist/bench/append-and-replay.cjs');
await build({
  entryPoints: [path.join(workspaceRoot, 'bench/append-and-replay.ts')],
  outfile: program,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  packages: 'external',
  tsconfig: path.join(workspaceRoot, 'tsconfig.base.json'),
  sourcemap: true,
  logLevel: 'warning',
});

const given = process.env.BENCH_DATABASE_URL;
process.exitCode = given ? await run(given) : await runOnEmbedded();

/** @returns {Promise<number>} */
async function runOnEmbedded() {
  const root = mkdtempSync(path.join(os.tmpdir(), 'daylight-bench-'));
  const directory = openDataDirectory({ root });
  try {
    const server = await startPostgresql({
      directory,
      port: await findFreePort(),
      adminPassword: randomBytes(16).toString('hex'),
    });
    try {
      return await run(server.adminUrl);
    } finally {
      await server.process.stop();
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
    if (directory.database !== root) rmSync(directory.database, { recursive: true, force: true });
  }
}

/** @param {string} url @returns {Promise<number>} */
function run(url) {
  const quick = options.includes('--quick') ? { BENCH_ROUNDS: '1', BENCH_SECONDS: '1' } : {};
  const env = {
    ...process.env,
    ...quick,
    BENCH_DATABASE_URL: url,
    BENCH_RESULTS: path.join(workspaceRoot, 'bench/results'),
  };
  const child = spawn(process.execPath, ['--enable-source-maps', program], {
    cwd: workspaceRoot,
    env,
    stdio: 'inherit',
  });
  // Ctrl-C reaches the child as well; we stay to stop the server and clear up.
  process.on('SIGINT', () => undefined);
  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
}
