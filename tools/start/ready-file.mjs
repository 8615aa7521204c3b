import { renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * @typedef {{ username: string, password: string, subject: string, name: string, organisation: string, posts: string[],
 *   roles: string[], purposeZh: string, purposeEn: string }} Account
 */

/**
 * What a caller of a running platform needs.
 * @typedef {object} Ready
 * @property {string} origin of the portal; `<origin>/api/<service>/…`
 * @property {Record<string, string>} services each service's own address
 * @property {string} issuer
 * @property {string} [tokenEndpoint]
 * @property {string} [clientId] of the password grant
 * @property {Account[]} accounts of the demonstration; empty with a provider of one's own
 * @property {string} dataDir
 * @property {'system' | 'simulated'} clock
 * @property {number} pid of the start itself
 * @property {Record<string, number | undefined>} processes
 * @property {string} natsUrl
 * @property {Record<string, string>} auditor the environment that the auditor reads the record with: RECORD_URL of a
 *   role that may only read, AUTHOR_KEYS_FILE, PLATFORM_FILE (this file)
 * @property {Record<string, Record<string, string>>} environments each service's own variables, so that `rebuild` runs
 *   as the service does; they hold passwords, which is why the file is for its owner alone
 */

const requestTimeoutMs = 5_000;

/**
 * The provider's token endpoint, and of the demonstration's provider its people.
 * @param {string} issuer
 * @returns {Promise<{ tokenEndpoint?: string, clientId?: string, accounts: Account[] }>}
 */
export async function readAccounts(issuer) {
  const discovery = await readJson(`${issuer}/.well-known/openid-configuration`);
  const demo = await readJson(`${issuer}/demo-accounts`);
  return {
    tokenEndpoint: discovery?.token_endpoint,
    clientId: demo?.clientId,
    accounts: demo?.accounts ?? [],
  };
}

/** @param {string} url @returns {Promise<any>} what the provider publishes; undefined where it does not */
async function readJson(url) {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(requestTimeoutMs) });
    return answer.ok ? await answer.json() : undefined;
  } catch {
    // A provider of one's own need not be reachable from here, and has no demo people.
    return undefined;
  }
}

/** @param {Ready} ready @param {string} root @param {string} [readyFile] */
export function writeReadyFiles(ready, root, readyFile) {
  for (const file of readyFiles(root, readyFile)) {
    writeFileSync(`${file}.new`, JSON.stringify(ready, null, 2), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
}

/** @param {string} root @param {string} [readyFile] */
export function removeReadyFiles(root, readyFile) {
  for (const file of readyFiles(root, readyFile)) rmSync(file, { force: true });
}

/** @param {string} root @param {string} [readyFile] */
function readyFiles(root, readyFile) {
  return [path.join(root, 'ready.json'), ...(readyFile === undefined ? [] : [path.resolve(readyFile)])];
}
