export { projectionOf, type AggregateProjection, type Projected } from './aggregate-projection';
export { refusalOfCheckpoint } from './checkpoint-check';
export { exportRows, readCheckpoints, type Checkpoints, type RowsExport } from './export-rows';
export { CreateKitTables1700000000000, durableKitTables } from './kit-tables';
export type { EntityClass, MigrationClass, Projection } from './projection';
export { ProjectionRunner, type ProjectionRunnerOptions, type ProjectionStatus } from './projection-runner';
export { ProjectionSet, type ProjectionSetOptions } from './projection-set';
export { assertSchemaName, createReadModelDataSource, type ReadModelOptions } from './read-model-data-source';
export { rebuildReadModels, replayProjection, type Rebuilt, type RebuildOptions } from './rebuild';
export {
  replaceFaultyReadModels,
  replaceOutdatedReadModels,
  type ReplaceOptions,
} from './replace-read-models';
export { dropSchema, ensureSchema, prepareSchema, type ReadModelState } from './schema';
export { TableStatements } from './table-statements';
