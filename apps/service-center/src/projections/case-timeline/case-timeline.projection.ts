import { publication } from '@daylight/contexts/service-center/contracts';
import { caseMessages } from '@daylight/contexts/service-center/contracts/own';
import { serviceCase } from '@daylight/contexts/service-center/domain';
import type { JsonObject } from '@daylight/kernel';
import { declarationOf, fieldsOf, type Field, type Fields } from '@daylight/kernel/messages';
import { projectionOf, type Projected } from '@daylight/read-models';
import { CaseTimelineRow } from './case-timeline.entity';

/** The course of every case, event by event. */
export const caseTimelineProjection = projectionOf(serviceCase, {
  name: 'case-timeline',
  entities: [CaseTimelineRow],
  async apply(events, manager): Promise<void> {
    await manager.getRepository(CaseTimelineRow).upsert(events.map(rowOf), ['caseId', 'revision']);
  },
});

function rowOf({ id, type, data, envelope, recorded }: Projected<typeof caseMessages>): CaseTimelineRow {
  const published = publication.map(recorded);
  const { actor, occurredAt } = envelope;
  return {
    caseId: id,
    revision: recorded.revision,
    position: recorded.position,
    type,
    occurredAt: new Date(occurredAt),
    recordedAt: new Date(recorded.recordedAt),
    organisation: actor.organisation,
    post: actor.post ?? null,
    step: recorded.metadata.step ?? null,
    summaryZh: published?.summary.zh ?? type,
    summaryEn: published?.summary.en ?? type,
    payload: published?.payload ?? {},
    words: wordsPart(declarationOf(caseMessages, type)?.fields ?? {}, data),
    digest: recorded.digest,
  };
}

/**
 * What people wrote in their own words and is not published: by the declaration, fields of kind `words` and lists of
 * parts that hold such a field, the open members beside it included, since a reason says little without its material.
 */
function wordsPart(fields: Fields, data: object): JsonObject {
  const written = Object.entries(data).filter(
    ([name, value]) => value !== undefined && holdsWords(fields[name]),
  );
  return Object.fromEntries(written) as JsonObject;
}

function holdsWords(field: Field | undefined): boolean {
  if (field?.kind === 'words') return field.published !== true;
  if (field?.kind !== 'open') return false;
  const parts = fieldsOf((field.schema['items'] as Field['schema'] | undefined) ?? field.schema) ?? {};
  const kinds = Object.values(parts).map(({ kind }) => kind);
  return kinds.includes('words') && kinds.every((kind) => kind === 'words' || kind === 'open');
}
