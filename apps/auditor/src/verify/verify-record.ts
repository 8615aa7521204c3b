import { verifyEvent, type AuthorKeyRing } from '@daylight/evidence';
import type { RecordedEvent } from '@daylight/kernel';
import { readPageMax, type EventLog } from '@daylight/record';
import { Findings } from './finding';

export type RecordVerdict = {
  readonly events: number;
  readonly streams: number;
  readonly contexts: Readonly<Record<string, number>>;
  readonly incarnation: string;
  readonly head: string | null;
  /** Digest of the last event: two auditors who read the same head have read the same record up to the streams' chains. */
  readonly lastDigest: string | null;
  readonly findings: Findings;
};

type Head = { readonly revision: number; readonly digest: string };

/**
 * Reads the whole record once, in its global order, and checks what can be checked of it:
 * positions rise (and are dense where the store promises so), every stream's revisions have no hole, every event's bytes are
 * canonical, its digest follows from them, it names its predecessor, and its author's signature holds.
 *
 * @param until the position at which reading stops, inclusive; the head at the time of the call when left out.
 */
export async function verifyRecord(
  log: EventLog,
  keyRing: AuthorKeyRing,
  options: { until?: string; onProgress?: (events: number) => void } = {},
): Promise<RecordVerdict> {
  const until = options.until ?? (await log.head());
  const state = new RecordCheck(keyRing);
  let after: string | undefined;
  while (until !== undefined) {
    const page = await log.readAll({ after, limit: readPageMax });
    for (const event of page.events) {
      if (event.position > until) break;
      state.check(event);
    }
    options.onProgress?.(state.events);
    after = page.position ?? after;
    if (page.end || after === undefined || after >= until) break;
  }
  return {
    events: state.events,
    streams: state.heads.size,
    contexts: Object.fromEntries([...state.contexts].sort(([a], [b]) => (a < b ? -1 : 1))),
    incarnation: await log.incarnation(),
    head: until ?? null,
    lastDigest: state.last?.digest ?? null,
    findings: state.findings,
  };
}

class RecordCheck {
  readonly findings = new Findings();
  readonly heads = new Map<string, Head>();
  readonly contexts = new Map<string, number>();
  events = 0;
  last: RecordedEvent | undefined;

  constructor(private readonly keyRing: AuthorKeyRing) {}

  check(event: RecordedEvent): void {
    this.checkPosition(event);
    const before = this.heads.get(event.stream);
    this.checkRevision(event, before);
    const predecessor = before === undefined ? null : before.digest;
    for (const finding of verifyEvent(event, { predecessor, keyRing: this.keyRing })) {
      this.findings.add({ check: 'event', ...finding, position: event.position });
    }
    this.heads.set(event.stream, { revision: event.revision, digest: event.digest });
    const context = event.stream.split('.', 1)[0] ?? '';
    this.contexts.set(context, (this.contexts.get(context) ?? 0) + 1);
    this.events += 1;
    this.last = event;
  }

  private checkPosition(event: RecordedEvent): void {
    const { stream, revision, position } = event;
    const before = this.last?.position;
    if (before !== undefined && position <= before) {
      const detail = `position ${position} does not rise above ${before}`;
      this.findings.add({ check: 'position', code: 'not-rising', stream, revision, position, detail });
    }
    // PostgreSQL's positions are dense: a hole there is a row that somebody removed. EventStoreDB's are byte offsets.
    if (!/^\d{20}$/.test(position)) return;
    const expected = before === undefined ? 1n : BigInt(before) + 1n;
    if (BigInt(position) !== expected) {
      const detail = `expected position ${expected}, found ${position}: events are missing in between`;
      this.findings.add({ check: 'position', code: 'hole', stream, revision, position, detail });
    }
  }

  private checkRevision(event: RecordedEvent, before: Head | undefined): void {
    const expected = (before?.revision ?? -1) + 1;
    if (event.revision === expected) return;
    const { stream, revision, position } = event;
    const detail = `expected revision ${expected}, found ${revision}`;
    this.findings.add({ check: 'continuity', code: 'revision', stream, revision, position, detail });
  }
}
