import { administered, disclosureFacts } from '@daylight/administration';
import type { EnvelopeFacts } from '@daylight/kernel';
import type { DatedDeadlines, DeadlineVerdicts, Envelope } from '@daylight/kernel/messages';
import { caseMessages, type PowerPin, type StepFact } from '@daylight/contexts/service-center/contracts/own';
import type { CaseAt, CaseEvent } from './case-act';
import type { OnChart } from './chart-steps';
import { concludingAtEnd } from './conclusion';
import { met } from './deadlines';
import { giveOpinion, performStep } from './examination';
import {
  accept,
  deemAccepted,
  file,
  preReview,
  receiveSupplement,
  refuseAcceptance,
  requestSupplement,
} from './intake';
import { conclude, decide, deliver, rate, recordForeignClosure, terminate, withdraw } from './outcome';
import { noCase, type ServiceCase } from './service-case-state';
import { extend, recomputeDeadlines, resume, suspend } from './time-limits';

/** 一审一核: at most two people sign for a case. */
const signersMax = 2;
/** Deviations that are recorded, not prevented (DOMAIN.md 2.3). */
const skippedStep = 'D1';
const extraSignature = 'D5';

/** 办件: one application from filing to rating (DOMAIN.md 3.3). */
export const serviceCase = administered(caseMessages)<ServiceCase, CaseAt>({
  initial: noCase,
  evolve: {
    CaseFiled: (state, data, envelope) => ({
      ...onChart(state, data, envelope),
      status: 'filed',
      caseNo: data.caseNo,
      power: data.power,
      applicant: data.applicantFact,
      receivedOn: envelope.day,
      checkCodeHash: data.checkCodeHash,
      deadlines: data.deadlines ?? null,
      foreignStartedAt: data.foreignRecord?.startedAt ?? null,
    }),
    CasePreReviewed: (state, { outcome }) => ({ ...state, preReviewed: outcome }),
    SupplementRequested: (state, data, envelope) => ({
      ...onChart(state, data, envelope),
      status: 'supplement-requested',
      supplementRequestedOn: envelope.day,
    }),
    SupplementReceived: (state, data, envelope) => ({
      ...onChart(state, data, envelope),
      status: 'filed',
      receivedOn: envelope.day,
    }),
    AcceptanceRefused: (state, data, envelope) => ({
      ...onChart(state, data, envelope),
      status: 'not-accepted',
    }),
    CaseAccepted: (state, data, envelope) => ({
      ...accepted(state, data, envelope),
      acceptor: envelope.actor.subject,
    }),
    DeemedAccepted: accepted,
    StepPerformed: onChart,
    OpinionGiven: (state, data, envelope) => ({
      ...onChart(state, data, envelope),
      opinions: { ...state.opinions, [data.step.id]: data.verdict },
    }),
    CaseSuspended: (state, data, envelope) => ({
      ...onChart(state, data, envelope),
      suspendedFor: data.procedure,
      deadlines: data.deadlines,
    }),
    CaseResumed: (state, data, envelope) => ({
      ...onChart(state, data, envelope),
      suspendedFor: null,
      deadlines: data.deadlines,
    }),
    CaseExtended: (state, { deadlines }) => ({ ...state, deadlines }),
    ApplicationGranted: (state, data, envelope) => ({
      ...decided(state, data, envelope),
      status: 'granted',
    }),
    ApplicationRefused: (state, data, envelope) => ({
      ...decided(state, data, envelope),
      status: 'refused',
    }),
    OutcomeDelivered: (state, data, envelope) => ({
      ...onChart(state, data, envelope),
      deliveredOn: envelope.day,
    }),
    CaseWithdrawn: (state) => ({ ...state, status: 'withdrawn', suspendedFor: null }),
    CaseTerminated: (state, { verdicts }) => ({
      ...state,
      status: 'terminated',
      suspendedFor: null,
      verdicts,
    }),
    CaseConcluded: (state, { verdicts }) => ({ ...state, concluded: true, verdicts }),
    DeadlineRecomputed: (state, { deadlines }) => ({ ...state, deadlines }),
    ForeignClosureRecorded: (state, { verdicts }) => ({ ...state, foreignClosed: true, verdicts }),
    CaseRated: (state) => ({ ...state, rated: true }),
  },
  acts: {
    file,
    preReview,
    requestSupplement,
    receiveSupplement,
    refuseAcceptance,
    accept,
    deemAccepted,
    performStep,
    giveOpinion,
    suspend,
    resume,
    extend,
    decide,
    deliver,
    withdraw,
    terminate,
    conclude,
    recomputeDeadlines,
    recordForeignClosure,
    rate,
  },
  envelope: (after, event) => ({
    ...factsOf(after.caseNo, after.power),
    step: stepOf(event)?.id,
    deviations: deviationsOf(after, event),
  }),
  afterwards: concludingAtEnd,
});

function accepted(
  state: ServiceCase,
  data: OnChart & {
    readonly power: PowerPin;
    readonly acceptedOn: string;
    readonly deadlines: DatedDeadlines;
  },
  envelope: Envelope,
): ServiceCase {
  const { power, acceptedOn, deadlines } = data;
  return { ...onChart(state, data, envelope), status: 'accepted', power, acceptedOn, deadlines };
}

function decided(
  state: ServiceCase,
  data: OnChart & { readonly deliveryDueOn: string; readonly verdicts: DeadlineVerdicts },
  envelope: Envelope,
): ServiceCase {
  const { deliveryDueOn, verdicts } = data;
  const isOurs = state.deadlines !== null && state.foreignStartedAt === null;
  const deadlines = isOurs && state.deadlines !== null ? met(state.deadlines, envelope.day) : state.deadlines;
  return { ...onChart(state, data, envelope), deadlines, deliveryDueOn, verdicts };
}

function onChart(state: ServiceCase, { step, marking, open }: OnChart, { actor }: Envelope): ServiceCase {
  const progress = { marking, open };
  if (step === undefined) return { ...state, progress, extraSignature: false };
  const signs = step.signs === true && !state.signers.includes(actor.subject);
  return {
    ...state,
    progress,
    performed: [...state.performed, step],
    performers: { ...state.performers, [step.id]: actor.subject },
    signers: signs ? [...state.signers, actor.subject] : state.signers,
    extraSignature: signs && state.signers.length >= signersMax,
  };
}

function factsOf(caseNo: string, power: PowerPin | null): EnvelopeFacts {
  if (power === null) return {};
  const { powerCode, catalogueVersion, procedureVersion, nameZh, nameEn } = power;
  return {
    powerCode,
    catalogueVersion,
    procedureVersion,
    matter: { no: caseNo, nameZh, nameEn },
    ...disclosureFacts({ class: power.disclosure, reasonZh: power.disclosureReasonZh }),
  };
}

function stepOf({ data }: CaseEvent): StepFact | undefined {
  return 'step' in data ? data.step : undefined;
}

function deviationsOf(after: ServiceCase, event: CaseEvent): readonly string[] | undefined {
  const skips = event.type === 'service-center.DeemedAccepted' && event.data.skippedSteps.length > 0;
  const signs = after.extraSignature && stepOf(event) !== undefined;
  const deviations = [...(skips ? [skippedStep] : []), ...(signs ? [extraSignature] : [])];
  return deviations.length === 0 ? undefined : deviations;
}
