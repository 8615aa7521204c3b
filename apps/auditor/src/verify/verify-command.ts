import type { ContextModule } from '@daylight/every-context';
import type { AuthorKeyRing } from '@daylight/evidence';
import type { EventLog } from '@daylight/record';
import { NotCheckable } from '../cli/exit-codes';
import { compareReadModels } from './compare-read-models';
import type { TableVerdict } from './compare-rows';
import { Findings, type AuditFinding } from './finding';
import { readPlatformFile } from './platform-file';
import { verifyRecord, type RecordVerdict } from './verify-record';

const comparisonsMax = 5;
const betweenComparisonsMs = 1_000;

export type Verdict = {
  readonly verdict: 'verified' | 'failed' | 'not-checked';
  readonly record: Omit<RecordVerdict, 'findings'>;
  readonly readModels: readonly TableVerdict[];
  /** What was asked and could not be checked, in a sentence each. */
  readonly notChecked: readonly string[];
  readonly findingsTotal: number;
  readonly findings: readonly AuditFinding[];
};

/** Everything `auditor verify` checks. A part that cannot be checked is never counted as verified. */
export async function verify(
  log: EventLog,
  keyRing: AuthorKeyRing,
  options: {
    contexts: readonly ContextModule[];
    readModels: boolean;
    platformFile: string | undefined;
    onProgress?: (events: number) => void;
  },
): Promise<Verdict> {
  const { findings: inRecord, ...record } = await verifyRecord(log, keyRing, {
    contexts: options.contexts,
    onProgress: options.onProgress,
  });
  const notChecked = record.unread.map(
    ({ why, events }) => `${events} 条:${why.zh} / ${events} events: ${why.en}`,
  );
  let tables: readonly TableVerdict[] = [];
  let inModels = new Findings();
  if (options.readModels) {
    try {
      ({ tables, findings: inModels } = await compareWhenSettled(log, options.platformFile));
    } catch (error) {
      if (!(error instanceof NotCheckable)) throw error;
      notChecked.push(error.message);
    }
  }
  const findingsTotal = inRecord.total + inModels.total;
  return {
    verdict: findingsTotal > 0 ? 'failed' : notChecked.length > 0 ? 'not-checked' : 'verified',
    record,
    readModels: tables,
    notChecked,
    findingsTotal,
    findings: [...inRecord.kept, ...inModels.kept],
  };
}

/**
 * A running platform goes on while it is compared: a row that differs because the service was a moment ahead or behind is
 * the same a second later, a falsified one differs every time.
 */
async function compareWhenSettled(log: EventLog, platformFile: string | undefined) {
  const platform = readPlatformFile(platformFile);
  for (let comparison = 1; ; comparison += 1) {
    const findings = new Findings();
    const tables = await compareReadModels(platform, (await log.head()) ?? null, findings);
    if (findings.total === 0 || comparison === comparisonsMax) return { tables, findings };
    await new Promise((resolve) => setTimeout(resolve, betweenComparisonsMs));
  }
}
