import type { FlowNode } from '@daylight/kernel/messages';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** 待办: a step that is open in a case, and the post whose turn it is. */
@Entity({ name: 'work_item' })
@Index('work_item_post', ['post'])
export class WorkItemRow {
  @PrimaryColumn('uuid', { name: 'case_id' }) caseId: string;
  @PrimaryColumn({ type: 'text', collation: 'C' }) step: string;
  @Column('text', { name: 'step_name_zh' }) stepNameZh: string;
  @Column('text', { nullable: true }) act: NonNullable<FlowNode['act']> | null;
  @Column('text') actor: NonNullable<FlowNode['actor']>;
  @Column('text', { nullable: true }) post: string | null;
  @Column('timestamptz', { name: 'open_since' }) openSince: Date;
}
