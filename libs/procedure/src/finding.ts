import type { Bilingual } from '@daylight/kernel';

/** What a check found on a chart. An `error` blocks registration; a `warning` is shown to the one who registers. */
export type ProcedureFinding = {
  code: string;
  severity: 'error' | 'warning';
  rule: string;
  article: string;
  /** The nodes or flows concerned. */
  elements: string[];
  message: Bilingual;
};

export function hasErrors(findings: readonly ProcedureFinding[]): boolean {
  return findings.some((finding) => finding.severity === 'error');
}
