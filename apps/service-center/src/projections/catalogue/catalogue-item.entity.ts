import type { PowerItem } from '@daylight/kernel/messages';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One version of a power as the registry published it last: this centre's copy, written by its consumer alone. */
@Entity({ name: 'catalogue_item' })
@Index('catalogue_item_position', ['position'])
export class CatalogueItem {
  @PrimaryColumn({ type: 'text', name: 'power_code', collation: 'C' }) powerCode: string;
  @PrimaryColumn('integer') version: number;
  @Column('text') status: PowerItem['status'];
  @Column('text', { name: 'name_zh' }) nameZh: string;
  @Column('text') organisation: string;
  @Column('text') category: PowerItem['category'];
  @Column('text', { name: 'effective_from' }) effectiveFrom: string;
  @Column('text', { name: 'effective_to', nullable: true }) effectiveTo: string | null;
  @Column('jsonb') item: PowerItem;
  /** Position of the event that brought it: grows with every change, so that caches know what is new. */
  @Column({ type: 'text', collation: 'C' }) position: string;
}
