import {
  anyText,
  code,
  count,
  listOf,
  object,
  powerCategories,
  powerCategory,
  wholeNumber,
  type ShapeOf,
} from '@daylight/kernel/messages';
import type { CatalogueStatisticsRow } from '../projections/catalogue/catalogue-statistics-row.entity';
import { itemSummary } from './item-view';
import { rowsMax } from './rows-max';

export const pageMax = 99_999;
export const pageSizeMax = 200;
export const pageSizeDefault = 50;

/** How many items one value of a property has. */
const facet = object({ code: code(), nameZh: anyText(), count });
export type Facet = ShapeOf<typeof facet>;
const facets = listOf(facet, rowsMax);

/** A page of the catalogue, and by what it can be narrowed. */
export const cataloguePage = object({
  items: listOf(itemSummary, pageSizeMax),
  total: count,
  page: wholeNumber(1, pageMax),
  pageSize: wholeNumber(1, pageSizeMax),
  pages: wholeNumber(1, Number.MAX_SAFE_INTEGER),
  facets: object({ categories: facets, departments: facets, standings: facets }),
});

const figures = {
  total: count,
  inPreparation: count,
  inForce: count,
  suspended: count,
  ended: count,
  secret: count,
};

/** 职权统计表 (CAT-13), with the disclosed number of waivers. */
export const statisticsView = object({
  lines: listOf(
    object({
      organisation: code(),
      organisationZh: anyText(),
      category: powerCategory,
      categoryZh: anyText(),
      ...figures,
    }),
    rowsMax,
  ),
  totals: object(figures),
  waivers: count,
});

export function statisticsOf(
  rows: readonly CatalogueStatisticsRow[],
  waivers: number,
): ShapeOf<typeof statisticsView> {
  const sum = (key: keyof typeof figures): number => rows.reduce((total, row) => total + row[key], 0);
  return {
    lines: rows.map((row) => ({ ...row, categoryZh: powerCategories[row.category].zh })),
    totals: {
      total: sum('total'),
      inPreparation: sum('inPreparation'),
      inForce: sum('inForce'),
      suspended: sum('suspended'),
      ended: sum('ended'),
      secret: sum('secret'),
    },
    waivers,
  };
}
