import { defineRefusal } from '@daylight/kernel';

export const bpmnOneProcessExpected = defineRefusal({
  code: 'bpmn-one-process-expected',
  category: 'invalid',
  rule: 'CAT-11',
  article: '宁化县城建监察大队2009年方案:编制行政职权目录,每项行政权力制作一个流程图',
  message: {
    zh: 'BPMN 文件含有 {count} 个流程;一项职权对应一个流程图。',
    en: 'The BPMN file holds {count} processes; one item has one chart.',
  },
  remedy: { zh: '请上传只含一个流程的文件。', en: 'Upload a file with exactly one process.' },
});
