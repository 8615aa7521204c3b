import { defineRefusal } from '@daylight/kernel';

export const powerItemUnknown = defineRefusal({
  code: 'power-item-unknown',
  category: 'missing',
  rule: 'CAT-04',
  article: '新余市2007年规范行政权力运行实施方案:编制行政职权目录',
  message: {
    zh: '职权目录中没有编码为 {powerCode} 的职权。',
    en: 'The catalogue holds no power with the code {powerCode}.',
  },
  remedy: {
    zh: '请核对权力编码,或先拟定该职权项目。',
    en: 'Check the code, or draft the item first.',
  },
});

export const powerItemExists = defineRefusal({
  code: 'power-item-exists',
  category: 'conflict',
  rule: 'CAT-04',
  article: '宁化县城建监察大队2009年方案:统一编码管理制度',
  message: {
    zh: '编码 {powerCode} 已有职权项目,一码一项。',
    en: 'The code {powerCode} already has an item; one code stands for one item.',
  },
  remedy: {
    zh: '修改请走修订程序,新职权请使用新的编码。',
    en: 'Amend the existing item, or use another code for another power.',
  },
});

export const powerCodeMalformed = defineRefusal({
  code: 'power-code-malformed',
  category: 'invalid',
  rule: 'CAT-04',
  article: '宁化县城建监察大队2009年方案:统一编码管理制度',
  message: {
    zh: '权力编码 {powerCode} 不合格式:仅限大写字母、数字和短横线,4 至 80 位。',
    en: 'The power code {powerCode} is malformed: 4 to 80 capital letters, digits and hyphens.',
  },
  remedy: {
    zh: '请使用职权目录的统一编码或实施编码。',
    en: 'Use the catalogue’s own code or the national implementation code.',
  },
});

export const lifecycleStepOutOfOrder = defineRefusal({
  code: 'lifecycle-step-out-of-order',
  category: 'conflict',
  rule: 'CAT-04',
  article: '新余市2007年规范行政权力运行实施方案:清理、审查、集体研究、签署、申报、备案、公布依次进行',
  message: {
    zh: '职权 {powerCode} 现处于“{stageZh}”,不能办理“{stepZh}”;该步骤须在“{expectedZh}”之后办理。',
    en: 'The item {powerCode} is {stage}; {step} is possible only after {expected}.',
  },
  remedy: {
    zh: '请先依次完成前面的步骤,任何步骤不得跳过。',
    en: 'Complete the earlier steps in their order; none may be skipped.',
  },
});

export const itemNotInForce = defineRefusal({
  code: 'item-not-in-force',
  category: 'conflict',
  rule: 'X-01',
  article: '新余市2007年规范行政权力运行实施方案:凡未列入职权目录的权力,不得行使',
  message: {
    zh: '职权 {powerCode} 现为“{standingZh}”,不能办理“{stepZh}”。',
    en: 'The item {powerCode} is {standing}; {step} is not possible.',
  },
  remedy: {
    zh: '请先使该职权生效,或核对其现状。',
    en: 'Bring the item into force first, or check how it stands.',
  },
});

export const amendmentAlreadyOpen = defineRefusal({
  code: 'amendment-already-open',
  category: 'conflict',
  rule: 'CAT-10',
  article: '宁化县城建监察大队2009年方案:内容变更按规定程序修订',
  message: {
    zh: '职权 {powerCode} 第 {version} 版修订稿正在办理,不能同时修订两次。',
    en: 'Version {version} of {powerCode} is under way; one amendment at a time.',
  },
  remedy: {
    zh: '请先办结或在修订稿上修改。',
    en: 'Finish it, or revise that draft.',
  },
});

export const amendmentChangesIdentity = defineRefusal({
  code: 'amendment-changes-identity',
  category: 'invalid',
  rule: 'CAT-06',
  article: '新余市2007年规范行政权力运行实施方案:不得擅自增加、扩大或放弃、隐瞒职权',
  message: {
    zh: '修订不得把职权 {powerCode} 改由其他机构行使或改变权力类别。',
    en: 'An amendment may not move {powerCode} to another organisation or category.',
  },
  remedy: {
    zh: '机构或类别变化的,请取消原职权并另行拟定。',
    en: 'Cancel the item and draft another one.',
  },
});

export const fourCorrespondencesIncomplete = defineRefusal({
  code: 'four-correspondences-incomplete',
  category: 'invalid',
  rule: 'CAT-01',
  article: '宁化县城建监察大队2009年方案:清理职权做到“四个对应”',
  message: {
    zh: '职权 {powerCode} 缺少对应关系:{missingZh}。',
    en: 'The item {powerCode} lacks correspondences: {missing}.',
  },
  remedy: {
    zh: '请补齐与法律法规、内设机构职责、单位职能、上级职能的四个对应。',
    en: 'Trace the power to law, section duty, organ function and the superior’s function.',
  },
});

export const reconciliationDifferencesOpen = defineRefusal({
  code: 'reconciliation-differences-open',
  category: 'conflict',
  rule: 'CAT-03',
  article: '宁化县城建监察大队2009年方案:自上而下与自下而上相结合',
  message: {
    zh: '自上而下与自下而上清理结果仍有 {count} 处差异未消除:{differencesZh}。',
    en: '{count} differences between the organ’s and the posts’ lists are still open: {differencesZh}.',
  },
  remedy: {
    zh: '请先核对并消除差异。',
    en: 'Close the differences first.',
  },
});

export const filedFromWrongOutcome = defineRefusal({
  code: 'filing-outcome-not-applicable',
  category: 'invalid',
  rule: 'CAT-05',
  article: '宁化县城建监察大队2009年方案:审核备案分废止、明确、确认、公开四种',
  message: {
    zh: '职权 {powerCode} 本已列为公开,不适用“责令公开”。',
    en: 'The item {powerCode} is disclosed already; it cannot be ordered to be disclosed.',
  },
  remedy: {
    zh: '请选择确认、明确或废止。',
    en: 'Choose confirmed, returned or abolished.',
  },
});

export const effectiveBeforePublication = defineRefusal({
  code: 'effective-before-publication',
  category: 'invalid',
  rule: 'CAT-04',
  article: '中华人民共和国行政许可法 第五条:未经公布的,不得作为实施的依据',
  message: {
    zh: '生效日 {effectiveFrom} 早于公布日 {on},职权不得在公布前生效。',
    en: 'The effective day {effectiveFrom} precedes the publication on {on}.',
  },
  remedy: {
    zh: '请把生效日定在公布当日或以后。',
    en: 'Let it take effect on the day of publication or later.',
  },
});

export const effectiveDayTaken = defineRefusal({
  code: 'effective-day-taken',
  category: 'conflict',
  rule: 'FLO-05',
  article: '宁化县城建监察大队2009年方案:流程图一经公布,按版本执行',
  message: {
    zh: '第 {version} 版自 {effectiveFrom} 起生效,新版生效日须晚于该日。',
    en: 'Version {version} holds from {effectiveFrom}; the next must take effect later.',
  },
  remedy: {
    zh: '请另定生效日,使每一日只对应一个版本。',
    en: 'Choose a later day, so that each day has one version.',
  },
});

export const changeMisdated = defineRefusal({
  code: 'change-misdated',
  category: 'invalid',
  rule: 'CAT-10',
  article: '宁化县城建监察大队2009年方案:内容变更20个工作日内修订',
  message: {
    zh: '变更日 {changedOn} 晚于报告日 {on}。',
    en: 'The change on {changedOn} lies after the report on {on}.',
  },
  remedy: {
    zh: '请核对变更发生的日期。',
    en: 'Check the day of the change.',
  },
});

export const basisNotListed = defineRefusal({
  code: 'basis-not-listed',
  category: 'missing',
  rule: 'CAT-12',
  article: '新余市2007年规范行政权力运行实施方案:权力取得有据',
  message: {
    zh: '职权 {powerCode} 的依据中没有“{lawZh}”。',
    en: '“{lawZh}” is no basis of {powerCode}.',
  },
  remedy: {
    zh: '请按目录所列名称填写已废止的依据。',
    en: 'Name the basis as the catalogue lists it.',
  },
});

export const basisUnderReview = defineRefusal({
  code: 'basis-under-review',
  category: 'conflict',
  rule: 'CAT-12',
  article: '新余市2007年规范行政权力运行实施方案:权力取得有据',
  message: {
    zh: '职权 {powerCode} 的依据已废止,正在复核,不能恢复行使。',
    en: 'A basis of {powerCode} was repealed; it is under review and cannot be resumed.',
  },
  remedy: {
    zh: '请以新的依据修订后重新生效,或予以取消。',
    en: 'Amend it with a new basis, or cancel it.',
  },
});
