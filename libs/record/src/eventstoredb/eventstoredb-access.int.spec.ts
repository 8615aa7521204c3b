import { AccessDeniedError, EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { errorKind, freshStream, none, sampleEvents } from '../testing/contract/samples';
import type { EventLog } from '../event-log';
import { openEventLog } from '../open-event-log';
import { eventStoreDbHarness, isSecured, type EventStoreDbHarness } from '../testing/eventstoredb-harness';

const givenUrl = process.env['TEST_ESDB_URL'];
const setUpMs = 60_000;

if (givenUrl === undefined || !isSecured(givenUrl)) {
  const reason = 'DID NOT RUN: no EventStoreDB with users (set TEST_ESDB_URL to a secured server)';
  process.stderr.write(`EventStoreDB access suite ${reason}\n`);
  describe.skip(`access to the record on EventStoreDB ${reason}`, () => {
    it('the whole suite', () => expect(givenUrl).toBeDefined());
  });
} else {
  describe('access to the record on EventStoreDB', () => {
    let harness: EventStoreDbHarness;
    let log: EventLog;
    let service: EventStoreDBClient;
    beforeAll(async () => {
      harness = await eventStoreDbHarness(givenUrl);
      log = await harness.open();
      service = EventStoreDBClient.connectionString(harness.serviceUrl);
    }, setUpMs);
    afterAll(async () => {
      await harness.close();
      (await service['getChannel']()).close();
    });

    it('C2-42 a service’s user cannot delete a stream, for the time being or for good', async () => {
      const stream = await written(log);
      await expect(service.deleteStream(stream)).rejects.toBeInstanceOf(AccessDeniedError);
      await expect(service.tombstoneStream(stream)).rejects.toBeInstanceOf(AccessDeniedError);
      expect((await log.readStream(stream)).events).toHaveLength(2);
    });

    it('C2-42 a service’s user cannot truncate a stream or let its events expire', async () => {
      const stream = await written(log);
      for (const change of [{ truncateBefore: 1 }, { maxCount: 1 }, { maxAge: 1 }]) {
        await expect(service.setStreamMetadata(stream, change)).rejects.toBeInstanceOf(AccessDeniedError);
      }
      expect((await log.readStream(stream)).events).toHaveLength(2);
    });

    it('C2-42 a service’s user cannot loosen the access lists', async () => {
      const open = { $userStreamAcl: { $r: '$all', $w: '$all', $d: '$all', $mr: '$all', $mw: '$all' } };
      const event = jsonEvent({ type: 'update-default-acl', data: open });
      await expect(service.appendToStream('$settings', event)).rejects.toBeInstanceOf(AccessDeniedError);
      await expect(
        service.setStreamMetadata('$all', { acl: { readRoles: ['$all'] } }),
      ).rejects.toBeInstanceOf(AccessDeniedError);
    });

    it('C2-42 a reader reads and cannot append', async () => {
      const stream = await written(log);
      const author = await openEventLog({ url: harness.readerUrl });
      expect((await author.readStream(stream)).events).toHaveLength(2);
      expect((await author.readAll()).events.length).toBeGreaterThan(0);
      await author.close();
      const reader = EventStoreDBClient.connectionString(harness.readerUrl);
      const event = jsonEvent({ type: 'contract-suite.Noted', data: {} });
      await expect(reader.appendToStream(stream, event)).rejects.toBeInstanceOf(AccessDeniedError);
      (await reader['getChannel']()).close();
    });

    it('a service appends to no stream of another context', async () => {
      const own = await harness.open({ context: 'other-context' });
      const request = { stream: freshStream(), expected: none, events: sampleEvents(1) };
      expect(await errorKind(own.append(request))).toBe('forbidden');
    });
  });
}

async function written(log: EventLog): Promise<string> {
  const stream = freshStream();
  await log.append({ stream, expected: none, events: sampleEvents(2) });
  return stream;
}
