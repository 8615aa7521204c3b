import { isJsonObject } from '@daylight/kernel';
import type { IntegrationMessage } from '@daylight/messaging';
import { powerRegistryContract, type PublishedPowerItem } from '@daylight/contexts/power-registry/contracts';
import type { ServiceConsumer } from '@daylight/service-kit';
import type { EntityManager } from 'typeorm';
import { CatalogueItem } from './catalogue-item.entity';

/** Keeps this centre's copy of the catalogue: what is not in force here is refused here. */
export const catalogueConsumer: ServiceConsumer = {
  name: 'service-center-catalogue',
  contracts: [powerRegistryContract],
  entities: [CatalogueItem],
  async apply({ position, data }: IntegrationMessage, manager: EntityManager): Promise<void> {
    const { item } = data.payload;
    // The registry's other events (drafts, reviews) say nothing of what may be exercised.
    if (!isJsonObject(item)) return;
    await manager.upsert(CatalogueItem, rowOf(item as unknown as PublishedPowerItem, position), [
      'powerCode',
      'version',
    ]);
  },
};

function rowOf(item: PublishedPowerItem, position: string): CatalogueItem {
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
