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

export const organisationUnknown = defineRefusal({
  code: 'organisation-unknown',
  category: 'missing',
  rule: 'DOMAIN-1.5',
  article: catalogue,
  message: { zh: '没有登记机构 {organisation}。', en: 'No organisation {organisation} is registered.' },
  remedy: { zh: '请查阅机构列表。', en: 'See the list of organisations.' },
});
