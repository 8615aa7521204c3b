import type { PowerSnapshot } from '../power/power-snapshot';
import { isAtEnd } from './chart-steps';
import { verdictsOn, type DeadlineVerdicts } from './deadlines';
import { dayOf } from './guards';
import type { Circumstances } from './service-case-commands';
import type { CaseConcluded, Completion, ServiceCaseEvent } from './service-case-events';
import { evolveCase, type ServiceCase } from './service-case-state';

/** An event, followed by the case's conclusion when it was the last step that the chart allows. */
export function concluding(
  power: PowerSnapshot,
  before: ServiceCase,
  at: Circumstances,
  event: ServiceCaseEvent,
): readonly ServiceCaseEvent[] {
  const after = evolveCase(before, event);
  if (after.concluded || after.progress === null || !isAtEnd(power, after.progress)) return [event];
  return [event, conclusionOf(after, at)];
}

export function conclusionOf(state: ServiceCase, at: Circumstances): CaseConcluded {
  return {
    type: 'service-center.CaseConcluded',
    data: {
      completion: completionOf(state),
      concludedOn: dayOf(at),
      verdicts: state.verdicts ?? verdictsAt(state, at),
    },
  };
}

/** Judged by day for the law's own limits, by the instant for a deadline that another record brought. */
export function verdictsAt(state: ServiceCase, at: Circumstances): DeadlineVerdicts {
  const moment = state.foreignStartedAt === null ? dayOf(at) : at.occurredAt;
  return verdictsOn(state.deadlines, moment, at.calendar);
}

function completionOf(state: ServiceCase): Completion {
  switch (state.status) {
    case 'granted':
      return state.deliveredOn === null ? 'granted' : 'licensed';
    case 'refused':
      return 'refused';
    case 'not-accepted':
      return 'not-accepted';
    case 'none':
    case 'filed':
    case 'supplement-requested':
    case 'accepted':
    case 'withdrawn':
    case 'terminated':
      return 'completed';
  }
}
