import type {
  AllSlice,
  AppendRequest,
  AppendResult,
  EventFilter,
  ReadStreamOptions,
  StreamSlice,
} from './event-log';
import type { WakeUp } from './wake-up';

/** A page of one stream, its limit between 1 and `readPageMax`. */
export type StreamPage = {
  readonly from?: number;
  readonly direction: NonNullable<ReadStreamOptions['direction']>;
  readonly limit: number;
};

/** A page of the whole log, its limit between 1 and `readPageMax`. */
export type LogPage = { readonly after?: string; readonly limit: number; readonly filter?: EventFilter };

/** What an adapter brings: the store itself. It is asked only while the log is open, and with arguments that were checked. */
export interface RecordStore {
  /** Woken when there may be something new. */
  readonly wakeUp: WakeUp;
  /** @throws RecordError when the store cannot be used as it is. */
  check(): Promise<void>;
  append(request: AppendRequest): Promise<AppendResult>;
  readStream(stream: string, page: StreamPage): Promise<StreamSlice>;
  readAll(page: LogPage): Promise<AllSlice>;
  head(): Promise<string | undefined>;
  incarnation(): Promise<string>;
  /** @throws RecordError `invalid` when the text is no position of this log. */
  checkPosition(position: string): void;
  /** Begins to wake up whoever follows; called with every subscription. */
  listen(): void;
  /** Waits for the appends in flight, at most so long; then gives up the rest. */
  drain(limitMs: number): Promise<void>;
  stopListening(): Promise<unknown>;
  disconnect(): Promise<unknown>;
}
