import { defineRefusal } from '@daylight/kernel';

const catalogue = '宁化县城建监察大队2009年方案:编制行政职权目录,每项行政权力制作一个流程图';

export const versionUnknown = defineRefusal({
  code: 'power-item-version-unknown',
  category: 'missing',
  rule: 'FLO-05',
  article: catalogue,
  message: { zh: '职权 {powerCode} 没有第 {version} 版。', en: '{powerCode} has no version {version}.' },
  remedy: { zh: '请查阅该职权的版本列表。', en: 'See the list of its versions.' },
});

export const notInForceOn = defineRefusal({
  code: 'power-item-not-in-force-on',
  category: 'missing',
  rule: 'X-01',
  article: '新余市2007年规范行政权力运行实施方案:凡未列入职权目录的权力,不得行使',
  message: {
    zh: '职权 {powerCode} 在 {on} 没有生效的版本。',
    en: 'No version of {powerCode} was in force on {on}.',
  },
  remedy: { zh: '请查阅该职权的版本列表。', en: 'See the list of its versions.' },
});

export const flowChartVersionUnknown = defineRefusal({
  code: 'flow-chart-version-unknown',
  category: 'missing',
  rule: 'FLO-05',
  article: catalogue,
  message: {
    zh: '职权 {powerCode} 没有该版流程图。',
    en: '{powerCode} has no such version of its flowchart.',
  },
  remedy: { zh: '请先登记流程图,或核对版本。', en: 'Register the chart first, or check the version.' },
});

export const bpmnOneProcessExpected = defineRefusal({
  code: 'bpmn-one-process-expected',
  category: 'invalid',
  rule: 'CAT-11',
  article: catalogue,
  message: {
    zh: 'BPMN 文件含有 {count} 个流程;一项职权对应一个流程图。',
    en: 'The BPMN file holds {count} processes; one item has one chart.',
  },
  remedy: { zh: '请上传只含一个流程的文件。', en: 'Upload a file with exactly one process.' },
});

export const bodySchemaBroken = defineRefusal({
  code: 'body-schema-broken',
  category: 'invalid',
  rule: 'CAT-04',
  article: catalogue,
  message: {
    zh: '提交的内容有 {count} 处不符合格式。',
    en: 'The content breaks its schema in {count} places.',
  },
  remedy: { zh: '请按 errors 所列位置修改。', en: 'Correct what errors points at.' },
});
