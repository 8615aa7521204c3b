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

const procedureMustBeStated = '宁化县2009年方案:图中应载明(3)“运行程序及相关接口”';

export const bpmnBroken = defineRefusal({
  code: 'bpmn-broken',
  category: 'invalid',
  rule: 'FLO-2.1-3',
  article: procedureMustBeStated,
  message: {
    zh: 'BPMN 文件无法读取(第 {line} 行):{reason}。',
    en: 'The BPMN file cannot be read (line {line}): {reason}.',
  },
  remedy: {
    zh: '请用流程图工具重新导出 BPMN 2.0 文件,或者修正所指的行后重新提交。',
    en: 'Export the file again as BPMN 2.0, or correct the line and submit it again.',
  },
});

export const bpmnTooLarge = defineRefusal({
  code: 'bpmn-too-large',
  category: 'invalid',
  rule: 'FLO-06',
  article: '宁化县2009年方案:“流程图要简单明了,方便群众知情办事”',
  message: {
    zh: 'BPMN 文件过大({what}:{size},上限 {max})。',
    en: 'The BPMN file is too large ({what}: {size}, at most {max}).',
  },
  remedy: { zh: '请将流程图拆分后分别提交。', en: 'Split the chart and submit its parts.' },
});

export const bpmnElementUnsupported = defineRefusal({
  code: 'bpmn-element-unsupported',
  category: 'invalid',
  rule: 'FLO-2.1-3',
  article: procedureMustBeStated,
  message: {
    zh: '流程图含有平台不能执行的元素:{elements}。',
    en: 'The chart contains elements that the platform cannot run: {elements}.',
  },
  remedy: {
    zh: '请改用任务、排他网关、并行网关、子流程和顺序流表达。',
    en: 'Express it with tasks, exclusive and parallel gateways, sub-processes and sequence flows.',
  },
});

const truthfullyRecorded = '新余市2007年方案:“要建立行政权力运行记录,如实记载行政权力行使过程各环节的情况”';

export const xesBroken = defineRefusal({
  code: 'xes-broken',
  category: 'invalid',
  rule: 'FLO-2.3',
  article: truthfullyRecorded,
  message: {
    zh: 'XES 日志无法读取(第 {line} 行):{reason}。',
    en: 'The XES log cannot be read (line {line}): {reason}.',
  },
  remedy: {
    zh: '请从原系统重新导出完整的 XES 日志;整个文件未导入任何记录。',
    en: 'Export the whole log again from its system; nothing of the file was imported.',
  },
});

export const xesTooLarge = defineRefusal({
  code: 'xes-too-large',
  category: 'invalid',
  rule: 'FLO-2.3',
  article: truthfullyRecorded,
  message: {
    zh: 'XES 日志过大({what}:{size},上限 {max})。',
    en: 'The XES log is too large ({what}: {size}, at most {max}).',
  },
  remedy: { zh: '请按时间段拆分日志后分别导入。', en: 'Split the log by period and import the parts.' },
});

export const pnmlBroken = defineRefusal({
  code: 'pnml-broken',
  category: 'invalid',
  rule: 'FLO-2.3',
  article: procedureMustBeStated,
  message: {
    zh: 'PNML 模型无法读取(第 {line} 行):{reason}。',
    en: 'The PNML model cannot be read (line {line}): {reason}.',
  },
  remedy: {
    zh: '请重新导出 PNML 文件,或者修正所指的行后重新提交。',
    en: 'Export the PNML file again, or correct the line and submit it again.',
  },
});

export const pnmlTooLarge = defineRefusal({
  code: 'pnml-too-large',
  category: 'invalid',
  rule: 'FLO-2.3',
  article: procedureMustBeStated,
  message: {
    zh: 'PNML 模型过大({what}:{size},上限 {max})。',
    en: 'The PNML model is too large ({what}: {size}, at most {max}).',
  },
  remedy: { zh: '请使用更简单的模型。', en: 'Use a simpler model.' },
});
