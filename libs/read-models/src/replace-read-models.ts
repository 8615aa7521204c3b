import { randomBytes } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { rebuildReadModels, type RebuildOptions } from './rebuild';
import { dropSchema, dropSchemas, readModelState, swapSchemas, withSchemaLock } from './schema';

export interface ReplaceOptions extends Omit<RebuildOptions, 'until' | 'schema'> {
  /** Schema of the live read models; its role may create schemas in the database. */
  readonly live: string;
  /** Tables that no replay rebuilds, beyond the kit's: they move over. */
  readonly durable: readonly string[];
  /** Last touches on what was rebuilt, in one transaction, before it takes the live one's place. */
  readonly beforeSwap?: (manager: EntityManager) => Promise<void>;
}

/**
 * Rebuilds read models whose entities have changed from the record, beside the live ones, and swaps them in. Until the
 * swap commits, the live ones stay as they are, whatever becomes of the rebuild; what an interrupted one left is dropped
 * here. The former ones are dropped as well: rows that nobody corrects any more would outlive what was erased since.
 *
 * @param liveSource of the live schema, prepared
 * @returns false when another process has done it in the meantime
 */
export async function replaceOutdatedReadModels(
  liveSource: DataSource,
  options: ReplaceOptions,
): Promise<boolean> {
  const { url, live } = options;
  const former = `${live}_former`;
  return withSchemaLock(url, live, async () => {
    if ((await readModelState(liveSource, options.readModels ?? options.entities)) === 'current')
      return false;
    await dropSchemas(url, `${live}_next_`);
    await dropSchema(url, former);
    await rebuildAndSwap({ ...options, schema: `${live}_next_${randomBytes(6).toString('hex')}` }, former);
    await dropSchema(url, former);
    return true;
  });
}

/**
 * Puts read models rebuilt from the record in the place of the live ones, because these are wrong.
 * @returns the name under which the former schema is kept, to be looked into
 */
export async function replaceFaultyReadModels(options: ReplaceOptions): Promise<string> {
  const mark = randomBytes(6).toString('hex');
  const former = `retired_${mark}`;
  await withSchemaLock(options.url, options.live, () =>
    rebuildAndSwap({ ...options, schema: `rebuild_${mark}` }, former),
  );
  return former;
}

async function rebuildAndSwap(
  options: ReplaceOptions & { readonly schema: string },
  retired: string,
): Promise<void> {
  const { url, live, durable, beforeSwap } = options;
  const rebuilt = await rebuildReadModels(options);
  try {
    if (beforeSwap !== undefined) await rebuilt.dataSource.transaction(beforeSwap);
    await swapSchemas({ url, live, rebuilt: rebuilt.schema, retired }, durable);
  } finally {
    // After the swap the rebuilt schema bears the live one's name: dropping it by its own takes nothing away.
    await rebuilt.drop();
  }
}
