import type { RecordedEvent } from '@daylight/kernel';
import type { QueryConfig } from 'pg';
import type { EventFilter } from '../event-log';
import { toRecordedEvent } from '../stored-event';

/** Fixed width, so that positions sort as strings; 20 digits hold any bigint. */
const positionDigits = 20;

export function positionOf(pos: string): string {
  return pos.padStart(positionDigits, '0');
}

/** An event as the queries below return it. */
export type EventRow = {
  readonly name: string;
  readonly rev: string;
  readonly pos: string;
  readonly event_id: string;
  readonly type: string;
  readonly data: string;
  readonly meta: string;
  readonly recorded_ms: number;
  readonly digest: string;
};

/** Columns that are null when a stream or page is empty; the others come with them. */
export type StreamRow = { readonly last_rev: string } & (EventRow | { readonly pos: null });
export type PageRow = { readonly last_pos: string } & (EventRow | { readonly pos: null });

const columns = `(select n.name from record.stream n where n.stream_id = e.stream_id) as name, e.rev, e.pos, e.event_id, e.type, e.data, e.meta,
  date_part('epoch', e.recorded_at) * 1000 as recorded_ms, encode(e.digest, 'hex') as digest`;

/** @throws RecordError `corrupt` */
export function eventOf(row: EventRow): RecordedEvent {
  return toRecordedEvent({
    stream: row.name,
    revision: Number(row.rev),
    position: positionOf(row.pos),
    id: row.event_id,
    type: row.type,
    dataText: row.data,
    metadataText: row.meta,
    recordedAt: instantOf(row.recorded_ms),
    digest: row.digest,
  });
}

/** The store's time: milliseconds, RFC 3339, UTC. */
export function instantOf(recordedMs: number): string {
  return new Date(Math.round(recordedMs)).toISOString();
}

/** One statement, one snapshot: the stream's last revision belongs to the same moment as its events. */
export function streamQuery(
  stream: string,
  direction: 'forwards' | 'backwards',
  from: number | undefined,
  limit: number,
): QueryConfig {
  const [comparison, order] = direction === 'forwards' ? ['>=', 'asc'] : ['<=', 'desc'];
  const start = from ?? (direction === 'forwards' ? 0 : Number.MAX_SAFE_INTEGER);
  return {
    name: `record-stream-${direction}`,
    text: `select s.last_rev, ${columns} from record.stream s
      left join lateral (select * from record.event e where e.stream_id = s.stream_id and e.rev ${comparison} $2
        order by e.rev ${order} limit $3) e on true
      where s.name = $1 order by e.rev ${order}`,
    values: [stream, start, limit],
  };
}

/** Digest of the event at a revision, and where the stream ends; no row when there is no such stream. */
export function headQuery(stream: string, revision: number | undefined): QueryConfig {
  return {
    name: 'record-head',
    text: `select s.last_rev, encode(s.last_digest, 'hex') as last_digest, encode(e.digest, 'hex') as digest
      from record.stream s left join record.event e on e.stream_id = s.stream_id and e.rev = $2 where s.name = $1`,
    values: [stream, revision ?? -1],
  };
}

export type HeadRow = {
  readonly last_rev: string;
  readonly last_digest: string;
  readonly digest: string | null;
};

/**
 * A page after a position that looks at no more than `windowMax` events, so that a filter which matches nothing costs a
 * bounded time and still moves forward. Possible because positions are dense.
 */
export function pageQuery(
  after: bigint,
  limit: number,
  windowMax: number,
  filter: EventFilter | undefined,
): QueryConfig {
  return {
    name: 'record-page',
    text: `select l.last_pos, ${columns} from record.log l
      left join lateral (select * from record.event e where e.pos > $1 and e.pos <= $1 + $3
        and ($4::text[] is null or e.type = any ($4))
        and ($5::text[] is null
          or (select f.name from record.stream f where f.stream_id = e.stream_id) ^@ any ($5))
        order by e.pos limit $2) e on true
      order by e.pos`,
    values: [after.toString(), limit, windowMax, filter?.types ?? null, filter?.streamPrefixes ?? null],
  };
}
