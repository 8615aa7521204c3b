import path from 'node:path';
import { lastLines, runCommand } from './run-command.mjs';
import { StartFault, diskFullFault } from './start-fault.mjs';
import { workspaceRoot } from './workspace.mjs';

const provisionTimeoutMs = 120_000;

/**
 * What each service was given: its database URL with its own role, its record URL.
 * @typedef {{ databaseUrl: string, recordUrl: string, authorKeyFile: string }} ServiceGrant
 * @typedef {{ services: Record<string, ServiceGrant>, readerUrl: string, authorsFile: string }} Provisioned
 */

/**
 * Roles, schemas, the record's tables and the author keys, made by a program of the workspace
 * (`tools/provision`), because it needs the record's own migration. Passwords go over its standard input.
 * @param {object} request see `ProvisionRequest` in tools/provision/src/provision-request.ts
 * @param {string} folder the data folder, for sentences
 * @returns {Promise<Provisioned>}
 */
export async function provision(request, folder) {
  const output = await runCommand(
    process.execPath,
    ['--enable-source-maps', path.join(workspaceRoot, 'dist/tools/provision/main.js')],
    { cwd: workspaceRoot, input: JSON.stringify(request), timeoutMs: provisionTimeoutMs },
  );
  if (output.ok) return JSON.parse(output.stdout);
  throw (
    diskFullFault(output.stderr, folder) ??
    new StartFault(
      '数据库准备失败;请按下面的提示处理(外部数据库请检查 DATABASE_ADMIN_URL 与 RECORD_URL 的地址和权限)后重试。',
      'Preparing the databases failed; do as shown below (for external servers check the address and rights in DATABASE_ADMIN_URL and RECORD_URL) and start again.',
      { details: lastLines(output) },
    )
  );
}
