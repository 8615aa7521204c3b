import type { DatedDeadlines, DeadlineVerdicts, Marking, SuspensionCause } from '@daylight/kernel/messages';
import {
  citizenStatusDuring,
  type ApplicantFact,
  type CitizenStatus,
  type OpenStep,
  type PowerPin,
  type StepFact,
} from '@daylight/contexts/service-center/contracts/own';

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

/** Where a case stands on its chart. */
export interface Progress {
  readonly marking: Marking;
  readonly open: readonly OpenStep[];
}

export interface ServiceCase {
  readonly status: CaseStatus;
  /** 办件编码, public. */
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
  readonly suspendedFor: SuspensionCause | null;
  readonly progress: Progress | null;
  /** Steps done, in order. */
  readonly performed: readonly StepFact[];
  /** Step → subject of who did it last. */
  readonly performers: { readonly [step: string]: string };
  readonly acceptor: string | null;
  /** Who signed (审 and 核), each once. */
  readonly signers: readonly string[];
  /** Whether the last step added a signature to the two of 一审一核 (D5 of DOMAIN.md 2.3). */
  readonly extraSignature: boolean;
  readonly opinions: { readonly [step: string]: 'agree' | 'disagree' };
  readonly verdicts: DeadlineVerdicts | null;
  readonly deliveryDueOn: string | null;
  readonly deliveredOn: string | null;
  readonly concluded: boolean;
  readonly foreignClosed: boolean;
  readonly rated: boolean;
}

export const noCase: ServiceCase = {
  status: 'none',
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
  extraSignature: false,
  opinions: {},
  verdicts: null,
  deliveryDueOn: null,
  deliveredOn: null,
  concluded: false,
  foreignClosed: false,
  rated: false,
};

/**
 * What the applicant reads. A case that ended without a decision in the applicant's favour reads as not granted; the
 * reason stands beside it. A case closed by the chart's end without a separate decision reads as granted.
 */
export function citizenStatusOf(
  state: Pick<ServiceCase, 'status' | 'suspendedFor' | 'concluded'>,
): CitizenStatus {
  switch (state.status) {
    case 'supplement-requested':
      return 'supplement';
    case 'granted':
      return 'granted';
    case 'refused':
    case 'not-accepted':
    case 'terminated':
      return 'refused';
    case 'withdrawn':
      return 'withdrawn';
    case 'none':
    case 'filed':
    case 'accepted':
      if (state.concluded) return 'granted';
      return state.suspendedFor === null ? 'in-review' : citizenStatusDuring(state.suspendedFor);
  }
}
