import { dumbo } from '@event-driven-io/dumbo';
import { getPostgreSQLEventStore, readMessagesBatch } from '@event-driven-io/emmett-postgresql';
import { newId } from '@daylight/kernel';
import { metadata, payload, replayPageMax, type BenchStore } from './store';

/** The nearest relative, with its own defaults. */
export async function emmettStore(url: string): Promise<BenchStore> {
  const store = getPostgreSQLEventStore(url);
  await store.schema.migrate();
  const reader = dumbo({ connectionString: url });
  return {
    name: 'emmett 0.42',
    does: 'no safe order, expectations not all checked',
    append: async (eventCount) => {
      const events = Array.from({ length: eventCount }, () => ({ type: 'Noted', data: payload, metadata }));
      await store.appendToStream(`bench-${newId()}`, events);
    },
    replay: async () => {
      let count = 0;
      for (let after = 0n; ;) {
        const page = await readMessagesBatch(reader.execute, { after, batchSize: replayPageMax });
        count += page.messages.length;
        if (page.messages.length < replayPageMax) return count;
        after = page.currentGlobalPosition;
      }
    },
    close: async () => {
      await store.close();
      await reader.close();
    },
  };
}

export interface CorrectnessProbe {
  readonly contractCase: string;
  readonly expected: string;
  readonly found: string;
}

/** Correctness before speed: two cases of the record's contract suite, asked of the peer in the same run. */
export async function probeEmmett(url: string): Promise<CorrectnessProbe[]> {
  const store = getPostgreSQLEventStore(url);
  const event = { type: 'Noted', data: payload, metadata };
  try {
    const stream = `bench-${newId()}`;
    await store.appendToStream(stream, [event]);
    const again = store.appendToStream(stream, [event], { expectedStreamVersion: 'STREAM_DOES_NOT_EXIST' });
    const second = await again.then(
      () => 'succeeds',
      () => 'is refused',
    );
    const shared = `bench-${newId()}`;
    const blind = await Promise.allSettled(
      Array.from({ length: 20 }, () => store.appendToStream(shared, [event])),
    );
    const successes = blind.filter(({ status }) => status === 'fulfilled').length;
    return [
      {
        contractCase: 'C2-02 "must not exist" on an existing stream',
        expected: 'is refused',
        found: second,
      },
      {
        contractCase: 'C2-05 20 parallel appends without expectation',
        expected: '20 succeed',
        found: `${successes} succeed`,
      },
    ];
  } finally {
    await store.close();
  }
}
