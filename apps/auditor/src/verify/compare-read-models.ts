import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { NotCheckable } from '../cli/exit-codes';
import { compareRows, type TableVerdict } from './compare-rows';
import type { Findings } from './finding';
import { auditorToken, type Platform } from './platform-file';

const requestTimeoutMs = 300_000;
const settleAttemptsMax = 30;
const settleWaitMs = 500;

type ShownTable = {
  readonly table: string;
  readonly position: string | null;
  readonly key: readonly string[];
};
type Shown = { readonly tables: readonly ShownTable[] };

/**
 * Rebuilds every read model of every service from the record, with this tool's own copy of the services' code, and compares
 * each with what the service shows. A changed row of a read model is invisible to the record; here it is found out.
 *
 * Waits a bounded time until the services have reached the record's head, so that both sides speak of the same moment.
 */
export async function compareReadModels(
  platform: Platform,
  head: string | null,
  findings: Findings,
): Promise<TableVerdict[]> {
  const token = await auditorToken(platform);
  const verdicts: TableVerdict[] = [];
  for (const [service, environment] of Object.entries(platform.environments)) {
    const url = platform.services[service];
    if (url === undefined || environment.RECORD_URL === undefined) continue;
    const shown = await settled(service, url, token, head);
    const rebuilt = await rebuild(service, environment, head);
    reportHiddenTables(service, shown, rebuilt, findings);
    for (const { table, key } of shown.tables) {
      verdicts.push(
        await compareRows({
          service,
          table,
          shown: await shownRows(url, table, token),
          rebuilt: rebuilt.get(table) ?? [],
          keyOf: keyReader(key),
          findings,
        }),
      );
    }
  }
  if (verdicts.length === 0)
    throw new NotCheckable('没有可比较的读模型 / no read model was there to be compared');
  return verdicts;
}

/** A table that the rebuild fills and the service does not list would otherwise escape the comparison. */
function reportHiddenTables(
  service: string,
  { tables }: Shown,
  rebuilt: ReadonlyMap<string, readonly string[]>,
  findings: Findings,
): void {
  const listed = new Set(tables.map(({ table }) => table));
  for (const [table, rows] of rebuilt) {
    if (listed.has(table)) continue;
    const detail = `${service}.${table}: ${rows.length} rows in the record, the service does not list the table`;
    findings.add({ check: 'read-model', code: 'table-hidden', detail });
  }
}

/** What a service shows, once it has nothing left to catch up with. */
async function settled(service: string, url: string, token: string, head: string | null): Promise<Shown> {
  const target = head === null ? '' : `?minPosition=${encodeURIComponent(head)}`;
  for (let attempt = 1; ; attempt += 1) {
    const response = await ask(`${url}/read-models${target}`, token);
    if (response.ok) return (await response.json()) as Shown;
    await response.body?.cancel();
    if (response.status !== 503 || attempt >= settleAttemptsMax) {
      throw new NotCheckable(
        `${service} 没有到达记录的末端 / ${service} did not reach the record's head (${response.status})`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, settleWaitMs));
  }
}

async function shownRows(url: string, table: string, token: string): Promise<AsyncIterable<string>> {
  const response = await ask(`${url}/read-models/${table}/rows`, token);
  if (!response.ok || response.body === null)
    throw new NotCheckable(`${url} 不给出 ${table} / does not show ${table}`);
  return createInterface({ input: Readable.fromWeb(response.body as never), crlfDelay: Infinity });
}

async function ask(url: string, token: string): Promise<Response> {
  return fetch(url, {
    headers: { authorization: `Bearer ${token}` },
    signal: AbortSignal.timeout(requestTimeoutMs),
  }).catch((cause: unknown) => {
    throw new NotCheckable(`${url} 没有响应 / ${url} does not answer`, { cause });
  });
}

/** Runs the service's own `rebuild` and sorts its lines by table. @throws NotCheckable when it fails. */
async function rebuild(
  service: string,
  environment: Readonly<Record<string, string>>,
  head: string | null,
): Promise<Map<string, string[]>> {
  const bundle = path.resolve(__dirname, `../${service}/main.js`);
  const until = head === null ? [] : ['--until', head];
  const child = spawn(process.execPath, [bundle, 'rebuild', ...until], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let complaint = '';
  child.stderr.on('data', (part: Buffer) => (complaint = (complaint + part.toString()).slice(-2_000)));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const tables = new Map<string, string[]>();
  for await (const line of createInterface({ input: child.stdout, crlfDelay: Infinity })) {
    // `{"row":{…},"table":"…"}`, canonical: the row's own bytes are taken, not parsed and written again.
    const table = /,"table":"([a-z0-9_]+)"}$/.exec(line);
    if (table?.[1] === undefined || !line.startsWith('{"row":')) continue;
    const rows = tables.get(table[1]) ?? [];
    rows.push(line.slice('{"row":'.length, table.index));
    tables.set(table[1], rows);
  }
  const code = await ended;
  if (code !== 0)
    throw new NotCheckable(
      `${service} 的读模型无法重建 / could not be rebuilt (${code}): ${complaint.trim()}`,
    );
  return tables;
}

function keyReader(columns: readonly string[]): (line: string) => string {
  return (line) => {
    const row = JSON.parse(line) as Record<string, unknown>;
    return JSON.stringify(columns.map((column) => row[column]));
  };
}
