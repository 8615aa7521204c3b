import { publication } from '@daylight/contexts/service-center/contracts';
import { toIntegrationData, type RecordedEvent } from '@daylight/kernel';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { consultation, serviceCase } from './index';
import {
  consultationCourse,
  courses,
  deed,
  filing,
  on,
  people,
  recordedCourse,
  samplePower,
  until,
} from './testing';

const ajv = addFormats(new Ajv2020({ strict: true, allowUnionTypes: true }));
const validators = new Map(
  Object.entries(publication.schemas).map(([type, schema]) => [type, ajv.compile(schema)]),
);

function faultsOf(recorded: RecordedEvent): unknown {
  const validate = validators.get(recorded.type);
  const payload = toIntegrationData(publication, recorded)?.payload;
  return validate?.(payload) === true ? [] : [recorded.type, validate?.errors, payload];
}

const everything = [
  ...Object.values(courses).flatMap((course) => recordedCourse(serviceCase, course)),
  ...recordedCourse(consultation, consultationCourse),
];
const payloadOf = (type: string) =>
  everything
    .filter((each) => each.type === `service-center.${type}`)
    .map((each) => publication.map(each)?.payload);

describe('what the service centre publishes', () => {
  it('every event that is declared happens on some course of the specs', () => {
    expect(new Set(everything.map(({ type }) => type))).toEqual(new Set(Object.keys(publication.schemas)));
  });

  it.each(Object.entries(courses))('a case %s: every payload fits its schema', (_name, course) => {
    expect(recordedCourse(serviceCase, course).flatMap(faultsOf)).toEqual([]);
  });

  it('a question: every payload fits its schema', () => {
    expect(recordedCourse(consultation, consultationCourse).flatMap(faultsOf)).toEqual([]);
  });

  it('an application shows the masked name and nothing personal, no free words, no check code', () => {
    const [filed] = recordedCourse(serviceCase, [filing({ matterZh: '王小明家的房子' })]);
    const data = filed && toIntegrationData(publication, filed);
    expect(data?.payload['applicantFact']).toEqual({ kind: 'person', displayName: '王**' });
    expect(data?.payload['open']).toEqual([expect.objectContaining({ step: 'check' })]);
    expect(data?.summary.zh).toMatch(/^办件360827-XK-001-20260302-\w{9} 王\*\*申办“建筑工程施工许可”$/);
    expect(data?.status).toEqual({ zh: '审核中', en: 'under review' });
  });

  it('nothing sealed, internal or withheld ever reaches a payload or a schema', () => {
    const hiddenValues = [
      'u-applicant',
      'u-approver',
      'u-clerk',
      'fff',
      'AAAA',
      '代为申办',
      '未盖章',
      '材料基本齐全',
    ];
    const hiddenWords = [
      '资金未落实',
      '行政复议',
      '不再建设',
      '已取消',
      '属水利局职权',
      '复杂',
      '施工许可需要',
      '指南',
    ];
    const hiddenFields = [
      'configurations',
      'sealed',
      'suspensions',
      'approver',
      'matterZh',
      'Subject',
      'reasonsZh',
      'reasonZh',
    ];
    const published = JSON.stringify(everything.map((each) => publication.map(each)));
    for (const hidden of [...hiddenValues, ...hiddenWords, ...hiddenFields])
      expect([hidden, published.includes(hidden)]).toEqual([hidden, false]);
    const schemas = JSON.stringify(publication.schemas);
    const hiddenMembers = [
      'applicant',
      'subject',
      'checkCodeHash',
      'agency',
      'comment',
      'opinionZh',
      'marking',
    ];
    for (const hidden of [...hiddenFields, ...hiddenMembers.map((name) => `"${name}":`)])
      expect([hidden, schemas.includes(hidden)]).toEqual([hidden, false]);
  });

  it('numbers of documents and the due days stay public, of either kind of deadline', () => {
    expect(payloadOf('ApplicationRefused')[0]).toMatchObject({ documentNo: '施不许〔2026〕1' });
    expect(payloadOf('AcceptanceRefused')[0]).toMatchObject({ rightOrganZh: '县水利局' });
    expect(payloadOf('CaseAccepted')[0]).toMatchObject({
      deadlines: {
        statutory: {
          deadline: { kind: 'computed', start: '2026-03-02', limit: { value: 20, unit: 'WD' } },
          due: { due: '2026-03-30', provisional: false },
        },
      },
    });
    expect(payloadOf('CaseFiled')).toContainEqual(
      expect.objectContaining({
        deadlines: {
          statutory: null,
          promised: {
            deadline: {
              kind: 'instant',
              basis: '原记录 WABO case-10011',
              at: '2026-04-02T01:00:00.000Z',
              start: '2026-03-02T01:00:00.000Z',
            },
            due: expect.objectContaining({ at: '2026-04-02T01:00:00.000Z' }),
          },
        },
      }),
    );
  });

  it.each([
    ['CasePreReviewed', '网上预审完成'],
    ['SupplementRequested', '一次性告知补正材料 1 项'],
    ['SupplementReceived', '申请人已补正材料'],
    ['AcceptanceRefused', '不予受理:不属于本机关职权'],
    ['CaseAccepted', '已受理,承诺2026-03-19前办结'],
    ['DeemedAccepted', '逾期未告知,依法自2026-03-02起视为受理,承诺2026-03-19前办结'],
    ['StepPerformed', '完成环节“接收并形式审查申请材料”'],
    ['OpinionGiven', '并联审批“核验规划许可”:同意'],
    ['CaseSuspended', '进入特别程序,停止计时(书面告知 3 日)'],
    ['CaseResumed', '特别程序结束,恢复计时,承诺2026-03-23前办结'],
    ['CaseExtended', '经批准延长期限,承诺2026-03-23前办结'],
    ['ApplicationGranted', '作出准予决定'],
    ['ApplicationRefused', '作出不予决定,已书面说明理由并告知救济途径'],
    ['OutcomeDelivered', '结果已送达'],
    ['CaseWithdrawn', '申请人撤回申请'],
    ['CaseTerminated', '办件终止'],
    ['CaseConcluded', '办结'],
    ['DeadlineRecomputed', '放假安排公布,期限重新计算,承诺2027-01-11前办结'],
    ['ForeignClosureRecorded', '原记录办结'],
    ['CaseRated', '申请人评价:满意'],
  ])('%s reads “%s”, after the number of the case', (type, words) => {
    const recorded = everything.find((each) => each.type === `service-center.${type}`);
    const number = recorded?.metadata.matter?.no;
    const summary = recorded && publication.map(recorded)?.summary;
    expect(summary?.zh).toBe(`办件${number} ${words}`);
    expect(summary?.en).toMatch(new RegExp(`^Case ${number}: \\w`));
  });

  it.each([
    ['ConsultationAsked', '收到咨询,应于2026-02-27前答复'],
    ['ConsultationHandedOver', '咨询已转办'],
    ['ConsultationAnswered', '咨询已答复'],
  ])('%s reads “%s”', (type, words) => {
    const recorded = everything.find((each) => each.type === `service-center.${type}`);
    expect(recorded && publication.map(recorded)?.summary.zh).toBe(words);
  });

  it('lateness is said aloud', () => {
    const late = [
      ...until.granted(),
      deed('deliver', { method: 'post' }, on('2026-03-20', people.deliverer)),
    ];
    const summaries = recordedCourse(serviceCase, late).map((each) => publication.map(each)?.summary.zh);
    expect(summaries.at(-2)).toContain('结果已送达(超过法定送达期限)');
  });

  it('a secret case and an unknown event type stay private', () => {
    const powers = [{ ...samplePower, disclosure: { class: 'secret', reasonZh: '国家秘密' } as const }];
    const [secret] = recordedCourse(serviceCase, [
      filing({}, on('2026-03-02', people.applicant, { powers })),
    ]);
    expect(secret?.metadata).toMatchObject({ disclosure: 'secret', disclosureReason: '国家秘密' });
    expect(secret && toIntegrationData(publication, secret)).toBeNull();
    const unknown = secret && { ...secret, type: 'service-center.RequestRefused' };
    expect(unknown && publication.map(unknown)).toBeNull();
  });
});
