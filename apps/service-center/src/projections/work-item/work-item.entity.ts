import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 待办: a step that is open in a case, and the post whose turn it is. */
@Entity({ name: 'work_item' })
export class WorkItemRow {
  @PrimaryColumn('uuid', { name: 'case_id' }) caseId: string;
  @PrimaryColumn('text') step: string;
  @Column('text', { name: 'step_name_zh' }) stepNameZh: string;
  @Column('text', { nullable: true }) act: string | null;
  @Column('text') actor: string;
  @Column('text', { nullable: true }) post: string | null;
  @Column('timestamptz', { name: 'open_since' }) openSince: Date;
}
