import type { Catalogue, PowerSnapshot } from '@daylight/contexts/service-center/domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CatalogueItem } from './catalogue-item.entity';

/** How long a copy in memory is taken for current: a command costs no query of its own. */
const freshMs = 250;
/** Rows per query while catching up. */
const pageSizeMax = 500;

/**
 * The catalogue in memory. Rows carry the position that changed them last, so that only what is new is read; charts keep
 * their identity, so that their compiled nets are kept too.
 */
@Injectable()
export class CatalogueReplica {
  private readonly byCode = new Map<string, Map<number, PowerSnapshot>>();
  private position = '';
  private checkedAtMs = 0;
  private loading: Promise<void> | null = null;

  constructor(private readonly dataSource: DataSource) {}

  /**
   * The catalogue as known now.
   * @param mustKnow a power that, when it is unknown, is worth asking the database for before it is refused.
   */
  async current(mustKnow?: string): Promise<Catalogue> {
    const unknown = mustKnow !== undefined && !this.byCode.has(mustKnow);
    if (unknown || performance.now() - this.checkedAtMs > freshMs) await this.refresh();
    return { versions: (powerCode) => [...(this.byCode.get(powerCode)?.values() ?? [])] };
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
    const versions = this.byCode.get(powerCode) ?? new Map<number, PowerSnapshot>();
    versions.set(version, item);
    this.byCode.set(powerCode, versions);
    this.position = position;
  }
}
