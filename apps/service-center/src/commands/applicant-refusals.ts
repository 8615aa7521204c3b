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
