import type { OrganisationAt, OrganisationState } from '@daylight/contexts/power-registry/domain';
import { CountyCalendar, type CircumstancesAsked, type CircumstancesSource } from '@daylight/service-kit';
import { Injectable } from '@nestjs/common';

@Injectable()
export class OrganisationCircumstances implements CircumstancesSource<OrganisationState, OrganisationAt> {
  constructor(private readonly calendar: CountyCalendar) {}

  circumstancesFor(asked: CircumstancesAsked<OrganisationState>): OrganisationAt {
    const { id, actor, invocation, occurredAt } = asked;
    return { id, actor, now: invocation.now, occurredAt, calendar: this.calendar.current };
  }
}
