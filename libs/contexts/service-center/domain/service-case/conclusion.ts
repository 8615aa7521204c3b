import { dayOf } from '@daylight/administration';
import { isRefusal } from '@daylight/kernel';
import type { DeadlineVerdicts } from '@daylight/kernel/messages';
import { say, type CaseAt, type CaseEvent } from './case-act';
import { isAtEnd } from './chart-steps';
import { verdictsOn } from './deadlines';
import { powerOf } from './guards';
import type { CaseStatus, ServiceCase } from './service-case-state';

/** Statuses in which a case may be closed by its chart's end. */
export const closable = [
  'filed',
  'accepted',
  'granted',
  'refused',
  'not-accepted',
] as const satisfies readonly CaseStatus[];

/** 办结: a case concludes by itself once its chart has run to the very end. */
export function concludingAtEnd(state: ServiceCase, at: CaseAt): readonly CaseEvent[] {
  const { status, concluded, suspendedFor, progress } = state;
  const mayClose = !concluded && suspendedFor === null && closable.some((each) => each === status);
  if (!mayClose || progress === null) return [];
  const power = powerOf(state, at);
  return isRefusal(power) || !isAtEnd(power, progress) ? [] : [conclusionOf(state, at)];
}

export function conclusionOf(state: ServiceCase, at: CaseAt): CaseEvent {
  const verdicts = state.verdicts ?? verdictsAt(state, at);
  return say.CaseConcluded({ completion: completionOf(state), verdicts });
}

/** Judged by day for the law's own limits, by the instant for a deadline that another record brought. */
export function verdictsAt(state: ServiceCase, at: CaseAt): DeadlineVerdicts {
  const moment = state.foreignStartedAt === null ? dayOf(at) : at.occurredAt;
  return verdictsOn(state.deadlines, moment, at.calendar);
}

/** 办结类型 (DOMAIN.md 3.3). */
function completionOf({ status, deliveredOn }: ServiceCase) {
  switch (status) {
    case 'granted':
      return deliveredOn === null ? 'granted' : 'licensed';
    case 'refused':
    case 'not-accepted':
      return status;
    case 'none':
    case 'filed':
    case 'supplement-requested':
    case 'accepted':
    case 'withdrawn':
    case 'terminated':
      return 'completed';
  }
}
