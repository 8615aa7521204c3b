import type { IntegrationContract, IntegrationData } from '@daylight/kernel';
import type { CloudEvent } from './cloud-event';

/** One integration event on its way into a consumer, whether it came over NATS or out of the record. */
export interface IntegrationMessage {
  /** The context that published it. */
  readonly context: string;
  readonly position: string;
  readonly event: CloudEvent;
  readonly data: IntegrationData;
}

/**
 * What a context does with the events of others. The events of one context arrive in the order of the record, each
 * exactly once: what `apply` writes through `tx` commits together with the consumer's checkpoint.
 *
 * An error is tried again with growing pauses and then set aside as a dead letter; later events of the same stream are
 * set aside behind it, so that no stream is ever applied out of order, while all other streams go on.
 */
export interface IntegrationConsumerDefinition<Tx> {
  /** Unique in the platform, such as `service-center-catalogue`; names the durable consumer: letters, digits, `-`, `_`. */
  readonly name: string;
  /** Version of the handler, written into dead letters. Default 1. */
  readonly version?: number;
  /** The contexts it follows, through what they publish. */
  readonly contracts: readonly IntegrationContract[];
  /** Writes only through `tx`. @throws PermanentFailure when trying again cannot help. */
  apply(message: IntegrationMessage, tx: Tx): Promise<void>;
}

/** Thrown by a consumer when the event can never be applied as it stands: a dead letter at once, without retries. */
export class PermanentFailure extends Error {
  override readonly name = 'PermanentFailure';
}
