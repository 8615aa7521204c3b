import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A registered body. */
@Entity({ name: 'organisation' })
export class OrganisationRow {
  @PrimaryColumn({ type: 'text', collation: 'C' }) organisation: string;
  @Column('text', { name: 'name_zh' }) nameZh: string;
  @Column('text', { name: 'name_en' }) nameEn: string;
  @Column('text', { name: 'short_name_zh', nullable: true }) shortNameZh: string | null;
  @Column('text') kind: string;
  @Column('text', { nullable: true }) parent: string | null;
  @Column({ type: 'text', name: 'division_code', collation: 'C' }) divisionCode: string;
  @Column('text', { name: 'credit_code' }) creditCode: string;
  @Column('boolean') synthetic: boolean;
}
