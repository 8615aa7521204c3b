import type { DisclosureClass } from '@daylight/kernel';
import type { Period } from '@daylight/law';
import type { CaseKind, PowerCategory } from '@daylight/contexts/power-registry/contracts';

/** The acting party as the decider needs it: who, for which body. The envelope holds the rest. */
export type Party = { subject: string; organisation: string };

/**
 * 效力层级 of a legal basis (DOMAIN.md 1.2). The last three support a power and never set one.
 * `provincial-rule` is a 省级政府规章, which alone among rules may set a licence, for one year (行政许可法 第十五条).
 */
export const legalBasisLevels = {
  law: { zh: '法律', en: 'law' },
  'administrative-regulation': { zh: '行政法规', en: 'administrative regulation' },
  'state-council-decision': { zh: '国务院决定', en: 'decision of the State Council' },
  'local-regulation': { zh: '地方性法规', en: 'local regulation' },
  'departmental-rule': { zh: '部门规章', en: 'departmental rule' },
  'provincial-rule': { zh: '省级政府规章', en: 'provincial rule' },
  'local-rule': { zh: '设区的市政府规章', en: 'municipal rule' },
  'normative-document': { zh: '规范性文件', en: 'normative document' },
  'three-fix-plan': { zh: '三定规定', en: 'three-fix plan' },
  'approval-document': { zh: '批准文件', en: 'approval document' },
} as const;
export type LegalBasisLevel = keyof typeof legalBasisLevels;

/** 权力依据: the article that sets or supports the power. */
export type LegalBasis = {
  level: LegalBasisLevel;
  lawZh: string;
  article: string;
  note?: string;
  /** Business days, inclusive; absent: without end. */
  validFrom?: string;
  validTo?: string;
};

/** 委托 in writing (CAT-14; 行政处罚法 第二十条): the entrusted body acts in the entrusting organ's name and may not entrust further. */
export type Entrustment = {
  entrustingOrganisation: string;
  entrustedOrganisation: string;
  documentNo: string;
  mattersZh: string;
  from: string;
  to: string;
  /** Where the entrustment was published. */
  publishedZh: string;
};

export type Material = { code: string; nameZh: string; required: boolean; obtainable?: boolean };

/** 公开: the form, scope and time of disclosure, and the reason and basis when it is narrower than public (CAT-09). */
export type ItemDisclosure = {
  /** `secret`: for the list of powers not disclosed (涉密不宜公开行政职权目录, CAT-08). */
  listing: 'open' | 'secret';
  class: DisclosureClass;
  formZh: string[];
  timing: string;
  reasonZh?: string;
  basisZh?: string;
};

/** What the catalogue states of a power (DOMAIN.md 1.3): the union of the county plans and the national list. */
export type PowerItemContent = {
  nameZh: string;
  nameEn: string;
  category: PowerCategory;
  /** 强制措施 or 强制执行: their legal bases differ (行政强制法 第十条、第十三条). */
  coercionKind?: 'measure' | 'enforcement';
  organisation: string;
  organisationZh: string;
  /** Who decides, when it is not the organisation itself. */
  decisionBodyZh?: string;
  /** 专有、共有、主办、协助 (CAT-02). */
  relation: 'exclusive' | 'common' | 'lead' | 'assisting';
  powerSource: 'own' | 'delegated' | 'authorised' | 'entrusted';
  entrustment?: Entrustment;
  undertakingSectionZh: string;
  responsibleRoleZh: string;
  legalBases: LegalBasis[];
  conditionsZh: string[];
  materials: Material[];
  outcomeZh: string;
  feeZh: string;
  onApplication: boolean;
  caseKind: CaseKind;
  /** 法定时限; null where no law sets one. `statutoryLimitZh` quotes the law. */
  statutoryLimit: Period | null;
  statutoryLimitZh?: string;
  /** 承诺时限; null while the unit has not promised one, which keeps the item from being confirmed (FLO-03). */
  promisedLimit: Period | null;
  extension?: { period: Period; article: string };
  disclosure: ItemDisclosure;
  remedyZh: string;
  complaintChannelZh: string;
  supervisionZh: string[];
  accountabilityZh: string;
  deadlineMode: 'computed' | 'as-recorded';
  signatures: 'single' | 'review-and-approve';
  /** From when the power is meant to hold; checked against categories that no longer exist (CAT-07). */
  plannedFrom?: string;
  /** Where the content was taken from, for imported items. */
  sourceZh?: string;
};

/** 四个对应 (CAT-01): what each power must be traced to. */
export type FourCorrespondences = {
  /** 与法律法规规章对应. */
  law: string;
  /** 与内设机构职责对应. */
  sectionDuty: string;
  /** 与单位职能对应. */
  organFunction: string;
  /** 与上级政府、上级部门职能对应. */
  superiorFunction: string;
};

/** 效能办批准的承诺时限豁免 (FLO-02). */
export type PromiseWaiver = {
  reasonZh: string;
  approvedBy: Party;
  grantedOn: string;
  /** Business day, inclusive. */
  expiresOn: string;
};

/** The deadline of a revision (CAT-10), an object of law: basis, start, unit, due day, and whether the calendar is final. */
export type RevisionDeadline = {
  basis: string;
  start: string;
  limit: { value: number; unit: 'WD' };
  due: string;
  /** The calendar of a year on the way is not published yet. */
  provisional: boolean;
  /** Calendar that the due day was computed with. */
  calendarVersion: string;
};
