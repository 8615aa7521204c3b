import type { Bilingual, JsonObject } from '@daylight/kernel';

/** The context's name, the prefix of its streams. */
export const serviceCenterContext = 'service-center';

/** What one event type publishes. */
export type PublishedEventType = {
  readonly version: number;
  readonly aggregate: 'case' | 'consultation';
  /** What happened, for people; the case's number and the item's name stand before it. */
  summary(data: JsonObject): Bilingual;
  /** Fields of the recorded event that the payload repeats. Free words and sealed fields are never among them. */
  readonly fields: readonly string[];
};

const plain = (zh: string, en: string) => (): Bilingual => ({ zh, en });

const grounds: { readonly [ground: string]: Bilingual } = {
  'no-licence-needed': { zh: '依法不需要办理', en: 'no licence is needed' },
  'not-competent': { zh: '不属于本机关职权', en: 'not within our competence' },
  'not-in-form': { zh: '不符合法定形式', en: 'not in legal form' },
  'quota-exhausted': { zh: '名额已满', en: 'the quota is exhausted' },
};

/** The only six words that citizens read of a case's state. */
export const citizenStatusWords: { readonly [status: string]: Bilingual } = {
  supplement: { zh: '待补正', en: 'supplement needed' },
  'in-review': { zh: '审核中', en: 'under review' },
  'come-in-person': { zh: '需您到场', en: 'please come in person' },
  granted: { zh: '已办结(准予)', en: 'closed (granted)' },
  refused: { zh: '已办结(不予)', en: 'closed (not granted)' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
};

const grades = ['', '非常不满意', '不满意', '基本满意', '满意', '非常满意'];

/** Every published event of the centre. A type that is missing here stays inside the context. */
export const serviceCenterEvents: { readonly [type: string]: PublishedEventType } = {
  'service-center.CaseFiled': {
    version: 1,
    aggregate: 'case',
    summary: (data) => ({
      zh: `${applicantName(data)}申办“${powerName(data).zh}”`,
      en: `${applicantName(data)} applied for ${powerName(data).en}`,
    }),
    fields: [
      'caseId',
      'channel',
      'receivedOn',
      'power',
      'applicant',
      'materials',
      'foreignRecord',
      'deadlines',
      'open',
    ],
  },
  'service-center.CasePreReviewed': {
    version: 1,
    aggregate: 'case',
    summary: plain('网上预审完成', 'pre-reviewed'),
    fields: ['outcome'],
  },
  'service-center.SupplementRequested': {
    version: 1,
    aggregate: 'case',
    summary: (data) => ({
      zh: `一次性告知补正材料 ${countOf(data, 'missing')} 项`,
      en: `${countOf(data, 'missing')} missing material(s) told at once`,
    }),
    fields: ['requestedOn', 'missing', 'noticeNo', 'step', 'open'],
  },
  'service-center.SupplementReceived': {
    version: 1,
    aggregate: 'case',
    summary: plain('申请人已补正材料', 'the applicant supplied the missing materials'),
    fields: ['receivedOn', 'materials', 'step', 'open'],
  },
  'service-center.AcceptanceRefused': {
    version: 1,
    aggregate: 'case',
    summary: (data) => {
      const ground = grounds[textOf(data, 'ground')] ?? { zh: '', en: '' };
      return { zh: `不予受理:${ground.zh}`, en: `not accepted: ${ground.en}` };
    },
    fields: ['ground', 'rightOrganZh', 'decidedOn', 'step', 'open'],
  },
  'service-center.CaseAccepted': {
    version: 1,
    aggregate: 'case',
    summary: (data) => ({ zh: `已受理${dueWords(data).zh}`, en: `accepted${dueWords(data).en}` }),
    fields: ['acceptedOn', 'power', 'deadlines', 'voucherNo', 'stepsOutsideNewChart', 'step', 'open'],
  },
  'service-center.DeemedAccepted': {
    version: 1,
    aggregate: 'case',
    summary: (data) => ({
      zh: `逾期未告知,依法自${textOf(data, 'acceptedOn')}起视为受理${dueWords(data).zh}`,
      en: `no notice in time: accepted by law as of ${textOf(data, 'acceptedOn')}${dueWords(data).en}`,
    }),
    fields: [
      'acceptedOn',
      'power',
      'deadlines',
      'silenceEndedOn',
      'skippedSteps',
      'stepsOutsideNewChart',
      'step',
      'open',
    ],
  },
  'service-center.StepPerformed': {
    version: 1,
    aggregate: 'case',
    summary: (data) => ({ zh: `完成环节“${stepName(data).zh}”`, en: `step done: ${stepName(data).en}` }),
    fields: ['step', 'open'],
  },
  'service-center.OpinionGiven': {
    version: 1,
    aggregate: 'case',
    summary: (data) => {
      const agrees = textOf(data, 'verdict') === 'agree';
      return {
        zh: `并联审批“${stepName(data).zh}”:${agrees ? '同意' : '不同意'}`,
        en: `parallel approval ${stepName(data).en}: ${agrees ? 'agreed' : 'disagreed'}`,
      };
    },
    fields: ['organisation', 'verdict', 'step', 'open'],
  },
  'service-center.CaseSuspended': {
    version: 1,
    aggregate: 'case',
    summary: (data) => ({
      zh: `进入特别程序,停止计时(书面告知 ${String(data['notifiedDays'] ?? 0)} 日)`,
      en: `stopped for a special procedure (${String(data['notifiedDays'] ?? 0)} days notified in writing)`,
    }),
    fields: ['procedure', 'from', 'notifiedDays', 'noticeNo', 'noticeServedOn', 'deadlines', 'step', 'open'],
  },
  'service-center.CaseResumed': {
    version: 1,
    aggregate: 'case',
    summary: (data) => ({
      zh: `特别程序结束,恢复计时${dueWords(data).zh}`,
      en: `resumed${dueWords(data).en}`,
    }),
    fields: ['procedure', 'on', 'deadlines', 'step', 'open'],
  },
  'service-center.CaseExtended': {
    version: 1,
    aggregate: 'case',
    summary: (data) => ({ zh: `经批准延长期限${dueWords(data).zh}`, en: `extended${dueWords(data).en}` }),
    fields: ['notifiedOn', 'article', 'deadlines'],
  },
  'service-center.ApplicationGranted': {
    version: 1,
    aggregate: 'case',
    summary: plain('作出准予决定', 'granted'),
    fields: ['decidedOn', 'documentNo', 'deliveryDueOn', 'verdicts', 'step', 'open'],
  },
  'service-center.ApplicationRefused': {
    version: 1,
    aggregate: 'case',
    summary: plain('作出不予决定,已书面说明理由并告知救济途径', 'refused, with written reasons and remedies'),
    fields: ['decidedOn', 'documentNo', 'deliveryDueOn', 'verdicts', 'step', 'open'],
  },
  'service-center.OutcomeDelivered': {
    version: 1,
    aggregate: 'case',
    summary: (data) => ({
      zh: data['late'] === true ? '结果已送达(超过法定送达期限)' : '结果已送达',
      en: data['late'] === true ? 'outcome delivered, late' : 'outcome delivered',
    }),
    fields: ['deliveredOn', 'method', 'late', 'step', 'open'],
  },
  'service-center.CaseWithdrawn': {
    version: 1,
    aggregate: 'case',
    summary: plain('申请人撤回申请', 'withdrawn by the applicant'),
    fields: ['withdrawnOn'],
  },
  'service-center.CaseTerminated': {
    version: 1,
    aggregate: 'case',
    summary: plain('办件终止', 'terminated'),
    fields: ['ground', 'terminatedOn', 'verdicts'],
  },
  'service-center.CaseConcluded': {
    version: 1,
    aggregate: 'case',
    summary: (data) => {
      const late = missed(data);
      return { zh: late ? '办结(超期)' : '办结', en: late ? 'concluded, late' : 'concluded' };
    },
    fields: ['completion', 'concludedOn', 'verdicts'],
  },
  'service-center.DeadlineRecomputed': {
    version: 1,
    aggregate: 'case',
    summary: (data) => ({
      zh: `放假安排公布,期限重新计算${dueWords(data).zh}`,
      en: `the calendar was published: deadline recomputed${dueWords(data).en}`,
    }),
    fields: ['deadlines', 'calendarVersion'],
  },
  'service-center.ForeignClosureRecorded': {
    version: 1,
    aggregate: 'case',
    summary: (data) => {
      const late = missed(data);
      return {
        zh: `原记录办结${late ? '(超过原记录期限)' : ''}`,
        en: `closed in the original record${late ? ', late' : ''}`,
      };
    },
    fields: ['closedAt', 'verdicts'],
  },
  'service-center.CaseRated': {
    version: 1,
    aggregate: 'case',
    summary: (data) => {
      const grade = typeof data['grade'] === 'number' ? data['grade'] : 0;
      return { zh: `申请人评价:${grades[grade] ?? ''}`, en: `rated ${grade} of 5 by the applicant` };
    },
    fields: ['grade'],
  },
  'service-center.ConsultationAsked': {
    version: 1,
    aggregate: 'consultation',
    summary: (data) => ({
      zh: `收到咨询,应于${textOf(data, 'dueOn')}前答复`,
      en: `a question was asked, to be answered by ${textOf(data, 'dueOn')}`,
    }),
    fields: ['consultationId', 'powerCode', 'organisation', 'askedOn', 'dueOn'],
  },
  'service-center.ConsultationHandedOver': {
    version: 1,
    aggregate: 'consultation',
    summary: plain('咨询已转办', 'the question was handed over'),
    fields: ['from', 'to', 'on'],
  },
  'service-center.ConsultationAnswered': {
    version: 1,
    aggregate: 'consultation',
    summary: (data) => ({
      zh: data['late'] === true ? '咨询已答复(超期)' : '咨询已答复',
      en: data['late'] === true ? 'the question was answered, late' : 'the question was answered',
    }),
    fields: ['answeredOn', 'organisation', 'late'],
  },
};

function objectOf(data: JsonObject, key: string): JsonObject {
  const value = data[key];
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
}

function textOf(data: JsonObject, key: string): string {
  const value = data[key];
  return typeof value === 'string' ? value : '';
}

function countOf(data: JsonObject, key: string): number {
  const value = data[key];
  return Array.isArray(value) ? value.length : 0;
}

function applicantName(data: JsonObject): string {
  return textOf(objectOf(data, 'applicant'), 'displayName');
}

function powerName(data: JsonObject): Bilingual {
  const power = objectOf(data, 'power');
  return { zh: textOf(power, 'nameZh'), en: textOf(power, 'nameEn') };
}

function stepName(data: JsonObject): Bilingual {
  const step = objectOf(data, 'step');
  const zh = textOf(step, 'nameZh');
  return { zh, en: textOf(step, 'nameEn') || zh };
}

function dueWords(data: JsonObject): Bilingual {
  const deadlines = objectOf(data, 'deadlines');
  const due = textOf(objectOf(objectOf(deadlines, 'promised'), 'due'), 'due');
  return due === '' ? { zh: '', en: '' } : { zh: `,承诺${due}前办结`, en: `, promised by ${due}` };
}

function missed(data: JsonObject): boolean {
  const verdicts = objectOf(data, 'verdicts');
  return verdicts['statutory'] === 'missed' || verdicts['promised'] === 'missed';
}
