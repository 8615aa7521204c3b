import { defineRefusal } from '@daylight/kernel';

const firstAsked = '福建省机关效能建设工作条例:首问负责、限时办结';

export const consultationUnknown = defineRefusal({
  code: 'consultation-unknown',
  category: 'missing',
  rule: 'SVC-3.7',
  article: firstAsked,
  message: { zh: '没有这一咨询。', en: 'There is no such consultation.' },
  remedy: { zh: '请核对咨询编号。', en: 'Check its number.' },
});

export const consultationAlreadyAsked = defineRefusal({
  code: 'consultation-already-asked',
  category: 'conflict',
  rule: 'SVC-3.7',
  article: firstAsked,
  message: { zh: '该咨询已经登记。', en: 'This question is already registered.' },
  remedy: { zh: '新的问题请另行提交。', en: 'Ask a new question separately.' },
});

export const consultationAlreadyAnswered = defineRefusal({
  code: 'consultation-already-answered',
  category: 'conflict',
  rule: 'SVC-3.7',
  article: firstAsked,
  message: {
    zh: '该咨询已经答复,答复不能更改。',
    en: 'This question has been answered; the answer is not changed.',
  },
  remedy: { zh: '需要补充的,请申请人另行咨询。', en: 'For more, a new question can be asked.' },
});

export const notFirstAsked = defineRefusal({
  code: 'not-first-asked',
  category: 'forbidden',
  rule: 'SVC-3.7',
  article: firstAsked,
  message: {
    zh: '该咨询由“{organisation}”负责答复或者转办。',
    en: 'Organisation {organisation} is responsible for answering or handing over.',
  },
  remedy: {
    zh: '请由负责单位答复,或者由其转办给您的单位。',
    en: 'Let it answer, or hand over to your organisation.',
  },
});

export const handOverToSelf = defineRefusal({
  code: 'hand-over-to-self',
  category: 'invalid',
  rule: 'SVC-3.7',
  article: firstAsked,
  message: {
    zh: '不能转办给本单位,首问单位应当答复。',
    en: 'A question cannot be handed over to oneself; answer it.',
  },
  remedy: {
    zh: '请直接答复,或者转办给有权单位。',
    en: 'Answer, or hand over to the competent organisation.',
  },
});
