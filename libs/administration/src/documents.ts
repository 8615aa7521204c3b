import { defineRefusal, type Refusal } from '@daylight/kernel';
import type { WorkingDayCalendar } from '@daylight/law';
import { isBlank } from './free-words';
import { lastDayOf } from './statutory-number';

export const documentNumberMissing = defineRefusal({
  code: 'document-number-missing',
  category: 'invalid',
  rule: 'X-02',
  article: '党政机关公文处理工作条例第九条(发文字号)',
  message: { zh: '“{actZh}”须写明文号。', en: '"{act}" needs the number of the document.' },
  remedy: { zh: '请写明文号后重新提交。', en: 'State the number and send again.' },
});

export const decisionReferenceMissing = defineRefusal({
  code: 'decision-reference-missing',
  category: 'invalid',
  rule: 'DEC-01',
  article: '宁化县2009年方案:领导班子集体研究;重大行政决策程序暂行条例第三十条',
  message: {
    zh: '“{actZh}”须写明集体研究的会议或者决定编号。',
    en: '"{act}" needs the reference of the collective decision.',
  },
  remedy: { zh: '请写明会议纪要或者决定的编号。', en: 'State the number of the minutes or decision.' },
});

export const noticeNotServed = defineRefusal({
  code: 'suspension-notice-missing',
  category: 'invalid',
  rule: 'SVC-10',
  article: '行政许可法第四十五条:应当将所需时间书面告知申请人',
  message: {
    zh: '须先书面告知,并记载告知书编号和送达日期(不晚于办理当日)。',
    en: 'The written notice comes first: its number and the day of its service, not after this day, are needed.',
  },
  remedy: { zh: '请先送达书面告知书,再办理。', en: 'Serve the written notice first.' },
});

/** 送达: a notice counts only with its number and a day of service that has come. */
export function checkNoticeServed(
  notice: { readonly noticeNo?: string; readonly noticeServedOn?: string },
  day: string,
): Refusal | null {
  const isServed = notice.noticeServedOn !== undefined && notice.noticeServedOn <= day;
  return isServed && !isBlank(notice.noticeNo) ? null : noticeNotServed();
}

/** 送达期限: the last day on which a decision made on this day is delivered in time (行政许可法 art. 44). */
export function deliveryDueOn(decidedOn: string, calendar: WorkingDayCalendar): string | Refusal {
  return lastDayOf('SVC-09', decidedOn, calendar);
}
