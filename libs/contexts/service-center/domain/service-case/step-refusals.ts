import { defineRefusal } from '@daylight/kernel';

/** The rules by which a step along the chart is refused, beside those of the token game itself (`@daylight/procedure`). */

export const stepAmbiguous = defineRefusal({
  code: 'step-ambiguous',
  category: 'invalid',
  rule: 'FLO-GUARD',
  article: '新余市2007年方案:严格按照流程图确定的程序行使职权',
  message: {
    zh: '当前有多个环节可以进行“{actZh}”({steps}),须指明环节。',
    en: 'Several enabled steps stand for this act ({steps}); name one.',
  },
  remedy: { zh: '请在请求中写明 stepId。', en: 'State stepId in the request.' },
});

export const ownExaminationApproved = defineRefusal({
  code: 'own-examination-approved',
  category: 'forbidden',
  rule: 'X-03',
  article: '遂川县2007年方案“一审一核制”;宁化县2009年方案“案件调查与审查分离”',
  message: {
    zh: '环节“{step}”应由另一人审核:“{reviewed}”是您本人办理的,不得自审自核。',
    en: 'Step "{step}" must be done by another person: you did "{reviewed}" yourself.',
  },
  remedy: { zh: '请转由另一名有权人员核准。', en: 'Hand it to another person who holds the post.' },
});

export const opinionVerdictMissing = defineRefusal({
  code: 'opinion-verdict-missing',
  category: 'invalid',
  rule: 'SVC-22',
  article: '行政许可法第二十六条第二款',
  message: {
    zh: '并联审批环节“{step}”须明确表示同意或者不同意。',
    en: 'Parallel-approval step "{step}" needs a verdict: agree or disagree.',
  },
  remedy: {
    zh: '请提交并联意见(verdict: agree 或 disagree)。',
    en: 'Send an opinion with verdict agree or disagree.',
  },
});

export const notAnOpinionStep = defineRefusal({
  code: 'not-an-opinion-step',
  category: 'invalid',
  rule: 'SVC-22',
  article: '行政许可法第二十六条第二款',
  message: {
    zh: '环节“{step}”不是并联审批环节,不出具并联意见。',
    en: 'Step "{step}" is not a parallel approval and takes no opinion.',
  },
  remedy: { zh: '请按普通环节办理。', en: 'Perform it as an ordinary step.' },
});

export const stepNeedsItsOwnCommand = defineRefusal({
  code: 'step-needs-its-own-command',
  category: 'invalid',
  rule: 'FLO-GUARD',
  article: '行政许可法第三十二条、第四十五条',
  message: {
    zh: '环节“{step}”的行为“{actZh}”有法定内容,须用专门的操作办理。',
    en: 'Step "{step}" stands for "{act}", which has contents of its own by law; use the operation made for it.',
  },
  remedy: { zh: '请使用对应的操作并填写法定内容。', en: 'Use the operation of that act.' },
});
