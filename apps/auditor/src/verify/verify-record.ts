import { aggregateOf, type ContextModule } from '@daylight/every-context';
import { verifyEvent, type AuthorKeyRing } from '@daylight/evidence';
import { aggregateOfStream, contextOfStream, type Bilingual, type RecordedEvent } from '@daylight/kernel';
import { readPageMax, RecordError, type EventLog } from '@daylight/record';
import { unreadableBecause } from '../reading/read-by-context';
import { Findings } from './finding';

/** Kinds of unreadable events that are told apart. */
const unreadKindsMax = 100;

export type RecordVerdict = {
  readonly events: number;
  readonly streams: number;
  readonly contexts: Readonly<Record<string, number>>;
  /** Events by `<context>.<aggregate>`, those of no aggregate that a context declares among them. */
  readonly aggregates: Readonly<Record<string, number>>;
  /** Events of declared aggregates whose bytes are checked, but which this program cannot read. */
  readonly unread: readonly UnreadEvents[];
  readonly incarnation: string;
  readonly head: string | null;
  /** Digest of the last event: two auditors who read the same head have read the same record up to the streams' chains. */
  readonly lastDigest: string | null;
  readonly findings: Findings;
};

export type UnreadEvents = { readonly why: Bilingual; readonly events: number };

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
  options: {
    contexts: readonly ContextModule[];
    until?: string;
    onProgress?: (events: number) => void;
  },
): Promise<RecordVerdict> {
  const until = options.until ?? (await log.head());
  const state = new RecordCheck(keyRing, options.contexts);
  let after: string | undefined;
  let limit = readPageMax;
  while (until !== undefined && (after === undefined || after < until)) {
    const page = await readPage(log, after, limit);
    if (page instanceof RecordError) {
      // One by one until the event is found; then the audit goes on behind it, to see the rest.
      if (limit === 1) state.unreadable((after = behind(after, until)), page.message);
      limit = 1;
      continue;
    }
    for (const event of page.events) if (event.position <= until) state.check(event);
    options.onProgress?.(state.events);
    after = page.position;
    if (page.end || after === undefined) break;
    limit = Math.min(limit * 2, readPageMax);
  }
  if (until !== undefined) state.checkEnd(until);
  return {
    events: state.events,
    streams: state.heads.size,
    contexts: inOrder(state.contexts),
    aggregates: inOrder(state.aggregates),
    unread: [...state.unread.values()],
    incarnation: await log.incarnation(),
    head: until ?? null,
    lastDigest: state.last?.digest ?? null,
    findings: state.findings,
  };
}

function inOrder(counts: ReadonlyMap<string, number>): Readonly<Record<string, number>> {
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The error when stored bytes of the page fail their check already on reading. @throws RecordError of any other kind */
async function readPage(log: EventLog, after: string | undefined, limit: number) {
  try {
    return await log.readAll({ after, limit });
  } catch (error) {
    if (error instanceof RecordError && error.kind === 'corrupt') return error;
    throw error;
  }
}

const densePosition = /^\d{20}$/;

/** The next of PostgreSQL's dense positions; in a store without such nothing behind the event can be reached. */
function behind(position: string | undefined, until: string): string {
  return densePosition.test(until) ? String(BigInt(position ?? 0) + 1n).padStart(until.length, '0') : until;
}

class RecordCheck {
  readonly findings = new Findings();
  readonly heads = new Map<string, Head>();
  readonly contexts = new Map<string, number>();
  readonly aggregates = new Map<string, number>();
  readonly unread = new Map<string, UnreadEvents>();
  events = 0;
  last: RecordedEvent | undefined;
  /** The last position that was looked at. */
  private reached: string | undefined;

  constructor(
    private readonly keyRing: AuthorKeyRing,
    private readonly everyContext: readonly ContextModule[],
  ) {}

  check(event: RecordedEvent): void {
    this.checkPosition(event);
    const before = this.heads.get(event.stream);
    this.checkRevision(event, before);
    const predecessor = before === undefined ? null : before.digest;
    for (const finding of verifyEvent(event, { predecessor, keyRing: this.keyRing })) {
      this.findings.add({ check: 'event', ...finding, position: event.position });
    }
    this.heads.set(event.stream, { revision: event.revision, digest: event.digest });
    this.count(event);
    this.events += 1;
    this.last = event;
  }

  private count(event: RecordedEvent): void {
    const context = contextOfStream(event.stream);
    const aggregate = `${context}.${aggregateOfStream(event.stream)}`;
    this.contexts.set(context, (this.contexts.get(context) ?? 0) + 1);
    this.aggregates.set(aggregate, (this.aggregates.get(aggregate) ?? 0) + 1);
    const owner = aggregateOf(event.stream, this.everyContext);
    const why = owner && unreadableBecause(event, owner);
    if (why === null || (this.unread.size >= unreadKindsMax && !this.unread.has(why.zh))) return;
    this.unread.set(why.zh, { why, events: (this.unread.get(why.zh)?.events ?? 0) + 1 });
  }

  /** The event at this position fails its check on reading; its successor in the stream may not match either. */
  unreadable(position: string, detail: string): void {
    this.findings.add({ check: 'event', code: 'corrupt', position, detail });
    this.reached = position;
  }

  /** The store says that the log reaches to here: rows missing at its end leave no hole between others. */
  checkEnd(until: string): void {
    if (!densePosition.test(until) || this.reached === until) return;
    const detail = `the log says that it ends at ${until}, its events end at ${this.reached ?? 'nothing'}`;
    this.findings.add({ check: 'position', code: 'end-missing', position: until, detail });
  }

  private checkPosition(event: RecordedEvent): void {
    const { stream, revision, position } = event;
    const before = this.reached;
    this.reached = position;
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
