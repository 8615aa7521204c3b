import {
  anyText,
  chartAnnotations,
  code,
  command,
  datedDeadline,
  day,
  event,
  flag,
  flowChart,
  internal,
  listOf,
  messages,
  oneOf,
  open,
  optional,
  organisationId,
  orNull,
  powerCategories,
  powerCategory,
  powerItem,
  procedureFinding,
  publishedWords,
  query,
  struct,
  text,
  words,
} from '@daylight/kernel/messages';
import {
  correspondencesSoFar,
  fourCorrespondences,
  powerCode,
  powerItemContent,
  statementLengthMax,
} from './power-item-content';
import { standingWords } from './standing-words';

/** Differences between the lists of organ and posts that one reconciliation can name (CAT-03). */
const differencesMax = 200;
/** Findings of the checks of one chart. */
const findingsMax = 4_000;

const content = internal(powerItemContent, '目录内容', 'content');
const item = open(powerItem, '职权项目', 'item');
const statement = text(statementLengthMax);
/** Reasons of a step of the catalogue's making are published; those of suspending, resuming and cancelling are on file. */
const publishedReasonZh = publishedWords(statement, '理由', 'reason');
const reasonZh = words(statement, '理由', 'reason');
const amendmentReasonZh = publishedWords(text(), '修订理由', 'reason of the amendment');
const opinionZh = words(statement, '法制审查意见', 'opinion of the legal review');
const expiresOn = open(day, '到期日', 'last day');
/** Numbers may be blank here: that they are missing is refused by the rule, with its article. */
const decisionRef = internal(anyText(statementLengthMax), '集体研究编号', 'reference of the decision');
const decidedOn = internal(day, '集体研究日期', 'day of the decision');
const documentNo = internal(anyText(statementLengthMax), '文号', 'number of the document');
const chart = internal(flowChart, '流程图', 'flowchart');
const effectiveFrom = open(day, '生效日', 'effective from');
const effectiveFromOrToday = open(optional(day), '生效日(默认当日)', 'effective from (default: the day)');
const descriptionZh = publishedWords(statement, '变更内容', 'what changed');
const changedOn = open(day, '变更日', 'day of the change');
const repeal = {
  lawZh: open(statement, '已废止的依据', 'repealed basis'),
  article: open(anyText(statementLengthMax), '条款', 'article'),
  repealedOn: open(day, '废止日', 'day of the repeal'),
};
const ruleZh = publishedWords(statement, '过渡规则', 'transition rule');

/** What can become of a filing review (CAT-05): 确认、废止、明确、公开. */
const filingOutcome = oneOf('confirmed', 'abolished', 'returned-for-clarification', 'ordered-to-disclose');

/**
 * 职权项目 of the catalogue. Its power code is the id in its stream (in lower case) and stands in every envelope, with the
 * version, the name and the class of disclosure that the event is about.
 */
export const powerItemMessages = messages('power-registry', 'item', {
  title: { zh: '职权', en: 'Power' },
  // An item on the secret list is spoken of without its name (CAT-08).
  about: ({ no, nameZh, nameEn }) =>
    nameZh === undefined ? { zh: '', en: '' } : { zh: `职权“${nameZh}”`, en: `Power ${nameEn ?? no ?? ''}` },
  events: {
    PowerItemDrafted: event(
      1,
      { content },
      { zh: '已拟定', en: 'was drafted' },
      { status: () => standingWords['in-preparation'] },
    ),
    /** `reasonZh` stands with the first draft of an amendment; a rewriting has the reason of the one before. */
    AmendmentDrafted: event(
      1,
      { content, reasonZh: publishedWords(optional(text()), '修订理由', 'reason of the amendment') },
      { zh: '修订稿已拟定', en: 'has a drafted amendment' },
    ),
    PowerItemReconciled: event(
      1,
      {
        correspondences: internal(fourCorrespondences, '四个对应', 'four correspondences'),
        closedDifferencesZh: words(
          listOf(statement, differencesMax),
          '已消除的差异',
          'differences that were closed',
        ),
      },
      { zh: '已完成四个对应清理', en: 'was reconciled with the four correspondences' },
    ),
    PowerItemRegistered: event(1, {}, { zh: '已登记', en: 'was registered' }),
    /** 承诺时限豁免: a promise above two thirds of the statutory limit, openly allowed (FLO-02). */
    PromiseWaiverGranted: event(
      1,
      { reasonZh: publishedReasonZh, expiresOn },
      { zh: '承诺时限获准豁免', en: 'has a waiver of the promised limit' },
    ),
    PowerItemLegallyReviewed: event(1, { opinionZh }, { zh: '已通过法制审查', en: 'passed legal review' }),
    PowerItemObjectedTo: event(
      1,
      { reasonZh: publishedReasonZh },
      { zh: '法制审查提出异议,退回修改', en: 'was returned by legal review' },
    ),
    PowerItemDeliberated: event(
      1,
      { decisionRef, decidedOn },
      { zh: '已经领导班子集体研究', en: 'was decided on collectively' },
    ),
    PowerItemSigned: event(1, {}, { zh: '已由单位负责人签署', en: 'was signed by the head of the unit' }),
    PowerItemDeclared: event(
      1,
      { documentNo },
      { zh: '已正式文件申报', en: 'was declared by official document' },
    ),
    PowerItemFilingConfirmed: event(1, {}, { zh: '审核备案:确认', en: 'was confirmed on filing' }),
    PowerItemAbolished: event(
      1,
      {
        reasonZh: publishedReasonZh,
        /** With an amendment the version in force stays. */
        what: open(oneOf('item', 'amendment'), '废止对象', 'what was abolished'),
      },
      { zh: '审核备案:废止', en: 'was abolished on filing' },
      { status: ({ what }) => (what === 'item' ? standingWords.abolished : undefined) },
    ),
    PowerItemReturnedForClarification: event(
      1,
      { reasonZh: publishedReasonZh },
      { zh: '审核备案:明确(退回)', en: 'was returned for clarification on filing' },
    ),
    /** 公开: from this event on the version is public, whatever it claimed before. */
    PowerItemOrderedToDisclose: event(
      1,
      { reasonZh: publishedReasonZh },
      { zh: '审核备案:公开(责令公开)', en: 'was ordered to be disclosed on filing' },
    ),
    FlowChartRegistered: event(
      1,
      { chart, findings: open(listOf(procedureFinding, findingsMax), '检查发现', 'findings') },
      { zh: '已登记流程图', en: 'has a registered flowchart' },
    ),
    /** One of the two approvals of the secret list (CAT-08); `secret` like all of such an item. */
    SecretListingApproved: event(
      1,
      { office: internal(oneOf('legal', 'efficiency'), '批准部门', 'approving office') },
      { zh: '已批准列入涉密不宜公开职权目录', en: 'was approved for the list of powers not disclosed' },
    ),
    /** The stub: all that leaves the context of an item on the secret list is that it is there (CAT-08). */
    PowerItemSecretFiled: event(
      1,
      {
        category: open(powerCategory, '权力类别', 'category'),
        organisation: open(organisationId, '行使机构', 'organisation'),
        effectiveFrom: internal(day, '生效日', 'effective from'),
      },
      ({ category }) => ({
        zh: `一项${powerCategories[category].zh}职权已列入涉密不宜公开职权目录`,
        en: `A power (${powerCategories[category].en}) was filed in the list of powers not disclosed`,
      }),
    ),
    PowerItemPublished: event(1, { effectiveFrom }, { zh: '已公布', en: 'was published' }),
    PowerItemEnteredIntoForce: event(
      1,
      { item },
      (data) => ({
        zh: `第${data.item.version}版已生效`,
        en: `(version ${data.item.version}) entered into force`,
      }),
      { status: () => standingWords['in-force'] },
    ),
    /** The version before holds until the day before. */
    AmendmentEnteredIntoForce: event(
      1,
      { item },
      (data) => ({
        zh: `第${data.item.version}版修订版已生效`,
        en: `(version ${data.item.version}) entered into force as amended`,
      }),
      { status: () => standingWords['in-force'] },
    ),
    /** Starts the clock of CAT-10. */
    ChangeReported: event(
      1,
      { descriptionZh, changedOn, deadline: open(datedDeadline, '修订期限', 'deadline of the revision') },
      ({ deadline: { due } }) => ({
        zh: `内容发生变更,应于${due.due}前修订公布`,
        en: `changed in substance and must be revised by ${due.due}`,
      }),
    ),
    LegalBasisRepealed: event(
      1,
      repeal,
      ({ lawZh }) => ({
        zh: `的依据《${lawZh}》已废止,不再受理新办件`,
        en: 'lost a legal basis and takes no new cases',
      }),
      { status: () => standingWords['under-review'] },
    ),
    TransitionRuleRecorded: event(
      1,
      { ruleZh },
      { zh: '已确定过渡规则', en: 'has a transition rule for running cases' },
    ),
    PowerItemSuspended: event(
      1,
      {
        item,
        cause: open(oneOf('decision', 'basis-repealed'), '暂停原因', 'cause of the suspension'),
        /** Of a decision; what was repealed says the event before. */
        reasonZh: words(optional(statement), '理由', 'reason'),
      },
      (data) => ({
        zh: `第${data.item.version}版已暂停行使`,
        en: `(version ${data.item.version}) was suspended`,
      }),
      { status: ({ cause }) => (cause === 'decision' ? standingWords.suspended : undefined) },
    ),
    PowerItemResumed: event(
      1,
      { item, reasonZh },
      (data) => ({
        zh: `第${data.item.version}版已恢复行使`,
        en: `(version ${data.item.version}) was resumed`,
      }),
      { status: () => standingWords['in-force'] },
    ),
    PowerItemCancelled: event(
      1,
      { item, reasonZh },
      (data) => ({
        zh: `第${data.item.version}版已取消`,
        en: `(version ${data.item.version}) was cancelled`,
      }),
      { status: () => standingWords.cancelled },
    ),
  },
  commands: {
    /** A new item of the catalogue; its code is the id that the command is addressed to. */
    draft: command({ zh: '拟定职权项目', en: 'drafting' }, { content }),
    /** Rewrites a draft, in particular one that was returned. */
    reviseDraft: command({ zh: '修改草案', en: 'revising the draft' }, { content }),
    /** Opens version n+1 of an item in force; it then takes the same way as the first (CAT-10). */
    draftAmendment: command({ zh: '修订', en: 'amendment' }, { content, reasonZh: amendmentReasonZh }),
    /** Shows the four correspondences (CAT-01) and that the lists of organ and posts agree (CAT-03). */
    reconcile: command(
      { zh: '清理(四个对应)', en: 'reconciliation' },
      {
        correspondences: internal(correspondencesSoFar, '四个对应', 'four correspondences'),
        differences: internal(
          optional(
            listOf(
              struct({
                descriptionZh: words(statement, '差异', 'difference'),
                closed: internal(flag, '是否已消除', 'whether it was closed'),
              }),
              differencesMax,
            ),
          ),
          '差异',
          'differences',
        ),
      },
    ),
    register: command({ zh: '登记', en: 'registration' }, {}),
    /** 承诺时限豁免, by the efficiency office (FLO-02). */
    grantWaiver: command(
      { zh: '批准承诺时限豁免', en: 'waiving the promised limit' },
      { reasonZh: publishedReasonZh, expiresOn },
    ),
    /** 法制审查 of category, name and basis (CAT-04). */
    reviewLegality: command(
      { zh: '法制审查', en: 'legal review' },
      { outcome: internal(oneOf('passed', 'objected'), '审查结论', 'outcome'), opinionZh },
    ),
    /** 领导班子集体研究, with the number of the recorded decision. */
    recordDeliberation: command(
      { zh: '集体研究', en: 'collective deliberation' },
      { decisionRef, decidedOn },
    ),
    /** 单位负责人签署. */
    sign: command({ zh: '负责人签署', en: 'signing' }, {}),
    /** 正式文件申报. */
    declare: command({ zh: '申报', en: 'declaration' }, { documentNo }),
    /** 审核备案 with one of its four outcomes (CAT-05); every one but 确认 states its reason. */
    file: command(
      { zh: '审核备案', en: 'filing review' },
      {
        outcome: internal(filingOutcome, '备案结论', 'outcome'),
        reasonZh: publishedWords(optional(statement), '理由', 'reason'),
      },
    ),
    /** The item's flowchart; the registry numbers its version and checks it. */
    registerFlowChart: command({ zh: '登记流程图', en: 'registering the flowchart' }, { chart }),
    /** Adds to the last chart what its drawing does not state, and registers the result as the next version. */
    annotateFlowChart: command(
      { zh: '补充流程图说明', en: 'annotating the flowchart' },
      { annotations: internal(chartAnnotations, '补充说明', 'annotations') },
    ),
    /** One of the two approvals of the secret list (CAT-08); the second one files the item from that day on. */
    approveSecretListing: command(
      { zh: '批准列入涉密目录', en: 'approval of the secret listing' },
      { effectiveFrom: effectiveFromOrToday },
    ),
    /** 公布: the item is in force from that day on. */
    publish: command({ zh: '公布', en: 'publication' }, { effectiveFrom: effectiveFromOrToday }),
    /** A change of what the item lists; starts the clock of CAT-10. */
    reportChange: command({ zh: '报告内容变更', en: 'reporting a change' }, { descriptionZh, changedOn }),
    /** CAT-12: no new cases from now on. */
    recordBasisRepeal: command({ zh: '记载依据废止', en: 'recording a repeal' }, repeal),
    /** How running cases are decided after a repeal, recorded by legal review (CAT-12). */
    recordTransitionRule: command({ zh: '记载过渡规则', en: 'recording a transition rule' }, { ruleZh }),
    suspend: command({ zh: '暂停行使', en: 'suspension' }, { reasonZh }),
    resume: command({ zh: '恢复行使', en: 'resumption' }, { reasonZh }),
    cancel: command({ zh: '取消', en: 'cancellation' }, { reasonZh }),
  },
  queries: {
    /** X-01 asked afresh: the version that may be exercised on a business day, null when there is none. */
    powerInForce: query(
      { zh: '职权是否生效', en: 'the power in force' },
      { powerCode: open(powerCode, '职权编码', 'power code'), day: open(day, '日期', 'day') },
      {
        item: open(orNull(powerItem), '职权项目', 'item'),
        /** Position of the record up to which the answer holds. */
        position: open(code(), '记录位置', 'position'),
      },
    ),
  },
});
