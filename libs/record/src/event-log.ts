import type { EventMetadata, JsonObject, RecordedEvent } from '@daylight/kernel';

/** Limits of the record. Both adapters enforce the same numbers. */
export const streamNameBytesMax = 255;
export const eventBytesMax = 512 * 1024;
export const appendBytesMax = 1024 * 1024;
export const appendEventsMax = 2000;
export const readPageMax = 1000;

/** An event to append. Ids derive from the command (`eventId`), so that a retry writes nothing twice. */
export interface NewEvent {
  readonly id: string;
  readonly type: string;
  readonly data: JsonObject;
  readonly metadata: EventMetadata;
}

/**
 * What the writer believes of the stream. Commands use `none` or `at`; `any` is for streams written blindly,
 * and never fails by racing with others.
 */
export type ExpectedRevision =
  { readonly kind: 'none' } | { readonly kind: 'at'; readonly revision: number } | { readonly kind: 'any' };

export interface AppendRequest {
  /** `<context>.<aggregate>-<id>`. */
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly events: readonly NewEvent[];
}

/**
 * The verdict of an append. `duplicate`: the same ids are already there after the same expectation; nothing was written
 * and the original revisions are returned. `conflict`: nothing was written; `actual` is null when the stream does not exist.
 */
export type AppendResult =
  | {
      readonly kind: 'appended' | 'duplicate';
      readonly firstRevision: number;
      readonly lastRevision: number;
      readonly position: string;
      readonly recordedAt: string;
      /** Digest of the last event. */
      readonly digest: string;
    }
  | { readonly kind: 'conflict'; readonly actual: number | null };

export interface StreamSlice {
  readonly exists: boolean;
  /** Revision of the stream's last event, null when it does not exist. */
  readonly lastRevision: number | null;
  readonly events: readonly RecordedEvent[];
}

export interface ReadStreamOptions {
  /** Inclusive. Default: 0 forwards, the end backwards. */
  readonly from?: number;
  readonly direction?: 'forwards' | 'backwards';
  /** Default and maximum per page: `readPageMax`. */
  readonly limit?: number;
}

export interface EventFilter {
  /** Any of these prefixes of the stream name. */
  readonly streamPrefixes?: readonly string[];
  /** Any of these event types. */
  readonly types?: readonly string[];
}

export interface ReadAllOptions {
  /** Exclusive; omitted: from the beginning. */
  readonly after?: string;
  readonly limit?: number;
  readonly filter?: EventFilter;
}

export interface AllSlice {
  readonly events: readonly RecordedEvent[];
  /** The position reached: the last event looked at, also when the filter matched nothing. Undefined on an empty log. */
  readonly position?: string;
  /** True when nothing lay beyond at the time of reading. */
  readonly end: boolean;
}

export type SubscriptionState =
  | { readonly kind: 'catching-up' | 'live'; readonly position?: string }
  | {
      readonly kind: 'retrying';
      readonly position?: string;
      readonly attempt: number;
      readonly error: string;
    }
  /** Given up loudly: the handler failed `attemptsMax` times on one batch. Readiness must report it. */
  | { readonly kind: 'parked'; readonly position?: string; readonly error: string }
  | { readonly kind: 'stopped'; readonly position?: string };

export interface SubscribeOptions {
  /** Exclusive. */
  readonly after?: string;
  readonly filter?: EventFilter;
  /** Default 256. */
  readonly batchSizeMax?: number;
  /** Attempts on one batch before the subscription parks; default 10, with exponential back-off. */
  readonly attemptsMax?: number;
  /**
   * Handles one batch, in order; the next batch waits for it. `events` may be empty when the position only moved over
   * events that the filter left out.
   */
  readonly onBatch: (events: readonly RecordedEvent[], position: string) => Promise<void>;
  /** Once per catch-up, and again after falling behind. */
  readonly onCaughtUp?: () => void;
  readonly onState?: (state: SubscriptionState) => void;
}

export interface Subscription {
  readonly state: SubscriptionState;
  /** Resolves when the running batch has been handled and nothing more will be delivered. */
  stop(): Promise<void>;
}

/**
 * The record: append-only, one order for all services. Two adapters, one behaviour: the contract suite decides.
 * There is no delete and no truncate.
 *
 * Every method throws only a `RecordError`; each settles within the adapter's time-outs.
 */
export interface EventLog {
  append(request: AppendRequest): Promise<AppendResult>;
  readStream(stream: string, options?: ReadStreamOptions): Promise<StreamSlice>;
  readAll(options?: ReadAllOptions): Promise<AllSlice>;
  subscribe(options: SubscribeOptions): Subscription;
  /** Position of the last event, undefined on an empty log. */
  head(): Promise<string | undefined>;
  /** Identity of this log: positions of two incarnations are never compared. */
  incarnation(): Promise<string>;
  /** Finishes what is in flight, stops subscriptions, then releases connections. */
  close(): Promise<void>;
}
