import { defineRefusal } from '@daylight/kernel';

/** S5, the sentence that makes the chart binding. */
export const followTheChart = '新余市2007年方案:“严格按照流程图确定的程序行使职权”';

export const stepNotEnabled = defineRefusal({
  code: 'step-not-enabled',
  category: 'conflict',
  rule: 'FLO-05',
  article: followTheChart,
  message: {
    zh: '按流程图,当前不能办理“{stepZh}”。当前可以办理:{enabledZh}。',
    en: 'The flowchart does not allow “{stepEn}” now. Possible now: {enabledEn}.',
  },
  remedy: {
    zh: '请先办理流程图当前允许的环节;确需改变程序的,先按规定修订流程图。',
    en: 'Do one of the steps that the chart allows now; to change the procedure, revise the chart first.',
  },
});

export const stepUnknown = defineRefusal({
  code: 'step-unknown',
  category: 'invalid',
  rule: 'FLO-05',
  article: followTheChart,
  message: {
    zh: '流程图“{chart}”中没有环节“{step}”。当前可以办理:{enabledZh}。',
    en: 'The flowchart “{chart}” has no step “{step}”. Possible now: {enabledEn}.',
  },
  remedy: {
    zh: '请使用流程图中载明的环节;流程图之外的环节不得办理。',
    en: 'Use a step that the chart shows; a step outside the chart may not be done.',
  },
});

export const loopLimitReached = defineRefusal({
  code: 'loop-limit-reached',
  category: 'conflict',
  rule: 'FLO-05',
  article: '行政许可法第三十二条(一次告知);新余市2007年方案:“严格按照流程图确定的程序行使职权”',
  message: {
    zh: '“{stepZh}”在一个办件中最多办理 {loopMax} 次,次数已用完。当前可以办理:{enabledZh}。',
    en: '“{stepEn}” may be done at most {loopMax} time(s) in one case, and has been. Possible now: {enabledEn}.',
  },
  remedy: {
    zh: '请转入流程图允许的其他环节,例如受理或者作出不予受理决定。',
    en: 'Go on with another step that the chart allows, such as accepting or refusing to accept.',
  },
});
