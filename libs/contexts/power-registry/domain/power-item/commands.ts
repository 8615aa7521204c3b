import type { FlowChart } from '@daylight/kernel/messages';
import type { Command } from '@daylight/kernel';
import type { SecretListingOffice } from './events';
import type { FourCorrespondences, Party, PowerItemContent, RevisionDeadline } from './power-item-content';

/** Every command names the item, who acts for which body, and the business day of the act. */
type By = { powerCode: string; by: Party; on: string };

/** 拟定: a new item of the catalogue, with its code. */
export type DraftPowerItem = Command<'DraftPowerItem', By & { content: PowerItemContent }>;
/** Rewrites a draft, in particular one that was returned. */
export type ReviseDraft = Command<'ReviseDraft', By & { content: PowerItemContent }>;
/** Opens version n+1 of an item in force; it then takes the same way as the first (CAT-10). */
export type DraftAmendment = Command<'DraftAmendment', By & { content: PowerItemContent; reasonZh: string }>;
/** 清理: shows the four correspondences (CAT-01) and that the lists of organ and posts agree (CAT-03). */
export type ReconcilePowerItem = Command<
  'ReconcilePowerItem',
  By & {
    correspondences: Partial<FourCorrespondences>;
    differences: { descriptionZh: string; closed: boolean }[];
  }
>;
/** 登记. */
export type RegisterPowerItem = Command<'RegisterPowerItem', By>;
/** 承诺时限豁免, by the efficiency office (FLO-02). */
export type GrantPromiseWaiver = Command<'GrantPromiseWaiver', By & { reasonZh: string; expiresOn: string }>;
/** 法制审查 of category, name and basis (CAT-04). */
export type ReviewLegality = Command<
  'ReviewLegality',
  By & { outcome: 'passed' | 'objected'; opinionZh: string }
>;
/** 领导班子集体研究, with the number of the recorded decision. */
export type RecordDeliberation = Command<
  'RecordDeliberation',
  By & { decisionRef: string; decidedOn: string }
>;
/** 单位负责人签署. */
export type SignPowerItem = Command<'SignPowerItem', By>;
/** 正式文件申报. */
export type DeclarePowerItem = Command<'DeclarePowerItem', By & { documentNo: string }>;
/** 审核备案 with one of its four outcomes (CAT-05). */
export type FilePowerItem = Command<
  'FilePowerItem',
  By & {
    outcome: 'confirmed' | 'abolished' | 'returned-for-clarification' | 'ordered-to-disclose';
    reasonZh?: string;
  }
>;
/** The item's flowchart, registered with what the checks found. The decider numbers the version. */
export type RegisterFlowChart = Command<'RegisterFlowChart', By & { chart: FlowChart }>;
/** One of the two approvals of the secret list (CAT-08). */
export type ApproveSecretListing = Command<
  'ApproveSecretListing',
  By & { office: SecretListingOffice; effectiveFrom: string }
>;
/** 公布: the item is in force from that day on. */
export type PublishPowerItem = Command<'PublishPowerItem', By & { effectiveFrom: string }>;
/** A change of what the item lists; starts the twenty working days of CAT-10. */
export type ReportChange = Command<
  'ReportChange',
  By & { descriptionZh: string; changedOn: string; deadline: RevisionDeadline }
>;
/** CAT-12: no new cases from now on. */
export type RecordBasisRepeal = Command<
  'RecordBasisRepeal',
  By & { lawZh: string; article: string; repealedOn: string }
>;
/** How running cases are decided after a repeal, recorded by legal review (CAT-12). */
export type RecordTransitionRule = Command<'RecordTransitionRule', By & { ruleZh: string }>;
export type SuspendPowerItem = Command<'SuspendPowerItem', By & { reasonZh: string }>;
export type ResumePowerItem = Command<'ResumePowerItem', By & { reasonZh: string }>;
export type CancelPowerItem = Command<'CancelPowerItem', By & { reasonZh: string }>;

export type PowerItemCommand =
  | DraftPowerItem
  | ReviseDraft
  | DraftAmendment
  | ReconcilePowerItem
  | RegisterPowerItem
  | GrantPromiseWaiver
  | ReviewLegality
  | RecordDeliberation
  | SignPowerItem
  | DeclarePowerItem
  | FilePowerItem
  | RegisterFlowChart
  | ApproveSecretListing
  | PublishPowerItem
  | ReportChange
  | RecordBasisRepeal
  | RecordTransitionRule
  | SuspendPowerItem
  | ResumePowerItem
  | CancelPowerItem;
