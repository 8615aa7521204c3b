import type { PowerItemAt, PowerItemState } from '@daylight/contexts/power-registry/domain';
import { CountyCalendar, type CircumstancesAsked, type CircumstancesSource } from '@daylight/service-kit';
import { Injectable } from '@nestjs/common';
import { powerCodeOf } from '../queries/power-code';

/** What surrounds every act on an item: its code, who acts in which roles, and the calendar. */
@Injectable()
export class PowerItemCircumstances implements CircumstancesSource<PowerItemState, PowerItemAt> {
  constructor(private readonly calendar: CountyCalendar) {}

  circumstancesFor(asked: CircumstancesAsked<PowerItemState>): PowerItemAt {
    const { id, actor, invocation, occurredAt } = asked;
    const { now, person } = invocation;
    return {
      id: powerCodeOf(id),
      actor,
      roles: person.roles,
      now,
      occurredAt,
      calendar: this.calendar.current,
    };
  }
}
