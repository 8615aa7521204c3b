import { generateAuthorKey, loadAuthor } from '@daylight/evidence';
import { newId } from '@daylight/kernel';
import { migrateRecord, openEventLog, readPageMax } from '@daylight/record';
import { Client } from 'pg';
import { metadata, payload, type BenchStore } from './store';

const context = 'bench';

/** This project's record as a service uses it: canonical, chained, signed, in one dense order; checked again on reading. */
export async function daylightStore(url: string): Promise<BenchStore> {
  const admin = new Client({ connectionString: url });
  await admin.connect();
  const { rows } = await admin.query<{ role: string }>('select session_user as role');
  await admin.end();
  await migrateRecord({ adminUrl: url, writers: [{ role: rows[0]?.role ?? '', context }], readers: [] });
  const log = await openEventLog({ url, author: loadAuthor(generateAuthorKey().privatePem), context });
  return {
    name: 'daylight',
    does: 'one order, chain, signature, idempotency',
    append: async (eventCount) => {
      const events = Array.from({ length: eventCount }, () => ({
        id: newId(),
        type: 'bench.Noted',
        data: payload,
        metadata,
      }));
      const { kind } = await log.append({
        stream: `bench.case-${newId()}`,
        expected: { kind: 'none' },
        events,
      });
      if (kind !== 'appended') throw new Error(`a new stream gave ${kind}`);
    },
    replay: async () => {
      let count = 0;
      let position: string | undefined;
      for (;;) {
        const slice = await log.readAll({ after: position, limit: readPageMax });
        count += slice.events.length;
        position = slice.position;
        if (slice.end) return count;
      }
    },
    close: () => log.close(),
  };
}
