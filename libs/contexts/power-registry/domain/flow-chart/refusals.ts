import { defineRefusal } from '@daylight/kernel';

export const chartAnnotationOfUnknownNode = defineRefusal({
  code: 'chart-annotation-of-unknown-node',
  category: 'invalid',
  rule: 'CAT-11',
  article: '宁化县城建监察大队2009年方案:每项行政权力制作一个流程图',
  message: {
    zh: '流程图中没有这些环节:{nodes}。',
    en: 'The chart has no such nodes: {nodes}.',
  },
  remedy: {
    zh: '请按流程图中的节点编号或名称填写。',
    en: 'Name nodes by their id or exact name in the chart.',
  },
});
