import { execFile } from 'node:child_process';
import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';

const bundle = path.join('dist', 'apps', 'auditor', 'main.js');
const auditTimeoutMs = 5 * 60 * 1000;
const outputBytesMax = 64 * 1024 * 1024;

/** One event of the record, as the auditor exports it. */
export type ExportedEvent = {
  readonly position: string;
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly data: { readonly caseNo?: string; readonly foreignRecord?: { readonly reference: string } };
  readonly metadata: {
    readonly actor: { readonly subject: string; readonly organisation: string; readonly post?: string };
    readonly occurredAt: string;
    readonly powerCode?: string;
    readonly step?: string;
    readonly disclosure: string;
  };
};

export type AuditVerdict = {
  readonly verdict: 'verified' | 'failed' | 'not-checked';
  readonly record: {
    readonly events: number;
    readonly streams: number;
    readonly contexts: Record<string, number>;
  };
  readonly readModels: readonly {
    readonly service: string;
    readonly table: string;
    readonly rows: number;
    readonly differences: number;
  }[];
  readonly notChecked: readonly string[];
  readonly findingsTotal: number;
  readonly findings: readonly object[];
};

/** The auditor's own export of the record, read event by event; the services are not asked. */
export async function* exportedEvents(): AsyncGenerator<ExportedEvent> {
  const folder = mkdtempSync(path.join(tmpdir(), 'daylight-export-'));
  try {
    const file = path.join(folder, 'record.jsonl');
    const { code, stderr } = await runAuditor(['export', '--format', 'jsonl', '--out', file]);
    if (code !== 0) throw new Error(`auditor export: ${code} ${stderr.slice(0, 1_000)}`);
    for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity }))
      if (line !== '') yield JSON.parse(line) as ExportedEvent;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The auditor's verdict on record and read models, with its exit code. */
export async function verifyPlatform(): Promise<AuditVerdict & { readonly exitCode: number }> {
  const { code, stdout, stderr } = await runAuditor(['verify', '--json']);
  const line = stdout.trim().split('\n').at(-1) ?? '';
  if (!line.startsWith('{')) throw new Error(`auditor verify: ${code} ${stderr.slice(0, 1_000)}`);
  return { ...(JSON.parse(line) as AuditVerdict), exitCode: code };
}

/** Where the record lies and whose keys count comes from the environment. */
function runAuditor(args: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--enable-source-maps', bundle, ...args],
      { timeout: auditTimeoutMs, maxBuffer: outputBytesMax },
      (error, stdout, stderr) => {
        const code = error === null ? 0 : typeof error.code === 'number' ? error.code : 1;
        resolve({ code, stdout, stderr });
      },
    );
  });
}
