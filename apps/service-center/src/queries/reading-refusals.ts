import { defineRefusal } from '@daylight/kernel';

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
