import { met, type DatedDeadlines, type DeadlineVerdicts } from './deadlines';
import type {
  Acceptance,
  ApplicantFact,
  DecisionFact,
  OpinionVerdict,
  PowerPin,
  Progress,
  ServiceCaseEvent,
  StepFact,
} from './service-case-events';

/** 办件状态 inside the centre; citizens see the six words of `citizenStatusOf`. */
export type CaseStatus =
  | 'none'
  | 'filed'
  | 'supplement-requested'
  | 'accepted'
  | 'granted'
  | 'refused'
  | 'not-accepted'
  | 'withdrawn'
  | 'terminated';

export type ServiceCase = {
  readonly status: CaseStatus;
  readonly caseId: string;
  readonly caseNo: string;
  readonly power: PowerPin | null;
  readonly applicant: ApplicantFact | null;
  readonly checkCodeHash: string;
  /** Day the present materials were received: silence counts from it. */
  readonly receivedOn: string;
  /** Opaque; set when the case brings the deadline of another record. */
  readonly foreignStartedAt: string | null;
  readonly preReviewed: string | null;
  readonly supplementRequestedOn: string | null;
  readonly acceptedOn: string | null;
  readonly deadlines: DatedDeadlines | null;
  readonly suspendedFor: string | null;
  readonly progress: Progress | null;
  /** Steps done, in order. */
  readonly performed: readonly StepFact[];
  /** Step → subject of who did it last. */
  readonly performers: { readonly [step: string]: string };
  readonly acceptor: string | null;
  /** Who signed (审 and 核), each once. */
  readonly signers: readonly string[];
  readonly opinions: { readonly [step: string]: OpinionVerdict };
  readonly verdicts: DeadlineVerdicts | null;
  readonly deliveryDueOn: string | null;
  readonly deliveredOn: string | null;
  readonly concluded: boolean;
  readonly foreignClosed: boolean;
  readonly rated: boolean;
};

export const noCase: ServiceCase = {
  status: 'none',
  caseId: '',
  caseNo: '',
  power: null,
  applicant: null,
  checkCodeHash: '',
  receivedOn: '',
  foreignStartedAt: null,
  preReviewed: null,
  supplementRequestedOn: null,
  acceptedOn: null,
  deadlines: null,
  suspendedFor: null,
  progress: null,
  performed: [],
  performers: {},
  acceptor: null,
  signers: [],
  opinions: {},
  verdicts: null,
  deliveryDueOn: null,
  deliveredOn: null,
  concluded: false,
  foreignClosed: false,
  rated: false,
};

/** Folds one event into the case. Total: an event type of a later version leaves the state as it is. */
export function evolveCase(state: ServiceCase, event: ServiceCaseEvent): ServiceCase {
  switch (event.type) {
    case 'service-center.CaseFiled': {
      const { caseId, caseNo, power, applicant, receivedOn, checkCodeHash, deadlines, foreignRecord } =
        event.data;
      return {
        ...onChart(state, event.data),
        status: 'filed',
        caseId,
        caseNo,
        power,
        applicant,
        receivedOn,
        checkCodeHash,
        deadlines: deadlines ?? null,
        foreignStartedAt: foreignRecord?.startedAt ?? null,
      };
    }
    case 'service-center.CasePreReviewed':
      return { ...state, preReviewed: event.data.outcome };
    case 'service-center.SupplementRequested':
      return {
        ...onChart(state, event.data),
        status: 'supplement-requested',
        supplementRequestedOn: event.data.requestedOn,
      };
    case 'service-center.SupplementReceived':
      return { ...onChart(state, event.data), status: 'filed', receivedOn: event.data.receivedOn };
    case 'service-center.AcceptanceRefused':
      return { ...onChart(state, event.data), status: 'not-accepted' };
    case 'service-center.CaseAccepted':
      return { ...accepted(state, event.data), acceptor: event.data.by };
    case 'service-center.DeemedAccepted':
      return accepted(state, event.data);
    case 'service-center.StepPerformed':
      return onChart(state, event.data);
    case 'service-center.OpinionGiven': {
      const { step, verdict } = event.data;
      return { ...onChart(state, event.data), opinions: { ...state.opinions, [step.id]: verdict } };
    }
    case 'service-center.CaseSuspended':
      return {
        ...onChart(state, event.data),
        suspendedFor: event.data.procedure,
        deadlines: event.data.deadlines,
      };
    case 'service-center.CaseResumed':
      return { ...onChart(state, event.data), suspendedFor: null, deadlines: event.data.deadlines };
    case 'service-center.CaseExtended':
    case 'service-center.DeadlineRecomputed':
      return { ...state, deadlines: event.data.deadlines };
    case 'service-center.ApplicationGranted':
      return { ...decided(state, event.data), status: 'granted' };
    case 'service-center.ApplicationRefused':
      return { ...decided(state, event.data), status: 'refused' };
    case 'service-center.OutcomeDelivered':
      return { ...onChart(state, event.data), deliveredOn: event.data.deliveredOn };
    case 'service-center.CaseWithdrawn':
      return { ...state, status: 'withdrawn', suspendedFor: null };
    case 'service-center.CaseTerminated':
      return { ...state, status: 'terminated', suspendedFor: null, verdicts: event.data.verdicts };
    case 'service-center.CaseConcluded':
      return { ...state, concluded: true, verdicts: event.data.verdicts };
    case 'service-center.ForeignClosureRecorded':
      return { ...state, foreignClosed: true, verdicts: event.data.verdicts };
    case 'service-center.CaseRated':
      return { ...state, rated: true };
    default:
      return state;
  }
}

function accepted(state: ServiceCase, acceptance: Acceptance): ServiceCase {
  const { power, acceptedOn, deadlines } = acceptance;
  return { ...onChart(state, acceptance), status: 'accepted', power, acceptedOn, deadlines };
}

function decided(state: ServiceCase, decision: DecisionFact): ServiceCase {
  const { decidedOn, deliveryDueOn, verdicts } = decision;
  const deadlines =
    state.deadlines === null || state.foreignStartedAt !== null
      ? state.deadlines
      : met(state.deadlines, decidedOn);
  return { ...onChart(state, decision), deadlines, deliveryDueOn, verdicts };
}

function onChart(
  state: ServiceCase,
  { step, by, progress }: { readonly step?: StepFact; readonly by?: string; readonly progress: Progress },
): ServiceCase {
  if (step === undefined || by === undefined) return { ...state, progress };
  const signs = step.signs === true && !state.signers.includes(by);
  return {
    ...state,
    progress,
    performed: [...state.performed, step],
    performers: { ...state.performers, [step.id]: by },
    signers: signs ? [...state.signers, by] : state.signers,
  };
}
