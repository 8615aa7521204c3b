import {
  count,
  deadlineVerdicts,
  listOf,
  object,
  orNull,
  code,
  type ShapeOf,
} from '@daylight/kernel/messages';
import type { WorkingDayCalendar } from '@daylight/law';
import type { CaseRegisterRow } from '../projections/case-register/case-register.entity';
import { innerStatus } from './case-standing-view';
import { caseSummaryView, summaryOf } from './case-view';

const { statutory, promised } = deadlineVerdicts.properties;
const registerLine = object({
  ...caseSummaryView.properties,
  innerStatus,
  verdicts: object({ statutory: orNull(statutory), promised: orNull(promised) }),
  deviations: count,
});
/** A page of the register; `next` is null on the last one. */
export const registerView = object({ total: count, cases: listOf(registerLine), next: orNull(code()) });

export function registerLineOf(
  row: CaseRegisterRow,
  now: string,
  calendar: WorkingDayCalendar,
): ShapeOf<typeof registerLine> {
  return {
    ...summaryOf(row, now, calendar),
    innerStatus: row.status,
    verdicts: { statutory: row.statutoryVerdict, promised: row.promisedVerdict },
    deviations: row.deviations,
  };
}
