import type { Consultation, ConsultationAt } from '@daylight/contexts/service-center/domain';
import {
  checkCodeHashOf,
  CountyCalendar,
  type CircumstancesAsked,
  type CircumstancesSource,
} from '@daylight/service-kit';
import { Injectable } from '@nestjs/common';

/** What surrounds an act on a question. */
@Injectable()
export class ConsultationCircumstances implements CircumstancesSource<Consultation, ConsultationAt> {
  constructor(private readonly calendar: CountyCalendar) {}

  circumstancesFor(asked: CircumstancesAsked<Consultation>): ConsultationAt {
    const { id, actor, occurredAt } = asked;
    const { now, checkCode } = asked.invocation;
    const checkCodeHash = checkCode === undefined ? undefined : checkCodeHashOf(checkCode, id);
    return { id, actor, now, occurredAt, calendar: this.calendar.current, checkCodeHash };
  }
}
