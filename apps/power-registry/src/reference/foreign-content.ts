import type { PowerItemContent } from '@daylight/contexts/power-registry/contracts/own';
import type { PowerCategory } from '@daylight/kernel/messages';
import type { ForeignItem } from './reference-files';

/** National 事项类型 codes of the list. */
const categories: { readonly [taskType: string]: PowerCategory } = {
  '1': 'LICENSE',
  '5': 'BENEFIT',
  '7': 'CONFIRMATION',
  '8': 'REWARD',
  '9': 'ADJUDICATION',
  '10': 'OTHER',
  '20': 'SERVICE',
};

/** Organisation id of a foreign agency: its credit code. */
export function foreignOrganisationId(agency: string): string {
  return agency.toLowerCase();
}

/** What a published foreign list tells of an item: name, type and body. It names no legal basis, so it stays a draft here. */
export function foreignContent(item: ForeignItem, agency: string): PowerItemContent {
  const category = categories[item.taskType];
  if (category === undefined) throw new RangeError(`${item.itemCode}: unknown type ${item.taskType}`);
  return {
    nameZh: item.name,
    nameEn: '',
    category,
    organisation: foreignOrganisationId(agency),
    organisationZh: `广安市广安区 ${item.department}`,
    relation: 'exclusive',
    powerSource: 'own',
    undertakingSectionZh: '',
    responsibleRoleZh: '',
    legalBases: [],
    conditionsZh: [],
    materials: [],
    outcomeZh: '',
    feeZh: '',
    onApplication: true,
    caseKind: 'PROMISED',
    statutoryLimit: null,
    promisedLimit: null,
    disclosure: { listing: 'open', class: 'public', formZh: ['四川政务服务网'], timing: 'longTerm' },
    remedyZh: '',
    complaintChannelZh: '',
    supervisionZh: [],
    accountabilityZh: '',
    deadlineMode: 'computed',
    signatures: 'single',
    sourceZh: '参考数据 data/cn/power-list/service-items-511602.json(四川政务服务网公开事项)',
  };
}
