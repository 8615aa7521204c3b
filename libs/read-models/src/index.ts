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
export { assertSchemaName, createReadModelDataSource, type ReadModelOptions } from './read-model-data-source';
