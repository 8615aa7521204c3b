import type { IntegrationContract } from '@daylight/kernel';
import type { EventLog } from '@daylight/record';
import { toCloudEvent } from './cloud-event';
import { describe } from './consumer/message-applier';
import type { ConsumerTransactions } from './consumer-transactions';
import type { DeadLetterQuery, DeadLetterStore, StoredDeadLetter } from './dead-letter';
import type { IntegrationConsumerDefinition, IntegrationMessage } from './integration-consumer';

/** Letters of one stream replayed by one call. */
const replayMax = 1_000;

export type ReplayOutcome = {
  readonly replayed: number;
  /** The letter that failed again and why; the letters behind it stay open. */
  readonly failed?: { readonly letter: StoredDeadLetter; readonly error: string };
  /** True when no letter of the stream is open any more: its later events are applied as they come. */
  readonly cleared: boolean;
};

export type DeadLettersOptions<Tx> = {
  readonly definitions: readonly IntegrationConsumerDefinition<Tx>[];
  readonly transactions: ConsumerTransactions<Tx>;
  readonly store: DeadLetterStore<Tx>;
  readonly log: EventLog;
  readonly division: string;
};

/** The operator's view of what consumers set aside. */
export class DeadLetters<Tx> {
  constructor(private readonly options: DeadLettersOptions<Tx>) {}

  /** Letters by context and position, a page at a time; default the open ones. */
  list(query: DeadLetterQuery = {}): Promise<readonly StoredDeadLetter[]> {
    const { transactions, store } = this.options;
    // A name of its own: looking never waits for a consumer at work.
    return transactions.run('dead-letters', (tx) => store.list(tx, query));
  }

  /**
   * Applies a stream's open letters in their order, each read from the record by its place there, never from the copy
   * that failed. Each letter closes in the transaction of its effect. Stops at the first that fails again.
   * @throws RangeError when no such consumer runs here, RecordError when the record cannot be read.
   */
  async replay(consumer: string, stream: string): Promise<ReplayOutcome> {
    const definition = this.definition(consumer);
    const incarnation = await this.options.log.incarnation();
    for (let replayed = 0; replayed < replayMax; replayed += 1) {
      const [letter] = await this.list({ consumer, stream, limit: 1 });
      if (letter === undefined) return { replayed, cleared: true };
      try {
        const message = await this.fromRecord(letter, definition, incarnation);
        await this.apply(letter, message, definition);
      } catch (error) {
        return { replayed, failed: { letter, error: describe(error) }, cleared: false };
      }
    }
    return { replayed: replayMax, cleared: false };
  }

  /** Gives a letter up for good: its event stays unapplied. The note says who decided so and why. */
  async dismiss(id: string, note: string): Promise<StoredDeadLetter | undefined> {
    const { transactions, store } = this.options;
    const letter = await transactions.run('dead-letters', (tx) => store.find(tx, id));
    if (letter === undefined) return undefined;
    return transactions.run(letter.consumer, async (tx) => {
      await store.close(tx, id, 'dismissed', note);
      return store.find(tx, id);
    });
  }

  private definition(consumer: string): IntegrationConsumerDefinition<Tx> {
    const found = this.options.definitions.find((definition) => definition.name === consumer);
    if (found === undefined) throw new RangeError(`no consumer ${consumer} here`);
    return found;
  }

  private async apply(
    letter: StoredDeadLetter,
    message: IntegrationMessage,
    definition: IntegrationConsumerDefinition<Tx>,
  ): Promise<void> {
    const { transactions, store } = this.options;
    await transactions.run(definition.name, async (tx) => {
      const present = await store.find(tx, letter.id);
      if (present?.state !== 'open') return;
      await definition.apply(message, tx);
      await store.close(tx, letter.id, 'replayed');
    });
  }

  private async fromRecord(
    letter: StoredDeadLetter,
    definition: IntegrationConsumerDefinition<Tx>,
    incarnation: string,
  ): Promise<IntegrationMessage> {
    const { log, division } = this.options;
    const contract = contractOf(definition, letter.context);
    const slice = await log.readStream(letter.stream ?? '', { from: letter.revision, limit: 1 });
    const recorded = slice.events[0];
    if (recorded === undefined || recorded.position !== letter.position) {
      throw new RangeError(`the record has no event at ${letter.position ?? '?'} of ${letter.stream ?? '?'}`);
    }
    const event = toCloudEvent(contract, recorded, { division, incarnation });
    if (event === null) throw new RangeError(`the contract of ${letter.context} no longer publishes it`);
    return { context: letter.context, position: event.position, event, data: event.data };
  }
}

function contractOf<Tx>(definition: IntegrationConsumerDefinition<Tx>, context: string): IntegrationContract {
  const contract = definition.contracts.find((candidate) => candidate.context === context);
  if (contract === undefined) throw new RangeError(`${definition.name} no longer follows ${context}`);
  return contract;
}
