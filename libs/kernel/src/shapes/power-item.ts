import { flowChart } from './flow-chart';
import { period } from './period';
import {
  anyText,
  code,
  day,
  flag,
  keyOf,
  listOf,
  object,
  oneOf,
  optional,
  organisationId,
  orNull,
  text,
  versionNumber,
  type ShapeOf,
} from './shape';

/**
 * 权力类别, the twelve of the 2007 plan and the two that the national list adds (DOMAIN.md 1.1).
 * The number beside each is the national 事项类型 code of today.
 */
export const powerCategories = {
  LICENSE: { zh: '行政许可', en: 'Administrative licence', nationalCode: '01' },
  PENALTY: { zh: '行政处罚', en: 'Administrative penalty', nationalCode: '02' },
  COERCION: { zh: '行政强制', en: 'Administrative coercion', nationalCode: '03' },
  LEVY: { zh: '行政征收', en: 'Administrative levy', nationalCode: '04' },
  BENEFIT: { zh: '行政给付', en: 'Administrative payment', nationalCode: '05' },
  INSPECTION: { zh: '行政检查', en: 'Administrative inspection', nationalCode: '06' },
  ADJUDICATION: { zh: '行政裁决', en: 'Administrative adjudication', nationalCode: '09' },
  CONFIRMATION: { zh: '行政确认', en: 'Administrative confirmation', nationalCode: '07' },
  REQUISITION: { zh: '行政征用', en: 'Administrative requisition', nationalCode: '10' },
  NONLICENSE_APPROVAL: {
    zh: '非行政许可审批(2015年已取消)',
    en: 'Non-licence approval (abolished in 2015)',
    nationalCode: null,
  },
  INTERNAL: { zh: '内部管理', en: 'Internal management', nationalCode: null },
  OTHER: { zh: '其他行政权力', en: 'Other administrative power', nationalCode: '10' },
  REWARD: { zh: '行政奖励', en: 'Administrative reward', nationalCode: '08' },
  SERVICE: { zh: '公共服务', en: 'Public service', nationalCode: '20' },
} as const;
export type PowerCategory = keyof typeof powerCategories;
export const powerCategory = keyOf(powerCategories);

/** Who may read (DOMAIN.md X-06, 7.1), widest first. */
export const disclosureClasses = [
  'public',
  'scoped',
  'on-request',
  'unit-internal',
  'leadership-internal',
  'secret',
] as const;
export const disclosureClass = oneOf(...disclosureClasses);

/** 办件类型: decided on the spot, within a promised time, by several departments, or reported upward (DOMAIN.md 3.2). */
export const caseKind = oneOf('INSTANT', 'PROMISED', 'JOINT', 'UPWARD');
export type CaseKind = ShapeOf<typeof caseKind>;
/** 一审一核, or one signature. */
export const signatures = oneOf('single', 'review-and-approve');
/** `as-recorded`: cases taken from a foreign record bring their own due instant. */
export const deadlineMode = oneOf('computed', 'as-recorded');

export const material = object({
  code: code(),
  nameZh: text(),
  required: flag,
  /** 数据共享: the county can obtain it by itself and must not ask for it (SVC-24). */
  obtainable: optional(flag),
});
/** A longer time that the law itself allows once, with its article. */
export const limitExtension = object({ period, article: text() });

/**
 * One version of a power (行政职权项目) as every centre needs it: whoever holds it needs to ask nothing more to run a case.
 * 凡未列入《职权目录》的权力,不得行使: a centre acts only under an item whose status is `in-force` on the day of the act.
 */
export const powerItem = object({
  powerCode: code(),
  version: versionNumber,
  nameZh: text(),
  nameEn: anyText(),
  category: powerCategory,
  /** Organisation id of the body that exercises the power, such as `zjj`. */
  organisation: organisationId,
  organisationZh: text(),
  status: oneOf('in-force', 'suspended', 'cancelled'),
  /** Business days, both inclusive. */
  effectiveFrom: day,
  effectiveTo: optional(day),
  /** 法定时限; null where no law sets one. */
  statutoryLimit: orNull(period),
  /** 承诺时限. 当场 (on the spot) is zero working days. */
  promisedLimit: period,
  extension: optional(limitExtension),
  caseKind,
  onApplication: flag,
  materials: listOf(material),
  conditionsZh: listOf(anyText()),
  legalBases: listOf(
    object({ lawZh: text(), article: anyText(), level: optional(code()), note: optional(anyText()) }),
  ),
  feeZh: anyText(),
  disclosure: object({ class: disclosureClass, reasonZh: optional(anyText()) }),
  remedyZh: anyText(),
  complaintChannelZh: anyText(),
  deadlineMode,
  signatures,
  procedure: object({ version: versionNumber, chart: flowChart }),
});
export type PowerItem = ShapeOf<typeof powerItem>;
