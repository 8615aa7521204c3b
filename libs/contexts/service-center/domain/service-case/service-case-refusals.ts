import { defineRefusal } from '@daylight/kernel';

/** The rules of a case that its decider refuses by; those of the chart's steps are in `step-refusals.ts`. */

export const caseUnknown = defineRefusal({
  code: 'case-unknown',
  category: 'missing',
  rule: 'SVC-26',
  article: '行政许可法第三十三条',
  message: { zh: '没有这一办件。', en: 'There is no such case.' },
  remedy: { zh: '请核对办件编号。', en: 'Check the case number.' },
});

export const caseAlreadyFiled = defineRefusal({
  code: 'case-already-filed',
  category: 'conflict',
  rule: 'X-02',
  article: '新余市2007年方案“如实记载”',
  message: { zh: '该办件已经申办,不能重复申办。', en: 'This case has already been filed.' },
  remedy: {
    zh: '请查询原办件;新的申请请另行提交。',
    en: 'Look up the case; file a new application separately.',
  },
});

export const caseNotInState = defineRefusal({
  code: 'case-not-in-state',
  category: 'conflict',
  rule: 'SVC-04',
  article: '行政许可法第三十二条、第四十二条',
  message: {
    zh: '办件当前状态为“{statusZh}”,不能进行“{actZh}”。',
    en: 'The case is "{status}"; "{act}" is not possible now.',
  },
  remedy: {
    zh: '请查看办件时间线,按当前环节办理。',
    en: 'See the timeline of the case and act as its present stage allows.',
  },
});

export const caseSuspended = defineRefusal({
  code: 'case-suspended',
  category: 'conflict',
  rule: 'SVC-10',
  article: '行政许可法第四十五条',
  message: {
    zh: '办件正处于特别程序({kind})期间,计时已停,不能进行“{actZh}”。',
    en: 'The case is stopped for a special procedure ({kind}); "{act}" is not possible now.',
  },
  remedy: { zh: '请先登记特别程序的结束。', en: 'First record the end of the special procedure.' },
});

// Intake

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

export const channelNotYours = defineRefusal({
  code: 'channel-not-yours',
  category: 'forbidden',
  rule: 'SVC-25',
  article: '优化营商环境条例第三十七条',
  message: {
    zh: '您的身份不能以“{channel}”渠道申办。',
    en: 'You cannot file through the channel "{channel}".',
  },
  remedy: {
    zh: '申请人本人请用 online;窗口人员请用 counter;代办员请用 village-agent。',
    en: 'Applicants file online, window clerks at the counter, agents as village-agent.',
  },
});

export const foreignRecordMissing = defineRefusal({
  code: 'foreign-record-missing',
  category: 'invalid',
  rule: 'X-04',
  article: '新余市2007年方案“如实记载”',
  message: {
    zh: '职权“{powerCode}”的办件期限以原记录为准,申办时须附原记录的系统、编号、开始和截止时刻。',
    en: 'Cases of power {powerCode} bring the deadline of their original record; it must be given when filing.',
  },
  remedy: { zh: '请补充原记录信息。', en: 'Add the original record.' },
});

export const foreignRecordNotAllowed = defineRefusal({
  code: 'foreign-record-not-allowed',
  category: 'invalid',
  rule: 'X-04',
  article: '行政许可法第四十二条;规则 X-04',
  message: {
    zh: '职权“{powerCode}”的期限依法计算,不接受外部记录的期限。',
    en: 'Deadlines of power {powerCode} are computed from the law; a foreign record cannot bring its own.',
  },
  remedy: { zh: '请不带原记录重新提交。', en: 'Send again without the foreign record.' },
});

export const materialUnknown = defineRefusal({
  code: 'material-unknown',
  category: 'invalid',
  rule: 'SVC-24',
  article: '优化营商环境条例第四十四条;行政许可法第三十一条',
  message: {
    zh: '材料“{material}”不在该事项公布的材料目录内,不得要求申请人提供。',
    en: 'Material "{material}" is not on the published list of this item and may not be asked for.',
  },
  remedy: { zh: '请按公布的材料目录填写材料编号。', en: 'Use the codes of the published list of materials.' },
});

export const materialObtainable = defineRefusal({
  code: 'material-obtainable',
  category: 'invalid',
  rule: 'SVC-24',
  article: '国务院关于在线政务服务的若干规定第七条',
  message: {
    zh: '材料“{material}”可以通过数据共享取得,不得要求申请人重复提供。',
    en: 'Material "{material}" can be obtained by sharing data and may not be asked for again.',
  },
  remedy: { zh: '请由窗口通过共享平台取得。', en: 'Let the window fetch it from the sharing platform.' },
});

export const supplementAlreadyRequested = defineRefusal({
  code: 'supplement-already-requested',
  category: 'conflict',
  rule: 'SVC-03',
  article: '行政许可法第三十二条第一款第四项',
  message: {
    zh: '补正材料已于{on}一次性告知,不得再次要求补正。',
    en: 'All missing materials were to be told at once; that was done on {on} and cannot be done again.',
  },
  remedy: {
    zh: '申请人已按要求补正的,应当受理;不符合条件的,依法作出决定并说明理由。',
    en: 'If the applicant supplied what was asked, accept; otherwise decide by law and state reasons.',
  },
});

export const supplementWithoutMaterials = defineRefusal({
  code: 'supplement-without-materials',
  category: 'invalid',
  rule: 'SVC-03',
  article: '行政许可法第三十二条第一款第四项',
  message: {
    zh: '补正告知须一次列明全部需要补正的材料及理由。',
    en: 'A supplement notice must list at once every missing material with its reason.',
  },
  remedy: { zh: '请列明全部材料后告知。', en: 'List all the materials.' },
});

export const deemedAcceptedBySilence = defineRefusal({
  code: 'deemed-accepted-by-silence',
  category: 'conflict',
  rule: 'SVC-03',
  article: '行政许可法第三十二条第一款第四项',
  message: {
    zh: '自收到材料之日起五日内(至{silenceEndsOn})未告知,依法自{receivedOn}起即为受理,不能再进行“{actZh}”。',
    en: 'No notice was given by {silenceEndsOn}; the application counts as accepted since {receivedOn} and "{act}" is no longer possible.',
  },
  remedy: { zh: '请按已受理的办件继续审查。', en: 'Continue with the examination as an accepted case.' },
});

export const silenceNotElapsed = defineRefusal({
  code: 'silence-not-elapsed',
  category: 'conflict',
  rule: 'X-09',
  article: '行政许可法第三十二条第一款第四项',
  message: {
    zh: '告知期限至{silenceEndsOn}才届满,尚不能视为受理。',
    en: 'The time for a notice runs until {silenceEndsOn}; acceptance by silence is not yet possible.',
  },
  remedy: { zh: '请在期限届满后处理。', en: 'Wait until the time has passed.' },
});

export const rightOrganMissing = defineRefusal({
  code: 'right-organ-missing',
  category: 'invalid',
  rule: 'SVC-01',
  article: '行政许可法第三十二条第一款第二项',
  message: {
    zh: '不属于本机关职权范围的,不予受理决定须告知申请人向哪个行政机关申请。',
    en: 'A non-acceptance for lack of competence must name the organ that is competent.',
  },
  remedy: { zh: '请写明有权受理的机关。', en: 'Name the competent organ.' },
});

// Suspension, extension

export const extensionNotProvided = defineRefusal({
  code: 'extension-not-provided',
  category: 'invalid',
  rule: 'SVC-06',
  article: '行政许可法第四十二条',
  message: {
    zh: '该事项没有法律规定的延长期限。',
    en: 'The law provides no extension for this item.',
  },
  remedy: { zh: '请在原期限内作出决定。', en: 'Decide within the original limit.' },
});

// Decision and after

export const refusalWithoutReasons = defineRefusal({
  code: 'refusal-without-reasons',
  category: 'invalid',
  rule: 'SVC-16',
  article: '行政许可法第三十八条第二款',
  message: {
    zh: '不予许可的书面决定应当说明理由。',
    en: 'A refusal must state its reasons in writing.',
  },
  remedy: { zh: '请写明理由和依据。', en: 'State reasons and their basis.' },
});

export const refusalWithoutRemedies = defineRefusal({
  code: 'refusal-without-remedies',
  category: 'invalid',
  rule: 'SVC-16',
  article: '行政许可法第三十八条第二款;行政复议法第二十条;行政诉讼法第四十六条',
  message: {
    zh: '不予许可的决定应当告知申请行政复议或者提起行政诉讼的权利。',
    en: 'A refusal must tell the right to reconsideration and to go to court.',
  },
  remedy: { zh: '请写明复议机关、法院和期限。', en: 'State the body, the court and the time limits.' },
});

export const disagreementUnanswered = defineRefusal({
  code: 'disagreement-unanswered',
  category: 'conflict',
  rule: 'SVC-22',
  article: '行政许可法第二十六条第二款',
  message: {
    zh: '并联审批中有不同意的意见({steps}),未作书面处理说明,不能准予。',
    en: 'A department disagreed in parallel approval ({steps}); a grant must answer it in writing.',
  },
  remedy: {
    zh: '请会商后写明对不同意见的处理说明,或者作出不予决定。',
    en: 'Confer and state how the disagreement is answered, or refuse.',
  },
});

export const decisionBasisLapsed = defineRefusal({
  code: 'decision-basis-lapsed',
  category: 'conflict',
  rule: 'CAT-12',
  article: '行政许可法第四条;凡未列入《职权目录》的权力,不得行使',
  message: {
    zh: '职权“{powerCode}”在{day}已中止或者废止,须有司法局审核的过渡处理依据才能作出决定。',
    en: 'Power {powerCode} is not in force on {day}; a decision needs the transition rule recorded by legal review.',
  },
  remedy: { zh: '请先取得过渡处理依据并写明。', en: 'Obtain the transition rule and state it.' },
});

export const alreadyRated = defineRefusal({
  code: 'already-rated',
  category: 'conflict',
  rule: 'RAT-02',
  article: '国办发〔2019〕51号:一事一评;评价结果不得更改、删除',
  message: {
    zh: '本办件已经评价,一事一评,评价不能更改。',
    en: 'This case has been rated; one case, one rating, and it is never changed.',
  },
  remedy: {
    zh: '如有新的意见,请使用咨询或者投诉渠道。',
    en: 'For anything new use consultation or complaint.',
  },
});

export const gradeUnknown = defineRefusal({
  code: 'grade-unknown',
  category: 'invalid',
  rule: 'RAT-01',
  article: '国办发〔2019〕51号:五级评价',
  message: {
    zh: '评价等级只有 1 至 5 五级,没有“{grade}”。',
    en: 'There are five grades, 1 to 5; {grade} is none.',
  },
  remedy: {
    zh: '请选择 1(非常不满意)至 5(非常满意)。',
    en: 'Choose 1 (very dissatisfied) to 5 (very satisfied).',
  },
});

export const foreignClosureInvalid = defineRefusal({
  code: 'foreign-closure-invalid',
  category: 'invalid',
  rule: 'X-04',
  article: '新余市2007年方案“如实记载”',
  message: {
    zh: '只有按原记录期限办理的办件才能登记原记录的办结时刻,且不得早于开始之日。',
    en: 'Only a case with a foreign record takes the closing instant of that record, not before the day of its start.',
  },
  remedy: { zh: '请核对办件和时刻。', en: 'Check the case and the instant.' },
});
