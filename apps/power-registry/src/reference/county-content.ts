import type { FlowChart, PowerCategory } from '@daylight/kernel/messages';
import type { Period } from '@daylight/law';
import type {
  FourCorrespondences,
  ItemDisclosure,
  PowerItemContent,
} from '@daylight/contexts/power-registry/contracts/own';
import { criticalPath } from '@daylight/procedure';
import { legalBasisLevelOf } from './legal-basis-level';
import type { ReferencePower } from './reference-files';

const categories: { readonly [name: string]: PowerCategory } = {
  licensing: 'LICENSE',
  penalty: 'PENALTY',
  coercion: 'COERCION',
  levy: 'LEVY',
  payment: 'BENEFIT',
  inspection: 'INSPECTION',
  adjudication: 'ADJUDICATION',
  confirmation: 'CONFIRMATION',
  requisition: 'REQUISITION',
  otherApproval: 'NONLICENSE_APPROVAL',
  internalManagement: 'INTERNAL',
  otherPower: 'OTHER',
};

/** 强制措施: of the reference data's coercions these hold, seize, cut off or detain; the others enforce (行政强制法 第九条、第十二条). */
const coercionMeasure = /查封、扣押|停止供电|隔离/;

const licenceExtension = /行政许可法第四十二条/;
const referenceSource = '参考数据 data/catalogue/catalogue.json(依据与时限见该目录 README;承诺时限为示例)';

/** What the catalogue states of a power of the reference data. `chart` is its flowchart, where one was drawn. */
export function countyContent(power: ReferencePower, chart: FlowChart | null): PowerItemContent {
  const category = categories[power.category];
  if (category === undefined) throw new RangeError(`${power.powerCode}: unknown category ${power.category}`);
  const statutoryLimit = periodOf(power.statutoryDays.value, power.statutoryDays.unit);
  const stated = periodOf(power.promisedDays, power.promisedUnit);
  const promisedLimit = stated ?? (chart === null ? null : sumOfSteps(chart));
  return {
    nameZh: power.nameZh,
    nameEn: power.nameEn,
    category,
    ...(category === 'COERCION'
      ? { coercionKind: coercionMeasure.test(power.nameZh) ? ('measure' as const) : ('enforcement' as const) }
      : {}),
    organisation: power.departmentId,
    organisationZh: power.departmentZh,
    decisionBodyZh: power.decisionBodyZh,
    relation: power.originZh === '共有职权' ? 'common' : 'exclusive',
    powerSource: 'own',
    undertakingSectionZh: power.undertakingSectionZh,
    responsibleRoleZh: power.responsibleRoleZh,
    legalBases: power.legalBasis.map(({ lawZh, article, note }) => ({
      level: legalBasisLevelOf(lawZh),
      lawZh,
      article,
      ...(note === undefined ? {} : { note }),
    })),
    conditionsZh: power.conditionsZh,
    materials: power.materialsZh.map((nameZh, index) => ({
      code: `M${String(index + 1).padStart(2, '0')}`,
      nameZh,
      required: true,
      ...(nameZh.includes('免提交') ? { obtainable: true } : {}),
    })),
    outcomeZh: power.outcomeZh,
    feeZh: `${power.feeStandardZh}(${power.feeBasisZh})`,
    onApplication: power.onApplication,
    caseKind: caseKindOf(promisedLimit, chart),
    statutoryLimit,
    statutoryLimitZh: power.statutoryDays.rawZh,
    promisedLimit,
    ...(category === 'LICENSE' && licenceExtension.test(power.statutoryDays.basisZh ?? '')
      ? {
          extension: {
            period: { value: 10, unit: 'WD' as const },
            article: '中华人民共和国行政许可法 第四十二条',
          },
        }
      : {}),
    disclosure: disclosureOf(power),
    remedyZh: power.remedyZh,
    complaintChannelZh: power.complaintChannelZh,
    supervisionZh: power.supervisionPointsZh,
    accountabilityZh: power.accountabilityZh,
    deadlineMode: 'computed',
    signatures: chart?.nodes.some(({ reviewOf }) => reviewOf !== undefined) ? 'review-and-approve' : 'single',
    sourceZh:
      stated === null && promisedLimit !== null
        ? `${referenceSource};法律未定时限,承诺时限取流程图各环节时限之和`
        : referenceSource,
  };
}

/** 四个对应 as far as the reference data show them; the county checks them against its own documents. */
export function countyCorrespondences(power: ReferencePower): FourCorrespondences {
  const [basis] = power.legalBasis;
  const law = basis === undefined ? '' : `${basis.lawZh}${basis.article}`;
  return {
    law,
    sectionDuty: `${power.undertakingSectionZh}:${power.responsibleRoleZh}`,
    organFunction: `${power.departmentZh}行使“${power.nameZh}”的职能(参考数据,以三定规定为准)`,
    superiorFunction: `${law}所定主管部门的职能在县级的对应(参考数据,以上级权责清单为准)`,
  };
}

function periodOf(value: number | null, unit: string | null): Period | null {
  if (value === null || unit === null) return null;
  switch (unit) {
    case 'workingDay':
      return { value, unit: 'WD' };
    case 'calendarDay':
      return { value, unit: 'ND' };
    case 'immediate':
      // 当场: on the working day itself.
      return { value: 0, unit: 'WD' };
    default:
      throw new RangeError(`unknown unit of time ${unit}`);
  }
}

/** FLO-03: where neither law nor list states a limit, the unit promises what its own steps add up to, all of them counted. */
function sumOfSteps(chart: FlowChart): Period {
  const nodes = chart.nodes.map((node) =>
    node.limit === undefined ? node : { ...node, limit: { ...node.limit, clock: 'counted' as const } },
  );
  return { value: Math.ceil(criticalPath({ ...chart, nodes }, 'WD').value), unit: 'WD' };
}

function caseKindOf(promised: Period | null, chart: FlowChart | null): PowerItemContent['caseKind'] {
  if (chart?.nodes.some(({ parallelApproval }) => parallelApproval === true)) return 'JOINT';
  return promised?.value === 0 ? 'INSTANT' : 'PROMISED';
}

const classes: { readonly [scope: string]: ItemDisclosure['class'] } = {
  public: 'public',
  partial: 'scoped',
  internal: 'unit-internal',
  secret: 'secret',
};

function disclosureOf({ publicity }: ReferencePower): ItemDisclosure {
  const { formZh, timing, scope, inSecretDirectory, exemptionReasonZh, exemptionBasisZh } = publicity;
  return {
    listing: inSecretDirectory ? 'secret' : 'open',
    class: inSecretDirectory ? 'secret' : (classes[scope] ?? 'unit-internal'),
    formZh,
    timing,
    ...(exemptionReasonZh === undefined ? {} : { reasonZh: exemptionReasonZh }),
    ...(exemptionBasisZh === undefined ? {} : { basisZh: exemptionBasisZh }),
  };
}
