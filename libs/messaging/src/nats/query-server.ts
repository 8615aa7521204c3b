import { setTimeout as pause } from 'node:timers/promises';
import { NatsContext, ServerNats } from '@nestjs/microservices';
import type { Msg, NatsConnection, Subscription } from 'nats';
import type { MessagingLogger } from '../logger';
import { SafeNatsDeserializer } from '../safe-nats-deserializer';
import type { Messaging } from './messaging';

/** Beyond it an instance says that it is busy, and the asker tries another one. */
export const questionsInProgressMax = 64;
export const questionBytesMax = 64 * 1024;
const closeTimeoutMs = 10_000;
const pollMs = 10;

/** What a question meets that no handler sees. Unsigned: at worst it makes an asker try again or give up. */
export type ServerFault = { readonly fault: 'busy' | 'too-large' | 'failed' };

export interface QueryServerOptions {
  /** Instances with one queue name share the questions; the context's name. */
  readonly queue: string;
  /** Resolves with the first connection to NATS; the server is never waited for. */
  readonly connected: Promise<Messaging>;
  readonly logger: MessagingLogger;
}

/**
 * Nest's NATS transport as it has to be for a service that goes on: over a connection that never gives up, with limits on
 * size and number, total on whatever comes in, and a close that answers what is in progress. Nest's own ends the process
 * on a malformed packet and drops questions on close.
 */
export class QueryServer extends ServerNats {
  private readonly held: Subscription[] = [];
  private readonly inProgress = new Set<Msg>();
  private closing: Promise<void> | undefined;

  constructor(private readonly own: QueryServerOptions) {
    super({ queue: own.queue, deserializer: new SafeNatsDeserializer() });
  }

  /** Begins as soon as there is a connection; does not wait for it. */
  override async listen(callback: () => void): Promise<void> {
    void this.own.connected.then(({ connection }) => this.bindEvents(connection));
    callback();
  }

  override bindEvents(connection: NatsConnection): void {
    if (this.closing !== undefined) return;
    for (const subject of this.getHandlers().keys()) {
      const callback = (error: Error | null, message: Msg): void => {
        if (error === null) void this.handleMessage(subject, message);
        else this.own.logger.error({ subject, error: String(error) }, 'a subscription to questions failed');
      };
      this.held.push(connection.subscribe(subject, { queue: this.own.queue, callback }));
    }
  }

  /** Never rejects. A packet without a reply's address is dropped: nobody waits for an answer. */
  override async handleMessage(subject: string, message: Msg): Promise<void> {
    if (message.reply === undefined || message.reply === '') return;
    if (message.data.byteLength > questionBytesMax) return this.say(message, { fault: 'too-large' });
    if (this.inProgress.size >= questionsInProgressMax) return this.say(message, { fault: 'busy' });
    this.inProgress.add(message);
    try {
      await super.handleMessage(subject, message);
    } catch (error) {
      this.inProgress.delete(message);
      this.own.logger.error({ subject, error: String(error) }, 'a question could not be handled');
      this.say(message, { fault: 'failed' });
    }
  }

  override getPublisher(message: Msg, id: string, context: NatsContext): (response: object) => void {
    const publish = super.getPublisher(message, id, context);
    return (response) => {
      try {
        publish(response);
      } catch (error) {
        // Nest calls this outside any catch; a connection that closed meanwhile would end the process.
        this.own.logger.warn({ error: String(error) }, 'an answer could not be sent');
      } finally {
        this.inProgress.delete(message);
      }
    };
  }

  /** Takes no more questions and answers those in progress, for at most ten seconds. Safe to call twice. */
  override close(): Promise<void> {
    return (this.closing ??= this.finish());
  }

  private async finish(): Promise<void> {
    const deadlineMs = performance.now() + closeTimeoutMs;
    // The server may be gone, and then no drain ends.
    const drained = Promise.allSettled(this.held.map((subscription) => subscription.drain()));
    await Promise.race([drained, pause(closeTimeoutMs, undefined, { ref: false })]);
    while (this.inProgress.size > 0 && performance.now() < deadlineMs) await pause(pollMs);
  }

  private say(message: Msg, response: ServerFault): void {
    this.getPublisher(
      message,
      '',
      new NatsContext([message.subject, undefined]),
    )({ response, isDisposed: true });
  }
}
