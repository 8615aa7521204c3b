import { generateAuthorKey, loadAuthor, sealEvents } from '@daylight/evidence';
import { newId } from '@daylight/kernel';
import { Pool } from 'pg';
import { metadata, payload, poolConnectionsMax, replayPageMax, type BenchStore } from './store';

/** A plain insert of the same bytes, one per transaction: what the server itself allows. No usable order, no checks. */
export async function rawPostgresStore(url: string): Promise<BenchStore> {
  const pool = new Pool({ connectionString: url, max: poolConnectionsMax });
  await pool.query(`create table bench_event (
    pos bigserial primary key, stream text collate "C" not null, rev bigint not null, id uuid not null unique,
    type text not null, data text not null, meta text not null, recorded_at timestamptz not null default now(),
    unique (stream, rev))`);
  const [sealed] = sealEvents({
    stream: 'bench.case-1',
    firstRevision: 0,
    predecessor: null,
    events: [{ id: newId(), type: 'bench.Noted', data: payload, metadata }],
    author: loadAuthor(generateAuthorKey().privatePem),
  });
  const bytes = [sealed?.type, sealed?.dataText, sealed?.metadataText];
  return {
    name: 'raw insert',
    does: 'the same bytes and nothing else',
    append: async (eventCount) => {
      const ids = Array.from({ length: eventCount }, () => newId());
      await pool.query({
        name: 'bench-insert',
        text: `insert into bench_event (stream, rev, id, type, data, meta)
          select $1, place - 1, id, $3, $4, $5 from unnest($2::uuid[]) with ordinality u(id, place)`,
        values: [`bench.case-${newId()}`, ids, ...bytes],
      });
    },
    replay: async () => {
      let count = 0;
      for (let after: unknown = 0; ;) {
        const { rows } = await pool.query<{ pos: unknown; data: string; meta: string }>({
          name: 'bench-page',
          text: 'select * from bench_event where pos > $1 order by pos limit $2',
          values: [after, replayPageMax],
        });
        for (const row of rows) {
          JSON.parse(row.data);
          JSON.parse(row.meta);
        }
        count += rows.length;
        if (rows.length < replayPageMax) return count;
        after = rows.at(-1)?.pos;
      }
    },
    close: () => pool.end(),
  };
}
