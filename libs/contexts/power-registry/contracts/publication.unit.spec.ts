import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { toIntegrationData, type RecordedEvent } from '@daylight/kernel';
import { eventName } from '@daylight/kernel/messages';
import { recordedOf } from '@daylight/kernel/testing';
import { publication } from '.';

/** The recorded examples of every event, which the domain keeps. */
const folder = path.join(__dirname, '../domain/testing/golden');
const examples = new Map(
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as RecordedEvent)
    .map(({ type, data, metadata }) => [eventName(type), recordedOf({ type, data } as never, metadata)]),
);
const example = (name: string): RecordedEvent => {
  const found = examples.get(name);
  if (found === undefined) throw new RangeError(`no example of ${name}`);
  return found;
};
const published = (name: string) => toIntegrationData(publication, example(name));
const names = Object.keys(publication.schemas).map(eventName);
const secretAlways = ['SecretListingApproved'];
const ajv = addFormats(new Ajv2020({ strict: true, allErrors: true }));

describe('职权目录对外发布的事件', () => {
  it.each(names.filter((name) => !secretAlways.includes(name)))(
    '%s has a payload that its own schema accepts',
    (name) => {
      const validate = ajv.compile(publication.schemas[`power-registry.${name}`]!);
      const payload = JSON.parse(JSON.stringify(published(name)?.payload)) as unknown;
      expect([validate(payload), validate.errors]).toEqual([true, null]);
    },
  );

  it.each([
    ['PowerItemDrafted', '职权“取水许可”已拟定', '编制中'],
    ['AmendmentDrafted', '职权“取水许可”修订稿已拟定', undefined],
    ['PowerItemReconciled', '职权“取水许可”已完成四个对应清理', undefined],
    ['PowerItemRegistered', '职权“取水许可”已登记', undefined],
    ['PromiseWaiverGranted', '职权“取水许可”承诺时限获准豁免', undefined],
    ['PowerItemLegallyReviewed', '职权“取水许可”已通过法制审查', undefined],
    ['PowerItemObjectedTo', '职权“取水许可”法制审查提出异议,退回修改', undefined],
    ['PowerItemDeliberated', '职权“取水许可”已经领导班子集体研究', undefined],
    ['PowerItemSigned', '职权“取水许可”已由单位负责人签署', undefined],
    ['PowerItemDeclared', '职权“取水许可”已正式文件申报', undefined],
    ['PowerItemFilingConfirmed', '职权“取水许可”审核备案:确认', undefined],
    ['PowerItemAbolished', '职权“取水许可”审核备案:废止', '已废止'],
    ['PowerItemReturnedForClarification', '职权“取水许可”审核备案:明确(退回)', undefined],
    ['PowerItemOrderedToDisclose', '职权“取水许可”审核备案:公开(责令公开)', undefined],
    ['FlowChartRegistered', '职权“取水许可”已登记流程图', undefined],
    ['PowerItemSecretFiled', '一项行政许可职权已列入涉密不宜公开职权目录', undefined],
    ['PowerItemPublished', '职权“取水许可”已公布', undefined],
    ['PowerItemEnteredIntoForce', '职权“取水许可”第1版已生效', '生效'],
    ['AmendmentEnteredIntoForce', '职权“取水许可”第2版修订版已生效', '生效'],
    ['ChangeReported', '职权“取水许可”内容发生变更,应于2026-12-21前修订公布', undefined],
    ['LegalBasisRepealed', '职权“取水许可”的依据《中华人民共和国水法》已废止,不再受理新办件', '依据复核中'],
    ['TransitionRuleRecorded', '职权“取水许可”已确定过渡规则', undefined],
    ['PowerItemSuspended', '职权“取水许可”第1版已暂停行使', '暂停行使'],
    ['PowerItemResumed', '职权“取水许可”第1版已恢复行使', '生效'],
    ['PowerItemCancelled', '职权“取水许可”第2版已取消', '已取消'],
    ['OrganisationRegistered', '机构“遂川县水利局”已登记', undefined],
  ])('%s reads: %s', (name, zh, status) => {
    expect([published(name)?.summary.zh, published(name)?.status?.zh]).toEqual([zh, status]);
  });

  it('says in English which power it is and what happened', () => {
    expect(published('PowerItemEnteredIntoForce')?.summary.en).toBe(
      'Power Water abstraction permit (version 1) entered into force',
    );
  });

  it('a suspension for want of a basis leaves the item under review', () => {
    const { data, metadata, type } = example('PowerItemSuspended');
    const suspended = recordedOf({ type, data: { ...data, cause: 'basis-repealed' } } as never, metadata);
    expect(toIntegrationData(publication, suspended)?.status).toBeUndefined();
  });

  it('lets nothing of a secret item out but the stub, which names it nowhere', () => {
    for (const recorded of examples.values()) {
      const secret = { ...recorded, metadata: { ...recorded.metadata, disclosure: 'secret' as const } };
      expect(toIntegrationData(publication, secret)).toBeNull();
    }
    expect(published('SecretListingApproved')).toBeNull();
    const stub = published('PowerItemSecretFiled');
    expect(stub?.payload).toEqual({ category: 'LICENSE', organisation: 'slj' });
    expect(JSON.stringify(stub)).not.toContain('取水');
  });

  it('keeps contents, opinions, references and reasons of the standing to itself', () => {
    const withheld: { readonly [name: string]: readonly string[] } = {
      PowerItemDrafted: ['content'],
      AmendmentDrafted: ['content'],
      PowerItemReconciled: ['correspondences', 'closedDifferencesZh'],
      PowerItemLegallyReviewed: ['opinionZh'],
      PowerItemDeliberated: ['decisionRef', 'decidedOn'],
      PowerItemDeclared: ['documentNo'],
      FlowChartRegistered: ['chart'],
      PowerItemSuspended: ['reasonZh'],
      PowerItemResumed: ['reasonZh'],
      PowerItemCancelled: ['reasonZh'],
    };
    for (const [name, members] of Object.entries(withheld))
      for (const member of members) {
        expect(example(name).data).toHaveProperty(member);
        expect(published(name)?.payload).not.toHaveProperty(member);
      }
  });

  it('publishes the reasons that the law wants stated', () => {
    for (const name of ['PowerItemObjectedTo', 'PowerItemAbolished', 'PowerItemReturnedForClarification'])
      expect(published(name)?.payload['reasonZh']).toBe(example(name).data['reasonZh']);
    expect(published('TransitionRuleRecorded')?.payload).toEqual({ ruleZh: '已受理的按原依据办结' });
  });

  it('refuses an item with a member that the contract does not name', () => {
    const validate = ajv.compile({ ...publication.schemas['power-registry.PowerItemResumed'], $id: 'other' });
    const { item } = example('PowerItemResumed').data;
    expect(validate({ item })).toBe(true);
    expect(validate({ item: { ...(item as object), secretNote: 'x' } })).toBe(false);
  });
});
