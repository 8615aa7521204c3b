import type {
  Bilingual,
  IntegrationContract,
  IntegrationMapping,
  JsonObject,
  RecordedEvent,
} from '@daylight/kernel';
import { powerCategories, type PowerCategory, type PublishedPowerItem } from './published-power-item';

/** The context's name, the prefix of its streams. */
export const powerRegistryContext = 'power-registry';

/** Stages that an event leads an item to (DOMAIN.md 1.6), with the words people read. */
const stages: { readonly [type: string]: { readonly stage: string; readonly done: Bilingual } } = {
  'power-registry.PowerItemDrafted': { stage: 'drafted', done: { zh: '已拟定', en: 'was drafted' } },
  'power-registry.PowerItemReconciled': {
    stage: 'reconciled',
    done: { zh: '已完成四个对应清理', en: 'was reconciled with the four correspondences' },
  },
  'power-registry.PowerItemRegistered': { stage: 'registered', done: { zh: '已登记', en: 'was registered' } },
  'power-registry.PowerItemLegallyReviewed': {
    stage: 'legal-reviewed',
    done: { zh: '已通过法制审查', en: 'passed legal review' },
  },
  'power-registry.PowerItemObjectedTo': {
    stage: 'returned',
    done: { zh: '法制审查提出异议,退回修改', en: 'was returned by legal review' },
  },
  'power-registry.PowerItemDeliberated': {
    stage: 'deliberated',
    done: { zh: '已经领导班子集体研究', en: 'was decided on collectively' },
  },
  'power-registry.PowerItemSigned': {
    stage: 'signed',
    done: { zh: '已由单位负责人签署', en: 'was signed by the head of the unit' },
  },
  'power-registry.PowerItemDeclared': {
    stage: 'declared',
    done: { zh: '已正式文件申报', en: 'was declared by official document' },
  },
  'power-registry.PowerItemFilingConfirmed': {
    stage: 'filed',
    done: { zh: '审核备案:确认', en: 'was confirmed on filing' },
  },
  'power-registry.PowerItemAbolished': {
    stage: 'abolished',
    done: { zh: '审核备案:废止', en: 'was abolished on filing' },
  },
  'power-registry.PowerItemReturnedForClarification': {
    stage: 'returned',
    done: { zh: '审核备案:明确(退回)', en: 'was returned for clarification on filing' },
  },
  'power-registry.PowerItemOrderedToDisclose': {
    stage: 'filed',
    done: { zh: '审核备案:公开(责令公开)', en: 'was ordered to be disclosed on filing' },
  },
  'power-registry.PowerItemPublished': { stage: 'published', done: { zh: '已公布', en: 'was published' } },
  'power-registry.AmendmentDrafted': {
    stage: 'drafted',
    done: { zh: '修订稿已拟定', en: 'has a drafted amendment' },
  },
};

/** Events that carry the whole item as it stands from now on. */
const itemEvents: { readonly [type: string]: Bilingual } = {
  'power-registry.PowerItemEnteredIntoForce': { zh: '已生效', en: 'entered into force' },
  'power-registry.AmendmentEnteredIntoForce': { zh: '修订版已生效', en: 'entered into force as amended' },
  'power-registry.PowerItemSuspended': { zh: '已暂停行使', en: 'was suspended' },
  'power-registry.PowerItemResumed': { zh: '已恢复行使', en: 'was resumed' },
  'power-registry.PowerItemCancelled': { zh: '已取消', en: 'was cancelled' },
};

const furtherTypes = [
  'power-registry.PowerItemSecretFiled',
  'power-registry.FlowChartRegistered',
  'power-registry.PromiseWaiverGranted',
  'power-registry.ChangeReported',
  'power-registry.LegalBasisRepealed',
  'power-registry.TransitionRuleRecorded',
  'power-registry.OrganisationRegistered',
] as const;

/** Names of the integration events, without the context. */
export const powerRegistryEventTypes: readonly string[] = [
  ...Object.keys(stages),
  ...Object.keys(itemEvents),
  ...furtherTypes,
];

/**
 * What the registry publishes. Events of an item on the secret list are recorded as `secret` and never leave;
 * the one exception is the stub that says that such an item was filed (CAT-08).
 */
export const powerRegistryContract: IntegrationContract = {
  context: powerRegistryContext,
  versions: Object.fromEntries(powerRegistryEventTypes.map((type) => [type, 1])),
  map: (event) => mapStage(event) ?? mapItem(event) ?? mapFurther(event),
};

function mapStage(event: RecordedEvent): IntegrationMapping | null {
  const entry = stages[event.type];
  if (entry === undefined) return null;
  const reasonZh = text(event.data, 'reasonZh');
  return {
    summary: summaryOf(event.data, entry.done),
    payload: { ...headingOf(event.data), stage: entry.stage, ...(reasonZh === '' ? {} : { reasonZh }) },
  };
}

function mapItem(event: RecordedEvent): IntegrationMapping | null {
  const done = itemEvents[event.type];
  if (done === undefined) return null;
  const item = event.data['item'] as unknown as PublishedPowerItem;
  const zh = `职权“${item.nameZh}”第${item.version}版${done.zh}`;
  const en = `${item.nameEn} (version ${item.version}) ${done.en}`;
  return { summary: { zh, en }, payload: { item: item as unknown as JsonObject } };
}

function mapFurther(event: RecordedEvent): IntegrationMapping | null {
  const { data } = event;
  switch (event.type as (typeof furtherTypes)[number]) {
    case 'power-registry.PowerItemSecretFiled':
      return mapSecretStub(data);
    case 'power-registry.FlowChartRegistered':
      return {
        summary: summaryOf(data, { zh: '已登记流程图', en: 'has a registered flowchart' }),
        payload: { ...headingOf(data), ...pick(data, 'procedureVersion', 'blocking', 'advisory') },
      };
    case 'power-registry.PromiseWaiverGranted':
      return {
        summary: summaryOf(data, { zh: '承诺时限获准豁免', en: 'has a waiver of the promised limit' }),
        payload: { ...headingOf(data), ...pick(data, 'reasonZh', 'approvedBy', 'expiresOn') },
      };
    case 'power-registry.ChangeReported':
      return mapChange(data);
    case 'power-registry.LegalBasisRepealed':
      return {
        summary: summaryOf(data, {
          zh: `的依据《${text(data, 'lawZh')}》已废止,不再受理新办件`,
          en: 'lost a legal basis and takes no new cases',
        }),
        payload: { ...headingOf(data), ...pick(data, 'lawZh', 'article', 'repealedOn') },
      };
    case 'power-registry.TransitionRuleRecorded':
      return {
        summary: summaryOf(data, { zh: '已确定过渡规则', en: 'has a transition rule for running cases' }),
        payload: { ...headingOf(data), ...pick(data, 'ruleZh') },
      };
    case 'power-registry.OrganisationRegistered':
      return mapOrganisation(data);
    default:
      return null;
  }
}

function mapSecretStub(data: JsonObject): IntegrationMapping {
  const category = powerCategories[data['category'] as PowerCategory];
  return {
    summary: {
      zh: `一项${category.zh}职权已列入涉密不宜公开职权目录`,
      en: `A power (${category.en}) was filed in the list of powers not disclosed`,
    },
    payload: { listing: 'secret', ...pick(data, 'powerCode', 'category', 'organisation') },
  };
}

function mapChange(data: JsonObject): IntegrationMapping {
  const deadline = data['deadline'] as { readonly due: string; readonly provisional: boolean };
  return {
    summary: summaryOf(data, {
      zh: `内容发生变更,应于${deadline.due}前修订公布`,
      en: `changed in substance and must be revised by ${deadline.due}`,
    }),
    payload: {
      ...headingOf(data),
      ...pick(data, 'descriptionZh', 'changedOn'),
      due: deadline.due,
      provisional: deadline.provisional,
    },
  };
}

function mapOrganisation(data: JsonObject): IntegrationMapping {
  return {
    summary: { zh: `机构“${text(data, 'nameZh')}”已登记`, en: `${text(data, 'nameEn')} was registered` },
    payload: pick(data, 'organisation', 'nameZh', 'nameEn', 'kind', 'parent', 'divisionCode', 'creditCode'),
  };
}

function headingOf(data: JsonObject): JsonObject {
  return pick(data, 'powerCode', 'version', 'nameZh', 'category', 'organisation');
}

function summaryOf(data: JsonObject, done: Bilingual): Bilingual {
  return {
    zh: `职权“${text(data, 'nameZh')}”${done.zh}`,
    en: `Power ${text(data, 'powerCode')} ${done.en}`,
  };
}

function text(data: JsonObject, key: string): string {
  const value = data[key];
  return typeof value === 'string' ? value : '';
}

function pick(data: JsonObject, ...keys: readonly string[]): JsonObject {
  return Object.fromEntries(keys.filter((key) => data[key] !== undefined).map((key) => [key, data[key]]));
}
