/** What a service is told by its environment, checked and typed. */
export type ServiceConfig = {
  readonly port: number;
  readonly host: string;
  /** Code of the county-level division, such as 360827. */
  readonly division: string;
  readonly databaseUrl: string;
  readonly databaseSchema: string;
  /** Where `rebuild` makes its scratch schema; default the service's own database. */
  readonly rebuildDatabaseUrl: string;
  readonly recordUrl: string;
  readonly natsUrl: string;
  /** First token of every subject and prefix of every JetStream stream. */
  readonly natsNamespace: string;
  readonly oidcIssuer: string;
  /** `aud` that a token must name; unset: any audience of the issuer. */
  readonly oidcAudience?: string;
  readonly authorKeyFile: string;
  /** Public keys of all authors; a service that asks others must have it. */
  readonly authorKeysFile?: string;
  readonly clock: 'system' | 'simulated';
  readonly roles: readonly ('api' | 'worker')[];
  readonly dataDir: string;
  readonly referenceDataDir: string;
  readonly personalMasterKeyFile: string;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error';
};
