import type { PowerCategory } from '@daylight/kernel/messages';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 职权统计表, one line per unit and category (CAT-13): counted from the record, never typed. */
@Entity({ name: 'catalogue_statistics' })
export class CatalogueStatisticsRow {
  @PrimaryColumn({ type: 'text', collation: 'C' }) organisation: string;
  @PrimaryColumn({ type: 'text', collation: 'C' }) category: PowerCategory;
  @Column('text', { name: 'organisation_zh' }) organisationZh: string;
  @Column('integer') total: number;
  @Column('integer', { name: 'in_preparation' }) inPreparation: number;
  @Column('integer', { name: 'in_force' }) inForce: number;
  @Column('integer') suspended: number;
  @Column('integer') ended: number;
  @Column('integer') secret: number;
}
