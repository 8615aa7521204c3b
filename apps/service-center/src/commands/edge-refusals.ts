import { defineRefusal } from '@daylight/kernel';

export const identityNumberInvalid = defineRefusal({
  code: 'identity-number-invalid',
  category: 'invalid',
  rule: 'SVC-02',
  article: 'GB 11643 公民身份号码;行政许可法第三十二条第一款第三项',
  message: { zh: '公民身份号码有误(校验未通过)。', en: 'The identity number is wrong (its check fails).' },
  remedy: { zh: '请当场更正后重新提交。', en: 'Correct it on the spot and send again.' },
});

export const companyCodeInvalid = defineRefusal({
  code: 'company-code-invalid',
  category: 'invalid',
  rule: 'SVC-02',
  article: 'GB 32100 统一社会信用代码;行政许可法第三十二条第一款第三项',
  message: {
    zh: '统一社会信用代码缺失或有误(校验未通过)。',
    en: 'The unified social credit code is missing or wrong (its check fails).',
  },
  remedy: { zh: '请当场更正后重新提交。', en: 'Correct it on the spot and send again.' },
});

export const applicantAgentMismatch = defineRefusal({
  code: 'channel-not-yours',
  category: 'forbidden',
  rule: 'SVC-25',
  article: '优化营商环境条例第三十七条',
  message: {
    zh: '您的身份不能以“{channel}”渠道申办。',
    en: 'You cannot file through the channel "{channel}".',
  },
  remedy: {
    zh: '申请人本人请用 online;窗口人员请用 counter;代办员请用 village-agent。',
    en: 'Applicants file online, window clerks at the counter, agents as village-agent.',
  },
});

/** One answer for an unknown number and a wrong code: nobody learns which cases exist (UI.md S4). */
export const caseNotShown = defineRefusal({
  code: 'case-not-shown',
  category: 'missing',
  rule: 'SVC-3.5-SUNSHINE',
  article: '遂川县2007年方案“阳光审批”;政府信息公开条例第十五条',
  message: {
    zh: '没有查到该办件,或者查询码不正确。',
    en: 'There is no such case, or the check code is wrong.',
  },
  remedy: {
    zh: '请核对办件编码和查询码;申请人可以登录后查询。',
    en: 'Check the case number and the check code; applicants can also sign in.',
  },
});

export const itemNotInCatalogue = defineRefusal({
  code: 'item-not-in-catalogue',
  category: 'missing',
  rule: 'SVC-23',
  article: '行政许可法第三十条',
  message: { zh: '职权目录中没有“{powerCode}”。', en: 'The catalogue has no item {powerCode}.' },
  remedy: { zh: '请在目录中检索事项。', en: 'Search the catalogue.' },
});
