import { businessDay, type Actor, type EventMetadata } from '@daylight/kernel';
import {
  powerItem,
  type PowerItemCommand,
  type PowerItemEvent,
  type PowerItemState,
} from '@daylight/contexts/power-registry/domain';
import { CommandRunner, type EventLog } from '@daylight/record';
import { CommandEndpoint, EVENT_LOG, type CommandAnswer, type Invocation } from '@daylight/service-kit';
import { Inject, Injectable } from '@nestjs/common';

/** The stream of an item; the code is no personal datum. */
export function itemStream(powerCode: string): string {
  return `power-registry.item-${powerCode.toLowerCase()}`;
}

/** What every command of the type says beyond item, person and day. */
export type CommandBody<Type extends PowerItemCommand['type']> = Omit<
  Extract<PowerItemCommand, { type: Type }>['data'],
  'powerCode' | 'by' | 'on'
>;

/** Facts of the envelope: which power and version the event is about, and why it is withheld where it is. */
export function itemEnvelope(event: PowerItemEvent): Partial<EventMetadata> {
  const { powerCode, version, disclosureReasonZh } = event.data;
  const procedureVersion = procedureVersionOf(event);
  return {
    powerCode,
    catalogueVersion: version,
    ...(procedureVersion === undefined ? {} : { procedureVersion }),
    ...(disclosureReasonZh === undefined ? {} : { disclosureReason: disclosureReasonZh }),
  };
}

function procedureVersionOf({ data }: PowerItemEvent): number | undefined {
  if ('procedureVersion' in data) return data.procedureVersion;
  return 'item' in data ? data.item.procedure.version : undefined;
}

/** Puts a command together from its body and the one who acts. */
export function commandOf<Type extends PowerItemCommand['type']>(
  type: Type,
  powerCode: string,
  { subject, organisation }: Pick<Actor, 'subject' | 'organisation'>,
  on: string,
  body: CommandBody<Type>,
): PowerItemCommand {
  return {
    type,
    data: { ...body, powerCode, by: { subject, organisation }, on },
  } as unknown as PowerItemCommand;
}

/** Every command on an item: one read of its stream, one decision, one append. */
@Injectable()
export class PowerItemCommands {
  private readonly runner: CommandRunner<PowerItemState, PowerItemCommand, PowerItemEvent>;

  constructor(
    @Inject(EVENT_LOG) log: EventLog,
    private readonly endpoint: CommandEndpoint,
  ) {
    this.runner = new CommandRunner(log, powerItem);
  }

  /** The item as the record has it now, for a decision that needs more than its command. */
  async load(powerCode: string): Promise<PowerItemState> {
    return (await this.runner.load(itemStream(powerCode))).state;
  }

  /** @throws RefusalException when the domain refuses. */
  async execute<Type extends PowerItemCommand['type']>(
    type: Type,
    powerCode: string,
    invocation: Invocation,
    body: CommandBody<Type>,
  ): Promise<CommandAnswer<PowerItemState>> {
    const command = commandOf(type, powerCode, invocation.actor, businessDay(invocation.now), body);
    return this.endpoint.execute(this.runner, {
      stream: itemStream(powerCode),
      command,
      invocation,
      envelope: itemEnvelope,
    });
  }
}
