export type { ContextModule, ModuleExports } from './context-module';
export { everyContext } from './every-context';
