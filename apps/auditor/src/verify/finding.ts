/** One thing that is wrong, with enough to find it again. */
export type AuditFinding = {
  readonly check: 'continuity' | 'position' | 'event' | 'incarnation' | 'read-model';
  readonly code: string;
  readonly stream?: string;
  readonly revision?: number;
  readonly position?: string;
  readonly detail: string;
};

/** Every finding is counted; so many are kept in full. */
export const findingsKeptMax = 100;

/** Collects findings without growing beyond a bound on a log where everything is wrong. */
export class Findings {
  readonly kept: AuditFinding[] = [];
  total = 0;

  add(finding: AuditFinding): void {
    this.total += 1;
    if (this.kept.length < findingsKeptMax) this.kept.push(finding);
  }
}
