import { setTimeout as pause } from 'node:timers/promises';
import { connectMessaging, type Messaging, type MessagingOptions } from '@daylight/messaging';
import type { CheckState } from '../operation/readiness';

const connectAttemptMs = 3_000;
const retryPauseMs = 1_000;

/**
 * The connection over which a service asks and answers: its own, so that a question never queues behind the relay. NATS
 * may come late or go away; the service works on, and readiness says so.
 */
export class QueryConnection {
  /** Resolves with the first connection, which from then on never gives up; pending until then. */
  readonly connected: Promise<Messaging>;
  private readonly resolve: (messaging: Messaging) => void;
  private readonly stopping = new AbortController();
  private opened: Messaging | undefined;
  private starting: Promise<void> | undefined;
  private problem = 'not connected yet';

  constructor(private readonly options: Omit<MessagingOptions, 'firstConnectTimeoutMs'>) {
    const { promise, resolve } = withResolver<Messaging>();
    this.connected = promise;
    this.resolve = resolve;
  }

  /** Undefined until there was a first connection. */
  get messaging(): Messaging | undefined {
    return this.opened;
  }

  /** Begins to connect; returns at once. */
  start(): void {
    this.starting ??= this.connect();
  }

  /** Lets what is in flight leave, then closes. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.starting;
    await this.opened?.close();
  }

  async state(): Promise<CheckState> {
    if (this.opened === undefined) return { status: 'down', detail: this.problem };
    const { kind } = this.opened.status;
    if (kind !== 'connected') return { status: 'down', detail: kind };
    await this.opened.roundTripMs();
    return { status: 'up' };
  }

  private async connect(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted && this.opened === undefined) {
      try {
        this.opened = await connectMessaging({ ...this.options, firstConnectTimeoutMs: connectAttemptMs });
        this.resolve(this.opened);
      } catch (error) {
        this.problem = error instanceof Error ? error.message : String(error);
        this.options.logger?.warn({ reason: this.problem }, 'questions cannot be put or answered yet');
        // Aborted is as good as over: the loop looks.
        await pause(retryPauseMs, undefined, { signal }).catch(() => undefined);
      }
    }
  }
}

function withResolver<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => (resolve = settle));
  return { promise, resolve };
}
