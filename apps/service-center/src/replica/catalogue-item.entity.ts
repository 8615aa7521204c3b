import type { PublishedPowerItem } from '@daylight/contexts/power-registry/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One version of a power as the registry published it last: this centre's copy, written by its consumer alone. */
@Entity({ name: 'catalogue_item' })
export class CatalogueItem {
  @PrimaryColumn('text', { name: 'power_code' }) powerCode: string;
  @PrimaryColumn('integer') version: number;
  @Column('text') status: PublishedPowerItem['status'];
  @Column('text', { name: 'name_zh' }) nameZh: string;
  @Column('text') organisation: string;
  @Column('text') category: string;
  @Column('text', { name: 'effective_from' }) effectiveFrom: string;
  @Column('text', { name: 'effective_to', nullable: true }) effectiveTo: string | null;
  @Column('jsonb') item: PublishedPowerItem;
  /** Position of the event that brought it: grows with every change, so that caches know what is new. */
  @Column('text') position: string;
}
