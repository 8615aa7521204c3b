import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A revision clock (CAT-10): running while `metOn` is null, overdue when today is past `due`. */
@Entity({ name: 'revision_clock' })
@Index('revision_clock_running', ['due'], { where: 'met_on is null' })
export class RevisionClockRow {
  @PrimaryColumn({ type: 'text', name: 'power_code', collation: 'C' }) powerCode: string;
  /** Position of the report that started it. */
  @PrimaryColumn({ type: 'text', collation: 'C' }) position: string;
  @Column('text', { name: 'name_zh' }) nameZh: string;
  @Column('text') organisation: string;
  @Column('text') listing: 'open' | 'secret';
  @Column('text', { name: 'description_zh' }) descriptionZh: string;
  @Column('text') basis: string;
  @Column('text', { name: 'changed_on' }) changedOn: string;
  @Column('text') due: string;
  @Column('boolean') provisional: boolean;
  @Column('text', { name: 'calendar_version', nullable: true }) calendarVersion: string | null;
  /** Day from which the amendment holds, or on which the item ended. */
  @Column('text', { name: 'met_on', nullable: true }) metOn: string | null;
}
