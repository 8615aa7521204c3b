import type { Checkpoints, EntityClass } from '@daylight/read-models';
import type { DataSource } from 'typeorm';
import type { ServiceDefinition } from '../service-definition';

/** A table that replaying the record rebuilds, and the model that writes it. */
export type ModelTable = {
  readonly name: string;
  readonly kind: 'projection' | 'consumer';
  /** Name of the projection or of the consumer. */
  readonly model: string;
  /** Columns of the primary key, by which two exports' rows are matched. */
  readonly key: readonly string[];
};

/** Every rebuildable table of a service, in alphabetical order. */
export function modelTables(definition: ServiceDefinition, dataSource: DataSource): readonly ModelTable[] {
  const tablesOf = (
    kind: ModelTable['kind'],
    model: string,
    entities: readonly EntityClass[],
  ): ModelTable[] =>
    entities.map((entity) => {
      const { tableName: name, primaryColumns } = dataSource.getMetadata(entity);
      return { name, kind, model, key: primaryColumns.map(({ databaseName }) => databaseName) };
    });
  return [
    ...definition.projections.flatMap((p) => tablesOf('projection', p.name, p.entities)),
    ...(definition.consumers ?? []).flatMap((c) => tablesOf('consumer', c.name, c.entities)),
  ].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * The position that a table stands at. A consumer of several contexts has one for each; the greatest is named, because the
 * contexts with a smaller one have published nothing since when the consumer has caught up.
 */
export function positionOf(table: ModelTable, checkpoints: Checkpoints): string | null {
  if (table.kind === 'projection') return checkpoints.projections[table.model] ?? null;
  const positions = Object.values(checkpoints.consumers[table.model] ?? {}).filter((p) => p !== null);
  return positions.sort().at(-1) ?? null;
}
