import type { PowerItem } from '@daylight/kernel/messages';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CatalogueItem } from './catalogue-item.entity';

/** How long a copy in memory is taken for current: an act costs no query of its own. */
const freshMs = 250;
/** Rows per query while catching up. */
const pageSizeMax = 500;

/**
 * The catalogue in memory. Rows carry the position that changed them last, so that only what is new is read; charts keep
 * their identity, so that their compiled nets are kept too.
 */
@Injectable()
export class CatalogueReplica {
  private readonly byCode = new Map<string, Map<number, PowerItem>>();
  private position = '';
  private checkedAtMs = 0;
  private loading: Promise<void> | null = null;

  constructor(private readonly dataSource: DataSource) {}

  /** Every version of a power as known now; none for a power that is in no catalogue, even on a second look. */
  async versionsOf(powerCode: string): Promise<readonly PowerItem[]> {
    const isUnknown = !this.byCode.has(powerCode);
    if (isUnknown || performance.now() - this.checkedAtMs > freshMs) await this.refresh();
    return [...(this.byCode.get(powerCode)?.values() ?? [])];
  }

  private async refresh(): Promise<void> {
    this.loading ??= this.load().finally(() => {
      this.loading = null;
    });
    return this.loading;
  }

  private async load(): Promise<void> {
    for (;;) {
      const rows = await this.dataSource
        .getRepository(CatalogueItem)
        .createQueryBuilder('row')
        .where('row.position > :position', { position: this.position })
        .orderBy('row.position', 'ASC')
        .limit(pageSizeMax)
        .getMany();
      for (const row of rows) this.take(row);
      if (rows.length < pageSizeMax) break;
    }
    this.checkedAtMs = performance.now();
  }

  private take({ powerCode, version, item, position }: CatalogueItem): void {
    const versions = this.byCode.get(powerCode) ?? new Map<number, PowerItem>();
    versions.set(version, item);
    this.byCode.set(powerCode, versions);
    this.position = position;
  }
}
