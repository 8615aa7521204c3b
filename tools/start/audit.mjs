// `npm run auditor -- verify`: the auditor on the platform that `npm start` runs here. Variables that are set win.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { workspaceRoot } from './workspace.mjs';

const couldNotCheck = 3;
const bundle = path.join(workspaceRoot, 'dist/apps/auditor/main.js');
const readyFile = process.env.PLATFORM_FILE ?? path.join(workspaceRoot, '.daylight', 'ready.json');

if (existsSync(bundle)) {
  const known = existsSync(readyFile) ? JSON.parse(readFileSync(readyFile, 'utf8')).auditor : {};
  const child = spawn(process.execPath, ['--enable-source-maps', bundle, ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...known, ...process.env },
  });
  child.once('exit', (code) => {
    process.exitCode = code ?? couldNotCheck;
  });
} else {
  process.stderr.write(
    '✗ 审计工具尚未构建;请先运行 npm start 或 npm run build。\n  The auditor is not built; run npm start or npm run build first.\n',
  );
  process.exitCode = couldNotCheck;
}
