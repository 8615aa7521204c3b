import {
  anyObject,
  anyText,
  bilingual,
  code,
  count,
  digest,
  instant,
  listOf,
  object,
  optional,
  orNull,
  uuid,
  type ShapeOf,
} from '@daylight/kernel/messages';
import type { CaseTimelineRow } from '../projections/case-timeline/case-timeline.entity';
import type { CaseAccess } from './case-access';

/** Events of one case that are shown at once. */
export const timelineEventsMax = 5_000;

const timelineEntry = object({
  revision: count,
  position: code(),
  type: code(),
  occurredAt: instant,
  recordedAt: instant,
  organisation: anyText(),
  post: orNull(anyText()),
  step: orNull(code()),
  summary: bilingual,
  /** What is published of the event, by its own schema. */
  payload: anyObject<object>(),
  /** What people wrote in their own words: for staff and the applicant. */
  words: optional(anyObject<object>()),
  digest,
});
/** The whole course of a case. */
export const timelineView = object({
  caseId: uuid,
  caseNo: code(),
  events: listOf(timelineEntry, timelineEventsMax),
});

export function timelineEntryOf(row: CaseTimelineRow, access: CaseAccess): ShapeOf<typeof timelineEntry> {
  const { revision, position, type, organisation, post, step, payload, words, digest: ofEvent } = row;
  return {
    revision,
    position,
    type,
    occurredAt: row.occurredAt.toISOString(),
    recordedAt: row.recordedAt.toISOString(),
    organisation,
    post,
    step,
    summary: { zh: row.summaryZh, en: row.summaryEn },
    payload,
    ...(access === 'public' ? {} : { words }),
    digest: ofEvent,
  };
}
