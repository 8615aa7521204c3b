import type { AdministrativeCircumstances } from '@daylight/administration';
import type { Act, Decision, Guard } from '@daylight/kernel';
import {
  sayOf,
  type BodyOf,
  type CommandName,
  type EventOf,
  type PowerItem,
} from '@daylight/kernel/messages';
import { caseMessages } from '@daylight/contexts/service-center/contracts/own';
import type { ServiceCase } from './service-case-state';

/** What surrounds every act on a case. */
export interface CaseAt extends AdministrativeCircumstances {
  /** The case's id, which its number follows from. */
  readonly id: string;
  /** Every known version of the case's power, or of the power that a filing names. */
  readonly powers: readonly PowerItem[];
  readonly roles: readonly string[];
  /** Hash of the query code that somebody gave. */
  readonly checkCodeHash?: string;
}

export type CaseEvent = EventOf<typeof caseMessages>;
export type CaseDecision = Decision<CaseEvent>;
export type CaseGuard = Guard<ServiceCase, CaseAt>;
export type BodyOfAct<C extends CommandName<typeof caseMessages>> = BodyOf<typeof caseMessages, C>;
export type ActOf<C extends CommandName<typeof caseMessages>> = Act<
  ServiceCase,
  CaseAt,
  BodyOfAct<C>,
  CaseEvent
>;

export const say = sayOf(caseMessages);
