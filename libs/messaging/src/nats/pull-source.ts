import {
  AckPolicy,
  ConsumerEvents,
  DeliverPolicy,
  nanos,
  ReplayPolicy,
  type ConsumerConfig,
  type ConsumerMessages,
  type JsMsg,
} from 'nats';
import type { Delivery, DeliverySource, DeliverySourceStatus } from '../consumer/delivery';
import type { MessagingLogger } from '../logger';
import { backOffMs, Signal } from '../signal';
import { isMissing, streamNameOf, subjectsOf } from './event-stream';
import type { Messaging } from './messaging';

const pullExpiresMs = 10_000;
const heartbeatMs = 2_500;
/** Redeliveries may pile up behind slow work; beyond this they go back to the server. */
const bufferFactor = 4;
/** A stream that its relay has not made yet is looked for this often at least. */
const restartPauseMaxMs = 2_000;

export type PullSourceOptions = {
  readonly messaging: Messaging;
  readonly division: string;
  readonly context: string;
  /** Name of the durable consumer. */
  readonly durable: string;
  /** Most messages delivered and not yet acknowledged, over all instances. */
  readonly ackPendingMax: number;
  readonly ackWaitMs: number;
  readonly onArrival: () => void;
  readonly logger: MessagingLogger;
};

/**
 * A durable pull consumer that begins anew whenever something is lost: the stream, the consumer, heartbeats, the
 * connection. It never makes the stream; that is its owner's, the relay's.
 */
export class PullSource implements DeliverySource {
  private readonly buffer: Delivery[] = [];
  private readonly signal = new Signal();
  private readonly finished: Promise<void>;
  private closing = false;
  private restarts = 0;
  private kind: DeliverySourceStatus['kind'] = 'restarting';
  private error: string | undefined;
  private endPull: () => void = () => undefined;

  constructor(private readonly options: PullSourceOptions) {
    this.finished = this.run();
  }

  get status(): DeliverySourceStatus {
    return { kind: this.kind, restarts: this.restarts, error: this.error };
  }

  take(max: number): readonly Delivery[] {
    return this.buffer.splice(0, max);
  }

  async close(): Promise<void> {
    this.closing = true;
    this.beginAnew();
    await this.finished;
    for (const delivery of this.buffer.splice(0)) delivery.nak(0);
  }

  private beginAnew(): void {
    this.endPull();
    this.signal.raise();
  }

  private async run(): Promise<void> {
    const { messaging, logger, durable } = this.options;
    const unlisten = messaging.onReconnect(() => this.beginAnew());
    let attempt = 0;
    while (!this.closing) {
      try {
        await this.pull(() => (attempt = 0));
      } catch (error) {
        attempt += 1;
        this.error = String(error);
        if (!isMissing(error))
          logger.warn({ consumer: durable, error: this.error, attempt }, 'the pull failed');
      }
      if (this.closing) break;
      this.restarts += 1;
      this.kind = 'restarting';
      await this.signal.wait(backOffMs(Math.max(1, attempt), restartPauseMaxMs));
    }
    unlisten();
    this.kind = 'closed';
  }

  /** Pulls until something is lost or the source closes. */
  private async pull(onMessage: () => void): Promise<void> {
    const { messaging, context, durable, ackPendingMax, onArrival } = this.options;
    const stream = streamNameOf(messaging.namespace, context);
    await this.provision(stream);
    const consumer = await messaging.jetStream.consumers.get(stream, durable);
    const messages = await consumer.consume({
      max_messages: ackPendingMax,
      expires: pullExpiresMs,
      idle_heartbeat: heartbeatMs,
      abort_on_missing_resource: true,
      callback: (message) => {
        onMessage();
        this.receive(message);
        onArrival();
      },
    });
    this.kind = 'pulling';
    this.error = undefined;
    try {
      const ended = new Promise<void>((resolve) => (this.endPull = resolve));
      if (!this.closing) await Promise.race([this.trouble(messages), ended]);
    } finally {
      await messages.close();
    }
  }

  private async trouble(messages: ConsumerMessages): Promise<void> {
    for await (const status of await messages.status()) {
      const type: string = status.type;
      if (type === ConsumerEvents.HeartbeatsMissed && Number(status.data) < 2) continue;
      const lost: readonly string[] = [
        ConsumerEvents.HeartbeatsMissed,
        ConsumerEvents.ConsumerDeleted,
        ConsumerEvents.ConsumerNotFound,
        ConsumerEvents.StreamNotFound,
        ConsumerEvents.NoResponders,
      ];
      if (lost.includes(type)) {
        this.error = `${type} ${String(status.data)}`;
        return;
      }
    }
  }

  private receive(message: JsMsg): void {
    const delivery = toDelivery(message, this.options.messaging);
    if (this.closing || this.buffer.length >= this.options.ackPendingMax * bufferFactor) {
      delivery.nak(1_000);
      return;
    }
    this.buffer.push(delivery);
  }

  /** Creates the durable consumer, or compares the one that is there and makes it anew when it differs. */
  private async provision(stream: string): Promise<void> {
    const { messaging, division, context, durable, ackPendingMax } = this.options;
    const { consumers } = messaging.manager;
    const config: Partial<ConsumerConfig> = {
      durable_name: durable,
      description: `Integration events of ${context} for ${durable}`,
      ack_policy: AckPolicy.Explicit,
      deliver_policy: DeliverPolicy.All,
      replay_policy: ReplayPolicy.Instant,
      filter_subject: subjectsOf(messaging.namespace, division, context),
      ack_wait: nanos(this.options.ackWaitMs),
      max_ack_pending: ackPendingMax,
      // The consumer counts attempts itself, in PostgreSQL, and sets aside what fails for good.
      max_deliver: -1,
    };
    try {
      const existing = await consumers.info(stream, durable);
      const differs = (Object.keys(config) as (keyof ConsumerConfig)[]).some(
        (key) => existing.config[key] !== config[key],
      );
      if (!differs) return;
      // Making it anew delivers from the stream's beginning; positions already applied are skipped.
      await consumers.delete(stream, durable);
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
    await consumers.add(stream, config);
  }
}

function toDelivery(message: JsMsg, { connection }: Messaging): Delivery {
  // An answer over a closing connection is as good as lost: the message comes again and is recognised.
  const answer = (send: () => void) => {
    if (!connection.isClosed() && !connection.isDraining()) send();
  };
  return {
    subject: message.subject,
    bytes: message.data,
    key: `${message.info.stream}:${message.seq}`,
    deliveries: message.info.deliveryCount,
    ack: () => answer(() => message.ack()),
    nak: (delayMs) => answer(() => message.nak(delayMs)),
    // Without the reason, which nats-server 2.9 would not understand: the dead letter has it.
    terminate: () => answer(() => message.term()),
    working: () => answer(() => message.working()),
  };
}
