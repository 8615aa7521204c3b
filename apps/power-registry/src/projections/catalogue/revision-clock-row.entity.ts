import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A revision clock (CAT-10): running while `metOn` is null, overdue when today is past `due`. */
@Entity({ name: 'revision_clock' })
export class RevisionClockRow {
  @PrimaryColumn('text', { name: 'power_code' }) powerCode: string;
  /** Position of the report that started it. */
  @PrimaryColumn('text') position: string;
  @Column('text', { name: 'name_zh' }) nameZh: string;
  @Column('text') organisation: string;
  @Column('text') listing: 'open' | 'secret';
  @Column('text', { name: 'description_zh' }) descriptionZh: string;
  @Column('text') basis: string;
  @Column('text', { name: 'changed_on' }) changedOn: string;
  @Column('text') due: string;
  @Column('boolean') provisional: boolean;
  @Column('text', { name: 'calendar_version' }) calendarVersion: string;
  /** Day from which the amendment holds, or on which the item ended. */
  @Column('text', { name: 'met_on', nullable: true }) metOn: string | null;
}
