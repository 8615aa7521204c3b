import type { CaseStatus, CitizenStatus } from '@daylight/contexts/service-center/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 审批项目办理情况登记台帐: one line per case. Days are business days. */
@Entity({ name: 'case_register' })
export class CaseRegisterRow {
  @PrimaryColumn('uuid', { name: 'case_id' }) caseId: string;
  @Column('text', { name: 'case_no' }) caseNo: string;
  @Column('text', { name: 'power_code' }) powerCode: string;
  @Column('integer', { name: 'catalogue_version' }) catalogueVersion: number;
  @Column('integer', { name: 'procedure_version' }) procedureVersion: number;
  @Column('text', { name: 'item_name_zh' }) itemNameZh: string;
  @Column('text', { name: 'case_kind' }) caseKind: string;
  @Column('text') organisation: string;
  @Column('text') channel: string;
  @Column('text') applicant: string;
  @Column('text', { name: 'applicant_subject', nullable: true }) applicantSubject: string | null;
  @Column('text', { name: 'foreign_reference', nullable: true }) foreignReference: string | null;
  @Column('text') status: CaseStatus;
  @Column('text', { name: 'citizen_status' }) citizenStatus: CitizenStatus;
  @Column('text', { name: 'filed_on' }) filedOn: string;
  @Column('text', { name: 'received_on' }) receivedOn: string;
  @Column('text', { name: 'accepted_on', nullable: true }) acceptedOn: string | null;
  @Column('text', { name: 'statutory_due', nullable: true }) statutoryDue: string | null;
  @Column('text', { name: 'promised_due', nullable: true }) promisedDue: string | null;
  @Column('boolean') provisional: boolean;
  @Column('boolean') suspended: boolean;
  @Column('text', { name: 'decided_on', nullable: true }) decidedOn: string | null;
  @Column('text', { name: 'delivered_on', nullable: true }) deliveredOn: string | null;
  /** Day on which the case ended: concluded, withdrawn, terminated, or closed in its foreign record. */
  @Column('text', { name: 'closed_on', nullable: true }) closedOn: string | null;
  @Column('boolean') concluded: boolean;
  @Column('text', { name: 'statutory_verdict', nullable: true }) statutoryVerdict: string | null;
  @Column('text', { name: 'promised_verdict', nullable: true }) promisedVerdict: string | null;
  @Column('integer', { nullable: true }) rating: number | null;
  /** Events with a recorded deviation (D1, D5, D8). */
  @Column('integer') deviations: number;
  @Column('integer') events: number;
  /** Position of the filing: the order of the register. */
  @Column('text', { name: 'filed_position' }) filedPosition: string;
  @Column('text', { name: 'last_position' }) lastPosition: string;
  /** The case as its decider sees it. */
  @Column('jsonb') state: object;
  /** The applicant's sealed fields. */
  @Column('jsonb', { nullable: true }) sealed: object | null;
}
