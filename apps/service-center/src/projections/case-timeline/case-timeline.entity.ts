import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One event of a case, as it may be read. */
@Entity({ name: 'case_timeline' })
export class CaseTimelineRow {
  @PrimaryColumn('uuid', { name: 'case_id' }) caseId: string;
  @PrimaryColumn('integer') revision: number;
  @Column({ type: 'text', collation: 'C' }) position: string;
  @Column('text') type: string;
  @Column('timestamptz', { name: 'occurred_at' }) occurredAt: Date;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt: Date;
  @Column('text') organisation: string;
  @Column('text', { nullable: true }) post: string | null;
  @Column('text', { nullable: true }) step: string | null;
  @Column('text', { name: 'summary_zh' }) summaryZh: string;
  @Column('text', { name: 'summary_en' }) summaryEn: string;
  /** What everybody may read. */
  @Column('jsonb') payload: object;
  /** What people wrote in their own words: for staff and the applicant. */
  @Column('jsonb') words: object;
  @Column('text') digest: string;
}
