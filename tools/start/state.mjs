import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { StartFault } from './start-fault.mjs';

const passwordBytes = 24;

/**
 * What a start must find again: passwords made on first start.
 * @typedef {{ adminPassword: string, rolePasswords: Record<string, string> }} PlatformState
 */

/**
 * @param {string} root
 * @param {readonly string[]} roles a password is made for each that has none
 * @returns {PlatformState}
 */
export function loadState(root, roles) {
  const file = path.join(root, 'state.json');
  const state = existsSync(file) ? readState(file) : { adminPassword: password(), rolePasswords: {} };
  for (const role of roles) state.rolePasswords[role] ??= password();
  writeFileSync(`${file}.new`, JSON.stringify(state, null, 2), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return state;
}

function password() {
  return randomBytes(passwordBytes).toString('base64url');
}

/** @param {string} file @returns {PlatformState} */
function readState(file) {
  try {
    const state = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof state.adminPassword === 'string' && typeof state.rolePasswords === 'object') return state;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new StartFault(
    `${file} 已损坏,无法读取数据库口令;请从备份恢复该文件,或用 --fresh 重新开始(清除数据)。`,
    `${file} is damaged, so the database's passwords are lost; restore it from a backup, or begin anew with --fresh (which removes the data).`,
  );
}
