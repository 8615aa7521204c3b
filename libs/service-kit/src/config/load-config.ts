import { accessSync, constants, mkdirSync } from 'node:fs';
import path from 'node:path';
import { validateSync } from 'class-validator';
import { ConfigurationError } from './configuration-error';
import { Environment } from './environment';
import type { ServiceConfig } from './service-config';

type Variables = { readonly [name: string]: string | undefined };

/**
 * Reads and checks a service's environment.
 * @throws ConfigurationError with one sentence for each variable that is wrong.
 */
export function loadConfig(service: string, variables: Variables): ServiceConfig {
  const environment = Object.assign(new Environment(), { ...variables });
  const problems = validateSync(environment, { stopAtFirstError: true })
    .flatMap((error) => Object.values(error.constraints ?? {}))
    .sort();
  if (problems.length > 0) throw new ConfigurationError(problems);
  const config = configOf(service, environment);
  const unusable = fileProblems(config);
  if (unusable.length > 0) throw new ConfigurationError(unusable);
  return config;
}

function configOf(service: string, environment: Environment): ServiceConfig {
  const dataDir = path.resolve(environment.DATA_DIR);
  return {
    port: Number(environment.PORT),
    host: environment.HOST || '127.0.0.1',
    division: environment.DIVISION || '360827',
    databaseUrl: environment.DATABASE_URL,
    databaseSchema: environment.DATABASE_SCHEMA || service.replaceAll('-', '_'),
    rebuildDatabaseUrl: environment.REBUILD_DATABASE_URL || environment.DATABASE_URL,
    recordUrl: environment.RECORD_URL,
    natsUrl: environment.NATS_URL,
    natsNamespace: environment.NATS_NAMESPACE || 'daylight',
    oidcIssuer: environment.OIDC_ISSUER,
    oidcAudience: environment.OIDC_AUDIENCE || undefined,
    authorKeyFile: path.resolve(environment.AUTHOR_KEY_FILE),
    authorKeysFile: environment.AUTHOR_KEYS_FILE ? path.resolve(environment.AUTHOR_KEYS_FILE) : undefined,
    clock: environment.CLOCK === 'simulated' ? 'simulated' : 'system',
    roles: rolesOf(environment.ROLES || 'api,worker'),
    dataDir,
    referenceDataDir: path.resolve(environment.REFERENCE_DATA_DIR),
    personalMasterKeyFile: path.resolve(
      environment.PERSONAL_MASTER_KEY_FILE || path.join(dataDir, `${service}.personal-master-key`),
    ),
    logLevel: (environment.LOG_LEVEL || 'info') as ServiceConfig['logLevel'],
  };
}

function rolesOf(text: string): ServiceConfig['roles'] {
  return [...new Set(text.split(','))] as ServiceConfig['roles'];
}

function fileProblems(config: ServiceConfig): string[] {
  const problems: string[] = [];
  const check = (use: () => void, sentence: string): void => {
    try {
      use();
    } catch (error) {
      problems.push(`${sentence} (${(error as NodeJS.ErrnoException).code ?? String(error)}).`);
    }
  };
  check(
    () => accessSync(config.authorKeyFile, constants.R_OK),
    `AUTHOR_KEY_FILE: ${config.authorKeyFile} cannot be read`,
  );
  check(() => {
    mkdirSync(config.dataDir, { recursive: true });
    accessSync(config.dataDir, constants.W_OK);
  }, `DATA_DIR: ${config.dataDir} cannot be written to`);
  check(
    () => accessSync(config.referenceDataDir, constants.R_OK),
    `REFERENCE_DATA_DIR: ${config.referenceDataDir} cannot be read`,
  );
  return problems;
}
