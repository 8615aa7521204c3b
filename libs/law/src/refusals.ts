import { defineRefusal } from '@daylight/kernel';

export const periodMalformed = defineRefusal({
  code: 'period-malformed',
  category: 'invalid',
  rule: 'DOMAIN-0.2',
  article: '中华人民共和国行政许可法 第八十二条(期限须写明以工作日还是日计算)',
  message: {
    zh: '期限 {found} 不合格式:应为不小于 0 的整数(日、小时不超过 10000,月不超过 1200,年不超过 100),并写明单位(WD、ND、h、M、Y)。',
    en: 'The period {found} is malformed: a whole number from 0 (at most 10000 days or hours, 1200 months, 100 years) with a unit (WD, ND, h, M, Y) is needed.',
  },
  remedy: {
    zh: '请写明数值与单位,例如 20 个工作日写作 {"value":20,"unit":"WD"}。',
    en: 'State value and unit: 20 working days is {"value":20,"unit":"WD"}.',
  },
});

export const periodUnitsDiffer = defineRefusal({
  code: 'period-units-differ',
  category: 'invalid',
  rule: 'DOMAIN-0.2',
  article: '中华人民共和国行政许可法 第八十二条',
  message: {
    zh: '单位为 {first} 的期限不能与单位为 {second} 的期限相加或比较。',
    en: 'A period in {first} can be neither added to nor compared with one in {second}.',
  },
  remedy: { zh: '请改用同一单位的期限。', en: 'Use periods of one unit.' },
});

export const calendarMalformed = defineRefusal({
  code: 'calendar-malformed',
  category: 'invalid',
  rule: 'DOMAIN-8.1',
  article: '全国年节及纪念日放假办法',
  message: {
    zh: '工作日历数据 {source} 有误({pointer}):{whyZh}',
    en: 'The calendar data {source} are wrong at {pointer}: {whyEn}',
  },
  remedy: {
    zh: '请按国务院办公厅放假通知核对数据后重新载入;日历未作改动。',
    en: 'Check the data against the official notice and load them again; the calendar is unchanged.',
  },
});

export const statuteUnitUnknown = defineRefusal({
  code: 'statute-unit-unknown',
  category: 'missing',
  rule: 'DOMAIN-8.2',
  article: '中华人民共和国民法典 第二百条',
  message: {
    zh: '尚未登记《{law}》的期限以工作日还是日计算。',
    en: 'It is not registered whether periods of {law} are working or calendar days.',
  },
  remedy: {
    zh: '请按该法条文直接写明期限单位,或先登记该法的计算规则及条文。',
    en: 'State the unit with the period as the text of the law does, or register the rule of that law with its article.',
  },
});

export const ruleParameterUnknown = defineRefusal({
  code: 'rule-parameter-unknown',
  category: 'missing',
  rule: 'DOMAIN-0.1',
  article: '规则参数登记:每个数字均有条文和有效期',
  message: {
    zh: '规则参数 {code} 在 {asOf} 没有有效的取值。',
    en: 'The rule parameter {code} has no value in force on {asOf}.',
  },
  remedy: {
    zh: '请核对参数编号和日期,或先登记该日有效的取值及其条文。',
    en: 'Check the code and the date, or register the value in force on that day with its article.',
  },
});

export const ruleParameterOverlap = defineRefusal({
  code: 'rule-parameter-overlap',
  category: 'conflict',
  rule: 'DOMAIN-0.1',
  article: '规则参数登记:同一参数同一日只有一个取值',
  message: {
    zh: '规则参数 {code} 的两段有效期重叠({first} 与 {second}),同一日不得有两个取值。',
    en: 'Two validities of the rule parameter {code} overlap ({first} and {second}); one day has one value.',
  },
  remedy: {
    zh: '请先写明旧取值的失效日,再登记新取值。',
    en: 'End the old value on a day before the new one begins.',
  },
});

export const ruleParameterMalformed = defineRefusal({
  code: 'rule-parameter-malformed',
  category: 'invalid',
  rule: 'DOMAIN-0.1',
  article: '规则参数登记:每个数字均有条文和有效期',
  message: {
    zh: '规则参数 {code} 登记有误:{whyZh}',
    en: 'The rule parameter {code} is malformed: {whyEn}',
  },
  remedy: {
    zh: '请补正数值、单位、条文与有效期。',
    en: 'Correct value, unit, article and validity.',
  },
});

export const promisedLimitTooLong = defineRefusal({
  code: 'promised-limit-too-long',
  category: 'invalid',
  rule: 'FLO-01',
  article: '宁化县城建监察大队2009年方案:承诺时限原则上比法定时限缩短三分之一以上',
  message: {
    zh: '承诺时限 {promised} 超过法定时限 {statutory} 的三分之二(最长 {longest})。',
    en: 'The promised limit of {promisedEn} exceeds two thirds of the statutory {statutoryEn} (at most {longestEn}).',
  },
  remedy: {
    zh: '请缩短承诺时限,或附效能办批准的豁免理由和到期日。',
    en: 'Shorten the promise, or attach a waiver approved by the efficiency office with reason and expiry.',
  },
});

export const promisedLimitUnitDiffers = defineRefusal({
  code: 'promised-limit-unit-differs',
  category: 'invalid',
  rule: 'FLO-01',
  article: '宁化县城建监察大队2009年方案:承诺时限原则上比法定时限缩短三分之一以上',
  message: {
    zh: '承诺时限({promised})与法定时限({statutory})单位不同,无法比较。',
    en: 'The promised limit ({promisedEn}) and the statutory limit ({statutoryEn}) have different units and cannot be compared.',
  },
  remedy: {
    zh: '请按法定时限的单位写明承诺时限。',
    en: 'State the promise in the unit of the statutory limit.',
  },
});

export const extensionAlreadyGranted = defineRefusal({
  code: 'extension-already-granted',
  category: 'conflict',
  rule: 'SVC-06',
  article: '中华人民共和国行政许可法 第四十二条',
  message: {
    zh: '该期限已经延长过一次,不得再次延长。',
    en: 'The period was extended once already and cannot be extended again.',
  },
  remedy: { zh: '请在已延长的期限内作出决定。', en: 'Decide within the extended period.' },
});

export const extensionToldTooLate = defineRefusal({
  code: 'extension-told-too-late',
  category: 'conflict',
  rule: 'SVC-06',
  article: '中华人民共和国行政许可法 第四十二条',
  message: {
    zh: '延长理由于 {notifiedOn} 告知申请人,未早于原届满日 {due},延长不生效。',
    en: 'The reasons were told to the applicant on {notifiedOn}, not before the original due day {due}; the extension has no effect.',
  },
  remedy: {
    zh: '延长须在原期限届满日之前批准并告知理由;现应尽快作出决定并说明超期原因。',
    en: 'Extensions are approved and told before the original due day; now decide at once and explain the delay.',
  },
});

export const extensionIncomplete = defineRefusal({
  code: 'extension-incomplete',
  category: 'invalid',
  rule: 'SVC-06',
  article: '中华人民共和国行政许可法 第四十二条',
  message: {
    zh: '延长期限须有批准人、理由、告知日期和与原期限单位({unit})相同的延长期。',
    en: 'An extension needs an approver, reasons, the day they were told, and a period in the unit of the limit ({unit}).',
  },
  remedy: { zh: '请补齐上述内容。', en: 'Supply what is missing.' },
});

export const suspensionCauseUnlawful = defineRefusal({
  code: 'suspension-cause-unlawful',
  category: 'invalid',
  rule: 'SVC-10',
  article: '中华人民共和国行政许可法 第四十五条',
  message: {
    zh: '“{cause}”不是法律规定可以不计入期限的事由。',
    en: '"{cause}" is no cause for which the law leaves time uncounted.',
  },
  remedy: {
    zh: '仅听证、招标、拍卖、检验、检测、检疫、鉴定和专家评审所需时间不计入期限。',
    en: 'Only hearing, tender, auction, inspection, testing, quarantine, appraisal and expert review are not counted.',
  },
});

export const suspensionMisdated = defineRefusal({
  code: 'suspension-misdated',
  category: 'invalid',
  rule: 'SVC-10',
  article: '中华人民共和国行政许可法 第四十五条',
  message: {
    zh: '扣除时段的日期或天数有误(起 {from},止 {to},告知 {notifiedDays} 日)。',
    en: 'The uncounted time is misdated (from {from}, to {to}, {notifiedDays} days notified).',
  },
  remedy: {
    zh: '起日不得早于期限起算日或上一扣除时段的止日,止日不得早于起日,告知天数应为不小于 0 的整数。',
    en: 'It begins neither before the period nor before the end of the last one, ends not before it begins, and notifies a whole number of days from 0.',
  },
});

export const deadlineAlreadySuspended = defineRefusal({
  code: 'deadline-already-suspended',
  category: 'conflict',
  rule: 'SVC-10',
  article: '中华人民共和国行政许可法 第四十五条',
  message: {
    zh: '期限自 {from} 起已在扣除中,不能重复扣除。',
    en: 'The period is already stopped since {from}.',
  },
  remedy: {
    zh: '请先登记前一特别程序的结束日。',
    en: 'First record the end of the running special procedure.',
  },
});

export const deadlineNotSuspended = defineRefusal({
  code: 'deadline-not-suspended',
  category: 'conflict',
  rule: 'SVC-10',
  article: '中华人民共和国行政许可法 第四十五条',
  message: { zh: '期限没有处于扣除状态,无从恢复。', en: 'The period is not stopped, so it cannot resume.' },
  remedy: { zh: '请先登记特别程序的开始。', en: 'First record the beginning of a special procedure.' },
});

export const deadlineAlreadyMet = defineRefusal({
  code: 'deadline-already-met',
  category: 'conflict',
  rule: 'X-04',
  article: '中华人民共和国行政许可法 第四十二条',
  message: {
    zh: '该期限已于 {metOn} 随事项办结而终止,不能再变更。',
    en: 'The period ended with the act on {metOn} and can no longer change.',
  },
  remedy: { zh: '如记载有误,请另作更正记录。', en: 'If the record is wrong, correct it by a new event.' },
});

export const deadlineFixed = defineRefusal({
  code: 'deadline-fixed',
  category: 'conflict',
  rule: 'X-04',
  article: '中华人民共和国行政许可法 第四十五条',
  message: {
    zh: '该期限是原记载给定的时刻({at}),不能延长或扣除。',
    en: 'This deadline is an instant taken from the original record ({at}); it cannot be extended or stopped.',
  },
  remedy: { zh: '请按原记载的届满时刻办理。', en: 'Act by the instant of the original record.' },
});
