import type { CitizenStatus, FilingChannel } from '@daylight/contexts/service-center/contracts/own';
import type { CaseStatus, ServiceCase } from '@daylight/contexts/service-center/domain';
import type { CaseKind, DeadlineVerdicts, SealedPersonal } from '@daylight/kernel/messages';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** 审批项目办理情况登记台帐: one line per case. Days are business days. */
@Entity({ name: 'case_register' })
@Index('case_register_order', ['filedPosition'])
@Index('case_register_number', ['caseNo'])
@Index('case_register_status', ['status', 'receivedOn'])
@Index('case_register_subject', ['applicantSubject'])
@Index('case_register_provisional', ['caseId'], { where: 'provisional' })
export class CaseRegisterRow {
  @PrimaryColumn('uuid', { name: 'case_id' }) caseId: string;
  @Column({ type: 'text', name: 'case_no', collation: 'C' }) caseNo: string;
  @Column({ type: 'text', name: 'power_code', collation: 'C' }) powerCode: string;
  @Column('integer', { name: 'catalogue_version' }) catalogueVersion: number;
  @Column('integer', { name: 'procedure_version' }) procedureVersion: number;
  @Column('text', { name: 'item_name_zh' }) itemNameZh: string;
  @Column('text', { name: 'case_kind' }) caseKind: CaseKind;
  @Column({ type: 'text', collation: 'C' }) organisation: string;
  @Column('text') channel: FilingChannel;
  @Column('text') applicant: string;
  @Column('text', { name: 'applicant_subject', nullable: true }) applicantSubject: string | null;
  @Column('text', { name: 'foreign_reference', nullable: true }) foreignReference: string | null;
  @Column({ type: 'text', collation: 'C' }) status: CaseStatus;
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
  @Column('text', { name: 'statutory_verdict', nullable: true })
  statutoryVerdict: DeadlineVerdicts['statutory'] | null;
  @Column('text', { name: 'promised_verdict', nullable: true })
  promisedVerdict: DeadlineVerdicts['promised'] | null;
  @Column('integer', { nullable: true }) rating: number | null;
  /** Recorded deviations (D1, D5, D8) of all its events. */
  @Column('integer') deviations: number;
  @Column('integer') events: number;
  /** Position of the filing: the order of the register. */
  @Column({ type: 'text', name: 'filed_position', collation: 'C' }) filedPosition: string;
  @Column({ type: 'text', name: 'last_position', collation: 'C' }) lastPosition: string;
  /** The case as its aggregate folds it. */
  @Column('jsonb') state: ServiceCase;
  /** The applicant, sealed. */
  @Column('jsonb') sealed: SealedPersonal;
}
