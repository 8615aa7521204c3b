import type { SealedEvent } from '@daylight/evidence';
import type { QueryConfig } from 'pg';

/** One append of a batch, sealed. */
export interface SealedAppend {
  readonly stream: string;
  /** -1 for no stream. */
  readonly expectedRevision: number;
  /** Ids that are already there are a duplicate at whatever revision. */
  readonly anyRevision: boolean;
  readonly events: readonly SealedEvent[];
}

export type VerdictStatus = 'appended' | 'duplicate' | 'conflict' | 'id-reused' | 'forbidden';

/** A row of `record.append`. Revisions and position are decimal strings, as pg gives a bigint. */
export type VerdictRow = {
  readonly status: VerdictStatus;
  readonly first_rev: string | null;
  readonly last_rev: string | null;
  readonly pos: string | null;
  readonly recorded_ms: number | null;
  readonly digest: string | null;
};

const sql = `select status, first_rev, last_rev, pos, date_part('epoch', recorded_at) * 1000 as recorded_ms, digest
  from record.append($1, $2, $3, $4, $5, $6, $7, $8, $9)`;

/** Canonical JSON and names hold no line break, so lines need no escaping on either side. */
const lines = (texts: readonly string[]) => texts.join('\n');

/** The call of `record.append` for a batch; rows come back in the order of the appends. */
export function batchQuery(appends: readonly SealedAppend[]): QueryConfig {
  const events = appends.flatMap((append) => append.events);
  return {
    name: 'record-append',
    text: sql,
    values: [
      lines(appends.map(({ stream }) => stream)),
      appends.map(({ expectedRevision }) => expectedRevision),
      appends.map(({ anyRevision }) => anyRevision),
      appends.map((append) => append.events.length),
      events.map(({ id }) => id),
      lines(events.map(({ type }) => type)),
      lines(events.map(({ dataText }) => dataText)),
      lines(events.map(({ metadataText }) => metadataText)),
      lines(events.map(({ digest }) => digest)),
    ],
  };
}
