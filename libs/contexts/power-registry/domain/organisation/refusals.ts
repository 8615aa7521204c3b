import { defineRefusal } from '@daylight/kernel';

const unifiedCodes = 'GB 32100-2015 法人和其他组织统一社会信用代码编码规则';

export const creditCodeInvalid = defineRefusal({
  code: 'credit-code-invalid',
  category: 'invalid',
  rule: 'DOMAIN-1.5',
  article: unifiedCodes,
  message: {
    zh: '统一社会信用代码 {creditCode} 格式或校验码有误。',
    en: 'The unified social credit code {creditCode} is malformed or fails its check character.',
  },
  remedy: { zh: '请核对 18 位代码。', en: 'Check the 18 characters.' },
});

export const organisationIdMalformed = defineRefusal({
  code: 'organisation-id-malformed',
  category: 'invalid',
  rule: 'DOMAIN-1.5',
  article: unifiedCodes,
  message: {
    zh: '机构编号 {organisation} 不合格式:仅限小写字母、数字和短横线,2 至 63 位。',
    en: 'The organisation id {organisation} is malformed: 2 to 63 lower-case letters, digits and hyphens.',
  },
  remedy: { zh: '请更换编号。', en: 'Choose another id.' },
});

export const organisationDiffers = defineRefusal({
  code: 'organisation-already-registered',
  category: 'conflict',
  rule: 'DOMAIN-1.5',
  article: unifiedCodes,
  message: {
    zh: '机构 {organisation} 已登记,内容与本次提交不同。',
    en: 'The organisation {organisation} is registered already, with other particulars.',
  },
  remedy: { zh: '请核对机构编号。', en: 'Check the id.' },
});
