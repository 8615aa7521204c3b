import { invariant } from '@daylight/kernel';
import type { EventLog } from '@daylight/record';
import { ConsumerLane, type LaneState } from '../consumer/consumer-lane';
import { MessageApplier } from '../consumer/message-applier';
import type { ConsumerTransactions } from '../consumer-transactions';
import type { DeadLetterStore } from '../dead-letter';
import type { IntegrationConsumerDefinition } from '../integration-consumer';
import { silentLogger, type MessagingLogger } from '../logger';
import type { Messaging } from './messaging';
import { PullSource } from './pull-source';

export type ConsumerOptions<Tx> = {
  readonly messaging: Messaging;
  readonly log: EventLog;
  readonly definition: IntegrationConsumerDefinition<Tx>;
  readonly division: string;
  readonly transactions: ConsumerTransactions<Tx>;
  readonly deadLetters: DeadLetterStore<Tx>;
  /** Attempts at one event before it becomes a dead letter. Default 5, over about a second and a half. */
  readonly attemptsMax?: number;
  /** Events per transaction, and most deliveries not yet acknowledged. Default 128. */
  readonly batchSizeMax?: number;
  /**
   * When nothing was applied for this long, the record is compared; what it held then and has not arrived one such time
   * later is read from it. Default 5,000.
   */
  readonly recordComparisonMs?: number;
  /** How long JetStream waits for an answer before it delivers again. Default 30,000. */
  readonly ackWaitMs?: number;
  readonly logger?: MessagingLogger;
};

export interface Consumer {
  readonly name: string;
  /** One per context. */
  readonly state: readonly LaneState[];
  /** Resolves when the running batches are committed and answered. */
  stop(): Promise<void>;
}

/**
 * Applies the events of other contexts, each exactly once and in order, whatever happens to NATS meanwhile. Any number of
 * instances may run at once; they share the durable consumer and take turns at the checkpoint.
 * @throws RecordError when the record cannot say which log it is.
 */
export async function startConsumer<Tx>(options: ConsumerOptions<Tx>): Promise<Consumer> {
  const { messaging, log, definition, division, transactions, deadLetters, logger = silentLogger } = options;
  invariant(/^[A-Za-z0-9_-]{1,64}$/.test(definition.name), `not a consumer's name: ${definition.name}`);
  const incarnation = await log.incarnation();
  const batchSizeMax = options.batchSizeMax ?? 128;
  const attemptsMax = options.attemptsMax ?? 5;
  const applier = new MessageApplier({ definition, transactions, deadLetters, incarnation, attemptsMax });
  const lanes = definition.contracts.map(
    (contract) =>
      new ConsumerLane(
        {
          definition,
          contract,
          division,
          namespace: messaging.namespace,
          incarnation,
          log,
          applier,
          transactions,
          deadLetters,
          batchSizeMax,
          recordComparisonMs: options.recordComparisonMs ?? 5_000,
          logger,
        },
        (onArrival) =>
          new PullSource({
            messaging,
            division,
            context: contract.context,
            durable: `${definition.name}-${contract.context}`.replace(/[^A-Za-z0-9_-]/g, '_'),
            ackPendingMax: batchSizeMax,
            ackWaitMs: options.ackWaitMs ?? 30_000,
            onArrival,
            logger,
          }),
      ),
  );
  return {
    name: definition.name,
    get state() {
      return lanes.map((lane) => lane.state);
    },
    stop: async () => {
      await Promise.all(lanes.map((lane) => lane.stop()));
    },
  };
}
