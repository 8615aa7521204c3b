import type { RecordedEvent } from '@daylight/kernel';
import { Client } from 'pg';
import { contractContext, type RecordAdapter, type RecordHarness } from './contract/harness';
import { TcpLink } from './contract/tcp-link';
import { openEventLog } from '../open-event-log';
import { createTestRecord, type TestRecord } from './test-record';

/** What the PostgreSQL adapter brings to the contract suite, and the database behind it for cases of its own. */
export interface PostgresHarness extends RecordHarness {
  readonly record: TestRecord;
  /** A superuser's connection. */
  readonly admin: Client;
}

/** The contract suite on PostgreSQL; `TEST_DATABASE_URL` names the server. */
export const postgresAdapter: RecordAdapter = {
  name: 'PostgreSQL',
  capabilities: { refusesIdsOfOtherStreams: true, tampers: true, authenticates: true },
  open: postgresHarness,
};

export async function postgresHarness(): Promise<PostgresHarness> {
  const record = await createTestRecord([contractContext, 'other-context']);
  const admin = new Client({ connectionString: record.adminUrl });
  await admin.connect();
  const url = new URL(record.urlOf(contractContext));
  const links: TcpLink[] = [];
  return {
    record,
    admin,
    keyRing: record.keyRing,
    largeStreamEvents: 100_000,
    open: (options) => record.open(contractContext, options),
    openOverLink: async (options) => {
      const link = await TcpLink.to({ host: url.hostname, port: Number(url.port || 5432) });
      links.push(link);
      const through = new URL(url);
      through.host = `127.0.0.1:${link.port}`;
      return { link, log: await record.open(contractContext, { url: through.toString(), ...options }) };
    },
    openWithWrongCredentials: () => {
      const wrong = new URL(url);
      wrong.username = 'nobody_here';
      wrong.password = 'wrong';
      return openEventLog({ url: wrong.toString() });
    },
    tamper: (event) => tamper(admin, event),
    assertWhole: () => assertDense(admin),
    close: async () => {
      await admin.end();
      await record.drop();
      await Promise.all(links.map((link) => link.close()));
    },
  };
}

/** max(pos) = count = last_pos, and the same within every stream: anyone can check it, and we do after every case. */
async function assertDense(admin: Client): Promise<void> {
  const { rows } = await admin.query(`select
    (select count(*) from record.event) = l.last_pos and
    (select coalesce(max(pos), 0) from record.event) = l.last_pos as log,
    not exists (select from record.stream s where (s.last_rev + 1, s.last_rev) is distinct from
      (select (count(*), max(e.rev)) from record.event e where e.stream_id = s.stream_id)) as streams
    from record.log l`);
  expect(rows).toEqual([{ log: true, streams: true }]);
}

/** What only a superuser can do: switch the trigger off and change a byte. */
async function tamper(admin: Client, event: RecordedEvent): Promise<() => Promise<void>> {
  const write = async (data: string) => {
    await admin.query('alter table record.event disable trigger immutable');
    await admin.query('update record.event set data = $2 where event_id = $1', [event.id, data]);
    await admin.query('alter table record.event enable always trigger immutable');
  };
  await write(event.dataText.replace(/\d/, (digit) => String((Number(digit) + 1) % 10)));
  return () => write(event.dataText);
}
