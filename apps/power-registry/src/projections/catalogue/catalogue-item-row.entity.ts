import type { DisclosureClass } from '@daylight/kernel';
import type { PowerCategory } from '@daylight/kernel/messages';
import type { PowerItemContent, Standing } from '@daylight/contexts/power-registry/contracts/own';
import type { PowerItemState, Stage } from '@daylight/contexts/power-registry/domain';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One line of the catalogue: how an item stands, whatever its stage. */
@Entity({ name: 'catalogue_item' })
@Index('catalogue_item_order', ['firstPosition'])
@Index('catalogue_item_unit', ['organisation', 'category'])
export class CatalogueItemRow {
  @PrimaryColumn({ type: 'text', name: 'power_code', collation: 'C' }) powerCode: string;
  @Column('text', { name: 'name_zh' }) nameZh: string;
  @Column('text', { name: 'name_en' }) nameEn: string;
  @Column({ type: 'text', collation: 'C' }) category: PowerCategory;
  @Column({ type: 'text', collation: 'C' }) organisation: string;
  @Column('text', { name: 'organisation_zh' }) organisationZh: string;
  @Column({ type: 'text', collation: 'C' }) standing: Standing;
  /** Stage of the version under preparation, null when none is. */
  @Column({ type: 'text', collation: 'C', nullable: true }) stage: Stage | null;
  /** `secret` rows are shown to nobody but those who decide on them. */
  @Column('text') listing: 'open' | 'secret';
  @Column('text', { name: 'disclosure_class' }) disclosureClass: DisclosureClass;
  /** The latest version that entered into force, and its days. */
  @Column('integer', { nullable: true }) version: number | null;
  @Column('text', { name: 'effective_from', nullable: true }) effectiveFrom: string | null;
  @Column('text', { name: 'effective_to', nullable: true }) effectiveTo: string | null;
  @Column('jsonb', { name: 'promised_limit', nullable: true })
  promisedLimit: PowerItemContent['promisedLimit'];
  @Column('jsonb', { name: 'statutory_limit', nullable: true })
  statutoryLimit: PowerItemContent['statutoryLimit'];
  @Column('integer', { name: 'procedure_version', nullable: true }) procedureVersion: number | null;
  /** Findings of the chart that block publication; null without a chart. */
  @Column('integer', { name: 'chart_blocking', nullable: true }) chartBlocking: number | null;
  /** Name, code and body in lower case: what a search looks in. */
  @Column('text', { name: 'search_text' }) searchText: string;
  /** Position of the first event: the order of the catalogue. */
  @Column({ type: 'text', name: 'first_position', collation: 'C' }) firstPosition: string;
  @Column({ type: 'text', name: 'last_position', collation: 'C' }) lastPosition: string;
  /** The item as its decider sees it. */
  @Column('jsonb') state: PowerItemState;
}
