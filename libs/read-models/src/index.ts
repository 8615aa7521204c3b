export { canonicalLine } from './canonical-line';
export { refusalOfCheckpoint } from './checkpoint-check';
export { exportRows, readCheckpoints, type Checkpoints, type RowsExport } from './export-rows';
export {
  ConsumerCheckpoint,
  CreateKitTables1700000000000,
  DeadLetterRow,
  durableKitTables,
  kitEntities,
  PersonalKeyRow,
  ProjectionCheckpoint,
  RelayCheckpointRow,
} from './kit-tables';
export type { EntityClass, MigrationClass, Projection } from './projection';
export { ProjectionRunner, type ProjectionRunnerOptions, type ProjectionStatus } from './projection-runner';
export { ProjectionSet, type ProjectionSetOptions } from './projection-set';
export { assertSchemaName, createReadModelDataSource, type ReadModelOptions } from './read-model-data-source';
export { rebuildReadModels, replayProjection, type Rebuilt, type RebuildOptions } from './rebuild';
export { dropSchema, ensureSchema, migrateSchema, swapSchemas, type SwapOptions } from './schema';
