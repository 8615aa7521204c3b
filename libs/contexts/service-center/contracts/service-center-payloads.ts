/** A deadline as other centres see it. */
export type PublishedDeadline = {
  readonly kind: 'computed' | 'instant';
  /** Article, in Chinese as cited. */
  readonly basis: string;
  /** Business day from which it runs; itself not counted. */
  readonly start?: string;
  readonly limit?: { readonly value: number; readonly unit: 'WD' | 'ND' | 'h' | 'M' | 'Y' };
  /** Last business day. */
  readonly due: string;
  /** RFC 3339, for a deadline taken from a foreign record. */
  readonly at?: string;
  readonly provisional: boolean;
  readonly calendarVersion?: string;
};
export type PublishedDeadlines = {
  readonly statutory: PublishedDeadline | null;
  readonly promised: PublishedDeadline;
};

export type PublishedOpenStep = {
  readonly step: string;
  readonly nameZh: string;
  readonly nameEn?: string;
  readonly post?: string;
  readonly actor?: 'applicant' | 'agency' | 'system' | 'other';
  readonly act?: string;
};
export type PublishedStep = {
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn?: string;
  readonly post?: string;
  readonly act?: string;
  /** 审 or 核. */
  readonly signs?: boolean;
};

/** The versions a case is bound to. */
export type PublishedPowerPin = {
  readonly powerCode: string;
  readonly catalogueVersion: number;
  readonly procedureVersion: number;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly category: string;
  readonly organisation: string;
  readonly organisationZh: string;
  readonly caseKind: 'INSTANT' | 'PROMISED' | 'JOINT' | 'UPWARD';
  readonly deadlineMode: 'computed' | 'as-recorded';
};

/** A person's name is masked. */
export type PublishedApplicant = {
  readonly kind: 'person' | 'company';
  readonly displayName: string;
  readonly uscc?: string;
};
export type PublishedMaterialFact = { readonly code: string; readonly nameZh: string };
export type PublishedVerdicts = {
  readonly statutory: 'met' | 'missed' | 'none';
  readonly promised: 'met' | 'missed' | 'none';
};

/** What every payload of a case carries. */
export type CasePayload = {
  readonly caseNo: string;
  readonly itemNameZh?: string;
  /** One of the six words that citizens see. */
  readonly statusZh?: string;
  readonly statusEn?: string;
  readonly applicantMasked?: string;
  /** Business days. */
  readonly statutoryDue?: string;
  readonly promisedDue?: string;
  readonly backdated?: { readonly recordedOn: string; readonly workingDays: number };
  /** D1 skipped step, D5 extra signature, D8 back-dated. */
  readonly deviations?: readonly ('D1' | 'D5' | 'D8')[];
};
export type CaseFiledPayload = CasePayload & {
  readonly caseId: string;
  readonly channel: 'counter' | 'online' | 'village-agent';
  readonly receivedOn: string;
  readonly power: PublishedPowerPin;
  readonly applicant: PublishedApplicant;
  readonly materials: readonly PublishedMaterialFact[];
  readonly foreignRecord?: {
    readonly system: string;
    readonly reference: string;
    readonly startedAt: string;
    readonly dueAt: string;
  };
  readonly deadlines?: PublishedDeadlines;
  readonly open: readonly PublishedOpenStep[];
};
/** Of `CaseAccepted` and `DeemedAccepted`. */
export type CaseAcceptedPayload = CasePayload & {
  readonly acceptedOn: string;
  readonly power: PublishedPowerPin;
  readonly deadlines: PublishedDeadlines;
  readonly step?: PublishedStep;
  readonly open: readonly PublishedOpenStep[];
};
/** Of `StepPerformed` and, with a verdict, of `OpinionGiven`. */
export type CaseStepPayload = CasePayload & {
  readonly step: PublishedStep;
  readonly organisation?: string;
  readonly verdict?: 'agree' | 'disagree';
  readonly open: readonly PublishedOpenStep[];
};
/** Of `ApplicationGranted` and `ApplicationRefused`. */
export type CaseDecidedPayload = CasePayload & {
  readonly decidedOn: string;
  readonly documentNo?: string;
  readonly deliveryDueOn: string;
  readonly verdicts: PublishedVerdicts;
  readonly step?: PublishedStep;
  readonly open: readonly PublishedOpenStep[];
};
/** Of `CaseConcluded`, `CaseTerminated` and `ForeignClosureRecorded`. */
export type CaseEndedPayload = CasePayload & { readonly verdicts: PublishedVerdicts };
export type CaseRatedPayload = CasePayload & { readonly grade: 1 | 2 | 3 | 4 | 5 };
