import type { DisclosureClass } from '@daylight/kernel';
import type { FlowChart } from '@daylight/kernel/messages';

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

export const powerCategoryCodes = Object.keys(powerCategories) as PowerCategory[];

/** A length of time: working days, natural days, hours, months or years. The shape of `Period` in `@daylight/law`. */
export type PublishedPeriod = { value: number; unit: 'WD' | 'ND' | 'h' | 'M' | 'Y' };

/** A duration as charts state it; `immediate` has value 0. The shape of `Limit` in `@daylight/procedure`. */
export type PublishedLimit = { value: number; unit: 'WD' | 'ND' | 'h' | 'M' | 'Y' | 'immediate' };

export type {
  FlowChart as PublishedFlowChart,
  FlowNode as PublishedFlowNode,
} from '@daylight/kernel/messages';

/** 办件类型: decided on the spot, within a promised time, by several departments, or reported upward (DOMAIN.md 3.2). */
export type CaseKind = 'INSTANT' | 'PROMISED' | 'JOINT' | 'UPWARD';

export type PublishedMaterial = {
  code: string;
  nameZh: string;
  required: boolean;
  /** 数据共享: the county can obtain it by itself and must not ask for it. */
  obtainable?: boolean;
};

export type PublishedLegalBasis = { lawZh: string; article: string; level?: string; note?: string };

/**
 * One version of a power as the other centres need it: whoever holds it needs to ask nothing more to run a case.
 * 凡未列入《职权目录》的权力,不得行使: a centre acts only under an item whose status is `in-force` on the day of the act.
 */
export type PublishedPowerItem = {
  powerCode: string;
  version: number;
  nameZh: string;
  nameEn: string;
  category: PowerCategory;
  /** Organisation id of the body that exercises the power, such as `zjj`. */
  organisation: string;
  organisationZh: string;
  status: 'in-force' | 'suspended' | 'cancelled';
  /** Business days, both inclusive. */
  effectiveFrom: string;
  effectiveTo?: string;
  /** 法定时限; null where no law sets one. */
  statutoryLimit: PublishedPeriod | null;
  /** 承诺时限. 当场 (on the spot) is zero working days. */
  promisedLimit: PublishedPeriod;
  extension?: { period: PublishedPeriod; article: string };
  caseKind: CaseKind;
  onApplication: boolean;
  materials: PublishedMaterial[];
  conditionsZh: string[];
  legalBases: PublishedLegalBasis[];
  feeZh: string;
  disclosure: { class: DisclosureClass; reasonZh?: string };
  remedyZh: string;
  complaintChannelZh: string;
  /** `as-recorded`: cases taken from a foreign record bring their own due instant. */
  deadlineMode: 'computed' | 'as-recorded';
  /** 一审一核, or one signature. */
  signatures: 'single' | 'review-and-approve';
  procedure: { version: number; chart: FlowChart };
};
