import type {
  AllSlice,
  ReadAllOptions,
  SubscribeOptions,
  Subscription,
  SubscriptionState,
} from './event-log';
import type { RecordLogger } from './open-options';
import { RecordError } from './record-error';
import { pause, type WakeUp } from './wake-up';

const batchSizeDefault = 256;
const attemptsDefault = 10;
/** Between attempts on one batch; doubles. Ten attempts last about a minute. */
const retryInitialMs = 50;
const retryMaxMs = 30_000;
/** Between attempts to read from a store that does not answer; it is tried for ever. */
const sourceRetryMaxMs = 2_000;
/** Between polls of an idle log; doubles. */
const idleInitialMs = 10;
const idleMaxMs = 1_000;

/** Where a subscription reads from. */
export interface SubscriptionSource {
  /** One page after a position, as `EventLog.readAll`. */
  read(options: ReadAllOptions): Promise<AllSlice>;
  /** Woken when there may be something new. */
  readonly wakeUp: WakeUp;
  readonly logger?: RecordLogger;
}

/** Why a page could not be passed on. */
type Failure = { readonly error: Error; readonly ofSource: boolean };

/**
 * Catch up, then follow, pulling at the handler's own pace: the next page is read when the last has been handled.
 * A store that fails is asked again for ever; a handler that fails `attemptsMax` times on one batch parks the subscription.
 */
export class SubscriptionLoop implements Subscription {
  private current: SubscriptionState;
  private readonly abort = new AbortController();
  private readonly finished: Promise<void>;
  private position: string | undefined;
  /** Failures in a row: of the handler on this batch, and of the store. */
  private failures = { handler: 0, source: 0 };
  private idleMs = idleInitialMs;

  constructor(
    private readonly source: SubscriptionSource,
    private readonly options: SubscribeOptions,
  ) {
    this.position = options.after;
    this.current = { kind: 'catching-up', position: this.position };
    this.finished = Promise.resolve().then(() => this.run());
  }

  get state(): SubscriptionState {
    return this.current;
  }

  async stop(): Promise<void> {
    this.abort.abort();
    await this.finished;
    if (this.current.kind !== 'stopped') this.enter({ kind: 'stopped', position: this.position });
  }

  private async run(): Promise<void> {
    try {
      while (!this.abort.signal.aborted && this.current.kind !== 'parked') await this.step();
    } catch (error) {
      // Only the caller's own onState and onCaughtUp can throw here; a subscription must not die unseen.
      const text = (error as Error).message;
      this.source.logger?.error({ position: this.position, error: text }, 'a subscription parked');
      this.current = { kind: 'parked', position: this.position, error: text };
    }
  }

  private async step(): Promise<void> {
    const { epoch } = this.source.wakeUp;
    const outcome = await this.pass();
    if ('error' in outcome) return this.retryOrPark(outcome);
    this.failures = { handler: 0, source: 0 };
    this.followUp(outcome);
    if (!outcome.moved && outcome.end) {
      await this.source.wakeUp.wait(epoch, this.idleMs, this.abort.signal);
      this.idleMs = Math.min(this.idleMs * 2, idleMaxMs);
    } else {
      this.idleMs = idleInitialMs;
    }
  }

  /** Reads one page and has it handled. */
  private async pass(): Promise<Failure | { moved: boolean; end: boolean }> {
    let slice: AllSlice;
    try {
      const limit = this.options.batchSizeMax ?? batchSizeDefault;
      slice = await this.source.read({ after: this.position, limit, filter: this.options.filter });
    } catch (error) {
      return { error: error as Error, ofSource: !isCorrupt(error) };
    }
    if (slice.position === undefined || slice.position === this.position)
      return { moved: false, end: slice.end };
    if (this.abort.signal.aborted) return { moved: false, end: false };
    try {
      await this.options.onBatch(slice.events, slice.position);
    } catch (error) {
      return { error: error as Error, ofSource: false };
    }
    this.position = slice.position;
    return { moved: true, end: slice.end };
  }

  private followUp({ end }: { end: boolean }): void {
    const kind = end ? 'live' : 'catching-up';
    const before = this.current.kind;
    this.enter({ kind, position: this.position });
    if (kind === 'live' && before !== 'live') this.options.onCaughtUp?.();
  }

  private async retryOrPark({ error, ofSource }: Failure): Promise<void> {
    const { position } = this;
    const attempt = (this.failures[ofSource ? 'source' : 'handler'] += 1);
    const text = error.message;
    if (!ofSource && attempt >= (this.options.attemptsMax ?? attemptsDefault)) {
      this.source.logger?.error({ position, attempt, error: text }, 'a subscription parked');
      this.enter({ kind: 'parked', position, error: text });
      return;
    }
    this.source.logger?.warn({ position, attempt, error: text }, 'a subscription tries again');
    this.enter({ kind: 'retrying', position, attempt, error: text });
    const waitMs = Math.min(
      retryInitialMs * 2 ** Math.min(attempt - 1, 20),
      ofSource ? sourceRetryMaxMs : retryMaxMs,
    );
    await pause(waitMs, this.abort.signal);
  }

  private enter(state: SubscriptionState): void {
    const changed = state.kind !== this.current.kind || state.kind === 'retrying';
    this.current = state;
    if (changed) this.options.onState?.(state);
  }
}

function isCorrupt(error: unknown): boolean {
  return error instanceof RecordError && error.kind === 'corrupt';
}
