import type { ProcedureFinding } from '@daylight/kernel/messages';

export function hasErrors(findings: readonly ProcedureFinding[]): boolean {
  return findings.some((finding) => finding.severity === 'error');
}
