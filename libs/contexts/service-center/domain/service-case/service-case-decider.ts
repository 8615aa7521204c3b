import {
  businessDay,
  disclosureOf,
  isRefusal,
  type Decider,
  type Decision,
  type DisclosureClass,
  type EventMetadata,
  type Refusal,
} from '@daylight/kernel';
import { countWorkingDays } from '@daylight/law';
import { numberInForce } from '../rule-parameters';
import { accept, deemAccepted, fileApplication, preReview, receiveSupplement } from './decide-intake';
import { refuseAcceptance, requestSupplement } from './decide-intake';
import {
  conclude,
  decideCase,
  deliver,
  rate,
  recomputeDeadlines,
  recordForeignClosure,
  terminate,
  withdraw,
} from './decide-outcome';
import { extend, giveOpinion, performStep, resume, suspend } from './decide-progress';
import { checkFreeText, checkTime, dayOf } from './guards';
import type { Circumstances, ServiceCaseCommand } from './service-case-commands';
import type { Deviation, EventMarks, PowerPin, ServiceCaseEvent } from './service-case-events';
import { citizenStatusOf } from './words';
import { evolveCase, noCase, type ServiceCase } from './service-case-state';

/** 一审一核: at most two people sign for a case. */
const signersMax = 2;

/** 办件: one application from filing to rating (DOMAIN.md 3.3). */
export const serviceCaseDecider: Decider<ServiceCase, ServiceCaseCommand, ServiceCaseEvent> = {
  initialState: noCase,
  decide(command, state) {
    const { at, body } = command.data;
    const refused = checkTime(at) ?? checkFreeText(body);
    if (refused !== null) return refused;
    const decision = decideCommand(command, state);
    return isRefusal(decision) ? decision : withMarks(decision, state, at);
  },
  evolve: evolveCase,
  disclosure: {
    'service-center.CaseFiled': classOf,
    'service-center.CasePreReviewed': classOf,
    'service-center.SupplementRequested': classOf,
    'service-center.SupplementReceived': classOf,
    'service-center.AcceptanceRefused': classOf,
    'service-center.CaseAccepted': classOf,
    'service-center.DeemedAccepted': classOf,
    'service-center.StepPerformed': classOf,
    'service-center.OpinionGiven': classOf,
    'service-center.CaseSuspended': classOf,
    'service-center.CaseResumed': classOf,
    'service-center.CaseExtended': classOf,
    'service-center.ApplicationGranted': classOf,
    'service-center.ApplicationRefused': classOf,
    'service-center.OutcomeDelivered': classOf,
    'service-center.CaseWithdrawn': classOf,
    'service-center.CaseTerminated': classOf,
    'service-center.CaseConcluded': classOf,
    'service-center.DeadlineRecomputed': classOf,
    'service-center.ForeignClosureRecorded': classOf,
    'service-center.CaseRated': classOf,
  },
};

/** The envelope's facts of a case event: versions, step, and the reason when it is not public. */
export function caseEnvelope(event: ServiceCaseEvent, before: ServiceCase): Partial<EventMetadata> {
  const pin: PowerPin | null = 'power' in event.data ? event.data.power : before.power;
  const step = 'step' in event.data ? event.data.step?.id : undefined;
  const reason = event.data.disclosureReason;
  return {
    ...(pin === null
      ? {}
      : {
          powerCode: pin.powerCode,
          catalogueVersion: pin.catalogueVersion,
          procedureVersion: pin.procedureVersion,
        }),
    ...(step === undefined ? {} : { step }),
    ...(reason === undefined ? {} : { disclosureReason: reason }),
  };
}

/** The disclosure class of a case event: its item's, public by default. */
export function caseDisclosure(event: ServiceCaseEvent): DisclosureClass {
  return disclosureOf(serviceCaseDecider, event);
}

function classOf(event: ServiceCaseEvent): DisclosureClass {
  return event.data.disclosure ?? 'public';
}

function decideCommand(command: ServiceCaseCommand, state: ServiceCase): Decision<ServiceCaseEvent> {
  switch (command.type) {
    case 'file-application':
      return fileApplication(command, state);
    case 'pre-review':
      return preReview(command, state);
    case 'request-supplement':
      return requestSupplement(command, state);
    case 'receive-supplement':
      return receiveSupplement(command, state);
    case 'refuse-acceptance':
      return refuseAcceptance(command, state);
    case 'accept':
      return accept(command, state);
    case 'deem-accepted':
      return deemAccepted(command, state);
    case 'perform-step':
      return performStep(command, state);
    case 'give-opinion':
      return giveOpinion(command, state);
    case 'suspend':
      return suspend(command, state);
    case 'resume':
      return resume(command, state);
    case 'extend':
      return extend(command, state);
    case 'decide':
      return decideCase(command, state);
    case 'deliver':
      return deliver(command, state);
    case 'withdraw':
      return withdraw(command, state);
    case 'terminate':
      return terminate(command, state);
    case 'conclude':
      return conclude(command, state);
    case 'recompute-deadlines':
      return recomputeDeadlines(command, state);
    case 'record-foreign-closure':
      return recordForeignClosure(command, state);
    case 'rate':
      return rate(command, state);
  }
}

/** Adds what every event of the case may bear: disclosure class, back-dating, deviations. */
function withMarks(
  events: readonly ServiceCaseEvent[],
  before: ServiceCase,
  at: Circumstances,
): Decision<ServiceCaseEvent> {
  if (events.length === 0) return events;
  const backdated = backdatingOf(at);
  if (isRefusal(backdated)) return backdated;
  let state = before;
  return events.map((event) => {
    const after = evolveCase(state, event);
    const marks = marksOf(event, state, after, backdated);
    state = after;
    return { ...event, data: { ...event.data, ...marks } } as ServiceCaseEvent;
  });
}

function marksOf(
  event: ServiceCaseEvent,
  before: ServiceCase,
  after: ServiceCase,
  backdated: EventMarks['backdated'] | null,
): EventMarks {
  const extraSignature = after.signers.length > signersMax && after.signers.length > before.signers.length;
  const deviations: Deviation[] = [
    ...(event.data.deviations ?? []),
    ...(extraSignature ? (['D5'] as const) : []),
    ...(backdated === null ? [] : (['D8'] as const)),
  ];
  const disclosure = after.power?.disclosure ?? 'public';
  return {
    caseNo: after.caseNo,
    itemNameZh: after.power?.nameZh ?? '',
    citizenStatus: citizenStatusOf(after),
    ...(deviations.length === 0 ? {} : { deviations }),
    ...(backdated === null ? {} : { backdated }),
    ...(disclosure === 'public'
      ? {}
      : { disclosure, disclosureReason: after.power?.disclosureReasonZh ?? '职权目录登记的公开范围' }),
  };
}

/** How late the act is recorded, beyond the tolerance; null within it. */
function backdatingOf(at: Circumstances): EventMarks['backdated'] | null | Refusal {
  const [day, recordedOn] = [dayOf(at), businessDay(at.now)];
  if (day === recordedOn) return null;
  const tolerance = numberInForce('X-05', recordedOn);
  if (isRefusal(tolerance)) return tolerance;
  const workingDays = countWorkingDays(day, recordedOn, at.calendar).count;
  return workingDays > tolerance.period.value ? { recordedOn, workingDays } : null;
}
