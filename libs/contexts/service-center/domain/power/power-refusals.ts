import { defineRefusal } from '@daylight/kernel';

export const powerNotInForce = defineRefusal({
  code: 'power-not-in-force',
  category: 'invalid',
  rule: 'X-01',
  article: '宁化县2009年方案:凡未列入《职权目录》的权力,不得行使;行政许可法第四条',
  message: {
    zh: '职权“{powerCode}”在{day}未列入《职权目录》或未生效,不得行使。',
    en: 'Power {powerCode} is not in the catalogue in force on {day}; it may not be exercised.',
  },
  remedy: {
    zh: '请核对职权编码;确需行使的,应先由职权登记机关登记、备案并公布该职权。',
    en: 'Check the power code; a power must first be registered, filed and published in the catalogue.',
  },
});

export const powerVersionUnavailable = defineRefusal({
  code: 'power-version-unavailable',
  category: 'conflict',
  rule: 'FLO-05',
  article: '宁化县2009年方案:严格按照流程图确定的程序行使职权',
  message: {
    zh: '本办件所依据的职权“{powerCode}”第{version}版尚未同步到本中心,暂不能办理。',
    en: 'Version {version} of power {powerCode}, to which this case is bound, has not reached this centre yet.',
  },
  remedy: {
    zh: '请稍后重试;持续出现的,请联系平台运维核对目录同步。',
    en: 'Try again shortly; if it persists, ask the operator to check the catalogue replica.',
  },
});

export const powerNotOnApplication = defineRefusal({
  code: 'power-not-on-application',
  category: 'invalid',
  rule: 'X-01',
  article: '行政许可法第二十九条',
  message: {
    zh: '“{nameZh}”由行政机关依职权行使,不接受申请。',
    en: 'Power {powerCode} is exercised ex officio; no application can be filed for it.',
  },
  remedy: {
    zh: '如需反映情况,请通过咨询或者投诉渠道提出。',
    en: 'To raise a matter, use consultation or the complaint channel.',
  },
});
