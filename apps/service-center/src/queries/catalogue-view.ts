import {
  anyText,
  code,
  count,
  day,
  disclosureClass,
  listOf,
  material,
  object,
  optional,
  orNull,
  period,
  powerItem,
  stepLimit,
  text,
  versionNumber,
  type PowerItem,
  type ShapeOf,
} from '@daylight/kernel/messages';
import { describePeriod } from '@daylight/law';
import { Type } from '@sinclair/typebox';
import type { CatalogueItem } from '../projections/catalogue/catalogue-item.entity';

const { powerCode, version, nameZh, organisation, category, status, effectiveFrom } = powerItem.properties;
const catalogueLine = object({
  powerCode,
  version,
  nameZh,
  organisation,
  category,
  status,
  effectiveFrom,
  effectiveTo: orNull(day),
});
/** A page of this centre's copy of the catalogue, and up to where the copy reaches. */
export const catalogueView = object({
  items: listOf(catalogueLine),
  total: count,
  position: orNull(code()),
  next: orNull(code()),
});

export function catalogueLineOf(row: CatalogueItem): ShapeOf<typeof catalogueLine> {
  return {
    powerCode: row.powerCode,
    version: row.version,
    nameZh: row.nameZh,
    organisation: row.organisation,
    category: row.category,
    status: row.status,
    effectiveFrom: row.effectiveFrom,
    effectiveTo: row.effectiveTo,
  };
}

const describedPeriod = object({ ...period.properties, zh: anyText(), en: anyText() });
const guideStep = object({
  id: code(),
  nameZh: text(),
  nameEn: optional(anyText()),
  post: optional(anyText()),
  limit: optional(stepLimit),
});
/** The guide to an item (行政许可法 art. 30: eight things to publish). */
export const guideView = object({
  ...Type.Omit(powerItem, ['statutoryLimit', 'promisedLimit', 'procedure', 'disclosure']).properties,
  disclosureClass,
  statutoryLimit: orNull(describedPeriod),
  promisedLimit: describedPeriod,
  procedureVersion: versionNumber,
  chart: powerItem.properties.procedure.properties.chart,
  steps: listOf(guideStep),
  /** Materials that the applicant hands in; the county fetches the others itself (SVC-24). */
  bring: listOf(material),
});

export function guideOf(item: PowerItem): ShapeOf<typeof guideView> {
  const { statutoryLimit, promisedLimit, procedure: bound, disclosure, ...rest } = item;
  return {
    ...rest,
    disclosureClass: disclosure.class,
    statutoryLimit: statutoryLimit && { ...statutoryLimit, ...describePeriod(statutoryLimit) },
    promisedLimit: { ...promisedLimit, ...describePeriod(promisedLimit) },
    procedureVersion: bound.version,
    chart: bound.chart,
    steps: bound.chart.nodes
      .filter(({ kind }) => kind === 'task')
      .map(({ id, nameZh: name, nameEn, post, limit }) => ({ id, nameZh: name, nameEn, post, limit })),
    bring: item.materials.filter(({ obtainable }) => obtainable !== true),
  };
}
