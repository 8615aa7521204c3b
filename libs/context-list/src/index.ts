export type { ContextDescription, PersonDescription, RoleDescription, Words } from './context-description';
export { readContextList } from './read-context-list';
