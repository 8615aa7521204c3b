import { contextModule, type ContextModule } from './context-module';
import { foundContexts } from './found-contexts';

/**
 * Every context of the platform by name, in alphabetical order; a new context is among them without an entry.
 * @throws InvariantViolation naming the file, when a context does not declare what it publishes or how it is folded
 */
export function everyContext(): readonly ContextModule[] {
  return foundContexts.map(contextModule);
}
