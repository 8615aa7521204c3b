import type { Act } from '@daylight/kernel';
import { sayOf, type BodyOf, type CommandName, type EventOf } from '@daylight/kernel/messages';
import type { AdministrativeCircumstances } from '@daylight/administration';
import { powerItemMessages } from '@daylight/contexts/power-registry/contracts/own';
import type { PowerItemState } from './power-item-state';

type Declared = typeof powerItemMessages;
export type ActName = CommandName<Declared>;
export type PowerItemEvent = EventOf<Declared>;

/** What surrounds an act on a catalogue item. */
export interface PowerItemAt extends AdministrativeCircumstances {
  /** Power code that the act is addressed to, in capitals. */
  readonly id: string;
  /** Roles that the acting person holds, as the identity provider names them. */
  readonly roles: readonly string[];
}

export type PowerItemAct<C extends ActName> = Act<
  PowerItemState,
  PowerItemAt,
  BodyOf<Declared, C>,
  PowerItemEvent
>;

export const say = sayOf(powerItemMessages);
