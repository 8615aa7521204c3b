import type { Logger } from 'pino';
import type { ServiceConfig } from '../config/service-config';
import type { ServiceDefinition } from '../service-definition';
import { allAnswered, type AnsweredQuery } from './answered-queries';
import { AuthorsFile } from './authors-file';
import { QueryConnection } from './query-connection';

/** A service's part in the questions between contexts. */
export interface QueryTraffic {
  readonly connection: QueryConnection;
  /** What this instance answers: nothing where it only works. */
  readonly answered: readonly AnsweredQuery[];
  /** Undefined for a service that asks nobody. */
  readonly authors: AuthorsFile | undefined;
}

/**
 * Undefined when the service neither asks nor answers. @throws ConfigurationError when it asks and has no key ring;
 * RangeError when two answers collide.
 */
export function queryTrafficOf(
  { name, answers = [], asks = [] }: ServiceDefinition,
  config: ServiceConfig,
  logger: Logger,
): QueryTraffic | undefined {
  const answered = config.roles.includes('api') ? allAnswered(name, answers) : [];
  if (answered.length === 0 && asks.length === 0) return undefined;
  const { natsUrl: url, natsNamespace: namespace, authorKeysFile } = config;
  return {
    connection: new QueryConnection({ url, name: `${name} queries`, namespace, logger }),
    answered,
    authors: asks.length === 0 ? undefined : AuthorsFile.open(authorKeysFile),
  };
}
