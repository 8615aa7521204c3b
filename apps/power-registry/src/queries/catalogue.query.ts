import { standingWords, type Standing } from '@daylight/contexts/power-registry/contracts/own';
import { powerCategories, type PowerCategory } from '@daylight/kernel/messages';
import { Injectable } from '@nestjs/common';
import { DataSource, type Repository, type SelectQueryBuilder } from 'typeorm';
import { CatalogueItemRow } from '../projections/catalogue/catalogue-item-row.entity';
import { CatalogueStatisticsRow } from '../projections/catalogue/catalogue-statistics-row.entity';
import { PromiseWaiverRow } from '../projections/catalogue/promise-waiver-row.entity';
import { RevisionClockRow } from '../projections/catalogue/revision-clock-row.entity';
import { OrganisationRow } from '../projections/organisation/organisation-row.entity';
import type { Facet } from './catalogue-view';
import { powerCodeOf } from './power-code';
import { rowsMax } from './rows-max';
import { canSee, onlySeen, type Sight } from './viewer';

export type CatalogueFilter = {
  /** Words of at least one character; each must occur in name, code or body. */
  readonly q?: string;
  readonly category?: string;
  readonly department?: string;
  /** GB/T 2260 code of the division whose bodies hold the power. */
  readonly division?: string;
  readonly standing?: string;
};

/** Rows of one page, and how many there are by property. */
type CatalogueFound = {
  readonly rows: CatalogueItemRow[];
  readonly total: number;
  readonly facets: {
    readonly categories: Facet[];
    readonly departments: Facet[];
    readonly standings: Facet[];
  };
};

const wordsMax = 8;

/** Questions to the catalogue's read model. */
@Injectable()
export class CatalogueQuery {
  constructor(private readonly dataSource: DataSource) {}

  async search(
    filter: CatalogueFilter,
    sight: Sight,
    { page, pageSize }: { readonly page: number; readonly pageSize: number },
  ): Promise<CatalogueFound> {
    const [rows, total, categories, departments, standings] = await Promise.all([
      this.filtered(filter, sight)
        .orderBy('row.firstPosition')
        .offset((page - 1) * pageSize)
        .limit(pageSize)
        .getMany(),
      this.filtered(filter, sight).getCount(),
      this.facet({ ...filter, category: undefined }, sight, 'category'),
      this.facet({ ...filter, department: undefined }, sight, 'organisation', 'organisationZh'),
      this.facet({ ...filter, standing: undefined }, sight, 'standing'),
    ]);
    const facets = {
      categories: named(categories, (code) => powerCategories[code as PowerCategory].zh),
      departments,
      standings: named(standings, (code) => standingWords[code as Standing].zh),
    };
    return { rows, total, facets };
  }

  /** The item, or null for whoever may not know that it exists. Codes are found in any case. */
  async item(powerCode: string, sight: Sight): Promise<CatalogueItemRow | null> {
    const row = await this.rows().findOneBy({ powerCode: powerCodeOf(powerCode) });
    return row !== null && canSee(row, sight) ? row : null;
  }

  async statistics(division: string | undefined): Promise<CatalogueStatisticsRow[]> {
    const query = this.dataSource
      .getRepository(CatalogueStatisticsRow)
      .createQueryBuilder('row')
      .orderBy('row.organisation')
      .addOrderBy('row.category')
      .limit(rowsMax);
    if (division !== undefined) query.where(ofDivision, { division });
    return query.getMany();
  }

  async clocks(options: { running: boolean; dueBefore?: string }, sight: Sight): Promise<RevisionClockRow[]> {
    const query = this.dataSource.getRepository(RevisionClockRow).createQueryBuilder('row').where('true');
    if (sight !== 'secret-list') query.andWhere(`row.listing = 'open'`);
    if (options.running) query.andWhere('row.metOn is null');
    if (options.dueBefore !== undefined)
      query.andWhere('row.due < :dueBefore', { dueBefore: options.dueBefore });
    return query.orderBy('row.due').addOrderBy('row.position').limit(rowsMax).getMany();
  }

  /** The waivers that may be shown, and the number of all of them, which is disclosed in any case (FLO-02). */
  async waivers(sight: Sight): Promise<{ count: number; waivers: PromiseWaiverRow[] }> {
    const repository = this.dataSource.getRepository(PromiseWaiverRow);
    const where = sight === 'secret-list' ? {} : { listing: 'open' as const };
    const [count, waivers] = await Promise.all([
      repository.count(),
      repository.find({ where, order: { position: 'ASC' }, take: rowsMax }),
    ]);
    return { count, waivers };
  }

  async organisations(division: string | undefined): Promise<OrganisationRow[]> {
    const where = division === undefined ? {} : { divisionCode: division };
    return this.dataSource
      .getRepository(OrganisationRow)
      .find({ where, order: { organisation: 'ASC' }, take: rowsMax });
  }

  private async facet(
    filter: CatalogueFilter,
    sight: Sight,
    key: 'category' | 'organisation' | 'standing',
    name: 'organisationZh' | typeof key = key,
  ): Promise<Facet[]> {
    const found = await this.filtered(filter, sight)
      .select(`row.${key}`, 'code')
      .addSelect(`min(row.${name} collate "C")`, 'nameZh')
      .addSelect('count(*)', 'count')
      .groupBy(`row.${key}`)
      .orderBy('count(*)', 'DESC')
      .addOrderBy(`row.${key}`)
      .getRawMany<{ code: string; nameZh: string; count: string }>();
    return found.map(({ code, nameZh, count }) => ({ code, nameZh, count: Number(count) }));
  }

  private filtered(filter: CatalogueFilter, sight: Sight): SelectQueryBuilder<CatalogueItemRow> {
    const query = onlySeen(this.rows().createQueryBuilder('row').where('true'), sight);
    if (filter.category !== undefined)
      query.andWhere('row.category = :category', { category: filter.category });
    if (filter.department !== undefined)
      query.andWhere('row.organisation = :department', { department: filter.department });
    if (filter.standing !== undefined)
      query.andWhere('row.standing = :standing', { standing: filter.standing });
    if (filter.division !== undefined) query.andWhere(ofDivision, { division: filter.division });
    const words = (filter.q ?? '').toLowerCase().split(/\s+/).filter(Boolean).slice(0, wordsMax);
    words.forEach((word, index) =>
      query.andWhere(`strpos(row.searchText, :word${index}) > 0`, { [`word${index}`]: word }),
    );
    return query;
  }

  private rows(): Repository<CatalogueItemRow> {
    return this.dataSource.getRepository(CatalogueItemRow);
  }
}

function named(facets: readonly Facet[], nameOf: (code: string) => string): Facet[] {
  return facets.map((facet) => ({ ...facet, nameZh: nameOf(facet.code) }));
}

const ofDivision =
  'row.organisation in (select known.organisation from organisation known where known.division_code = :division)';
