import { businessDay, type Circumstances } from '@daylight/kernel';
import type { WorkingDayCalendar } from '@daylight/law';

/** What surrounds every act of administration: who, when, and the calendar by which the law counts days. */
export interface AdministrativeCircumstances extends Circumstances {
  readonly calendar: WorkingDayCalendar;
}

/** The business day of the act. */
export function dayOf(at: Pick<Circumstances, 'occurredAt'>): string {
  return businessDay(at.occurredAt);
}
