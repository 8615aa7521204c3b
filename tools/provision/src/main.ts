import { text } from 'node:stream/consumers';
import { provisionEventStoreDb } from '@daylight/record';
import { prepareAuthorKeys } from './author-keys';
import { eventStoreAdministrator, eventStoreUrlFor } from './event-store-url';
import { prepareDatabase, prepareRecord, prepareSchemas, urlFor } from './provision-database';
import type { ProvisionRequest, ProvisionResult, ServiceAccount } from './provision-request';

/** Prepares databases, record and keys as asked on standard input, and answers with each service's URLs. */
async function provision(request: ProvisionRequest): Promise<ProvisionResult> {
  const files = prepareAuthorKeys(
    request.services.map(({ context }) => context),
    request.keysFolder,
    request.authorsFile,
  );
  const accounts = [...request.services, request.reader];
  await prepareDatabase(request.databaseAdminUrl, accounts);
  await prepareSchemas(request.databaseAdminUrl, request.services);

  const recordAdminUrl = request.recordUrl ?? request.databaseAdminUrl;
  const onPostgresql = /^postgres(ql)?:/.test(recordAdminUrl);
  if (onPostgresql) {
    if (request.recordUrl !== undefined) await prepareDatabase(recordAdminUrl, accounts);
    await prepareRecord(recordAdminUrl, request);
  }
  const usersOnEventStore = !onPostgresql && eventStoreAdministrator(recordAdminUrl) !== null;
  if (usersOnEventStore) {
    const userOf = ({ role, password }: { role: string; password: string }) => ({ user: role, password });
    await provisionEventStoreDb({
      adminUrl: recordAdminUrl,
      writers: request.services.map(userOf),
      readers: [userOf(request.reader)],
    });
  }
  const recordUrlOf = (account: { role: string; password: string }) => {
    if (onPostgresql) return urlFor(recordAdminUrl, account.role, account.password);
    // A server without users, as in a trial, has nobody to be but everybody.
    return usersOnEventStore
      ? eventStoreUrlFor(recordAdminUrl, account.role, account.password)
      : recordAdminUrl;
  };
  const grantOf = (account: ServiceAccount) => ({
    databaseUrl: urlFor(request.databaseAdminUrl, account.role, account.password),
    recordUrl: recordUrlOf(account),
    authorKeyFile: files[account.context] ?? '',
  });
  return {
    services: Object.fromEntries(request.services.map((account) => [account.context, grantOf(account)])),
    readerUrl: recordUrlOf(request.reader),
    authorsFile: request.authorsFile,
  };
}

async function main(): Promise<void> {
  const request = JSON.parse(await text(process.stdin)) as ProvisionRequest;
  process.stdout.write(`${JSON.stringify(await provision(request))}\n`);
}

main().catch((fault: unknown) => {
  process.stderr.write(`${fault instanceof Error ? fault.stack : String(fault)}\n`);
  process.exit(1);
});
