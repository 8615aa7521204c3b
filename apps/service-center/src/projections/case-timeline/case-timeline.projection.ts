import type { JsonObject, JsonValue, RecordedEvent } from '@daylight/kernel';
import type { Projection } from '@daylight/read-models';
import { serviceCenterContract } from '@daylight/contexts/service-center/contracts';
import type { EntityManager } from 'typeorm';
import { caseIdOf, caseStreams } from '../case-register/case-register.projection';
import { CaseTimelineRow } from './case-timeline.entity';

/** Fields in people's own words; they are no part of what is published. */
const wordFields = [
  'matterZh',
  'opinionZh',
  'reasonZh',
  'reasonsZh',
  'remediesZh',
  'disagreementAnswerZh',
  'transitionBasisZh',
  'missing',
];

/** The course of every case, event by event. */
export const caseTimelineProjection: Projection = {
  name: 'case-timeline',
  filter: caseStreams,
  entities: [CaseTimelineRow],
  async apply(events: readonly RecordedEvent[], manager: EntityManager): Promise<void> {
    await manager.getRepository(CaseTimelineRow).upsert(events.map(rowOf), ['caseId', 'revision']);
  },
};

function rowOf(event: RecordedEvent): CaseTimelineRow {
  const mapping = serviceCenterContract.map(event);
  const { actor, step, occurredAt } = event.metadata;
  return {
    caseId: caseIdOf(event.stream),
    revision: event.revision,
    position: event.position,
    type: event.type,
    occurredAt: new Date(occurredAt),
    recordedAt: new Date(event.recordedAt),
    organisation: actor.organisation,
    post: actor.post ?? null,
    step: step ?? null,
    summaryZh: mapping?.summary.zh ?? event.type,
    summaryEn: mapping?.summary.en ?? event.type,
    payload: mapping?.payload ?? {},
    words: wordsOf(event.data),
    digest: event.digest,
  };
}

function wordsOf(data: JsonObject): JsonObject {
  const words: { [field: string]: JsonValue | undefined } = {};
  for (const field of wordFields) if (data[field] !== undefined) words[field] = data[field];
  return words;
}
