import { isPersonConcerned, type AdministrativeCircumstances } from '@daylight/administration';
import type { Consultation } from '@daylight/contexts/service-center/domain';
import {
  checkCodeHashOf,
  CountyCalendar,
  type CircumstancesAsked,
  type CircumstancesSource,
} from '@daylight/service-kit';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ConsultationRow } from '../projections/consultation/consultation.entity';

/** What surrounds an act on a question; whether the person is its asker is known to the read model alone. */
export interface ConsultationAt extends AdministrativeCircumstances {
  readonly isAsker: boolean;
}

@Injectable()
export class ConsultationCircumstances implements CircumstancesSource<Consultation, ConsultationAt> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly calendar: CountyCalendar,
  ) {}

  async circumstancesFor(asked: CircumstancesAsked<Consultation>): Promise<ConsultationAt> {
    const { id, actor, invocation, occurredAt } = asked;
    const { now, checkCode } = invocation;
    const row = await this.dataSource.getRepository(ConsultationRow).findOneBy({ consultationId: id });
    const at = { actor, now, occurredAt, calendar: this.calendar.current };
    const proof = checkCode === undefined ? undefined : checkCodeHashOf(checkCode, id);
    const isAsker = row !== null && isPersonConcerned(askerOf(row), { ...at, checkCodeHash: proof });
    return { ...at, isAsker };
  }
}

function askerOf({ askerSubject, checkCodeHash }: ConsultationRow) {
  return { subject: askerSubject ?? undefined, checkCodeHash };
}
