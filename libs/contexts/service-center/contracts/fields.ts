import {
  anyText,
  caseAct,
  caseKind,
  code,
  deadline,
  deadlineMode,
  digest,
  disclosureClass,
  dueDate,
  flag,
  instant,
  internal,
  listOf,
  marking,
  matching,
  object,
  oneOf,
  open,
  optional,
  orNull,
  organisationId,
  powerCategory,
  publishedWords,
  sealed,
  signatures,
  stepActor,
  struct,
  subject,
  text,
  versionNumber,
  words,
  type ShapeOf,
} from '@daylight/kernel/messages';
import { Type } from '@sinclair/typebox';

const codeLengthMax = 64;
const nameLengthMax = 120;
const addressLengthMax = 300;
const wordsLengthMax = 2_000;
const materialsMax = 100;

/** A code, number or id as a clerk types it. */
export const shortCode = code(codeLengthMax);
/** A person's own words. */
export const freeText = text(wordsLengthMax);
const personName = text(nameLengthMax);
const phone = matching(/^[+\d][\d -]{4,24}$/);
export const checkCodeHash = internal(digest, '查询码指纹', 'hash of the check code');

/** How an application came in (SVC-25: the channels are equal). */
export const filingChannel = oneOf('counter', 'online', 'village-agent');
export type FilingChannel = ShapeOf<typeof filingChannel>;

/** The applicant as a form asks for: all of it is sealed, what is public of it stands beside it. */
export const applicant = sealed(
  object({
    kind: oneOf('person', 'company'),
    name: personName,
    idNumber: optional(matching(/^\d{17}[\dXx]$/)),
    phone: optional(phone),
    address: optional(text(addressLengthMax)),
    /** 统一社会信用代码, of a company. */
    uscc: optional(code(18)),
    /** The applicant's account, when a clerk files for them. */
    subject: optional(shortCode),
  }),
  '申请人',
  'applicant',
);

/** What everybody may see of who applies. A person's name is masked; a company's name and code are public. */
const applicantFactShape = struct({
  kind: open(oneOf('person', 'company'), '类型', 'kind'),
  displayName: open(personName, '名称', 'name'),
  uscc: open(optional(code(18)), '统一社会信用代码', 'credit code'),
  subject: internal(optional(subject), '申请人账号', 'account of the applicant'),
});
export type ApplicantFact = ShapeOf<typeof applicantFactShape>;
export const applicantFact = open(applicantFactShape, '申请人(公开部分)', 'applicant as published');

/** The asker of a question, when they say who they are. */
export const asker = {
  name: sealed(optional(personName), '姓名', 'name'),
  phone: sealed(optional(phone), '联系电话', 'telephone'),
};
export const maskedName = internal(personName, '姓名(已遮盖)', 'name, masked');

/** The agreement under which an agent files for somebody (窗口全程服务代理制). */
export const agency = internal(
  optional(
    struct({
      agreementNo: words(shortCode, '代办协议编号', 'number of the agency agreement'),
      scopeZh: words(optional(freeText), '委托范围', 'scope'),
    }),
  ),
  '代办协议',
  'agency agreement',
);

/** The record of a case that was handled elsewhere (deadline mode `as-recorded`). */
const foreignRecordShape = object({
  system: shortCode,
  reference: shortCode,
  startedAt: instant,
  dueAt: instant,
});
export type ForeignRecord = ShapeOf<typeof foreignRecordShape>;
export const foreignRecord = open(optional(foreignRecordShape), '原记录', 'record of another system');

const materialFact = object({ code: code(), nameZh: text() });
export type MaterialFact = ShapeOf<typeof materialFact>;
export const materials = open(listOf(materialFact, materialsMax), '材料', 'materials');
export const materialCodes = listOf(shortCode, materialsMax);
export const missing = open(
  listOf(
    struct({
      code: open(code(), '材料编号', 'code'),
      nameZh: open(text(), '材料名称', 'name'),
      reasonZh: words(freeText, '补正理由', 'reason'),
    }),
    materialsMax,
  ),
  '须补正的材料',
  'missing materials',
);
export const missingAsked = open(
  listOf(
    struct({
      code: open(shortCode, '材料编号', 'code'),
      reasonZh: words(freeText, '补正理由', 'reason'),
    }),
    materialsMax,
  ),
  '须补正的材料(一次列全)',
  'missing materials, all at once',
);

/** The versions that a case is bound to (FLO-05), with what people need to read of them. */
const powerPin = struct({
  powerCode: open(code(), '职权编码', 'power code'),
  catalogueVersion: open(versionNumber, '目录版本', 'version in the catalogue'),
  procedureVersion: open(versionNumber, '流程版本', 'version of the procedure'),
  nameZh: open(text(), '事项名称', 'name'),
  nameEn: open(anyText(), '英文名称', 'English name'),
  category: open(powerCategory, '权力类别', 'category'),
  organisation: open(organisationId, '实施机关', 'organisation'),
  organisationZh: open(text(), '实施机关名称', 'name of the organisation'),
  caseKind: open(caseKind, '办件类型', 'kind of case'),
  deadlineMode: open(deadlineMode, '期限方式', 'kind of deadline'),
  signatures: open(signatures, '签批方式', 'signatures'),
  disclosure: internal(disclosureClass, '公开范围', 'disclosure class'),
  disclosureReasonZh: internal(optional(anyText()), '不公开理由', 'reason of the class'),
});
export type PowerPin = ShapeOf<typeof powerPin>;
export const power = open(powerPin, '职权', 'power');

/** A step that is possible now, and whose it is. */
const openStep = object({
  step: code(),
  nameZh: text(),
  nameEn: optional(anyText()),
  post: optional(anyText()),
  actor: optional(stepActor),
  act: optional(caseAct),
});
export type OpenStep = ShapeOf<typeof openStep>;

/** The step of the chart that the event is; absent when the chart has no node for the act. */
const stepFact = object({
  id: code(),
  nameZh: text(),
  nameEn: optional(anyText()),
  post: optional(anyText()),
  act: optional(caseAct),
  /** 审 or 核: the performer signed for the case (一审一核). */
  signs: optional(flag),
});
export type StepFact = ShapeOf<typeof stepFact>;

/** Where the case stands on its chart after the event, for every event that may be a step of it. */
export const onChart = {
  step: open(optional(stepFact), '环节', 'step'),
  open: open(listOf(openStep), '当前可办环节', 'steps possible now'),
  marking: internal(marking, '流程位置', 'place on the chart'),
};
export const aStepOfTheChart = { ...onChart, step: open(stepFact, '环节', 'step') };
/** Names the chart's step where several stand for the same act. */
export const stepId = open(optional(code()), '环节', 'step');

const [computedParts, instantParts] = [deadline.anyOf[0].properties, deadline.anyOf[1].properties];
const basis = open(computedParts.basis, '依据', 'basis');
const startEvent = internal(computedParts.startEvent, '起算事件', 'event it starts from');
const deadlineShape = Type.Union([
  // First, since it has every open member: what is published of either kind is chosen by the first option.
  struct({
    kind: open(instantParts.kind, '期限种类', 'kind'),
    basis,
    at: open(instantParts.at, '截止时刻', 'instant'),
    start: open(instantParts.start, '起算', 'start'),
    limit: open(instantParts.limit, '时限', 'limit'),
    startEvent,
    metOn: internal(instantParts.metOn, '办结', 'met on'),
  }),
  struct({
    kind: open(computedParts.kind, '期限种类', 'kind'),
    basis,
    start: open(computedParts.start, '起算日', 'first day'),
    limit: open(computedParts.limit, '时限', 'limit'),
    startEvent,
    extension: internal(computedParts.extension, '延长', 'extension'),
    suspensions: internal(computedParts.suspensions, '停表', 'suspensions'),
    metOn: internal(computedParts.metOn, '办结', 'met on'),
  }),
]);
const datedDeadline = struct({
  deadline: open(deadlineShape, '期限', 'deadline'),
  due: open(dueDate, '到期日', 'due day'),
});
/** Basis, limit, due day and calendar of both deadlines are published; the day-by-day count is the centre's to explain. */
const deadlinesShape = struct({
  statutory: open(orNull(datedDeadline), '法定期限', 'by law'),
  promised: open(datedDeadline, '承诺期限', 'by promise'),
});
export const deadlines = open(deadlinesShape, '期限', 'deadlines');
/** Known at filing only when the foreign record brings it. */
export const deadlinesOfForeignRecord = open(optional(deadlinesShape), '期限', 'deadlines');

export const documentNo = publishedWords(optional(shortCode), '决定书文号', 'number of the decision');
export const noticeNo = publishedWords(optional(shortCode), '告知书文号', 'number of the notice');
export const voucherNo = publishedWords(optional(shortCode), '受理凭证号', 'number of the voucher');
export const rightOrganZh = publishedWords(
  optional(text(nameLengthMax)),
  '有权受理的机关',
  'the competent organ',
);
export const opinionZh = words(optional(freeText), '意见', 'opinion');
export const reasonsZh = words(freeText, '理由', 'reasons');
export const remediesZh = listOf(freeText, materialsMax);
export const disagreementAnswerZh = words(
  optional(freeText),
  '对不同意意见的处理说明',
  'answer to a disagreement',
);
/** Legal review's transition rule, when the power lapsed meanwhile (CAT-12). */
export const transitionBasisZh = words(optional(freeText), '过渡处理依据', 'transition rule');
