import { asyncApiOf, type Publication } from '@daylight/kernel/messages';
import type { ServiceDefinition } from '../service-definition';

/** What the service publishes, as its messages declare it; undefined when it publishes nothing. */
export function publicationOf({ integration }: ServiceDefinition): Publication | undefined {
  return integration !== undefined && 'messages' in integration ? (integration as Publication) : undefined;
}

/** AsyncAPI 3.0 of what the service publishes. */
export function asyncApiOfService(definition: ServiceDefinition): object | undefined {
  const published = publicationOf(definition);
  return published && asyncApiOf(published, definition.title);
}
