import { publication } from '@daylight/contexts/service-center/contracts';
import { caseMessages } from '@daylight/contexts/service-center/contracts/own';
import { serviceCase } from '@daylight/contexts/service-center/domain';
import { declarationOf } from '@daylight/kernel/messages';
import { projectionOf, type Projected } from '@daylight/read-models';
import { CaseTimelineRow } from './case-timeline.entity';
import { wordsPart } from './words-part';

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
