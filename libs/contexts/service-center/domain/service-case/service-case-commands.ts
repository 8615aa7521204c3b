import type { Actor, Command, JsonObject } from '@daylight/kernel';
import type { WorkingDayCalendar } from '@daylight/law';
import type { Catalogue } from '../power/power-snapshot';
import type {
  ApplicantFact,
  FilingChannel,
  ForeignRecord,
  NonAcceptanceGround,
  OpinionVerdict,
  TerminationGround,
} from './service-case-events';

/**
 * What surrounds every command: who acts, when it happened and when it is recorded, the catalogue and the calendar as the
 * service knows them at that moment. With it, a decision follows from the command and the state alone.
 */
export type Circumstances = {
  readonly actor: Actor;
  /** Time of recording, RFC 3339 UTC. */
  readonly now: string;
  /** Business time, RFC 3339 UTC; not after `now`. */
  readonly occurredAt: string;
  readonly catalogue: Catalogue;
  readonly calendar: WorkingDayCalendar;
};

type CaseCommand<Name extends string, Body> = Command<
  Name,
  { readonly at: Circumstances; readonly body: Body }
>;

/** Names the chart's step where several stand for the same act. */
type MayNameStep = { readonly stepId?: string };

export type FileApplication = CaseCommand<
  'file-application',
  {
    readonly caseId: string;
    readonly powerCode: string;
    readonly channel: FilingChannel;
    readonly applicant: ApplicantFact;
    readonly materials: readonly string[];
    readonly matterZh?: string;
    readonly checkCodeHash: string;
    readonly agency?: { readonly agreementNo: string; readonly scopeZh?: string };
    readonly foreignRecord?: ForeignRecord;
  }
>;
export type PreReview = CaseCommand<
  'pre-review',
  { readonly outcome: 'ready' | 'needs-correction'; readonly opinionZh?: string }
>;
export type RequestSupplement = CaseCommand<
  'request-supplement',
  MayNameStep & {
    readonly missing: readonly { readonly code: string; readonly reasonZh: string }[];
    readonly noticeNo?: string;
  }
>;
export type ReceiveSupplement = CaseCommand<
  'receive-supplement',
  MayNameStep & { readonly materials: readonly string[] }
>;
export type RefuseAcceptance = CaseCommand<
  'refuse-acceptance',
  MayNameStep & {
    readonly ground: NonAcceptanceGround;
    readonly reasonsZh: string;
    readonly rightOrganZh?: string;
  }
>;
export type Accept = CaseCommand<'accept', MayNameStep & { readonly voucherNo?: string }>;
/** Issued by the service center itself when five working days passed in silence. */
export type DeemAccepted = CaseCommand<'deem-accepted', object>;
export type PerformStep = CaseCommand<
  'perform-step',
  {
    readonly stepId: string;
    readonly opinionZh?: string;
    readonly verdict?: OpinionVerdict;
    readonly documentNo?: string;
    readonly reasonsZh?: string;
    readonly remediesZh?: readonly string[];
    readonly materials?: readonly string[];
  }
>;
export type GiveOpinion = CaseCommand<
  'give-opinion',
  { readonly stepId: string; readonly verdict: OpinionVerdict; readonly opinionZh?: string }
>;
export type Suspend = CaseCommand<
  'suspend',
  MayNameStep & {
    /** Any word; only the causes of art. 45 are granted. */
    readonly procedure: string;
    readonly notifiedDays: number;
    readonly noticeNo?: string;
    readonly noticeServedOn?: string;
  }
>;
export type Resume = CaseCommand<'resume', MayNameStep>;
export type Extend = CaseCommand<'extend', { readonly reasonsZh: string; readonly notifiedOn: string }>;
export type Decide = CaseCommand<
  'decide',
  MayNameStep & {
    readonly outcome: 'grant' | 'refuse';
    readonly documentNo?: string;
    readonly opinionZh?: string;
    readonly reasonsZh?: string;
    readonly remediesZh?: readonly string[];
    readonly disagreementAnswerZh?: string;
    readonly transitionBasisZh?: string;
  }
>;
export type Deliver = CaseCommand<
  'deliver',
  MayNameStep & { readonly method: 'window' | 'post' | 'electronic' | 'village-agent' }
>;
export type Withdraw = CaseCommand<
  'withdraw',
  { readonly reasonZh?: string; readonly checkCodeHash?: string }
>;
export type Terminate = CaseCommand<
  'terminate',
  { readonly ground: TerminationGround; readonly reasonsZh: string }
>;
/** Closes a case whose chart may end here but also allows more. */
export type Conclude = CaseCommand<'conclude', object>;
export type RecomputeDeadlines = CaseCommand<'recompute-deadlines', object>;
export type RecordForeignClosure = CaseCommand<'record-foreign-closure', { readonly closedAt: string }>;
export type Rate = CaseCommand<
  'rate',
  { readonly grade: number; readonly sealedComment?: JsonObject; readonly checkCodeHash?: string }
>;

export type ServiceCaseCommand =
  | FileApplication
  | PreReview
  | RequestSupplement
  | ReceiveSupplement
  | RefuseAcceptance
  | Accept
  | DeemAccepted
  | PerformStep
  | GiveOpinion
  | Suspend
  | Resume
  | Extend
  | Decide
  | Deliver
  | Withdraw
  | Terminate
  | Conclude
  | RecomputeDeadlines
  | RecordForeignClosure
  | Rate;
