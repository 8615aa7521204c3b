export type { ContextDescription, PersonDescription } from './context-description';
export { readContextList } from './read-context-list';
