import type { PowerCategory, PublishedPowerItem } from './published-power-item';

/** What every published event of an item says of it. */
export type PowerItemHeading = {
  powerCode: string;
  version: number;
  nameZh: string;
  category: PowerCategory;
  organisation: string;
};

/** A step of an item's life before it is in force; `stage` is the state that the step led to (DOMAIN.md 1.6). */
export type PowerItemStagePayload = PowerItemHeading & { stage: string; reasonZh?: string };

/** State-carrying: the whole item as it stands from now on. */
export type PowerItemPayload = { item: PublishedPowerItem };

/** All that leaves the context of an item on the secret list: that it is there (CAT-08). */
export type SecretStubPayload = {
  listing: 'secret';
  powerCode: string;
  category: PowerCategory;
  organisation: string;
};

export type FlowChartPayload = PowerItemHeading & {
  procedureVersion: number;
  /** Findings that block publication, and those that do not. */
  blocking: number;
  advisory: number;
};

/** 承诺时限豁免: a promise above two thirds of the statutory limit, openly allowed (FLO-02). */
export type PromiseWaiverPayload = PowerItemHeading & {
  reasonZh: string;
  approvedBy: string;
  /** Business day, inclusive. */
  expiresOn: string;
};

/** The twenty-working-day clock of CAT-10, started by a change of what the item lists. */
export type RevisionClockPayload = PowerItemHeading & {
  descriptionZh: string;
  changedOn: string;
  due: string;
  provisional: boolean;
};

export type LegalBasisRepealedPayload = PowerItemHeading & {
  lawZh: string;
  article: string;
  repealedOn: string;
};

export type TransitionRulePayload = PowerItemHeading & { ruleZh: string };

export type OrganisationPayload = {
  organisation: string;
  nameZh: string;
  nameEn: string;
  kind: string;
  parent: string | null;
  divisionCode: string;
  creditCode: string;
};
