import type { PublishedPowerItem } from '@daylight/contexts/power-registry/contracts';
import type { LegalBasis, PowerItemContent } from './power-item-content';
import type { PowerItemState, RegisteredChart, Revision } from './power-item-state';

/** The chart that a version goes with: the last one registered for it, else the one of the version before (CAT-11). */
export function chartOf(state: PowerItemState): RegisteredChart | undefined {
  return state.charts.at(-1);
}

/** What the other centres will know of a version: built once, when it enters into force, and recorded whole. */
export function publishedItem(
  powerCode: string,
  { version, content }: Revision,
  { chart, version: procedureVersion }: RegisteredChart,
  effectiveFrom: string,
): PublishedPowerItem {
  return {
    powerCode,
    version,
    nameZh: content.nameZh,
    nameEn: content.nameEn,
    category: content.category,
    organisation: content.organisation,
    organisationZh: content.organisationZh,
    status: 'in-force',
    effectiveFrom,
    statutoryLimit: content.statutoryLimit,
    promisedLimit: content.promisedLimit ?? { value: 0, unit: 'WD' },
    ...(content.extension === undefined ? {} : { extension: content.extension }),
    caseKind: content.caseKind,
    onApplication: content.onApplication,
    materials: content.materials,
    conditionsZh: content.conditionsZh,
    legalBases: content.legalBases.map(publishedBasis),
    feeZh: content.feeZh,
    disclosure: publishedDisclosure(content),
    remedyZh: content.remedyZh,
    complaintChannelZh: content.complaintChannelZh,
    deadlineMode: content.deadlineMode,
    signatures: content.signatures,
    procedure: { version: procedureVersion, chart },
  };
}

function publishedBasis({
  lawZh,
  article,
  level,
  note,
}: LegalBasis): PublishedPowerItem['legalBases'][number] {
  return { lawZh, article, level, ...(note === undefined ? {} : { note }) };
}

function publishedDisclosure({ disclosure }: PowerItemContent): PublishedPowerItem['disclosure'] {
  const reasonZh = disclosure.reasonZh;
  return { class: disclosure.class, ...(reasonZh === undefined ? {} : { reasonZh }) };
}
