import type { PowerItem } from '@daylight/kernel/messages';
import type { LegalBasis } from '@daylight/contexts/power-registry/contracts/own';
import type { RegisteredChart, Revision } from './power-item-state';

/** What the other centres will know of a version: built once, when it enters into force, and recorded whole. */
export function publishedItem(
  powerCode: string,
  { version, content }: Revision,
  { chart, version: procedureVersion }: RegisteredChart,
  effectiveFrom: string,
): PowerItem {
  const { class: disclosureClass, reasonZh } = content.disclosure;
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
    extension: content.extension,
    caseKind: content.caseKind,
    onApplication: content.onApplication,
    materials: content.materials,
    conditionsZh: content.conditionsZh,
    legalBases: content.legalBases.map(publishedBasis),
    feeZh: content.feeZh,
    disclosure: { class: disclosureClass, reasonZh },
    remedyZh: content.remedyZh,
    complaintChannelZh: content.complaintChannelZh,
    deadlineMode: content.deadlineMode,
    signatures: content.signatures,
    procedure: { version: procedureVersion, chart },
  };
}

function publishedBasis({ lawZh, article, level, note }: LegalBasis): PowerItem['legalBases'][number] {
  return { lawZh, article, level, note };
}
