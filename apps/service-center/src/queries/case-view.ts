import { maskIdNumber, maskPhone } from '@daylight/privacy';
import { businessDay, isJsonObject, type JsonValue } from '@daylight/kernel';
import { explainDeadline, reportDeadline, type WorkingDayCalendar } from '@daylight/law';
import {
  citizenStatusName,
  statusNames,
  type DatedDeadline,
  type ServiceCase,
} from '@daylight/contexts/service-center/domain';
import type { CaseRegisterRow } from '../projections/case-register/case-register.entity';
import type { CaseTimelineRow } from '../projections/case-timeline/case-timeline.entity';
import type { WorkItem } from './work-items.query';

/** How much of a case somebody may read. */
export type CaseAccess = 'staff' | 'applicant' | 'public';

export function stateOf(row: { readonly state: object }): ServiceCase {
  return row.state as ServiceCase;
}

/** Status, whose turn it is, and both deadlines: what everybody reads who may read the case. */
export function caseSummary(row: CaseRegisterRow, now: string, calendar: WorkingDayCalendar) {
  const state = stateOf(row);
  const { zh, en } = citizenStatusName(row.citizenStatus);
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
    now: row.closedOn === null ? (state.progress?.open ?? []) : [],
    deadlines: {
      statutory: deadlineView(state.deadlines?.statutory ?? null, now, calendar),
      promised: deadlineView(state.deadlines?.promised ?? null, now, calendar),
      suspendedFor: state.suspendedFor,
      verdicts: state.verdicts,
    },
    rating: row.rating,
    foreignReference: row.foreignReference,
    events: row.events,
    lastPosition: row.lastPosition,
  };
}

/** What staff read beyond it. */
export function staffPart(row: CaseRegisterRow) {
  const state = stateOf(row);
  const { zh, en } = statusNames[row.status];
  return {
    inner: { status: row.status, statusZh: zh, statusEn: en },
    opinions: state.opinions,
    performed: state.performed,
    deviations: row.deviations,
    supplementRequestedOn: state.supplementRequestedOn,
    deliveryDueOn: state.deliveryDueOn,
    marking: state.progress?.marking ?? null,
  };
}

/** Opened personal data, as the applicant and the staff in charge see them. */
export function personalPart(opened: JsonValue | 'erased') {
  if (opened === 'erased') return { erased: true as const };
  return isJsonObject(opened) ? opened : null;
}

/** The same, masked for confirmation on a shared screen (SEC-07). */
export function maskedPart(opened: JsonValue | 'erased') {
  if (opened === 'erased' || !isJsonObject(opened)) return null;
  const { idNumber, phone } = opened;
  return {
    ...(typeof idNumber === 'string' ? { idNumber: maskIdNumber(idNumber) } : {}),
    ...(typeof phone === 'string' ? { phone: maskPhone(phone) } : {}),
  };
}

export function timelineEntry(row: CaseTimelineRow, access: CaseAccess) {
  return {
    revision: row.revision,
    position: row.position,
    type: row.type,
    occurredAt: row.occurredAt.toISOString(),
    recordedAt: row.recordedAt.toISOString(),
    organisation: row.organisation,
    post: row.post,
    step: row.step,
    summary: { zh: row.summaryZh, en: row.summaryEn },
    payload: row.payload,
    ...(access === 'public' ? {} : { words: row.words }),
    digest: row.digest,
  };
}

/** Both deadlines with every day explained. */
export function deadlineExplanations(row: CaseRegisterRow, now: string, calendar: WorkingDayCalendar) {
  const { deadlines, verdicts, suspendedFor } = stateOf(row);
  const explain = (one: DatedDeadline | null) =>
    one === null
      ? null
      : {
          ...deadlineView(one, now, calendar),
          suspensions: one.deadline.kind === 'computed' ? one.deadline.suspensions : [],
          extension: one.deadline.kind === 'computed' ? (one.deadline.extension ?? null) : null,
          explanation: explainDeadline(one.deadline, calendar),
        };
  return {
    caseId: row.caseId,
    caseNo: row.caseNo,
    acceptedOn: row.acceptedOn,
    statutory: explain(deadlines?.statutory ?? null),
    promised: explain(deadlines?.promised ?? null),
    suspendedFor,
    verdicts,
  };
}

export function workItemView({ state, ...item }: WorkItem, now: string, calendar: WorkingDayCalendar) {
  const { deadlines } = stateOf({ state });
  return {
    ...item,
    openSince: item.openSince.toISOString(),
    promised: deadlineView(deadlines?.promised ?? null, now, calendar),
    statutory: deadlineView(deadlines?.statutory ?? null, now, calendar),
  };
}

/** Recorded due day, and how much is left of it. `clockZh` uses the words of UI.md B0. */
function deadlineView(one: DatedDeadline | null, now: string, calendar: WorkingDayCalendar) {
  if (one === null) return null;
  const asOf = one.deadline.kind === 'instant' ? now : businessDay(now);
  const report = reportDeadline(one.deadline, asOf, calendar);
  const { value, unit } = report.remaining;
  const [zh, en] = { WD: ['个工作日', 'working days'], ND: ['日', 'days'], h: ['小时', 'hours'] }[unit] as [
    string,
    string,
  ];
  return {
    basis: one.deadline.basis,
    due: one.due.due,
    at: one.due.at ?? null,
    provisional: one.due.provisional,
    calendarVersion: one.due.calendarVersion ?? null,
    status: report.status,
    remaining: report.remaining,
    clockZh:
      report.status === 'suspended'
        ? '停表中'
        : value > 0
          ? `剩 ${value} ${zh}`
          : value === 0
            ? '今日到期'
            : `已超 ${-value} ${zh}`,
    clockEn:
      report.status === 'suspended'
        ? 'clock stopped'
        : value >= 0
          ? `${value} ${en} left`
          : `${-value} ${en} over`,
  };
}
