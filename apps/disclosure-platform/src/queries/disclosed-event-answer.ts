import type { JsonObject } from '@daylight/kernel';
import {
  anyObject,
  backdating,
  bilingual,
  count,
  disclosureClass,
  instant,
  listOf,
  matter,
  object,
  oneOf,
  orNull,
  text,
  uuid,
  type ShapeOf,
} from '@daylight/kernel/messages';
import type { DisclosedEvent } from '../projections/disclosed-event/disclosed-event.entity';
import { courseEventsMax, figureRowsMax, pageSizeMax } from './page-limits';

/** One disclosed event. */
export const disclosedEvent = object({
  position: { ...text(), description: '在记录中的位置 / position in the record' },
  id: uuid,
  context: text(),
  aggregate: text(),
  type: text(),
  stream: text(),
  revision: count,
  matter: { ...orNull(matter), description: '事项的编号和名称 / number and name of what it is about' },
  status: {
    ...orNull(bilingual),
    description: '自此起的状态;未改变则为空 / the state from this event on; null where it changes nothing',
  },
  powerCode: orNull(text()),
  step: orNull(text()),
  organisation: text(),
  post: orNull(text()),
  occurredAt: { ...instant, description: '业务时间 / business time' },
  recordedAt: { ...instant, description: '入库时间 / time of recording' },
  deviations: { ...listOf(text()), description: '记录在案的偏离 / deviations recorded, not prevented' },
  backdated: {
    ...orNull(backdating),
    description: '补录 / recorded so many working days after it happened',
  },
  visibility: {
    ...oneOf('full', 'existence'),
    description: '公开内容或仅公开其存在 / content, or only that it exists',
  },
  disclosure: { ...disclosureClass, description: '公开范围 / disclosure class' },
  reason: { ...orNull(bilingual), description: '不公开的理由 / reason when narrower than public' },
  summary: bilingual,
  payload: orNull(anyObject<JsonObject>()),
  digest: { ...text(), description: '记录指纹 / digest of the recorded event (SHA-256)' },
});
export type DisclosedEventAnswer = ShapeOf<typeof disclosedEvent>;

export const disclosedEventPage = object({
  events: listOf(disclosedEvent, pageSizeMax),
  next: {
    ...orNull(text()),
    description: '下一页的 before / value of `before` for the next page',
  },
});

/** The course of a matter from its first event on. */
export const matterCourse = object({
  matter: { ...matter, description: '最近所用的名称 / as it was named last' },
  status: { ...orNull(bilingual), description: '现在的状态 / the state now' },
  events: listOf(disclosedEvent, courseEventsMax),
  next: {
    ...orNull(text()),
    description: '后续记录的 after / value of `after` for what follows',
  },
});

/** Figures of today and in all. */
export const figuresAnswer = object({
  events: count,
  eventsToday: count,
  matters: { ...count, description: '有编号的事项数 / matters with a number' },
  narrower: count,
  reasonMissing: count,
  byAggregate: listOf(
    object({ context: text(), aggregate: text(), title: orNull(bilingual), matters: count, events: count }),
    figureRowsMax,
  ),
  byType: listOf(object({ type: text(), count, today: count }), figureRowsMax),
  asOf: orNull(instant),
});
export type Figures = ShapeOf<typeof figuresAnswer>;

export function disclosedEventAnswer(event: DisclosedEvent): DisclosedEventAnswer {
  const { eventId: id, disclosureClass: disclosure, payload } = event;
  const { position, context, aggregate, type, stream, revision, powerCode, step, organisation, post } = event;
  const { deviations, backdated, visibility, digest } = event;
  return {
    ...{ position, id, context, aggregate, type, stream, revision },
    matter: matterOf(event),
    status: bothOrNull(event.statusZh, event.statusEn),
    ...{ powerCode, step, organisation, post },
    occurredAt: event.occurredAt.toISOString(),
    recordedAt: event.recordedAt.toISOString(),
    ...{ deviations, backdated, visibility, disclosure },
    reason: bothOrNull(event.reasonZh, event.reasonEn),
    summary: { zh: event.summaryZh, en: event.summaryEn },
    payload: payload as JsonObject | null,
    digest,
  };
}

/** Null when the event does not say what it is about. */
export function matterOf(
  event: Pick<DisclosedEvent, 'matterNo' | 'matterNameZh' | 'matterNameEn'>,
): DisclosedEventAnswer['matter'] {
  const { matterNo, matterNameZh, matterNameEn } = event;
  if (matterNo === null && matterNameZh === null && matterNameEn === null) return null;
  return { no: matterNo ?? undefined, nameZh: matterNameZh ?? undefined, nameEn: matterNameEn ?? undefined };
}

export function bothOrNull(zh: string | null, en: string | null): DisclosedEventAnswer['status'] {
  return zh === null ? null : { zh, en: en ?? zh };
}
