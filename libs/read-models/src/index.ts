export { projectionOf, type Projected } from './aggregate-projection';
export { exportRows, readCheckpoints, type Checkpoints } from './export-rows';
export type { EntityClass, MigrationClass, Projection } from './projection';
export type { ProjectionStatus } from './projection-runner';
export { ProjectionSet } from './projection-set';
export { createReadModelDataSource } from './read-model-data-source';
export { rebuildReadModels, type Rebuilt } from './rebuild';
export {
  replaceFaultyReadModels,
  replaceOutdatedReadModels,
  type ReplaceOptions,
} from './replace-read-models';
export { dropSchema, ensureSchema, prepareSchema, type ReadModelState } from './schema';
export { TableStatements } from './table-statements';
