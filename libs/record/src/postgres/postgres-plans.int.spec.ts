import { eventually } from '@daylight/kernel/testing';
import { Client } from 'pg';
import { contractContext } from '../testing/contract/harness';
import { anyRevision, freshStream, none, sampleEvents } from '../testing/contract/samples';
import { createTestRecord, type TestRecord } from '../testing/test-record';

/** Plans are kept for a session; those made on an empty log must serve a large one. */
describe('the plans of a session that began on an empty log', () => {
  let record: TestRecord;
  let admin: Client;
  beforeAll(async () => {
    record = await createTestRecord([contractContext]);
    admin = new Client({ connectionString: record.adminUrl });
    await admin.connect();
  });
  afterAll(async () => {
    await admin?.end();
    await record?.drop();
  });

  it('read events and streams by index only', async () => {
    const before = await scansOnce('log', 1);
    const log = await record.open(contractContext);
    const appends = 40;
    for (let n = 0; n < appends; n += 1) {
      const stream = freshStream();
      const request = { stream, expected: n % 2 === 0 ? none : anyRevision, events: sampleEvents(2) };
      await log.append(request);
      await log.append(request);
      await log.readStream(stream);
      await log.readAll({ filter: { streamPrefixes: [stream] } });
      await log.readAll();
    }
    await log.close(); // a session that ends hands in its statistics
    expect(await scansOnce('event', 2 * appends)).toEqual(before);
  });

  /** Whole scans of both tables, once so many rows of one table have been counted as inserted. */
  async function scansOnce(table: string, inserted: number): Promise<Record<string, number>> {
    const counted = await eventually(`the statistics of ${table}`, async () => {
      const { rows } = await admin.query<{ relname: string; scans: number; inserted: number }>(
        `select relname, seq_scan::int as scans, n_tup_ins::int as inserted from pg_stat_user_tables
          where schemaname = 'record'`,
      );
      return rows.some((row) => row.relname === table && row.inserted >= inserted) && rows;
    });
    return Object.fromEntries(
      counted
        .filter(({ relname }) => /^(event|stream)$/.test(relname))
        .map(({ relname, scans }) => [relname, scans]),
    );
  }
});
