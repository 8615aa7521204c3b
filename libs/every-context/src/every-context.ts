import type { ContextModule } from './context-module';
import { foundContexts } from './found-contexts';

/** Every context of the platform by name, in alphabetical order; a new context is among them without an entry. */
export function everyContext(): readonly ContextModule[] {
  return foundContexts;
}
