import {
  anyText,
  caseKind,
  code,
  day,
  deadlineMode,
  disclosureClass,
  flag,
  keyOf,
  limitExtension,
  listOf,
  matching,
  material,
  object,
  oneOf,
  optional,
  orNull,
  period,
  powerCategory,
  signatures,
  text,
  type ShapeOf,
} from '@daylight/kernel/messages';

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
const legalBasis = object({
  level: keyOf(legalBasisLevels),
  lawZh: text(),
  article: anyText(),
  note: optional(anyText()),
  /** Business days, inclusive; absent: without end. */
  validFrom: optional(day),
  validTo: optional(day),
});
export type LegalBasis = ShapeOf<typeof legalBasis>;

/** Id of a body that holds powers, such as `slj`; for a foreign body its credit code in lower case. */
export const bodyId = matching(/^[a-z0-9][a-z0-9-]{1,62}$/);

/** 委托 in writing (CAT-14; 行政处罚法 第二十条): the entrusted body acts in the entrusting organ's name and may not entrust further. */
const entrustment = object({
  entrustingOrganisation: text(),
  entrustedOrganisation: text(),
  documentNo: text(),
  mattersZh: text(),
  from: day,
  to: day,
  /** Where the entrustment was published. */
  publishedZh: text(),
});

/** 公开: the form, scope and time of disclosure, and the reason and basis when it is narrower than public (CAT-09). */
const itemDisclosure = object({
  /** `secret`: for the list of powers not disclosed (涉密不宜公开行政职权目录, CAT-08). */
  listing: oneOf('open', 'secret'),
  class: disclosureClass,
  formZh: listOf(anyText()),
  timing: anyText(),
  reasonZh: optional(anyText()),
  basisZh: optional(anyText()),
});
export type ItemDisclosure = ShapeOf<typeof itemDisclosure>;

/** What the catalogue states of a power (DOMAIN.md 1.3): the union of the county plans and the national list. */
export const powerItemContent = object({
  nameZh: text(),
  nameEn: anyText(),
  category: powerCategory,
  /** 强制措施 or 强制执行: their legal bases differ (行政强制法 第十条、第十三条). */
  coercionKind: optional(oneOf('measure', 'enforcement')),
  organisation: bodyId,
  organisationZh: text(),
  /** Who decides, when it is not the organisation itself. */
  decisionBodyZh: optional(anyText()),
  /** 专有、共有、主办、协助 (CAT-02). */
  relation: oneOf('exclusive', 'common', 'lead', 'assisting'),
  powerSource: oneOf('own', 'delegated', 'authorised', 'entrusted'),
  entrustment: optional(entrustment),
  undertakingSectionZh: anyText(),
  responsibleRoleZh: anyText(),
  legalBases: listOf(legalBasis),
  conditionsZh: listOf(anyText()),
  materials: listOf(material),
  outcomeZh: anyText(),
  feeZh: anyText(),
  onApplication: flag,
  caseKind,
  /** 法定时限; null where no law sets one. `statutoryLimitZh` quotes the law. */
  statutoryLimit: orNull(period),
  statutoryLimitZh: optional(anyText()),
  /** 承诺时限; null while the unit has not promised one, which keeps the item from being confirmed (FLO-03). */
  promisedLimit: orNull(period),
  extension: optional(limitExtension),
  disclosure: itemDisclosure,
  remedyZh: anyText(),
  complaintChannelZh: anyText(),
  supervisionZh: listOf(anyText()),
  accountabilityZh: anyText(),
  deadlineMode,
  signatures,
  /** From when the power is meant to hold; checked against categories that no longer exist (CAT-07). */
  plannedFrom: optional(day),
  /** Where the content was taken from, for imported items. */
  sourceZh: optional(anyText()),
});
export type PowerItemContent = ShapeOf<typeof powerItemContent>;

/** 四个对应 (CAT-01): what each power must be traced to. */
export const correspondences = {
  /** 与法律法规规章对应. */
  law: { zh: '法律法规规章', en: 'law' },
  /** 与内设机构职责对应. */
  sectionDuty: { zh: '内设机构职责', en: 'section duty' },
  /** 与单位职能对应. */
  organFunction: { zh: '单位职能', en: 'organ function' },
  /** 与上级政府、上级部门职能对应. */
  superiorFunction: { zh: '上级政府或部门职能', en: 'superior function' },
} as const;
export type Correspondence = keyof typeof correspondences;

/** Longest statement of a person on an item, in UTF-16 code units. */
export const statementLengthMax = 2_000;
const statement = anyText(statementLengthMax);
export const fourCorrespondences = object({
  law: statement,
  sectionDuty: statement,
  organFunction: statement,
  superiorFunction: statement,
} satisfies { [key in Correspondence]: typeof statement });
export type FourCorrespondences = ShapeOf<typeof fourCorrespondences>;
export const correspondencesSoFar = object({
  law: optional(statement),
  sectionDuty: optional(statement),
  organFunction: optional(statement),
  superiorFunction: optional(statement),
} satisfies { [key in Correspondence]: ReturnType<typeof optional<typeof statement>> });

/** Code of a power as the registry knows it, in capitals. */
export const powerCode = code(80);
