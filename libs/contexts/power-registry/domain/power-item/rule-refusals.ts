import { defineRefusal } from '@daylight/kernel';

export const categoryAbolished = defineRefusal({
  code: 'category-abolished',
  category: 'invalid',
  rule: 'CAT-07',
  article: '国务院关于取消非行政许可审批事项的决定(国发〔2015〕27号)',
  message: {
    zh: '“非行政许可审批”类别自 2015-05-10 起取消,职权 {powerCode} 不能设立或确认。',
    en: 'The category of non-licence approvals was abolished on 2015-05-10; {powerCode} can be neither created nor confirmed.',
  },
  remedy: {
    zh: '请重新归类为行政许可、政府内部审批或其他权力,或在备案时予以废止。',
    en: 'Reclassify it, or abolish it on filing.',
  },
});

export const legalBasisMissing = defineRefusal({
  code: 'legal-basis-missing',
  category: 'invalid',
  rule: 'CAT-04',
  article: '宁化县城建监察大队2009年方案:没有法律法规规章依据的,原则上予以取消或废止',
  message: {
    zh: '职权 {powerCode} 没有列明法律、法规或规章依据。',
    en: 'The item {powerCode} names no law, regulation or rule as its basis.',
  },
  remedy: {
    zh: '请补充设定依据;三定规定、规范性文件只能作为辅助依据。',
    en: 'Name the basis that sets the power; plans and normative documents only support one.',
  },
});

export const legalBasisTooLow = defineRefusal({
  code: 'legal-basis-too-low',
  category: 'invalid',
  rule: 'DOMAIN-1.2',
  article:
    '中华人民共和国行政许可法 第十四条、第十五条、第十七条;行政处罚法 第十条至第十四条、第十六条;行政强制法 第十条、第十三条',
  message: {
    zh: '“{categoryZh}”须由{neededZh}设定;职权 {powerCode} 的依据仅有:{foundZh}。',
    en: '{category} may be set only by {needed}; {powerCode} rests on: {found}.',
  },
  remedy: {
    zh: '请补充层级足够的依据,否则不得登记。',
    en: 'Name a basis of sufficient rank, or do not register the power.',
  },
});

export const coercionKindMissing = defineRefusal({
  code: 'coercion-kind-missing',
  category: 'invalid',
  rule: 'DOMAIN-1.2',
  article: '中华人民共和国行政强制法 第二条、第十条、第十三条',
  message: {
    zh: '行政强制须写明是强制措施还是强制执行。',
    en: 'A coercion must be declared a measure or an enforcement.',
  },
  remedy: {
    zh: '请填写 coercionKind。',
    en: 'State coercionKind: measure or enforcement.',
  },
});

export const provincialRuleExpired = defineRefusal({
  code: 'provincial-licence-beyond-one-year',
  category: 'invalid',
  rule: 'DOMAIN-1.2',
  article: '中华人民共和国行政许可法 第十五条',
  message: {
    zh: '省级政府规章只能设定不超过一年的临时性行政许可;依据“{lawZh}”未写明一年内的有效期。',
    en: 'A provincial rule sets a licence for at most one year; “{lawZh}” does not state such a validity.',
  },
  remedy: {
    zh: '请写明一年以内的有效期,或提供更高层级的依据。',
    en: 'State a validity within one year, or a basis of higher rank.',
  },
});

export const legalBasisExpired = defineRefusal({
  code: 'legal-basis-expired',
  category: 'invalid',
  rule: 'CAT-12',
  article: '新余市2007年规范行政权力运行实施方案:权力取得有据',
  message: {
    zh: '职权 {powerCode} 的设定依据在 {on} 均已失效或尚未施行。',
    en: 'No basis that sets {powerCode} is valid on {on}.',
  },
  remedy: {
    zh: '请更新依据后重新办理。',
    en: 'Bring the bases up to date.',
  },
});

export const promisedLimitMissing = defineRefusal({
  code: 'promised-limit-missing',
  category: 'invalid',
  rule: 'FLO-03',
  article: '优化营商环境条例 第三十六条',
  message: {
    zh: '职权 {powerCode} 没有承诺时限;法律没有规定时限的,行使单位仍须自行承诺。',
    en: 'The item {powerCode} promises no limit; where no law sets one, the unit must still promise its own.',
  },
  remedy: {
    zh: '请确定并填写承诺时限。',
    en: 'Decide on a limit and state it.',
  },
});

export const waiverExpiryInPast = defineRefusal({
  code: 'waiver-expiry-in-past',
  category: 'invalid',
  rule: 'FLO-02',
  article: '宁化县城建监察大队2009年方案:“原则上”',
  message: {
    zh: '豁免到期日 {expiresOn} 不晚于批准日 {on}。',
    en: 'The waiver expires on {expiresOn}, not after its grant on {on}.',
  },
  remedy: {
    zh: '请填写将来的到期日。',
    en: 'Give a later expiry.',
  },
});

export const nonDisclosureUnfounded = defineRefusal({
  code: 'non-disclosure-unfounded',
  category: 'invalid',
  rule: 'CAT-09',
  article: '中华人民共和国政府信息公开条例 第十三条至第十六条',
  message: {
    zh: '职权 {powerCode} 的公开范围窄于“向社会公开”,但没有写明依据和理由。',
    en: 'The item {powerCode} is disclosed less than publicly without stating reason and basis.',
  },
  remedy: {
    zh: '请写明不公开的依据和理由,或改为向社会公开。',
    en: 'State reason and basis, or disclose it publicly.',
  },
});

export const secretClassInconsistent = defineRefusal({
  code: 'secret-class-inconsistent',
  category: 'invalid',
  rule: 'CAT-08',
  article: '宁化县城建监察大队2009年方案:涉密不宜公开行政职权目录',
  message: {
    zh: '列入涉密不宜公开目录的职权,其公开级别须为 secret,反之亦然。',
    en: 'An item on the secret list must have the class secret, and the other way round.',
  },
  remedy: {
    zh: '请使公开目录与公开级别一致。',
    en: 'Make list and class agree.',
  },
});

export const entrustmentIncomplete = defineRefusal({
  code: 'entrustment-incomplete',
  category: 'invalid',
  rule: 'CAT-14',
  article: '中华人民共和国行政处罚法 第二十条',
  message: {
    zh: '受委托行使的职权须有公布的书面委托,写明委托机关、受委托组织、事项和期限。',
    en: 'An entrusted power needs a published written entrustment naming both bodies, matters and period.',
  },
  remedy: {
    zh: '请补充委托书内容及公布途径。',
    en: 'Supply the entrustment and where it was published.',
  },
});

export const clearedByEntrusted = defineRefusal({
  code: 'cleared-by-entrusted-body',
  category: 'forbidden',
  rule: 'CAT-02',
  article: '新余市2007年规范行政权力运行实施方案:受委托的职权由委托机关清理',
  message: {
    zh: '受委托行使的职权应由委托机关 {entrusting} 清理,受委托组织不得自行清理。',
    en: 'An entrusted power is cleared by the entrusting organ {entrusting}, not by the entrusted body.',
  },
  remedy: {
    zh: '请由委托机关办理清理。',
    en: 'Let the entrusting organ reconcile it.',
  },
});

export const flowChartMissing = defineRefusal({
  code: 'flow-chart-missing',
  category: 'conflict',
  rule: 'CAT-11',
  article: '宁化县城建监察大队2009年方案:每项行政权力制作一个流程图',
  message: {
    zh: '职权 {powerCode} 没有流程图,不得公布。',
    en: 'The item {powerCode} has no flowchart and cannot be published.',
  },
  remedy: {
    zh: '请先登记流程图。',
    en: 'Register its flowchart first.',
  },
});

export const flowChartHasFindings = defineRefusal({
  code: 'flow-chart-has-findings',
  category: 'conflict',
  rule: 'CAT-11',
  article: '宁化县城建监察大队2009年方案:流程图须载明条件、岗位、程序、时限、监督、权利和投诉途径',
  message: {
    zh: '职权 {powerCode} 的流程图第 {procedureVersion} 版有 {blocking} 处问题未消除,不得公布:{findingsZh}',
    en: 'The flowchart (version {procedureVersion}) of {powerCode} has {blocking} open findings and blocks publication: {findings}',
  },
  remedy: {
    zh: '请按检查报告修改后重新登记流程图。',
    en: 'Correct the chart as the report says and register it again.',
  },
});

export const flowChartNotOfItem = defineRefusal({
  code: 'flow-chart-not-of-item',
  category: 'invalid',
  rule: 'CAT-11',
  article: '宁化县城建监察大队2009年方案:每项行政权力制作一个流程图',
  message: {
    zh: '流程图({chartZh})与职权({itemZh})不一致:{whatZh}。',
    en: 'The flowchart says {chartZh} where the item says {itemZh} ({what}).',
  },
  remedy: {
    zh: '请使流程图与职权项目一致。',
    en: 'Make chart and item agree.',
  },
});

export const chartNeedsAmendment = defineRefusal({
  code: 'chart-needs-amendment',
  category: 'conflict',
  rule: 'FLO-05',
  article: '宁化县城建监察大队2009年方案:内容变更按规定程序修订流程图',
  message: {
    zh: '职权 {powerCode} 的流程图已公布,版本不可更改。',
    en: 'The flowchart of {powerCode} is published; versions are immutable.',
  },
  remedy: {
    zh: '请先提出修订,再登记新版流程图。',
    en: 'Open an amendment, then register the new version.',
  },
});

export const secretItemNotPublished = defineRefusal({
  code: 'secret-item-not-published',
  category: 'forbidden',
  rule: 'CAT-08',
  article: '宁化县城建监察大队2009年方案:涉密不宜公开行政职权目录',
  message: {
    zh: '职权 {powerCode} 列入涉密不宜公开目录,不得公布;须由法制、效能两部门批准备案。',
    en: 'The item {powerCode} belongs on the secret list and is not published; legal and efficiency offices approve its filing.',
  },
  remedy: {
    zh: '请办理涉密目录审批。',
    en: 'Have the secret listing approved.',
  },
});

export const itemNotForSecretList = defineRefusal({
  code: 'item-not-for-secret-list',
  category: 'invalid',
  rule: 'CAT-08',
  article: '宁化县城建监察大队2009年方案:涉密不宜公开行政职权目录',
  message: {
    zh: '职权 {powerCode} 应向社会公开,不列入涉密不宜公开目录。',
    en: 'The item {powerCode} is open and does not belong on the secret list.',
  },
  remedy: {
    zh: '请按公开职权公布。',
    en: 'Publish it.',
  },
});

export const secretListingTwoBodies = defineRefusal({
  code: 'secret-listing-needs-two-bodies',
  category: 'forbidden',
  rule: 'CAT-08',
  article: '宁化县城建监察大队2009年方案:法制、效能两部门批准',
  message: {
    zh: '列入涉密不宜公开目录须由法制、效能两个不同机构的不同人员批准;{organisation} 已批准一次。',
    en: 'The secret listing needs approvals by different persons of two different bodies; {organisation} approved already.',
  },
  remedy: {
    zh: '请由另一机构的人员批准。',
    en: 'A person of the other body must approve.',
  },
});

export const secretListingOfAnotherOffice = defineRefusal({
  code: 'secret-listing-of-another-office',
  category: 'forbidden',
  rule: 'CAT-08',
  article: '宁化县城建监察大队2009年方案:法制、效能两部门批准',
  message: {
    zh: '列入涉密不宜公开目录由法制部门、效能部门批准,您不属于这两个部门。',
    en: 'The secret listing is approved by the legal and the efficiency office; you act for neither.',
  },
  remedy: {
    zh: '请由法制部门或者效能部门的人员批准。',
    en: 'Let a person of the legal or the efficiency office approve.',
  },
});

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
