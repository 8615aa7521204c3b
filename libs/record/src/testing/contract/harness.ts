import type { AuthorKeyRing } from '@daylight/evidence';
import type { RecordedEvent } from '@daylight/kernel';
import type { EventLog } from '../../event-log';
import type { RecordTimeouts } from '../../open-options';

/** The context that the suite's author and credentials may write. */
export const contractContext = 'contract-suite';

/** A way between us and the store that can fail as networks do. */
export interface Link {
  /** Breaks every connection and refuses new ones. */
  cut(): void;
  /** Connections stay and new ones are accepted, requests arrive, and no answer ever comes back. */
  swallowAnswers(): void;
  /** Works again; connections that were swallowing stay dead and are broken. */
  restore(): void;
}

/** Whether a case can be asked of an adapter; if not, why, as the report of skipped cases tells it. */
export type Capability = true | { readonly because: string };

/** What differs between adapters, known before anything is opened. */
export type RecordCapabilities = {
  /** An id that is used in another stream already is refused by the store itself (case 12). */
  readonly refusesIdsOfOtherStreams: Capability;
  /** The stored bytes are within reach, so that the harness can change one (case 41). */
  readonly tampers: Capability;
  /** The store has users, so that credentials can be wrong (case 43). */
  readonly authenticates: Capability;
};

/** An adapter, as the contract suite is told of it. */
export interface RecordAdapter {
  readonly name: string;
  readonly capabilities: RecordCapabilities;
  open(): Promise<RecordHarness>;
}

/** A case that cannot be asked of an adapter counts as skipped, by name and with the reason, never as passed. */
export function caseWhere(capability: Capability, title: string, run: () => Promise<void>): void {
  if (capability === true) it(title, run);
  else it.skip(`${title} [DID NOT RUN: ${capability.because}]`, run);
}

/** What an adapter brings to the contract suite. */
export interface RecordHarness {
  /** A log of its own over the same record; the harness closes what is still open at the end. */
  open(options?: { timeouts?: Partial<RecordTimeouts> }): Promise<EventLog>;
  /** The same, over a link that the case can break. */
  openOverLink(options?: { timeouts?: Partial<RecordTimeouts> }): Promise<{ log: EventLog; link: Link }>;
  /** Tries to open with credentials that the store does not know. */
  openWithWrongCredentials(): Promise<EventLog>;
  /** Changes one stored byte of the event behind the record's back; the returned function undoes it. */
  readonly tamper?: (event: RecordedEvent) => Promise<() => Promise<void>>;
  /** The store's own invariant, checked after every case: on PostgreSQL max(pos) = count = last_pos. */
  assertWhole(): Promise<void>;
  readonly keyRing: AuthorKeyRing;
  /** Events of the large stream (case 27); 100 000 unless the store's set-up makes that too slow. */
  readonly largeStreamEvents: number;
  close(): Promise<void>;
}

/** Hands the harness, made once per suite, to the cases. */
export type GetHarness = () => RecordHarness;
