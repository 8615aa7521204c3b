import type { SuspensionCause } from '@daylight/kernel/messages';
import type { CaseAct, Marking } from '@daylight/kernel/messages';
import type { DisclosureClass, DomainEvent, JsonObject } from '@daylight/kernel';
import type { CaseKind } from '../power/power-snapshot';
import type { CitizenStatus } from './words';
import type { DatedDeadlines, DeadlineVerdicts } from './deadlines';

/** How an application came in (SVC-25: the channels are equal). */
export type FilingChannel = 'counter' | 'online' | 'village-agent';

/** Deviations that are recorded, not prevented (DOMAIN.md 2.3): skipped step, extra signature, back-dating. */
export type Deviation = 'D1' | 'D5' | 'D8';

/** What any event of a case may bear beside its own facts. */
export type EventMarks = {
  /** 办件编码, on every event, so that each can be read alone. */
  readonly caseNo?: string;
  /** Name of the item, likewise. */
  readonly itemNameZh?: string;
  /** What the applicant reads of the case after the event (UI.md B0). */
  readonly citizenStatus?: CitizenStatus;
  /** Set when the item's class is narrower than `public`. */
  readonly disclosure?: DisclosureClass;
  readonly disclosureReason?: string;
  /** recorded so many working days after it happened, beyond the tolerance. */
  readonly backdated?: { readonly recordedOn: string; readonly workingDays: number };
  readonly deviations?: readonly Deviation[];
};

/** The versions that a case is bound to (FLO-05), with what people need to read of them. */
export type PowerPin = {
  readonly powerCode: string;
  readonly catalogueVersion: number;
  readonly procedureVersion: number;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly category: string;
  readonly organisation: string;
  readonly organisationZh: string;
  readonly caseKind: CaseKind;
  readonly signatures: 'single' | 'review-and-approve';
  readonly deadlineMode: 'computed' | 'as-recorded';
  readonly disclosure: DisclosureClass;
  readonly disclosureReasonZh?: string;
};

/** Who applies. A person's name is masked, everything personal is sealed; a company's name and code are public. */
export type ApplicantFact = {
  readonly kind: 'person' | 'company';
  readonly displayName: string;
  /** Opaque subject of the identity provider, when the applicant has one. */
  readonly subject?: string;
  /** 统一社会信用代码 of a company. */
  readonly uscc?: string;
  /** Personal fields under the key of this person and case; absent for a company that gave none. */
  readonly sealed?: JsonObject;
};

export type MaterialFact = { readonly code: string; readonly nameZh: string };

/** The record of a case that was handled elsewhere (deadline mode `as-recorded`). Instants are RFC 3339, UTC. */
export type ForeignRecord = {
  readonly system: string;
  readonly reference: string;
  readonly startedAt: string;
  readonly dueAt: string;
};

/** A step that is possible now, and whose it is. */
export type OpenStep = {
  readonly step: string;
  readonly nameZh: string;
  readonly nameEn?: string;
  readonly post?: string;
  readonly actor?: 'applicant' | 'agency' | 'system' | 'other';
  readonly act?: CaseAct;
};

/** Where the case stands on its chart after the event. */
export type Progress = { readonly marking: Marking; readonly open: readonly OpenStep[] };

/** The step of the chart that the event is; absent when the chart has no node for the act. */
export type StepFact = {
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn?: string;
  readonly post?: string;
  readonly act?: CaseAct;
  /** 审 or 核: the performer signed for the case (一审一核). */
  readonly signs?: boolean;
};

/** What an event that may be a step of the chart carries. */
export type OnChart = {
  readonly step?: StepFact;
  /** Opaque subject of who did it: separation of duties is decided from here. */
  readonly by?: string;
  readonly progress: Progress;
};

export type OpinionVerdict = 'agree' | 'disagree';
export type NonAcceptanceGround = 'no-licence-needed' | 'not-competent' | 'not-in-form' | 'quota-exhausted';
export type TerminationGround =
  'supplement-not-provided' | 'applicant-gone' | 'moot' | 'basis-lapsed' | 'other-by-law';
/** 办结类型 (DOMAIN.md 3.3). */
export type Completion = 'licensed' | 'granted' | 'refused' | 'not-accepted' | 'completed';

type Event<Name extends string, Data> = DomainEvent<`service-center.${Name}`, Data & EventMarks>;

export type CaseFiled = Event<
  'CaseFiled',
  OnChart & {
    readonly caseId: string;
    /** 办件编码, public. */
    readonly caseNo: string;
    readonly channel: FilingChannel;
    /** The day the materials were received: acceptance by silence counts from it (SVC-03). */
    readonly receivedOn: string;
    readonly power: PowerPin;
    readonly applicant: ApplicantFact;
    readonly materials: readonly MaterialFact[];
    readonly matterZh?: string;
    /** SHA-256 (hex) of the public query code; the code itself is told to the applicant only. */
    readonly checkCodeHash: string;
    readonly agency?: { readonly agreementNo: string; readonly scopeZh?: string };
    readonly foreignRecord?: ForeignRecord;
    /** Known at filing only when the foreign record brings it. */
    readonly deadlines?: DatedDeadlines;
  }
>;
export type CasePreReviewed = Event<
  'CasePreReviewed',
  { readonly outcome: 'ready' | 'needs-correction'; readonly opinionZh?: string }
>;
export type SupplementRequested = Event<
  'SupplementRequested',
  OnChart & {
    readonly requestedOn: string;
    readonly missing: readonly (MaterialFact & { readonly reasonZh: string })[];
    readonly noticeNo?: string;
  }
>;
export type SupplementReceived = Event<
  'SupplementReceived',
  OnChart & { readonly receivedOn: string; readonly materials: readonly MaterialFact[] }
>;
export type AcceptanceRefused = Event<
  'AcceptanceRefused',
  OnChart & {
    readonly ground: NonAcceptanceGround;
    readonly reasonsZh: string;
    readonly rightOrganZh?: string;
    readonly decidedOn: string;
  }
>;
/** What acceptance fixes: the versions, the start, both deadlines. */
export type Acceptance = OnChart & {
  readonly power: PowerPin;
  readonly acceptedOn: string;
  readonly deadlines: DatedDeadlines;
  /** Set when the item changed between filing and acceptance: earlier steps that the new chart does not know. */
  readonly stepsOutsideNewChart?: readonly string[];
};
export type CaseAccepted = Event<
  'CaseAccepted',
  Acceptance & { readonly by: string; readonly voucherNo?: string }
>;
/** 视为受理: the law's own answer to silence; starts on the day the materials were received. */
export type DeemedAccepted = Event<
  'DeemedAccepted',
  Acceptance & { readonly silenceEndedOn: string; readonly skippedSteps: readonly string[] }
>;
export type StepPerformed = Event<
  'StepPerformed',
  OnChart & { readonly step: StepFact; readonly opinionZh?: string }
>;
export type OpinionGiven = Event<
  'OpinionGiven',
  OnChart & {
    readonly step: StepFact;
    readonly organisation: string;
    readonly verdict: OpinionVerdict;
    readonly opinionZh?: string;
  }
>;
export type CaseSuspended = Event<
  'CaseSuspended',
  OnChart & {
    readonly procedure: SuspensionCause;
    readonly from: string;
    /** Working or natural days told to the applicant; never more than these are credited. */
    readonly notifiedDays: number;
    readonly noticeNo: string;
    readonly noticeServedOn: string;
    readonly deadlines: DatedDeadlines;
  }
>;
export type CaseResumed = Event<
  'CaseResumed',
  OnChart & { readonly procedure: SuspensionCause; readonly on: string; readonly deadlines: DatedDeadlines }
>;
export type CaseExtended = Event<
  'CaseExtended',
  {
    readonly approvedBy: { readonly subject: string; readonly post?: string };
    readonly reasonsZh: string;
    readonly notifiedOn: string;
    readonly article: string;
    readonly deadlines: DatedDeadlines;
  }
>;
/** What both decisions share. */
export type DecisionFact = OnChart & {
  readonly decidedOn: string;
  readonly documentNo?: string;
  readonly deliveryDueOn: string;
  readonly verdicts: DeadlineVerdicts;
  /** Legal review's transition rule, when the power lapsed meanwhile (CAT-12). */
  readonly transitionBasisZh?: string;
};
export type ApplicationGranted = Event<
  'ApplicationGranted',
  DecisionFact & { readonly opinionZh?: string; readonly disagreementAnswerZh?: string }
>;
export type ApplicationRefused = Event<
  'ApplicationRefused',
  DecisionFact & { readonly reasonsZh: string; readonly remediesZh: readonly string[] }
>;
export type OutcomeDelivered = Event<
  'OutcomeDelivered',
  OnChart & {
    readonly deliveredOn: string;
    readonly method: 'window' | 'post' | 'electronic' | 'village-agent';
    readonly late: boolean;
  }
>;
export type CaseWithdrawn = Event<
  'CaseWithdrawn',
  { readonly reasonZh?: string; readonly withdrawnOn: string }
>;
export type CaseTerminated = Event<
  'CaseTerminated',
  {
    readonly ground: TerminationGround;
    readonly reasonsZh: string;
    readonly terminatedOn: string;
    readonly verdicts: DeadlineVerdicts;
  }
>;
/** The chart has run to its end. */
export type CaseConcluded = Event<
  'CaseConcluded',
  { readonly completion: Completion; readonly concludedOn: string; readonly verdicts: DeadlineVerdicts }
>;
export type DeadlinesRecomputed = Event<
  'DeadlineRecomputed',
  { readonly deadlines: DatedDeadlines; readonly calendarVersion: string }
>;
/** The other record says when it closed the case; lateness there is judged by its own instants. */
export type ForeignClosureRecorded = Event<
  'ForeignClosureRecorded',
  { readonly closedAt: string; readonly verdicts: DeadlineVerdicts }
>;
export type CaseRated = Event<
  'CaseRated',
  {
    readonly grade: 1 | 2 | 3 | 4 | 5;
    /** Free words of the rater, sealed: neither the rated nor the public read who said what (RAT-03). */
    readonly sealedComment?: JsonObject;
  }
>;

export type ServiceCaseEvent =
  | CaseFiled
  | CasePreReviewed
  | SupplementRequested
  | SupplementReceived
  | AcceptanceRefused
  | CaseAccepted
  | DeemedAccepted
  | StepPerformed
  | OpinionGiven
  | CaseSuspended
  | CaseResumed
  | CaseExtended
  | ApplicationGranted
  | ApplicationRefused
  | OutcomeDelivered
  | CaseWithdrawn
  | CaseTerminated
  | CaseConcluded
  | DeadlinesRecomputed
  | ForeignClosureRecorded
  | CaseRated;
