import type { ServiceDefinition } from '../service-definition';

/**
 * Runs a service until it is told to stop: the whole of every `apps/<app>/src/main.ts`.
 * `rebuild --until <position>` as arguments rebuilds every read model beside the live ones and prints their rows.
 */
export async function runService(definition: ServiceDefinition): Promise<void> {
  throw new Error(`service ${definition.name} cannot start yet`);
}
