import type { FlowChart, ProcedureFinding } from '@daylight/kernel/messages';
import type { PublishedPowerItem } from '@daylight/contexts/power-registry/contracts';
import type { SecretListingOffice } from './events';
import type { Party, PowerItemContent, PromiseWaiver, RevisionDeadline } from './power-item-content';

/** How far a version under preparation has come (DOMAIN.md 1.6). `returned` goes back to the drafter. */
export type Stage =
  | 'drafted'
  | 'reconciled'
  | 'registered'
  | 'legal-reviewed'
  | 'deliberated'
  | 'signed'
  | 'declared'
  | 'filed'
  | 'returned';

/** How the item stands as a whole. An amendment under way leaves it `in-force`. */
export type Standing =
  'unknown' | 'in-preparation' | 'in-force' | 'suspended' | 'under-review' | 'cancelled' | 'abolished';

/** A version on its way into force. */
export type Revision = {
  version: number;
  stage: Stage;
  content: PowerItemContent;
  /** Who did what in this version, for the separation of duties. */
  drafter: Party;
  legalReviewer?: Party;
  filer?: Party;
  decisionRef?: string;
  documentNo?: string;
  secretApprovals: { office: SecretListingOffice; by: Party }[];
};

/** A chart as registered; its version is its place in the list and never changes (FLO-05). */
export type RegisteredChart = {
  version: number;
  /** Version of the item that it was registered for. */
  itemVersion: number;
  chart: FlowChart;
  findings: ProcedureFinding[];
};

/** The running clock of CAT-10; cleared when the amendment enters into force. */
export type RevisionClock = { descriptionZh: string; changedOn: string; deadline: RevisionDeadline };

export type PowerItemState = {
  powerCode: string;
  standing: Standing;
  /** The version under preparation, null when none is. */
  revision: Revision | null;
  /** Versions that entered into force, oldest first, each with its days. */
  versions: PublishedPowerItem[];
  /** Contents of those versions, by version. */
  contents: { [version: number]: PowerItemContent };
  charts: RegisteredChart[];
  waivers: PromiseWaiver[];
  clocks: RevisionClock[];
  repealed: { lawZh: string; article: string; repealedOn: string }[];
  transitionRulesZh: string[];
};

export const initialPowerItem: PowerItemState = {
  powerCode: '',
  standing: 'unknown',
  revision: null,
  versions: [],
  contents: {},
  charts: [],
  waivers: [],
  clocks: [],
  repealed: [],
  transitionRulesZh: [],
};
