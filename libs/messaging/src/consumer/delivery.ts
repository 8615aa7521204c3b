/** A message as the transport hands it over, at least once, and what may be answered. None of the answers throws. */
export interface Delivery {
  readonly subject: string;
  readonly bytes: Uint8Array;
  /** Names the message within the transport: stream and sequence number. */
  readonly key: string;
  /** From 1. */
  readonly deliveries: number;
  /** Done; never deliver it again. */
  ack(): void;
  /** Not now; deliver it again after the pause. */
  nak(delayMs: number): void;
  /** Never deliver it again: it is a dead letter. */
  terminate(): void;
  /** Still at work; the time until redelivery begins anew. */
  working(): void;
}

/** Where deliveries come from. It heals itself; the lane only takes. */
export interface DeliverySource {
  /** At most `max` of what has arrived, in order of arrival. Never waits. */
  take(max: number): readonly Delivery[];
  readonly status: DeliverySourceStatus;
  close(): Promise<void>;
}

export type DeliverySourceStatus = {
  readonly kind: 'pulling' | 'restarting' | 'closed';
  /** How often the pull began anew: lost consumer or stream, missed heartbeats, reconnection. */
  readonly restarts: number;
  readonly error?: string;
};
