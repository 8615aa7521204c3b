import { invariant } from '@daylight/kernel';
import type { DatedDeadline, FlowChart, PowerItem, ProcedureFinding } from '@daylight/kernel/messages';
import type { PowerItemContent, Standing } from '@daylight/contexts/power-registry/contracts/own';
import type { Stage } from './stage-words';

/** The offices whose two approvals the secret list needs: 法制 and 效能 (CAT-08). */
export type SecretListingOffice = 'legal' | 'efficiency';

/** Who acted, and for which body. */
export type Party = { readonly subject: string; readonly organisation: string };

/** A version on its way into force. */
export type Revision = {
  readonly version: number;
  readonly stage: Stage;
  readonly content: PowerItemContent;
  /** Subjects of all who drafted or rewrote this version, for the separation of duties: a return clears nobody. */
  readonly drafters: readonly string[];
  readonly legalReviewers: readonly string[];
  readonly secretApprovals: readonly (Party & { readonly office: SecretListingOffice })[];
};

/** A chart as registered; its version is its place in the list and never changes (FLO-05). */
export type RegisteredChart = {
  readonly version: number;
  /** Version of the item that it was registered for. */
  readonly itemVersion: number;
  readonly chart: FlowChart;
  readonly findings: readonly ProcedureFinding[];
};

/** 效能办批准的承诺时限豁免 (FLO-02). */
export type PromiseWaiver = {
  readonly reasonZh: string;
  readonly approvedBy: Party;
  readonly grantedOn: string;
  /** Business day, inclusive. */
  readonly expiresOn: string;
};

/** The running clock of CAT-10; cleared when the amendment enters into force. */
export type RevisionClock = {
  readonly descriptionZh: string;
  readonly changedOn: string;
  readonly deadline: DatedDeadline;
};

/** A basis that no longer holds (CAT-12). */
export type RepealedBasis = {
  readonly lawZh: string;
  readonly article: string;
  readonly repealedOn: string;
};

/** What the latest event is about: an amendment under way and the version in force are spoken of apart. */
export type Heading = Pick<PowerItem, 'version' | 'nameZh' | 'nameEn' | 'disclosure'> & {
  /** Version of the chart that the version goes with, when there is one. */
  readonly procedureVersion?: number;
};

export type PowerItemState = {
  readonly standing: Standing;
  readonly heading: Heading | null;
  /** The version under preparation, null when none is. */
  readonly revision: Revision | null;
  /** Versions that entered into force, oldest first, each with its days. */
  readonly versions: readonly PowerItem[];
  /** Contents of those versions, and of an abolished item, by version. */
  readonly contents: { readonly [version: number]: PowerItemContent };
  readonly charts: readonly RegisteredChart[];
  readonly waivers: readonly PromiseWaiver[];
  readonly clocks: readonly RevisionClock[];
  readonly repealed: readonly RepealedBasis[];
  readonly transitionRulesZh: readonly string[];
};

export const initialPowerItem: PowerItemState = {
  standing: 'unknown',
  heading: null,
  revision: null,
  versions: [],
  contents: {},
  charts: [],
  waivers: [],
  clocks: [],
  repealed: [],
  transitionRulesZh: [],
};

/**
 * The version under preparation, after a guard has made sure that there is one.
 * @throws InvariantViolation when there is none.
 */
export function revisionOf({ revision }: PowerItemState): Revision {
  invariant(revision !== null, 'no version of the item is under preparation');
  return revision;
}

/**
 * The version that entered into force last, after a guard has made sure that there is one.
 * @throws InvariantViolation when there is none.
 */
export function currentOf({ versions }: PowerItemState): PowerItem {
  const current = versions.at(-1);
  invariant(current !== undefined, 'no version of the item has entered into force');
  return current;
}

/** The chart that a version goes with: the last one registered for it, else the one of the version before (CAT-11). */
export function chartOf({ charts }: Pick<PowerItemState, 'charts'>): RegisteredChart | undefined {
  return charts.at(-1);
}

/** The version that held on a business day (FLO-05), or undefined. Suspension does not end a version. */
export function versionOn(versions: readonly PowerItem[], day: string): PowerItem | undefined {
  return versions.findLast(
    ({ effectiveFrom, effectiveTo }) =>
      effectiveFrom <= day && (effectiveTo === undefined || day <= effectiveTo),
  );
}

/** A clock is overdue from the day after its due day, until the amendment enters into force. */
export function isOverdue({ due }: DatedDeadline, today: string): boolean {
  return due.due < today;
}

/** Whether an article of law is one of the repealed ones. */
export function isRepealed(
  { repealed }: PowerItemState,
  { lawZh, article }: { readonly lawZh: string; readonly article: string },
): boolean {
  return repealed.some((basis) => basis.lawZh === lawZh && basis.article === article);
}
