import { isUuid } from '@daylight/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import { CaseRegisterRow } from '../projections/case-register/case-register.entity';
import { figureExpressions, type RegisterFigures } from './register-figures';

export const registerPageMax = 500;
/** Lines of one exported file. */
export const registerExportMax = 20_000;

export type RegisterFilter = {
  readonly organisation?: string;
  readonly powerCode?: string;
  readonly status?: string;
  readonly channel?: string;
  readonly caseNo?: string;
  readonly reference?: string;
  /** Filed on or after, and on or before: business days. */
  readonly from?: string;
  readonly until?: string;
  /** Late by verdict, or still open and past its promised day. */
  readonly overdue?: boolean;
  /** The business day by which open cases are judged. */
  readonly asOf: string;
};

/** A deadline missed by verdict, or an open case past its promised day. */
const overdue = `(row.statutory_verdict = 'missed' or row.promised_verdict = 'missed'
  or (row.closed_on is null and row.decided_on is null and not row.suspended and row.promised_due < :asOf))`;

/** Reads the register of approvals. */
@Injectable()
export class CaseRegister {
  constructor(private readonly dataSource: DataSource) {}

  /** Null also for what is no id at all. */
  async byId(text: string): Promise<CaseRegisterRow | null> {
    const caseId = text.toLowerCase();
    return isUuid(caseId) ? this.rows().where('row.caseId = :caseId', { caseId }).getOne() : null;
  }

  /** Numbers are unique but for a chance below one in a million; the check code decides between two. */
  async byNumber(caseNo: string): Promise<CaseRegisterRow[]> {
    return this.rows().where('row.caseNo = :caseNo', { caseNo }).limit(5).getMany();
  }

  async ofSubject(subject: string, limit: number): Promise<CaseRegisterRow[]> {
    return this.rows()
      .where('row.applicantSubject = :subject', { subject })
      .orderBy('row.filedPosition', 'DESC')
      .limit(limit)
      .getMany();
  }

  /** In the order of filing. @param after `filedPosition` of the last line of the page before. */
  async page(filter: RegisterFilter, after: string | undefined, limit: number): Promise<CaseRegisterRow[]> {
    const query = this.filtered(filter).orderBy('row.filedPosition', 'ASC').limit(limit);
    if (after !== undefined) query.andWhere('row.filedPosition > :after', { after });
    return query.getMany();
  }

  async count(filter: RegisterFilter): Promise<number> {
    return this.filtered(filter).getCount();
  }

  async figures(filter: RegisterFilter): Promise<RegisterFigures> {
    const query = this.filtered(filter).select([]);
    for (const [name, expression] of Object.entries(figureExpressions)) query.addSelect(expression, name);
    const raw = await query.getRawOne<Record<string, string>>();
    return Object.fromEntries(
      Object.entries(raw ?? {}).map(([name, value]) => [name, Number(value)]),
    ) as RegisterFigures;
  }

  private filtered(filter: RegisterFilter): SelectQueryBuilder<CaseRegisterRow> {
    const query = this.rows().where('true', { asOf: filter.asOf });
    for (const key of ['organisation', 'powerCode', 'status', 'channel', 'caseNo'] as const)
      if (filter[key] !== undefined) query.andWhere(`row.${key} = :${key}`, { [key]: filter[key] });
    if (filter.reference !== undefined)
      query.andWhere('row.foreignReference = :reference', { reference: filter.reference });
    if (filter.from !== undefined) query.andWhere('row.filedOn >= :from', { from: filter.from });
    if (filter.until !== undefined) query.andWhere('row.filedOn <= :until', { until: filter.until });
    if (filter.overdue === true) query.andWhere(overdue);
    if (filter.overdue === false) query.andWhere(`not ${overdue}`);
    return query;
  }

  private rows(): SelectQueryBuilder<CaseRegisterRow> {
    return this.dataSource.getRepository(CaseRegisterRow).createQueryBuilder('row');
  }
}
