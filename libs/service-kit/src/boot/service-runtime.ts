import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { loadAuthor, type Author, type AuthorEntry } from '@daylight/evidence';
import { systemClock, type Clock } from '@daylight/kernel';
import type { PersonalKeyStore } from '@daylight/privacy';
import {
  createReadModelDataSource,
  ensureSchema,
  prepareSchema,
  ProjectionSet,
  type ReadModelState,
} from '@daylight/read-models';
import { openEventLog, type EventLog } from '@daylight/record';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { ConfigurationError } from '../config/configuration-error';
import type { ServiceConfig } from '../config/service-config';
import { TokenVerifier } from '../identity/token-verifier';
import { MessageFlow } from '../messages/message-flow';
import { Readiness, type CheckState } from '../operation/readiness';
import { loadMasterKey } from '../personal/master-key';
import { SqlPersonalKeyStore } from '../personal/sql-personal-key-store';
import { RefusalRecorder } from '../refused-requests/refusal-recorder';
import { queryTrafficOf, type QueryTraffic } from '../queries/query-traffic';
import type { ServiceDefinition } from '../service-definition';
import { derivedEntitiesOf, entitiesOf, migrationsOf, renewReadModels } from './read-model-tables';

/** How long a start waits for the database and the record to answer. */
const bootTimeoutMs = 30_000;
const bootRetryMs = 500;

/** Everything of a service beneath its HTTP: opened in order, closed in the opposite one. */
export interface ServiceRuntime {
  readonly definition: ServiceDefinition;
  readonly config: ServiceConfig;
  readonly logger: Logger;
  readonly log: EventLog;
  readonly dataSource: DataSource;
  readonly clock: Clock;
  readonly author: AuthorEntry;
  /** Signs what the service answers; given to nobody else. */
  readonly signer: Author;
  readonly projections: ProjectionSet;
  readonly flow: MessageFlow;
  /** Undefined when the service neither asks nor answers. */
  readonly queries: QueryTraffic | undefined;
  readonly refusals: RefusalRecorder;
  readonly verifier: TokenVerifier;
  readonly readiness: Readiness;
  readonly personalKeys: PersonalKeyStore;
}

/** @throws ConfigurationError when the file holds no Ed25519 private key. */
export function authorOf(config: ServiceConfig): Author {
  try {
    return loadAuthor(readFileSync(config.authorKeyFile, 'utf8'));
  } catch (error) {
    const reason =
      error instanceof RangeError ? error.message : String((error as NodeJS.ErrnoException).code);
    throw new ConfigurationError([
      `AUTHOR_KEY_FILE: ${config.authorKeyFile} does not hold an Ed25519 private key in PEM (${reason}).`,
    ]);
  }
}

/**
 * Connects to the database and the record and brings the schema up to date: read models whose entities have changed are
 * rebuilt from the record first, which takes as long as the record is large. Works on nothing yet.
 * @throws ConfigurationError when one of them does not answer in time or refuses the credentials.
 */
export async function openRuntime(
  definition: ServiceDefinition,
  config: ServiceConfig,
  logger: Logger,
): Promise<ServiceRuntime> {
  const author = authorOf(config);
  const queries = queryTrafficOf(definition, config, logger);
  const masterKey = loadMasterKey(config.personalMasterKeyFile);
  const { dataSource, state } = await eventually('DATABASE_URL', logger, () =>
    openDataSource(definition, config),
  );
  try {
    const log = await eventually('RECORD_URL', logger, () =>
      openEventLog({ url: config.recordUrl, author, context: definition.name, logger }),
    );
    try {
      if (state === 'outdated') await renewReadModels(dataSource, { definition, config, log, logger });
      return assemble({ definition, config, logger, dataSource, log, author, masterKey, queries });
    } catch (error) {
      await log.close();
      throw error;
    }
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
}

async function openDataSource(
  definition: ServiceDefinition,
  config: ServiceConfig,
): Promise<{ readonly dataSource: DataSource; readonly state: ReadModelState }> {
  const { databaseUrl: url, databaseSchema: schema } = config;
  await ensureSchema(url, schema);
  const dataSource = createReadModelDataSource({
    url,
    schema,
    entities: entitiesOf(definition),
    migrations: migrationsOf(definition),
    applicationName: definition.name,
  });
  await dataSource.initialize();
  try {
    const state = await prepareSchema(dataSource, { url, schema, readModels: derivedEntitiesOf(definition) });
    return { dataSource, state };
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
}

type Parts = Pick<ServiceRuntime, 'definition' | 'config' | 'logger' | 'dataSource' | 'log'> & {
  readonly author: Author;
  readonly masterKey: Uint8Array;
  readonly queries: QueryTraffic | undefined;
};

function assemble({ author, masterKey, ...parts }: Parts): ServiceRuntime {
  const { definition, config, logger, dataSource, log } = parts;
  const clock = systemClock;
  const projections = new ProjectionSet({
    log,
    dataSource,
    projections: definition.projections,
    onStatus: ({ name, state, position, error }) => {
      if (error !== undefined)
        logger.error({ projection: name, state, position, error }, 'a projection stands still');
    },
  });
  const flow = new MessageFlow({ definition, config, log, dataSource, logger });
  const verifier = new TokenVerifier({ issuer: config.oidcIssuer, audience: config.oidcAudience });
  return {
    ...parts,
    clock,
    author: { keyId: author.keyId, service: definition.name, publicPem: author.publicPem },
    signer: author,
    projections,
    flow,
    verifier,
    refusals: new RefusalRecorder({ context: definition.name, log, clock, logger }),
    personalKeys: new SqlPersonalKeyStore(dataSource, masterKey),
    readiness: new Readiness(definition.name, checksOf(parts, projections, flow, verifier)),
  };
}

function checksOf(
  {
    definition,
    config,
    log,
    dataSource,
    queries,
  }: Pick<ServiceRuntime, 'definition' | 'config' | 'log' | 'dataSource' | 'queries'>,
  projections: ProjectionSet,
  flow: MessageFlow,
  verifier: TokenVerifier,
): ConstructorParameters<typeof Readiness>[1] {
  const works = config.roles.includes('worker');
  return {
    record: async (): Promise<CheckState> => ({ status: 'up', head: (await log.head()) ?? null }),
    database: async (): Promise<CheckState> => {
      await dataSource.query('select 1');
      return { status: 'up' };
    },
    identity: async (): Promise<CheckState> =>
      (await verifier.ready())
        ? { status: 'up' }
        : { status: 'down', detail: 'the OpenID provider does not answer' },
    ...(works && definition.projections.length > 0
      ? { projections: () => projectionState(projections) }
      : {}),
    ...(works ? flow.checks() : {}),
    ...(queries === undefined ? {} : { queries: () => queries.connection.state() }),
  };
}

function projectionState(projections: ProjectionSet): CheckState {
  const statuses = projections.statuses();
  const still = statuses.filter(({ state }) => ['refused', 'parked', 'stopped', 'retrying'].includes(state));
  const behind = statuses.filter(({ caughtUp, state }) => !caughtUp && state !== 'standby');
  const detail = [
    ...still.map(({ name, state, error }) => `${name} ${state}${error === undefined ? '' : `: ${error}`}`),
    ...behind.map(({ name }) => `${name} has not caught up yet`),
  ].join('; ');
  const facts = Object.fromEntries(
    statuses.map(({ name, state, position }) => [name, `${state} ${position ?? '-'}`]),
  );
  return { ...facts, status: detail === '' ? 'up' : 'down', ...(detail === '' ? {} : { detail }) };
}

/** Tries until it works or the time is over; what can never work ends at once. */
async function eventually<T>(variable: string, logger: Logger, open: () => Promise<T>): Promise<T> {
  const deadlineMs = performance.now() + bootTimeoutMs;
  for (;;) {
    try {
      return await open();
    } catch (error) {
      const reason = plain(error);
      if (isHopeless(error) || performance.now() > deadlineMs)
        throw new ConfigurationError([`${variable}: cannot be used: ${reason}.`]);
      logger.warn({ variable, reason }, 'not there yet; trying again');
      await pause(bootRetryMs);
    }
  }
}

/** Wrong credentials, wrong names and faulty migrations do not mend themselves. */
function isHopeless(error: unknown): boolean {
  const { code, kind } = error as { code?: unknown; kind?: unknown };
  if (kind === 'forbidden' || kind === 'invalid') return true;
  return typeof code === 'string' && /^(28|3D|42|22|23)/.test(code);
}

function plain(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.replace(/([a-z+]+:\/\/[^:/@\s]+):[^@\s]+@/g, '$1:…@').replace(/\s*\.?\s*$/, '');
}
