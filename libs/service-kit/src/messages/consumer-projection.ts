import { PermanentFailure, toCloudEvent, type CloudEvent } from '@daylight/messaging';
import type { RecordedEvent } from '@daylight/kernel';
import type { Projection } from '@daylight/read-models';
import type { EntityManager } from 'typeorm';
import type { ServiceConsumer } from '../service-definition';

/** Name of the checkpoint that a consumer's rebuild keeps in its scratch schema. */
export function rebuiltConsumerName(consumer: ServiceConsumer): string {
  return `consumer:${consumer.name}`;
}

/**
 * A consumer of other contexts as a projection of the record: each recorded event goes through its contract's own mapping,
 * exactly as the relay publishes it. That is how its tables are rebuilt without NATS.
 *
 * An event that fails for good is left out with everything after it in its stream, as it is live, where it lies among the
 * dead letters.
 */
export function consumerProjection(
  consumer: ServiceConsumer,
  { division, incarnation }: { readonly division: string; readonly incarnation: string },
): Projection {
  const contracts = new Map(consumer.contracts.map((contract) => [contract.context, contract]));
  const blocked = new Set<string>();

  const messageOf = (recorded: RecordedEvent): { context: string; event: CloudEvent } | null => {
    const context = recorded.stream.slice(0, recorded.stream.indexOf('.'));
    const contract = contracts.get(context);
    const event = contract && toCloudEvent(contract, recorded, { division, incarnation });
    return event ? { context, event } : null;
  };

  const applyOne = async (recorded: RecordedEvent, manager: EntityManager): Promise<void> => {
    const message = messageOf(recorded);
    if (message === null || blocked.has(recorded.stream)) return;
    const { context, event } = message;
    try {
      // A savepoint: what a failing event had written is taken back alone.
      await manager.transaction((tx) =>
        consumer.apply({ context, position: event.position, event, data: event.data }, tx),
      );
    } catch (error) {
      if (!(error instanceof PermanentFailure)) throw error;
      blocked.add(recorded.stream);
    }
  };

  return {
    name: rebuiltConsumerName(consumer),
    filter: { streamPrefixes: [...contracts.keys()].map((context) => `${context}.`) },
    entities: consumer.entities,
    apply: async (events, manager) => {
      for (const recorded of events) await applyOne(recorded, manager);
    },
  };
}
