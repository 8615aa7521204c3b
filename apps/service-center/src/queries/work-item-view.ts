import {
  anyText,
  caseAct,
  code,
  flag,
  instant,
  listOf,
  object,
  orNull,
  day,
  stepActor,
  text,
  uuid,
  type ShapeOf,
} from '@daylight/kernel/messages';
import type { WorkingDayCalendar } from '@daylight/law';
import { innerStatus } from './case-standing-view';
import { deadlineView, viewOfDeadline } from './deadline-view';
import { workItemPageMax, type WorkItem } from './work-items.query';

const workItem = object({
  caseId: uuid,
  caseNo: code(),
  itemNameZh: text(),
  applicant: anyText(),
  status: innerStatus,
  step: code(),
  stepNameZh: anyText(),
  act: orNull(caseAct),
  actor: stepActor,
  post: orNull(anyText()),
  openSince: instant,
  statutoryDue: orNull(day),
  promisedDue: orNull(day),
  suspended: flag,
  promised: deadlineView,
  statutory: deadlineView,
});
/** What waits for some posts. */
export const workItemsView = object({
  posts: listOf(anyText()),
  items: listOf(workItem, workItemPageMax),
});

export function workItemOf(
  { state, ...item }: WorkItem,
  now: string,
  calendar: WorkingDayCalendar,
): ShapeOf<typeof workItem> {
  const { deadlines } = state;
  return {
    ...item,
    openSince: item.openSince.toISOString(),
    promised: viewOfDeadline(deadlines?.promised ?? null, now, calendar),
    statutory: viewOfDeadline(deadlines?.statutory ?? null, now, calendar),
  };
}
