import { caseMessages, citizenStatusWords } from '@daylight/contexts/service-center/contracts/own';
import { statusNames } from '@daylight/contexts/service-center/domain';
import { isJsonObject, type JsonObject, type JsonValue } from '@daylight/kernel';
import {
  anyText,
  caseKind,
  code,
  count,
  day,
  deadlineVerdicts,
  flag,
  listOf,
  literal,
  marking,
  object,
  oneOf,
  optional,
  organisationId,
  orNull,
  suspensionCause,
  tableOf,
  text,
  uuid,
  versionNumber,
  wholeNumber,
  type ShapeOf,
} from '@daylight/kernel/messages';
import type { WorkingDayCalendar } from '@daylight/law';
import { maskIdNumber, maskPhone } from '@daylight/privacy';
import { Type } from '@sinclair/typebox';
import type { CaseRegisterRow } from '../projections/case-register/case-register.entity';
import { caseAccesses, type CaseAccess } from './case-access';
import { citizenStatus, innerStatus, openSteps } from './case-standing-view';
import { deadlineView, explainedDeadline, explainedDeadlineView, viewOfDeadline } from './deadline-view';

const { channel } = caseMessages.events.CaseFiled.fields;
const { plain: applicant } = caseMessages.commands.file.fields.applicant;
const stepDone = caseMessages.events.StepPerformed.fields.step.schema;

/** Status, whose turn it is, and both deadlines: what everybody reads who may read the case. */
export const caseSummaryView = object({
  caseId: uuid,
  caseNo: code(),
  item: object({
    powerCode: code(),
    nameZh: text(),
    organisation: organisationId,
    catalogueVersion: versionNumber,
    procedureVersion: versionNumber,
    caseKind,
  }),
  channel: channel.schema,
  applicant: anyText(),
  status: citizenStatus,
  statusZh: anyText(),
  statusEn: anyText(),
  filedOn: day,
  acceptedOn: orNull(day),
  decidedOn: orNull(day),
  deliveredOn: orNull(day),
  closedOn: orNull(day),
  concluded: flag,
  /** Whose turn it is; nobody's once the case is closed. */
  now: openSteps,
  deadlines: object({
    statutory: deadlineView,
    promised: deadlineView,
    suspendedFor: orNull(suspensionCause),
    verdicts: orNull(deadlineVerdicts),
  }),
  rating: orNull(wholeNumber(1, 5)),
  foreignReference: orNull(code()),
  events: count,
  lastPosition: code(),
});
export const casesView = object({ cases: listOf(caseSummaryView) });

/** What staff read beyond it. */
const staffPart = object({
  inner: object({ status: innerStatus, statusZh: anyText(), statusEn: anyText() }),
  opinions: tableOf(oneOf('agree', 'disagree')),
  performed: listOf(stepDone),
  deviations: count,
  supplementRequestedOn: orNull(day),
  deliveryDueOn: orNull(day),
  marking: orNull(marking),
});
/** Opened for the applicant and the staff in charge; null for whoever may not see them. */
const personal = Type.Union([object({ erased: literal(true) }), applicant, Type.Null()]);
/** The same, masked for confirmation on a shared screen (SEC-07). */
const masked = orNull(object({ idNumber: optional(anyText()), phone: optional(anyText()) }));
const personalPart = object({ personal, masked });

/** A case as far as its reader may see it. */
export const caseView = object({
  ...caseSummaryView.properties,
  access: oneOf(...caseAccesses),
  ...Type.Partial(personalPart).properties,
  ...Type.Partial(staffPart).properties,
});

/** Both deadlines with every day explained. */
export const caseDeadlinesView = object({
  caseId: uuid,
  caseNo: code(),
  acceptedOn: orNull(day),
  statutory: explainedDeadlineView,
  promised: explainedDeadlineView,
  suspendedFor: orNull(suspensionCause),
  verdicts: orNull(deadlineVerdicts),
});

export function summaryOf(
  row: CaseRegisterRow,
  now: string,
  calendar: WorkingDayCalendar,
): ShapeOf<typeof caseSummaryView> {
  const { zh, en } = citizenStatusWords[row.citizenStatus];
  const { deadlines, suspendedFor, verdicts, progress } = row.state;
  return {
    caseId: row.caseId,
    caseNo: row.caseNo,
    item: {
      powerCode: row.powerCode,
      nameZh: row.itemNameZh,
      organisation: row.organisation,
      catalogueVersion: row.catalogueVersion,
      procedureVersion: row.procedureVersion,
      caseKind: row.caseKind,
    },
    channel: row.channel,
    applicant: row.applicant,
    status: row.citizenStatus,
    statusZh: zh,
    statusEn: en,
    filedOn: row.filedOn,
    acceptedOn: row.acceptedOn,
    decidedOn: row.decidedOn,
    deliveredOn: row.deliveredOn,
    closedOn: row.closedOn,
    concluded: row.concluded,
    now: row.closedOn === null ? (progress?.open ?? []) : [],
    deadlines: {
      statutory: viewOfDeadline(deadlines?.statutory ?? null, now, calendar),
      promised: viewOfDeadline(deadlines?.promised ?? null, now, calendar),
      suspendedFor,
      verdicts,
    },
    rating: row.rating,
    foreignReference: row.foreignReference,
    events: row.events,
    lastPosition: row.lastPosition,
  };
}

/** What is read beyond the summary. @param opened the applicant's data, or null for whoever may not open them */
export function detailsFor(
  access: CaseAccess,
  row: CaseRegisterRow,
  opened: JsonValue | 'erased',
): Partial<ShapeOf<typeof personalPart> & ShapeOf<typeof staffPart>> {
  if (access === 'public') return {};
  const own = personalOf(opened);
  return access === 'applicant' ? own : { ...own, ...staffPartOf(row) };
}

function staffPartOf({ state, status, deviations }: CaseRegisterRow): ShapeOf<typeof staffPart> {
  const { zh, en } = statusNames[status];
  const { opinions, performed, supplementRequestedOn, deliveryDueOn, progress } = state;
  return {
    inner: { status, statusZh: zh, statusEn: en },
    opinions,
    performed,
    deviations,
    supplementRequestedOn,
    deliveryDueOn,
    marking: progress?.marking ?? null,
  };
}

function personalOf(opened: JsonValue | 'erased'): ShapeOf<typeof personalPart> {
  if (opened === 'erased') return { personal: { erased: true }, masked: null };
  if (!isApplicant(opened)) return { personal: null, masked: null };
  const { idNumber, phone } = opened;
  return {
    personal: opened,
    masked: {
      ...(idNumber === undefined ? {} : { idNumber: maskIdNumber(idNumber) }),
      ...(phone === undefined ? {} : { phone: maskPhone(phone) }),
    },
  };
}

/** What was sealed was held to this very schema when it came in, and is proved by its commitment when it is opened. */
function isApplicant(opened: JsonValue): opened is JsonObject & ShapeOf<typeof applicant> {
  return isJsonObject(opened);
}

export function explainedDeadlines(
  { caseId, caseNo, acceptedOn, state }: CaseRegisterRow,
  now: string,
  calendar: WorkingDayCalendar,
): ShapeOf<typeof caseDeadlinesView> {
  const { deadlines, verdicts, suspendedFor } = state;
  return {
    caseId,
    caseNo,
    acceptedOn,
    statutory: explainedDeadline(deadlines?.statutory ?? null, now, calendar),
    promised: explainedDeadline(deadlines?.promised ?? null, now, calendar),
    suspendedFor,
    verdicts,
  };
}
