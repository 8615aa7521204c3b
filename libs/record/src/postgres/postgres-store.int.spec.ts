import { generateAuthorKey, loadAuthor, sealEvents } from '@daylight/evidence';
import { evidenceVectors } from '@daylight/evidence/testing';
import { eventually } from '@daylight/kernel/testing';
import { Client } from 'pg';
import { contractContext } from '../testing/contract/harness';
import {
  errorKind,
  follow,
  freshStream,
  none,
  readAllAfter,
  sampleEvent,
  sampleEvents,
} from '../testing/contract/samples';
import type { EventLog } from '../event-log';
import { openEventLog } from '../open-event-log';
import { batchQuery, type SealedAppend, type VerdictRow } from './batch-append';
import { migrateRecord } from './migrate-record';
import { postgresHarness, type PostgresHarness } from '../testing/postgres-harness';

const author = loadAuthor(generateAuthorKey().privatePem);

/** What the store itself guarantees, whatever program speaks to it. */
describe('the record’s schema on PostgreSQL', () => {
  let harness: PostgresHarness;
  let log: EventLog;
  const clients: Client[] = [];

  const connect = async (url: string) => {
    const client = new Client({ connectionString: url });
    await client.connect();
    clients.push(client);
    return client;
  };
  const asService = () => connect(harness.record.urlOf(contractContext));

  beforeAll(async () => {
    harness = await postgresHarness();
    log = await harness.open();
  });
  afterEach(() => harness.assertWhole());
  afterAll(async () => {
    await Promise.all(clients.map((client) => client.end()));
    await harness.close();
  });

  describe('order', () => {
    it('C2-29 an append held open lets no later one overtake it, and both are delivered in order', async () => {
      const start = await log.head();
      const holder = await asService();
      const subscription = follow(log, { after: start });
      await holder.query('begin');
      const first = sealedAppend(freshStream());
      await holder.query(batchQuery([first]));
      const second = sampleEvent();
      const later = log.append({ stream: freshStream(), expected: none, events: [second] });
      await eventually('the later one waits', waitsForLock);
      expect(subscription.events).toEqual([]);
      expect(await log.head()).toBe(start);
      await holder.query('commit');
      expect(await later).toMatchObject({ kind: 'appended' });
      await eventually('both', () => subscription.events.length === 2);
      expect(subscription.events.map(({ id }) => id)).toEqual([first.events[0]?.id, second.id]);
      await subscription.stop();
    });

    it('C2-29 an append that is rolled back gives its positions back', async () => {
      const start = await log.head();
      const holder = await asService();
      await holder.query('begin');
      await holder.query(batchQuery([sealedAppend(freshStream())]));
      await holder.query('rollback');
      expect(await log.head()).toBe(start);
      await log.append({ stream: freshStream(), expected: none, events: sampleEvents(1) });
      expect(await readAllAfter(log, start)).toHaveLength(1);
    });

    it('C2-37 a write transaction held open in another database delays nothing', async () => {
      const elsewhere = await connect(process.env['TEST_DATABASE_URL'] as string);
      await elsewhere.query('begin');
      await elsewhere.query('select pg_current_xact_id()');
      const subscription = follow(log, { after: await log.head() });
      await log.append({ stream: freshStream(), expected: none, events: sampleEvents(2) });
      await eventually('delivery', () => subscription.events.length === 2);
      await elsewhere.query('rollback');
      await subscription.stop();
    });

    it('the store’s time never runs backwards along the log', async () => {
      const { rows } = await harness.admin.query(
        `select count(*)::int as backwards from
          (select recorded_at < lag(recorded_at) over (order by pos) as back from record.event) t where back`,
      );
      expect(rows).toEqual([{ backwards: 0 }]);
    });

    let waiting = false;
    /** Polled: true once a backend waits for the log's row. */
    function waitsForLock(): boolean {
      void harness.admin
        .query(
          `select count(*)::int as n from pg_stat_activity where wait_event_type = 'Lock' and query like '%record.append%'`,
        )
        .then(({ rows }) => {
          waiting ||= (rows[0] as { n: number }).n > 0;
        });
      return waiting;
    }
  });

  describe('evidence', () => {
    it('C2-40 the digests of the fixed vectors are the same in SQL', async () => {
      for (const { revision, id, type, dataText, metadataText, digest } of evidenceVectors.events) {
        const { rows } = await harness.admin.query(
          `select encode(record.digest($1, $2, $3, $4, $5, $6), 'hex') as digest`,
          [evidenceVectors.stream, revision, id, type, dataText, metadataText],
        );
        expect(rows).toEqual([{ digest }]);
      }
    });

    it('C2-40 everything recorded passes the digest in SQL', async () => {
      await log.append({
        stream: freshStream('案件'),
        expected: none,
        events: [sampleEvent({ a: '阳光 "\\' })],
      });
      const { rows } = await harness.admin.query(
        `select count(*)::int as wrong from record.event e join record.stream s using (stream_id)
          where e.digest <> record.digest(s.name, e.rev, e.event_id, e.type, e.data, e.meta)`,
      );
      expect(rows).toEqual([{ wrong: 0 }]);
    });

    const forged: [string, (append: SealedAppend) => SealedAppend][] = [
      ['a digest that does not follow from the bytes', (one) => changed(one, { digest: '0'.repeat(64) })],
      ['bytes that do not follow the digest', (one) => changed(one, { dataText: '{"n":900}' })],
      [
        'a predecessor that is not the stream’s last event',
        (one) => sealedAppend(one.stream, { firstRevision: 0, predecessor: 'f'.repeat(64) }),
      ],
    ];
    it.each(forged)('refuses %s', async (_name, forge) => {
      const client = await asService();
      const attempt = client.query(batchQuery([forge(sealedAppend(freshStream()))]));
      await expect(attempt).rejects.toMatchObject({ code: 'XX001' });
    });

    it('a stream whose head was tampered with takes no more events, and its neighbours in the batch are not harmed', async () => {
      const stream = freshStream();
      await log.append({ stream, expected: none, events: sampleEvents(1) });
      const writeHead = async (revision: number, digest: string) => {
        await harness.admin.query('alter table record.stream disable trigger only_forward');
        await harness.admin.query(
          `update record.stream set last_rev = $2, last_digest = decode($3, 'hex') where name = $1`,
          [stream, revision, digest],
        );
        await harness.admin.query('alter table record.stream enable always trigger only_forward');
      };
      const digest = (await log.readStream(stream)).events[0]?.digest as string;
      await writeHead(0, '0'.repeat(64));
      const [bad, good] = await Promise.all([
        errorKind(log.append({ stream, expected: { kind: 'at', revision: 0 }, events: sampleEvents(1) })),
        errorKind(log.append({ stream: freshStream(), expected: none, events: sampleEvents(1) })),
      ]);
      expect([bad, good]).toEqual(['corrupt', 'none']);
      await writeHead(0, digest);
    });
  });

  describe('rights', () => {
    const forbidden = [
      'update record.event set data = data',
      'delete from record.event',
      'truncate record.event',
      'insert into record.event select * from record.event',
      'update record.stream set name = name',
      'delete from record.stream',
      'update record.log set last_pos = 0',
      'delete from record.log',
      `insert into record.writer values (current_user, 'other-context')`,
      'create table record.mine (a int)',
      'alter table record.event disable trigger immutable',
    ];
    it.each(forbidden)('C2-42 a service’s role may not: %s', async (statement) => {
      const client = await asService();
      await expect(client.query(statement)).rejects.toMatchObject({ code: '42501' });
    });

    it.each([
      'update record.event set data = data',
      'delete from record.event',
      'truncate record.event',
      'delete from record.stream',
      `update record.stream set name = name || 'x'`,
      'update record.log set last_pos = last_pos - 1',
      'delete from record.log',
    ])('C2-42 not even the owner may: %s', async (statement) => {
      await log.append({ stream: freshStream(), expected: none, events: sampleEvents(1) });
      await expect(harness.admin.query(statement)).rejects.toMatchObject({ code: '42501' });
    });

    it('a service appends to the streams of its own context only, whatever its program says', async () => {
      const request = { stream: `other-context.case-1`, expected: none, events: sampleEvents(1) };
      expect(await errorKind(log.append(request))).toBe('forbidden');
      const client = await asService();
      const { rows } = await client.query<VerdictRow>(batchQuery([sealedAppend('other-context.case-1')]));
      expect(rows[0]?.status).toBe('forbidden');
    });

    it('a reader reads and cannot append', async () => {
      const reader = await openEventLog({ url: harness.record.readerUrl, author });
      expect(await reader.head()).toBe(await log.head());
      const request = { stream: freshStream(), expected: none, events: sampleEvents(1) };
      expect(await errorKind(reader.append(request))).toBe('forbidden');
      await reader.close();
    });

    it('a log without an author cannot append', async () => {
      const unsigned = await openEventLog({ url: harness.record.urlOf(contractContext) });
      const request = { stream: freshStream(), expected: none, events: sampleEvents(1) };
      expect(await errorKind(unsigned.append(request))).toBe('forbidden');
      await unsigned.close();
    });

    it('a batch that does not add up is refused whole', async () => {
      const client = await asService();
      const query = batchQuery([sealedAppend(freshStream())]);
      const values = [...(query.values as unknown[])];
      values[3] = [2];
      await expect(client.query({ ...query, values })).rejects.toMatchObject({ code: '22023' });
    });
  });

  describe('start', () => {
    const migrate = (change: object) =>
      migrateRecord({ adminUrl: harness.record.adminUrl, writers: [], readers: [], ...change });

    it('migrating again changes nothing', async () => {
      const before = await log.incarnation();
      await Promise.all([migrate({}), migrate({})]);
      expect(await log.incarnation()).toBe(before);
    });

    it('a role that does not exist is named', async () => {
      const attempt = migrate({ writers: [{ role: 'nobody_here', context: contractContext }] });
      await expect(attempt).rejects.toThrow('nobody_here');
    });

    it('a program older than the schema does not start, and neither does one without any schema', async () => {
      await harness.admin.query('insert into record.version (version) values (99)');
      expect(await errorKind(harness.open())).toBe('unavailable');
      expect(await errorKind(migrate({}))).toBe('invalid');
      await harness.admin.query('delete from record.version where version = 99');
      const empty = openEventLog({ url: process.env['TEST_DATABASE_URL'] as string });
      await expect(empty).rejects.toThrow('migrateRecord');
    });

    it('production refuses settings that may lose committed events', async () => {
      const unsafe = new URL(harness.record.urlOf(contractContext));
      unsafe.searchParams.set('options', '-c synchronous_commit=off');
      const before = process.env['NODE_ENV'];
      process.env['NODE_ENV'] = 'production';
      try {
        await expect(openEventLog({ url: unsafe.toString() })).rejects.toThrow('synchronous_commit');
      } finally {
        process.env['NODE_ENV'] = before;
      }
    });

    it.each(['mysql://x', 'nonsense'])('the URL %s is refused', async (url) => {
      expect(await errorKind(openEventLog({ url }))).toBe('invalid');
    });
  });

  describe('waking up', () => {
    it('an append of another process wakes an idle subscription, and a listening connection that was killed is replaced', async () => {
      const other = await harness.open();
      const subscription = follow(log, { after: await log.head() });
      await other.append({ stream: freshStream(), expected: none, events: sampleEvents(1) });
      await eventually('the first', () => subscription.events.length === 1);
      await harness.admin.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and application_name like 'daylight-record-%'`,
      );
      await other.append({ stream: freshStream(), expected: none, events: sampleEvents(1) });
      await eventually('the second', () => subscription.events.length === 2);
      await subscription.stop();
      await other.close();
    });
  });
});

function sealedAppend(
  stream: string,
  { firstRevision, predecessor }: { firstRevision: number; predecessor: string | null } = {
    firstRevision: 0,
    predecessor: null,
  },
): SealedAppend {
  const events = sealEvents({ stream, firstRevision, predecessor, events: sampleEvents(1), author });
  return { stream, expectedRevision: firstRevision - 1, anyRevision: false, events };
}

function changed(append: SealedAppend, change: object): SealedAppend {
  return { ...append, events: append.events.map((event) => ({ ...event, ...change })) };
}
