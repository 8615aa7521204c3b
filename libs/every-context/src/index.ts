export { aggregateOf, type StreamOwner } from './aggregate-of';
export type { ContextModule } from './context-module';
export { everyContext } from './every-context';
