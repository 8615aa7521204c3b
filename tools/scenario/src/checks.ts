/** One statement that must add up. */
export type Check = {
  readonly what: string;
  readonly expected: unknown;
  readonly found: unknown;
  readonly ok: boolean;
};

/** Collects what was checked; nothing stops at the first difference, so that a report names them all. */
export class Checks {
  readonly all: Check[] = [];

  equal(what: string, found: unknown, expected: unknown): boolean {
    const ok = JSON.stringify(found) === JSON.stringify(expected);
    this.all.push({ what, expected, found, ok });
    return ok;
  }

  get failed(): readonly Check[] {
    return this.all.filter(({ ok }) => !ok);
  }
}
