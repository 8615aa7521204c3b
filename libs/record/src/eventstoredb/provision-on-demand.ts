import type { ProvisionEventStoreDbOptions } from './provision-eventstoredb';

/**
 * Users and access lists of a secured EventStoreDB; see `provision-eventstoredb.ts` for what they keep and what they cannot.
 * The client is loaded here and not before, so that a process on PostgreSQL never carries it.
 * @throws RecordError
 */
export async function provisionEventStoreDb(options: ProvisionEventStoreDbOptions): Promise<void> {
  const provisioning = await import('./provision-eventstoredb');
  await provisioning.provisionEventStoreDb(options);
}
