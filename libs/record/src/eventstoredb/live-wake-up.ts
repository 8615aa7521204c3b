import { END, excludeSystemEvents, type AllStreamSubscription } from '@eventstore/db-client';
import type { RecordLogger } from '../open-options';
import { pause, type WakeUp } from '../wake-up';
import type { Connection } from './connection';

const resubscribeInitialMs = 100;
const resubscribeMaxMs = 5_000;

/**
 * Wakes readers when the log grows. A live subscription serves as the bell and nothing else: events are read by paging,
 * so that none depends on a subscription's checkpoints. The client does not resubscribe by itself; this does, for ever.
 */
export class LiveWakeUp {
  private readonly abort = new AbortController();
  private readonly finished: Promise<void>;
  private subscription: AllStreamSubscription | undefined;

  constructor(
    private readonly connection: Connection,
    private readonly wakeUp: WakeUp,
    private readonly logger: RecordLogger | undefined,
  ) {
    this.finished = this.run();
  }

  async stop(): Promise<void> {
    this.abort.abort();
    this.subscription?.destroy();
    await this.finished;
  }

  private async run(): Promise<void> {
    for (let waitMs = resubscribeInitialMs; !this.abort.signal.aborted;) {
      const heard = await this.listen();
      waitMs = heard ? resubscribeInitialMs : Math.min(waitMs * 2, resubscribeMaxMs);
      await pause(waitMs, this.abort.signal);
    }
  }

  /** Until the subscription ends. True when it had begun. */
  private async listen(): Promise<boolean> {
    let heard = false;
    try {
      const subscription = this.connection.openEnded((client) =>
        client.subscribeToAll({ fromPosition: END, filter: excludeSystemEvents() }),
      );
      this.subscription = subscription;
      // Whoever polled before the subscription began must poll once more.
      subscription.on('confirmation', () => {
        heard = true;
        this.wakeUp.wake();
      });
      subscription.on('error', () => undefined); // told by the loop below; a late one would end the process
      for await (const event of subscription) if (event.event !== undefined) this.wakeUp.wake();
    } catch (error) {
      if (!this.abort.signal.aborted) {
        this.logger?.warn({ error: (error as Error).message }, 'the live subscription ended; readers poll');
      }
    }
    await this.subscription?.unsubscribe().catch(() => undefined); // nothing to end when it never began
    this.subscription = undefined;
    return heard;
  }
}
