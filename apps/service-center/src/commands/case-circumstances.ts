import type { CaseAt, ServiceCase } from '@daylight/contexts/service-center/domain';
import {
  checkCodeHashOf,
  CountyCalendar,
  type CircumstancesAsked,
  type CircumstancesSource,
} from '@daylight/service-kit';
import { Injectable } from '@nestjs/common';
import { CatalogueReplica } from '../projections/catalogue/catalogue-replica';

/** What surrounds every act on a case: the versions of its power, the calendar, and the proof of whoever has the code. */
@Injectable()
export class CaseCircumstances implements CircumstancesSource<ServiceCase, CaseAt> {
  constructor(
    private readonly replica: CatalogueReplica,
    private readonly calendar: CountyCalendar,
  ) {}

  async circumstancesFor(asked: CircumstancesAsked<ServiceCase>): Promise<CaseAt> {
    const { id, state, actor, invocation, occurredAt, request } = asked;
    const { now, person, checkCode } = invocation;
    const powerCode = state.power?.powerCode ?? powerNamedIn(request);
    return {
      id,
      actor,
      now,
      occurredAt,
      calendar: this.calendar.current,
      powers: powerCode === undefined ? [] : await this.replica.versionsOf(powerCode),
      roles: person.roles,
      checkCodeHash: checkCode === undefined ? undefined : checkCodeHashOf(checkCode, id),
    };
  }
}

/** A filing names its power; every later act is on the power that the case has. */
function powerNamedIn(request: object | undefined): string | undefined {
  if (request === undefined || !('powerCode' in request)) return undefined;
  return typeof request.powerCode === 'string' ? request.powerCode : undefined;
}
