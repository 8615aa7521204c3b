import type { FlowChart, ProcedureFinding } from '@daylight/kernel/messages';
import type { DisclosureClass, DomainEvent } from '@daylight/kernel';
import type { PowerCategory, PublishedPowerItem } from '@daylight/contexts/power-registry/contracts';
import type {
  FourCorrespondences,
  ItemDisclosure,
  Party,
  PowerItemContent,
  PromiseWaiver,
  RevisionDeadline,
} from './power-item-content';

/**
 * What every event of an item carries, so that a reader needs no other event to say which power it is about,
 * and so that its disclosure class follows from itself.
 */
export type EventHeading = {
  powerCode: string;
  /** Version of the item that the event is about. */
  version: number;
  nameZh: string;
  category: PowerCategory;
  organisation: string;
  /** Class of the event: `secret` for everything about an item on the secret list. */
  disclosure: DisclosureClass;
  disclosureReasonZh?: string;
};

type Fact<Name extends string, Data> = DomainEvent<`power-registry.${Name}`, EventHeading & Data>;
type By = { by: Party; on: string };

export type PowerItemDrafted = Fact<'PowerItemDrafted', By & { content: PowerItemContent }>;
export type AmendmentDrafted = Fact<'AmendmentDrafted', By & { content: PowerItemContent; reasonZh: string }>;
export type PowerItemReconciled = Fact<
  'PowerItemReconciled',
  By & { correspondences: FourCorrespondences; closedDifferencesZh: string[] }
>;
export type PowerItemRegistered = Fact<'PowerItemRegistered', By>;
export type PromiseWaiverGranted = Fact<
  'PromiseWaiverGranted',
  Omit<PromiseWaiver, 'approvedBy'> & { approvedBy: string; approver: Party }
>;
export type PowerItemLegallyReviewed = Fact<'PowerItemLegallyReviewed', By & { opinionZh: string }>;
export type PowerItemObjectedTo = Fact<'PowerItemObjectedTo', By & { reasonZh: string }>;
export type PowerItemDeliberated = Fact<
  'PowerItemDeliberated',
  By & { decisionRef: string; decidedOn: string }
>;
export type PowerItemSigned = Fact<'PowerItemSigned', By>;
export type PowerItemDeclared = Fact<'PowerItemDeclared', By & { documentNo: string }>;
export type PowerItemFilingConfirmed = Fact<'PowerItemFilingConfirmed', By>;
export type PowerItemAbolished = Fact<'PowerItemAbolished', By & { reasonZh: string }>;
export type PowerItemReturnedForClarification = Fact<
  'PowerItemReturnedForClarification',
  By & { reasonZh: string }
>;
export type PowerItemOrderedToDisclose = Fact<
  'PowerItemOrderedToDisclose',
  By & { reasonZh: string; disclosureOrdered: ItemDisclosure }
>;
export type FlowChartRegistered = Fact<
  'FlowChartRegistered',
  By & {
    procedureVersion: number;
    chart: FlowChart;
    findings: ProcedureFinding[];
    blocking: number;
    advisory: number;
  }
>;
export type SecretListingApproved = Fact<'SecretListingApproved', By & { office: SecretListingOffice }>;
export type PowerItemSecretFiled = Fact<'PowerItemSecretFiled', By & { effectiveFrom: string }>;
export type PowerItemPublished = Fact<
  'PowerItemPublished',
  By & { effectiveFrom: string; procedureVersion: number }
>;
export type PowerItemEnteredIntoForce = Fact<'PowerItemEnteredIntoForce', { item: PublishedPowerItem }>;
export type AmendmentEnteredIntoForce = Fact<
  'AmendmentEnteredIntoForce',
  { item: PublishedPowerItem; supersededVersion: number; supersededUntil: string }
>;
export type ChangeReported = Fact<
  'ChangeReported',
  By & { descriptionZh: string; changedOn: string; deadline: RevisionDeadline }
>;
export type LegalBasisRepealed = Fact<
  'LegalBasisRepealed',
  By & { lawZh: string; article: string; repealedOn: string }
>;
export type TransitionRuleRecorded = Fact<'TransitionRuleRecorded', By & { ruleZh: string }>;
export type PowerItemSuspended = Fact<
  'PowerItemSuspended',
  By & { reasonZh: string; item: PublishedPowerItem }
>;
export type PowerItemResumed = Fact<'PowerItemResumed', By & { reasonZh: string; item: PublishedPowerItem }>;
export type PowerItemCancelled = Fact<
  'PowerItemCancelled',
  By & { reasonZh: string; item: PublishedPowerItem }
>;

/** The offices whose two approvals the secret list needs: 法制 and 效能 (CAT-08). */
export type SecretListingOffice = 'legal' | 'efficiency';

export type PowerItemEvent =
  | PowerItemDrafted
  | AmendmentDrafted
  | PowerItemReconciled
  | PowerItemRegistered
  | PromiseWaiverGranted
  | PowerItemLegallyReviewed
  | PowerItemObjectedTo
  | PowerItemDeliberated
  | PowerItemSigned
  | PowerItemDeclared
  | PowerItemFilingConfirmed
  | PowerItemAbolished
  | PowerItemReturnedForClarification
  | PowerItemOrderedToDisclose
  | FlowChartRegistered
  | SecretListingApproved
  | PowerItemSecretFiled
  | PowerItemPublished
  | PowerItemEnteredIntoForce
  | AmendmentEnteredIntoForce
  | ChangeReported
  | LegalBasisRepealed
  | TransitionRuleRecorded
  | PowerItemSuspended
  | PowerItemResumed
  | PowerItemCancelled;
