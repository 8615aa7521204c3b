import type { powerItemMessages } from '@daylight/contexts/power-registry/contracts/own';
import { powerItem, type PowerItemAt, type PowerItemState } from '@daylight/contexts/power-registry/domain';
import type { PowerItemDeed } from '@daylight/contexts/power-registry/domain/testing';
import { newId } from '@daylight/kernel';
import type { CommandName } from '@daylight/kernel/messages';
import { AggregateRunner, type ActRequest, type EventLog } from '@daylight/record';

type Messages = typeof powerItemMessages;
type Request = ActRequest<Messages, PowerItemState, PowerItemAt, CommandName<Messages>>;

/** Brings items to where a spec needs them, past HTTP and by the law all the same. */
export class ItemRecorder {
  private readonly items: AggregateRunner<Messages, PowerItemState, PowerItemAt>;

  constructor(log: EventLog) {
    this.items = new AggregateRunner(log, powerItem);
  }

  /** @throws Error when a deed is refused. */
  async record(powerCode: string, deeds: readonly PowerItemDeed[]): Promise<void> {
    for (const { act, body, at } of deeds) {
      const outcome = await this.items.run({
        id: powerCode.toLowerCase(),
        act,
        body,
        circumstances: () => ({ ...at, id: powerCode }),
        metadata: { commandId: newId(), correlationId: newId() },
      } as Request);
      if (outcome.kind === 'refused') throw new Error(`${act}: ${outcome.refusal.message.en}`);
    }
  }
}
