import { queryTerms } from '@daylight/contexts/disclosure-platform/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, In, type SelectQueryBuilder } from 'typeorm';
import { DisclosedEvent } from '../projections/disclosed-event/disclosed-event.entity';
import type { FeedCursor } from '../live/feed-cursor';

export const pageSizeMax = 200;
export const timelineEventsMax = 5000;

export type EventSearch = {
  readonly q?: string;
  readonly context?: string;
  readonly type?: string;
  readonly powerCode?: string;
  readonly organisation?: string;
  readonly caseNo?: string;
  /** Exclusive: events before this position, newest first. */
  readonly before?: string;
  readonly limit: number;
};

export type Figures = {
  readonly events: number;
  readonly eventsToday: number;
  readonly cases: number;
  readonly narrower: number;
  readonly reasonMissing: number;
  readonly byType: readonly { readonly type: string; readonly count: number; readonly today: number }[];
  readonly asOf: string | null;
};

/** Reads what has been disclosed. */
@Injectable()
export class DisclosedEvents {
  constructor(private readonly dataSource: DataSource) {}

  /** Newest first. A query of letters that match nothing gives nothing; a query without letters is no filter. */
  async search(search: EventSearch): Promise<DisclosedEvent[]> {
    const query = this.events().orderBy('event.position', 'DESC').limit(Math.min(search.limit, pageSizeMax));
    const terms = search.q === undefined ? [] : queryTerms(search.q);
    if (terms.length > 0) query.andWhere('event.terms @> :terms', { terms });
    for (const key of ['context', 'type', 'powerCode', 'organisation', 'caseNo'] as const) {
      if (search[key] !== undefined) query.andWhere(`event.${key} = :${key}`, { [key]: search[key] });
    }
    if (search.before !== undefined) query.andWhere('event.position < :before', { before: search.before });
    return query.getMany();
  }

  async at(position: string): Promise<DisclosedEvent | null> {
    return this.events().where({ position }).getOne();
  }

  /** A case from its first event to its last. */
  async timeline(caseNo: string): Promise<DisclosedEvent[]> {
    return this.events()
      .where({ caseNo })
      .orderBy('event.position', 'ASC')
      .limit(timelineEventsMax)
      .getMany();
  }

  /** Events beyond a cursor, each context in its own order. */
  async beyond(cursor: FeedCursor, contexts: readonly string[], limit: number): Promise<DisclosedEvent[]> {
    const [parameters, branches] = [[] as string[], [] as string[]];
    for (const context of contexts) {
      parameters.push(context, cursor[context] ?? '');
      branches.push(
        `(select position from disclosed_event where context = $${parameters.length - 1} and position > $${parameters.length} order by position limit ${limit})`,
      );
    }
    const found = await this.dataSource.query<{ position: string }[]>(
      branches.join(' union all '),
      parameters,
    );
    if (found.length === 0) return [];
    return this.events()
      .where({ position: In(found.map(({ position }) => position)) })
      .orderBy('event.position', 'ASC')
      .getMany();
  }

  /** Where each context's events end now. */
  async end(): Promise<FeedCursor> {
    const rows = await this.dataSource.query<{ context: string; position: string }[]>(
      'select context, max(position) as position from disclosed_event group by context',
    );
    return Object.fromEntries(rows.map(({ context, position }) => [context, position]));
  }

  /** @param dayStart the instant at which the business day began. */
  async figures(dayStart: Date): Promise<Figures> {
    const [totals] = await this.dataSource.query<
      {
        events: string;
        today: string;
        cases: string;
        narrower: string;
        missing: string;
        as_of: Date | null;
      }[]
    >(
      `select count(*) as events, count(*) filter (where recorded_at >= $1) as today,
              count(distinct case_no) as cases, count(*) filter (where disclosure_class <> 'public') as narrower,
              count(*) filter (where reason_missing) as missing, max(recorded_at) as as_of
         from disclosed_event`,
      [dayStart],
    );
    const byType = await this.dataSource.query<{ type: string; count: string; today: string }[]>(
      `select type, count(*) as count, count(*) filter (where recorded_at >= $1) as today
         from disclosed_event group by type order by type limit 500`,
      [dayStart],
    );
    return {
      events: Number(totals?.events ?? 0),
      eventsToday: Number(totals?.today ?? 0),
      cases: Number(totals?.cases ?? 0),
      narrower: Number(totals?.narrower ?? 0),
      reasonMissing: Number(totals?.missing ?? 0),
      byType: byType.map(({ type, count, today }) => ({ type, count: Number(count), today: Number(today) })),
      asOf: totals?.as_of?.toISOString() ?? null,
    };
  }

  private events(): SelectQueryBuilder<DisclosedEvent> {
    return this.dataSource.getRepository(DisclosedEvent).createQueryBuilder('event');
  }
}
