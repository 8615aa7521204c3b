import { publication as powerRegistry } from '@daylight/contexts/power-registry/contracts';
import { isJsonObject } from '@daylight/kernel';
import type { PowerItem } from '@daylight/kernel/messages';
import type { ServiceConsumer } from '@daylight/service-kit';
import { CatalogueItem } from './catalogue-item.entity';

/** Keeps this centre's copy of the catalogue: what is not in force here is refused here. */
export const catalogueConsumer: ServiceConsumer = {
  name: 'service-center-catalogue',
  contracts: [powerRegistry],
  entities: [CatalogueItem],
  async apply({ position, data: { payload } }, manager): Promise<void> {
    if (!isOfItem(payload)) return;
    await manager.upsert(CatalogueItem, catalogueItemOf(payload.item, position), ['powerCode', 'version']);
  },
};

/**
 * The registry's other events (drafts, reviews) say nothing of what may be exercised. That an item has the shape that the
 * registry declares is its signature's matter: the message was checked against the record before it came here.
 */
function isOfItem<P extends object>(payload: P): payload is P & { readonly item: PowerItem } {
  return 'item' in payload && isJsonObject(payload.item as never);
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
