import { queryTerms } from '@daylight/contexts/disclosure-platform/domain';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, In, type SelectQueryBuilder } from 'typeorm';
import type { Figures } from './disclosed-event-answer';
import type { EventSearch } from './event-search';
import type { FeedCursor } from './feed-cursor';
import { courseEventsMax, figureRowsMax, pageSizeDefault, pageSizeMax } from './page-limits';
import { DisclosedEvent } from '../projections/disclosed-event/disclosed-event.entity';
import { DISCLOSED_PUBLICATIONS, type DisclosedPublications } from './disclosed-publications';

/** How a matter stands: as it was named last, and its last status. */
export type Standing = Pick<
  DisclosedEvent,
  'matterNo' | 'matterNameZh' | 'matterNameEn' | 'statusZh' | 'statusEn'
>;

/** Reads what has been disclosed. */
@Injectable()
export class DisclosedEvents {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(DISCLOSED_PUBLICATIONS) private readonly publications: DisclosedPublications,
  ) {}

  /** Newest first. A query of letters that match nothing gives nothing; a query without letters is no filter. */
  async search({ q, before, limit = pageSizeDefault, ...exact }: EventSearch): Promise<DisclosedEvent[]> {
    const query = this.events().orderBy('event.position', 'DESC').limit(Math.min(limit, pageSizeMax));
    const terms = q === undefined ? [] : queryTerms(q);
    if (terms.length > 0) query.andWhere('event.terms @> :terms', { terms });
    for (const key of ['context', 'type', 'matterNo', 'powerCode', 'organisation'] as const) {
      if (exact[key] !== undefined) query.andWhere(`event.${key} = :${key}`, { [key]: exact[key] });
    }
    if (before !== undefined) query.andWhere('event.position < :before', { before });
    return query.getMany();
  }

  async at(position: string): Promise<DisclosedEvent | null> {
    return this.events().where({ position }).getOne();
  }

  /** Null when nothing is disclosed under the number. The status is that of the newest event that has one. */
  async standing(matterNo: string): Promise<Standing | null> {
    const newest = this.events().where({ matterNo }).orderBy('event.position', 'DESC').limit(1);
    const named = await newest.getOne();
    if (named === null || named.statusZh !== null) return named;
    const stated = await newest.clone().andWhere('event.statusZh is not null').getOne();
    return { ...named, statusZh: stated?.statusZh ?? null, statusEn: stated?.statusEn ?? null };
  }

  /** A matter from its first event on, or from the one after a position. */
  async course(matterNo: string, after?: string): Promise<DisclosedEvent[]> {
    const query = this.events().where({ matterNo });
    if (after !== undefined) query.andWhere('event.position > :after', { after });
    return query.orderBy('event.position', 'ASC').limit(courseEventsMax).getMany();
  }

  /** Events beyond a cursor, each context in its own order. */
  async beyond(cursor: FeedCursor, limit: number): Promise<DisclosedEvent[]> {
    const [parameters, branches] = [[] as string[], [] as string[]];
    for (const { context } of this.publications) {
      parameters.push(context, cursor[context] ?? '');
      branches.push(
        `(select position from disclosed_event where context = $${parameters.length - 1} and position > $${parameters.length} order by position limit ${limit})`,
      );
    }
    if (branches.length === 0) return [];
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
        matters: string;
        narrower: string;
        missing: string;
        as_of: Date | null;
      }[]
    >(
      `select count(*) as events, count(*) filter (where recorded_at >= $1) as today,
              count(distinct matter_no) as matters, count(*) filter (where disclosure_class <> 'public') as narrower,
              count(*) filter (where reason_missing) as missing, max(recorded_at) as as_of
         from disclosed_event`,
      [dayStart],
    );
    return {
      events: Number(totals?.events ?? 0),
      eventsToday: Number(totals?.today ?? 0),
      matters: Number(totals?.matters ?? 0),
      narrower: Number(totals?.narrower ?? 0),
      reasonMissing: Number(totals?.missing ?? 0),
      byAggregate: await this.figuresByAggregate(),
      byType: await this.figuresByType(dayStart),
      asOf: totals?.as_of?.toISOString() ?? null,
    };
  }

  private async figuresByAggregate(): Promise<Figures['byAggregate']> {
    const rows = await this.dataSource.query<
      { context: string; aggregate: string; matters: string; events: string }[]
    >(
      `select context, aggregate, count(distinct matter_no) as matters, count(*) as events
         from disclosed_event group by context, aggregate order by context, aggregate limit ${figureRowsMax}`,
    );
    return rows.map(({ context, aggregate, matters, events }) => {
      const declared = this.publications
        .flatMap(({ messages }) => messages)
        .find((messages) => messages.context === context && messages.aggregate === aggregate);
      const title = declared?.title ?? null;
      return { context, aggregate, title, matters: Number(matters), events: Number(events) };
    });
  }

  private async figuresByType(dayStart: Date): Promise<Figures['byType']> {
    const rows = await this.dataSource.query<{ type: string; count: string; today: string }[]>(
      `select type, count(*) as count, count(*) filter (where recorded_at >= $1) as today
         from disclosed_event group by type order by type limit ${figureRowsMax}`,
      [dayStart],
    );
    return rows.map(({ type, count, today }) => ({ type, count: Number(count), today: Number(today) }));
  }

  private events(): SelectQueryBuilder<DisclosedEvent> {
    return this.dataSource.getRepository(DisclosedEvent).createQueryBuilder('event');
  }
}
