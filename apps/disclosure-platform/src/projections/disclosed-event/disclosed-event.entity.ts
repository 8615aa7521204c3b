import type { DisclosureClass, IntegrationData } from '@daylight/kernel';
import { TableStatements } from '@daylight/read-models';
import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** Compared byte by byte, as positions and codes are everywhere else. */
const exact = { type: 'text', collation: 'C' } as const;

/** One recorded event as the public may see it. */
@Entity({ name: 'disclosed_event' })
@Unique('disclosed_event_place', ['stream', 'revision'])
@Index('disclosed_event_context', ['context', 'position'])
@Index('disclosed_event_matter', ['matterNo', 'position'])
@Index('disclosed_event_power', ['powerCode', 'position'])
@Index('disclosed_event_recorded', ['recordedAt'])
@Index('disclosed_event_terms', ['terms'], { type: 'gin' })
// Recent rows are searched at once: a pending list would make the first search after a burst slow.
@TableStatements('alter index disclosed_event_terms set (fastupdate = off)')
export class DisclosedEvent {
  /** Position in the record: unique over all contexts, ordered as text. */
  @PrimaryColumn(exact) position: string;
  @Column('uuid', { name: 'event_id', unique: true }) eventId: string;
  @Column(exact) context: string;
  /** The aggregate's name within its context. */
  @Column(exact) aggregate: string;
  @Column(exact) type: string;
  @Column(exact) stream: string;
  @Column('integer') revision: number;
  /** Public number of what the event is about, such as 办件编码 or 职权编码. */
  @Column({ ...exact, name: 'matter_no', nullable: true }) matterNo: string | null;
  @Column('text', { name: 'matter_name_zh', nullable: true }) matterNameZh: string | null;
  @Column('text', { name: 'matter_name_en', nullable: true }) matterNameEn: string | null;
  /** The matter's state from this event on; null where the event does not change it. */
  @Column('text', { name: 'status_zh', nullable: true }) statusZh: string | null;
  @Column('text', { name: 'status_en', nullable: true }) statusEn: string | null;
  @Column({ ...exact, name: 'power_code', nullable: true }) powerCode: string | null;
  @Column('text', { nullable: true }) step: string | null;
  @Column(exact) organisation: string;
  @Column('text', { nullable: true }) post: string | null;
  @Column('timestamptz', { name: 'occurred_at' }) occurredAt: Date;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt: Date;
  @Column('text', { array: true }) deviations: string[];
  @Column('jsonb', { nullable: true }) backdated: NonNullable<IntegrationData['backdated']> | null;
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
