import { limitZh } from '../charts/limit-zh';
import type { CatalogueItem } from '../upstream/registry-client';

type Content = CatalogueItem['content'];

const caseKindsZh: Readonly<Record<Content['caseKind'], string>> = {
  INSTANT: '即办件',
  PROMISED: '承诺件',
  JOINT: '联办件',
  UPWARD: '上报件',
};
const disclosureClassesZh: Readonly<Record<Content['disclosure']['class'], string>> = {
  public: '向社会公开',
  scoped: '一定范围公开',
  'on-request': '依申请公开',
  'unit-internal': '单位内部',
  'leadership-internal': '领导班子内部',
  secret: '不公开',
};

/** A heading of the item's page, its main word, and what is said beneath. */
export interface ItemCard {
  readonly headingZh: string;
  readonly mainZh: string;
  readonly noteZh?: string;
  /** Whole words rather than one figure: set smaller. */
  readonly isWordy?: boolean;
}

/** 时限、收费、启动方式、公开范围: what whoever deals with the power asks first. */
export function itemCards({ promisedLimit, statutoryLimit, content }: CatalogueItem): readonly ItemCard[] {
  return [
    {
      headingZh: '承诺时限',
      mainZh: promisedLimit === null ? '未承诺' : limitZh(promisedLimit),
      noteZh: statutoryLimit === null ? '法律未规定时限' : `法定 ${limitZh(statutoryLimit)}`,
    },
    { headingZh: '收费', mainZh: content.feeZh, isWordy: true },
    {
      headingZh: '启动方式',
      mainZh: content.onApplication ? '依申请' : '依职权',
      noteZh: caseKindsZh[content.caseKind],
    },
    {
      headingZh: '公开范围',
      mainZh: disclosureClassesZh[content.disclosure.class],
      noteZh: content.disclosure.reasonZh,
    },
  ];
}

/** 依据与监督: each heading with what the item, or its chart, states under it. */
export function itemFacts({
  item,
  content,
}: CatalogueItem): readonly (readonly [string, readonly string[]])[] {
  const chart = item?.procedure.chart;
  return [
    ['行使依据', content.legalBases.map(({ lawZh, article }) => `《${lawZh}》${article}`)],
    ['行使条件', content.conditionsZh],
    ['内部监督', chart?.supervision.internal ?? content.supervisionZh],
    ['外部监督', chart?.supervision.external ?? []],
    ['投诉举报', chart?.complaintChannels ?? [content.complaintChannelZh]],
    ['相对人权利', (chart?.rightsZh ?? []).filter((right) => right !== content.remedyZh)],
    ['救济途径', content.remedyZh === '' ? [] : [content.remedyZh]],
  ];
}

/** Why the power may not be exercised yet and what is missing; null when it may. */
export function waitingZh({ inForce, waiting }: CatalogueItem): string | null {
  return inForce || waiting === null ? null : `尚未施行:${waiting.zh} ${waiting.remedyZh}`;
}
