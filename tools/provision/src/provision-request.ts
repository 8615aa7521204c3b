/** A service that appends to the record and keeps read models of its own. */
export type ServiceAccount = { context: string; role: string; password: string };

/** What `npm start` asks to be prepared; comes as JSON on standard input, because it holds passwords. */
export type ProvisionRequest = {
  /** URL of a role that may create roles and databases. */
  databaseAdminUrl: string;
  /** `postgres://` of an administrator, or `esdb://`; unset: the record lives in the database of the read models. */
  recordUrl?: string;
  keysFolder: string;
  authorsFile: string;
  services: ServiceAccount[];
  /** May read the record and nothing else: the auditor. */
  reader: { role: string; password: string };
};

/** What each service is then started with. */
export type ProvisionResult = {
  services: Record<string, { databaseUrl: string; recordUrl: string; authorKeyFile: string }>;
  readerUrl: string;
  authorsFile: string;
};
