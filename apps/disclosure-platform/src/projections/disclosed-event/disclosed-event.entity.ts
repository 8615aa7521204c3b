import type { DisclosureClass } from '@daylight/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One recorded event as the public may see it. */
@Entity({ name: 'disclosed_event' })
export class DisclosedEvent {
  /** Position in the record: unique over all contexts, ordered as text. */
  @PrimaryColumn('text') position: string;
  @Column('uuid', { name: 'event_id' }) eventId: string;
  @Column('text') context: string;
  @Column('text') type: string;
  @Column('text') stream: string;
  @Column('integer') revision: number;
  /** 办件编码, for events of a case. */
  @Column('text', { name: 'case_no', nullable: true }) caseNo: string | null;
  @Column('text', { name: 'power_code', nullable: true }) powerCode: string | null;
  @Column('text', { nullable: true }) step: string | null;
  @Column('text') organisation: string;
  @Column('text', { nullable: true }) post: string | null;
  @Column('timestamptz', { name: 'occurred_at' }) occurredAt: Date;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt: Date;
  @Column('text') visibility: 'full' | 'existence';
  @Column('text', { name: 'disclosure_class' }) disclosureClass: DisclosureClass;
  @Column('text', { name: 'reason_zh', nullable: true }) reasonZh: string | null;
  @Column('text', { name: 'reason_en', nullable: true }) reasonEn: string | null;
  @Column('boolean', { name: 'reason_missing' }) reasonMissing: boolean;
  @Column('text', { name: 'summary_zh' }) summaryZh: string;
  @Column('text', { name: 'summary_en' }) summaryEn: string;
  @Column('jsonb', { nullable: true }) payload: object | null;
  @Column('integer') masked: number;
  /** Digest of the recorded event: whoever reads the page can ask the record for exactly this event. */
  @Column('text') digest: string;
  /** What search finds the event by. */
  @Column('text', { array: true }) terms: string[];
}
