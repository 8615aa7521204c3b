import { publication as powerRegistry } from '@daylight/contexts/power-registry/contracts';
import { isJsonObject, type JsonObject, type JsonValue } from '@daylight/kernel';
import type { PowerItem } from '@daylight/kernel/messages';
import type { ServiceConsumer } from '@daylight/service-kit';
import { CatalogueItem } from './catalogue-item.entity';

/** Keeps this centre's copy of the catalogue: what is not in force here is refused here. */
export const catalogueConsumer: ServiceConsumer = {
  name: 'service-center-catalogue',
  contracts: [powerRegistry],
  entities: [CatalogueItem],
  async apply({ position, data: { payload } }, manager): Promise<void> {
    const { item } = payload;
    // The registry's other events (drafts, reviews) say nothing of what may be exercised.
    if (!isItem(item)) return;
    await manager.upsert(CatalogueItem, catalogueItemOf(item, position), ['powerCode', 'version']);
  },
};

/** By the registry's declaration, whatever it publishes as `item` is a whole item of the catalogue. */
function isItem(published: JsonValue | undefined): published is JsonObject & PowerItem {
  return isJsonObject(published);
}

/** The row of an item as published at a position of the record. */
export function catalogueItemOf(item: PowerItem, position: string): CatalogueItem {
  const { powerCode, version, status, nameZh, organisation, category, effectiveFrom } = item;
  const effectiveTo = item.effectiveTo ?? null;
  return {
    powerCode,
    version,
    status,
    nameZh,
    organisation,
    category,
    effectiveFrom,
    effectiveTo,
    item,
    position,
  };
}
