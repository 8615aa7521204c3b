import type { AuthorKeyRing } from '@daylight/evidence';
import type { RecordedEvent } from '@daylight/kernel';
import type { EventLog } from '../event-log';
import type { RecordTimeouts } from '../open-options';

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

/** What an adapter brings to the contract suite. */
export interface RecordHarness {
  /** A log of its own over the same record; the harness closes what is still open at the end. */
  open(options?: { timeouts?: Partial<RecordTimeouts> }): Promise<EventLog>;
  /** The same, over a link that the case can break. */
  openOverLink(options?: { timeouts?: Partial<RecordTimeouts> }): Promise<{ log: EventLog; link: Link }>;
  /** Tries to open with credentials that the store does not know. */
  openWithWrongCredentials(): Promise<EventLog>;
  /** Changes one stored byte of the event behind the record's back; the returned function undoes it. Undefined: cannot. */
  readonly tamper?: (event: RecordedEvent) => Promise<() => Promise<void>>;
  /** The store's own invariant, checked after every case: on PostgreSQL max(pos) = count = last_pos. */
  assertWhole(): Promise<void>;
  readonly keyRing: AuthorKeyRing;
  /** An id that is used in another stream already is refused by the store itself (case 12). */
  readonly refusesIdsOfOtherStreams: boolean;
  /** False where the store runs without users, so that there are no wrong credentials (case 43). */
  readonly authenticates?: boolean;
  /** Events of the large stream (case 27); 100 000 unless the store's set-up makes that too slow. */
  readonly largeStreamEvents: number;
  close(): Promise<void>;
}

/** Hands the harness, made once per suite, to the cases. */
export type GetHarness = () => RecordHarness;
