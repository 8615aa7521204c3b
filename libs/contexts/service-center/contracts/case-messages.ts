import type { Bilingual, Matter } from '@daylight/kernel';
import {
  code,
  command,
  day,
  deadlineVerdicts,
  event,
  flag,
  instant,
  listOf,
  messages,
  oneOf,
  open,
  optional,
  publishedWords,
  sealed,
  suspensionCause,
  wholeNumber,
  words,
} from '@daylight/kernel/messages';
import { citizenStatusDuring, citizenStatusWords, type CitizenStatus } from './citizen-status';
import {
  agency,
  applicant,
  applicantFact,
  aStepOfTheChart,
  checkCodeHash,
  deadlines,
  deadlinesOfForeignRecord,
  disagreementAnswerZh,
  documentNo,
  filingChannel,
  foreignRecord,
  freeText,
  materialCodes,
  materials,
  missing,
  missingAsked,
  noticeNo,
  onChart,
  opinionZh,
  power,
  reasonsZh,
  remediesZh,
  rightOrganZh,
  shortCode,
  stepId,
  transitionBasisZh,
  voucherNo,
} from './fields';

/** 不予受理 (行政许可法 art. 32). */
const nonAcceptanceGrounds = {
  'no-licence-needed': { zh: '依法不需要办理', en: 'no licence is needed' },
  'not-competent': { zh: '不属于本机关职权', en: 'not within our competence' },
  'not-in-form': { zh: '不符合法定形式', en: 'not in legal form' },
  'quota-exhausted': { zh: '名额已满', en: 'the quota is exhausted' },
} as const;
const nonAcceptanceGround = open(
  oneOf('no-licence-needed', 'not-competent', 'not-in-form', 'quota-exhausted'),
  '不予受理的情形',
  'ground of non-acceptance',
);
const terminationGround = open(
  oneOf('supplement-not-provided', 'applicant-gone', 'moot', 'basis-lapsed', 'other-by-law'),
  '终止的情形',
  'ground of termination',
);

const preReviewOutcome = open(oneOf('ready', 'needs-correction'), '预审结果', 'outcome of the pre-review');
const opinionVerdict = oneOf('agree', 'disagree');
const notifiedDays = open(wholeNumber(0, 1_000), '书面告知的天数', 'days told in writing');
const notifiedOn = open(day, '告知申请人的日期', 'day the applicant was told');
const deliveryMethod = open(
  oneOf('window', 'post', 'electronic', 'village-agent'),
  '送达方式',
  'way of delivery',
);
const closedAt = open(instant, '原记录办结时刻', 'closing instant of the other record');
const verdicts = open(deadlineVerdicts, '期限判定', 'verdicts on the deadlines');
const completion = oneOf('licensed', 'granted', 'refused', 'not-accepted', 'completed');
const gradeNames = ['', '非常不满意', '不满意', '基本满意', '满意', '非常满意'];
const grade = open(wholeNumber(1, 5), '评价等级(1 非常不满意 … 5 非常满意)', 'grade, 1 to 5');
const acceptedOn = open(day, '受理日期', 'day of acceptance');

/** What acceptance fixes: the versions, the start, both deadlines. */
const acceptance = {
  ...onChart,
  power,
  acceptedOn,
  deadlines,
  stepsOutsideNewChart: open(
    optional(listOf(code())),
    '新流程图没有的已办环节',
    'steps done that the new chart does not know',
  ),
};
const decision = {
  ...onChart,
  documentNo,
  deliveryDueOn: open(day, '送达期限', 'to be delivered by'),
  verdicts,
  transitionBasisZh,
};

type Dated = { readonly deadlines: { readonly promised: { readonly due: { readonly due: string } } } };
/** What happened, followed by the day that is promised from now on. */
const withDue =
  (zh: string, en: string) =>
  ({ deadlines: { promised } }: Dated): Bilingual => ({
    zh: `${zh},承诺${promised.due.due}前办结`,
    en: `${en}, promised by ${promised.due.due}`,
  });
type Step = { readonly step: { readonly nameZh: string; readonly nameEn?: string } };
const stepEn = ({ step }: Step): string => step.nameEn ?? step.nameZh;
type Judged = { readonly verdicts: { readonly statutory: string; readonly promised: string } };
const isLate = ({ verdicts: { statutory, promised } }: Judged) =>
  statutory === 'missed' || promised === 'missed';
const reads = (status: CitizenStatus) => ({ status: () => citizenStatusWords[status] });

/** 办件: every event and every act of one application, from filing to rating (DOMAIN.md 3.3). */
export const caseMessages = messages('service-center', 'case', {
  title: { zh: '办件', en: 'Case' },
  about: ({ no }: Matter) =>
    no === undefined ? { zh: '', en: '' } : { zh: `办件${no} `, en: `Case ${no}:` },
  events: {
    CaseFiled: event(
      1,
      {
        /** 办件编码, public. */
        caseNo: open(code(), '办件编码', 'case number'),
        channel: open(filingChannel, '申办渠道', 'channel'),
        power,
        applicantFact,
        applicant,
        materials,
        matterZh: words(optional(freeText), '申请事由', 'matter'),
        /** The code itself is told to the applicant only. */
        checkCodeHash,
        agency,
        foreignRecord,
        deadlines: deadlinesOfForeignRecord,
        open: onChart.open,
        marking: onChart.marking,
      },
      ({ applicantFact: { displayName }, power: { nameZh, nameEn } }) => ({
        zh: `${displayName}申办“${nameZh}”`,
        en: `${displayName} applied for ${nameEn}`,
      }),
      reads('in-review'),
    ),
    CasePreReviewed: event(
      1,
      { outcome: preReviewOutcome, opinionZh },
      {
        zh: '网上预审完成',
        en: 'pre-reviewed',
      },
    ),
    SupplementRequested: event(
      1,
      { ...onChart, missing, noticeNo },
      ({ missing: { length } }) => ({
        zh: `一次性告知补正材料 ${length} 项`,
        en: `${length} missing material(s) told at once`,
      }),
      reads('supplement'),
    ),
    SupplementReceived: event(
      1,
      { ...onChart, materials },
      { zh: '申请人已补正材料', en: 'the applicant supplied the missing materials' },
      reads('in-review'),
    ),
    AcceptanceRefused: event(
      1,
      { ...onChart, ground: nonAcceptanceGround, reasonsZh, rightOrganZh },
      ({ ground }) => ({
        zh: `不予受理:${nonAcceptanceGrounds[ground].zh}`,
        en: `not accepted: ${nonAcceptanceGrounds[ground].en}`,
      }),
      reads('refused'),
    ),
    CaseAccepted: event(1, { ...acceptance, voucherNo }, withDue('已受理', 'accepted'), reads('in-review')),
    /** 视为受理: the law's own answer to silence; starts on the day the materials were received. */
    DeemedAccepted: event(
      1,
      {
        ...acceptance,
        silenceEndedOn: open(day, '告知期限届满日', 'last day for a notice'),
        skippedSteps: open(listOf(code()), '跳过的环节', 'steps passed over'),
      },
      (data) =>
        withDue(
          `逾期未告知,依法自${data.acceptedOn}起视为受理`,
          `no notice in time: accepted by law as of ${data.acceptedOn}`,
        )(data),
      reads('in-review'),
    ),
    StepPerformed: event(1, { ...aStepOfTheChart, opinionZh }, (data) => ({
      zh: `完成环节“${data.step.nameZh}”`,
      en: `step done: ${stepEn(data)}`,
    })),
    OpinionGiven: event(
      1,
      { ...aStepOfTheChart, verdict: open(opinionVerdict, '意见', 'verdict'), opinionZh },
      (data) => ({
        zh: `并联审批“${data.step.nameZh}”:${data.verdict === 'agree' ? '同意' : '不同意'}`,
        en: `parallel approval ${stepEn(data)}: ${data.verdict === 'agree' ? 'agreed' : 'disagreed'}`,
      }),
    ),
    CaseSuspended: event(
      1,
      {
        ...onChart,
        procedure: open(suspensionCause, '特别程序', 'special procedure'),
        /** In the deadline's own days, as told to the applicant; never more than these are credited. */
        notifiedDays,
        noticeNo: publishedWords(shortCode, '告知书文号', 'number of the notice'),
        noticeServedOn: open(day, '告知书送达日期', 'day the notice was served'),
        deadlines,
      },
      (data) => ({
        zh: `进入特别程序,停止计时(书面告知 ${data.notifiedDays} 日)`,
        en: `stopped for a special procedure (${data.notifiedDays} days notified in writing)`,
      }),
      { status: ({ procedure }) => citizenStatusWords[citizenStatusDuring(procedure)] },
    ),
    CaseResumed: event(
      1,
      { ...onChart, procedure: open(suspensionCause, '特别程序', 'special procedure'), deadlines },
      withDue('特别程序结束,恢复计时', 'resumed'),
      reads('in-review'),
    ),
    CaseExtended: event(
      1,
      { reasonsZh, notifiedOn, article: open(freeText, '延长依据', 'article'), deadlines },
      withDue('经批准延长期限', 'extended'),
    ),
    ApplicationGranted: event(
      1,
      { ...decision, opinionZh, disagreementAnswerZh },
      { zh: '作出准予决定', en: 'granted' },
      reads('granted'),
    ),
    ApplicationRefused: event(
      1,
      { ...decision, reasonsZh, remediesZh: words(remediesZh, '救济途径', 'remedies') },
      {
        zh: '作出不予决定,已书面说明理由并告知救济途径',
        en: 'refused, with written reasons and remedies',
      },
      reads('refused'),
    ),
    OutcomeDelivered: event(
      1,
      { ...onChart, method: deliveryMethod, late: open(flag, '逾期送达', 'delivered late') },
      ({ late }) => ({
        zh: late ? '结果已送达(超过法定送达期限)' : '结果已送达',
        en: late ? 'outcome delivered, late' : 'outcome delivered',
      }),
    ),
    CaseWithdrawn: event(
      1,
      { reasonZh: words(optional(freeText), '撤回理由', 'reason') },
      { zh: '申请人撤回申请', en: 'withdrawn by the applicant' },
      reads('withdrawn'),
    ),
    CaseTerminated: event(
      1,
      { ground: terminationGround, reasonsZh, verdicts },
      { zh: '办件终止', en: 'terminated' },
      reads('refused'),
    ),
    /** The chart has run to its end. */
    CaseConcluded: event(
      1,
      { completion: open(completion, '办结类型', 'completion'), verdicts },
      (data) => ({
        zh: isLate(data) ? '办结(超期)' : '办结',
        en: isLate(data) ? 'concluded, late' : 'concluded',
      }),
      {
        status: (data) =>
          citizenStatusWords[
            data.completion === 'refused' || data.completion === 'not-accepted' ? 'refused' : 'granted'
          ],
      },
    ),
    DeadlineRecomputed: event(
      1,
      { deadlines, calendarVersion: open(code(), '放假安排版本', 'version of the calendar') },
      withDue('放假安排公布,期限重新计算', 'the calendar was published: deadline recomputed'),
    ),
    /** The other record says when it closed the case; lateness there is judged by its own instants. */
    ForeignClosureRecorded: event(1, { closedAt, verdicts }, (data) => ({
      zh: `原记录办结${isLate(data) ? '(超过原记录期限)' : ''}`,
      en: `closed in the original record${isLate(data) ? ', late' : ''}`,
    })),
    CaseRated: event(
      1,
      {
        grade,
        /** Neither the rated nor the public read who said what (RAT-03). */
        comment: sealed(optional(freeText), '文字评价', 'words of the rater'),
      },
      (data) => ({
        zh: `申请人评价:${gradeNames[data.grade] ?? ''}`,
        en: `rated ${data.grade} of 5 by the applicant`,
      }),
    ),
  },
  commands: {
    file: command(
      { zh: '申办', en: 'file an application' },
      {
        powerCode: open(shortCode, '职权编码', 'power code'),
        channel: open(optional(filingChannel), '申办渠道(缺省按身份)', 'channel; by role when absent'),
        applicant,
        materials: open(materialCodes, '已提交的材料编号', 'codes of the materials handed in'),
        matterZh: words(
          optional(freeText),
          '申请事由(公开,勿填个人信息)',
          'the matter, without personal data',
        ),
        agency,
        foreignRecord,
      },
      { applicantFact, checkCodeHash },
    ),
    preReview: command({ zh: '网上预审', en: 'pre-review' }, { outcome: preReviewOutcome, opinionZh }),
    requestSupplement: command(
      { zh: '一次性告知补正', en: 'tell once what is missing' },
      { missing: missingAsked, noticeNo, stepId },
    ),
    receiveSupplement: command(
      { zh: '补正材料', en: 'supply what was missing' },
      { materials: open(materialCodes, '补正的材料编号', 'codes of the materials'), stepId },
    ),
    refuseAcceptance: command(
      { zh: '不予受理', en: 'refuse acceptance' },
      { ground: nonAcceptanceGround, reasonsZh, rightOrganZh, stepId },
    ),
    accept: command({ zh: '受理', en: 'accept' }, { voucherNo, stepId }),
    /** Issued by the service centre itself when five working days passed in silence. */
    deemAccepted: command({ zh: '视为受理', en: 'record acceptance by silence' }, {}),
    performStep: command(
      { zh: '办理环节', en: 'perform a step of the chart' },
      {
        stepId: open(code(), '环节', 'step'),
        opinionZh,
        verdict: open(optional(opinionVerdict), '并联审批意见', 'verdict, for parallel approvals'),
        documentNo,
        reasonsZh: words(optional(freeText), '不予决定的理由', 'reasons of a refusal'),
        remediesZh: words(optional(remediesZh), '救济途径', 'remedies'),
        materials: open(optional(materialCodes), '补正的材料编号', 'supplemented materials'),
      },
    ),
    giveOpinion: command(
      { zh: '并联审批意见', en: 'give an opinion in parallel approval' },
      {
        stepId: open(code(), '并联审批环节', 'step of parallel approval'),
        verdict: open(opinionVerdict, '意见', 'verdict'),
        opinionZh,
      },
    ),
    suspend: command(
      { zh: '特别程序(停表)', en: 'stop the clock for a special procedure' },
      {
        /** Any word; only the causes of art. 45 are granted. */
        procedure: open(shortCode, '特别程序', 'special procedure'),
        notifiedDays,
        noticeNo,
        noticeServedOn: open(optional(day), '告知书送达日期', 'day the notice was served'),
        stepId,
      },
    ),
    resume: command({ zh: '特别程序结束(恢复计时)', en: 'start the clock again' }, { stepId }),
    extend: command(
      { zh: '延长期限(机关负责人批准)', en: 'extend, by the head of the organ' },
      { reasonsZh, notifiedOn },
    ),
    decide: command(
      { zh: '作出决定', en: 'decide' },
      {
        outcome: open(oneOf('grant', 'refuse'), '决定', 'outcome'),
        documentNo,
        opinionZh,
        reasonsZh: words(optional(freeText), '理由(不予决定必填)', 'reasons, required for a refusal'),
        remediesZh: words(optional(remediesZh), '救济途径(不予决定必填)', 'remedies, required for a refusal'),
        disagreementAnswerZh,
        transitionBasisZh,
        stepId,
      },
    ),
    deliver: command({ zh: '送达', en: 'deliver' }, { method: deliveryMethod, stepId }),
    withdraw: command(
      { zh: '撤回申请', en: 'withdraw the application' },
      { reasonZh: words(optional(freeText), '撤回理由', 'reason') },
    ),
    terminate: command({ zh: '终止办理', en: 'terminate' }, { ground: terminationGround, reasonsZh }),
    /** Closes a case whose chart may end here but also allows more. */
    conclude: command({ zh: '办结', en: 'conclude' }, {}),
    recomputeDeadlines: command({ zh: '重新计算期限', en: 'compute provisional deadlines again' }, {}),
    recordForeignClosure: command(
      { zh: '登记原记录办结', en: 'record the closing of a foreign record' },
      { closedAt },
    ),
    rate: command(
      { zh: '好差评', en: 'rate' },
      { grade, comment: sealed(optional(freeText), '文字评价(加密保存)', 'words, sealed') },
    ),
  },
});
