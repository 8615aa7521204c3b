import type { RecordedEvent } from '@daylight/kernel';
import type { Projection } from '@daylight/read-models';
import type { OpenStep, ServiceCaseEvent } from '@daylight/contexts/service-center/domain';
import { In, type EntityManager } from 'typeorm';
import { caseIdOf, caseStreams } from '../case-register/case-register.projection';
import { WorkItemRow } from './work-item.entity';

/** What every post has before it. A step that stays open keeps the time since which it waits. */
export const workItemProjection: Projection = {
  name: 'work-item',
  filter: caseStreams,
  entities: [WorkItemRow],
  async apply(events: readonly RecordedEvent[], manager: EntityManager): Promise<void> {
    const repository = manager.getRepository(WorkItemRow);
    const ids = [...new Set(events.map((event) => caseIdOf(event.stream)))];
    const open = new Map<string, WorkItemRow[]>(ids.map((id) => [id, []]));
    for (const row of await repository.findBy({ caseId: In(ids) })) open.get(row.caseId)?.push(row);
    for (const event of events) {
      const caseId = caseIdOf(event.stream);
      open.set(caseId, after(caseId, open.get(caseId) ?? [], event));
    }
    await repository.delete({ caseId: In(ids) });
    const rows = [...open.values()].flat();
    if (rows.length > 0) await repository.insert(rows);
  },
};

function after(caseId: string, before: readonly WorkItemRow[], recorded: RecordedEvent): WorkItemRow[] {
  const event = { type: recorded.type, data: recorded.data } as unknown as ServiceCaseEvent;
  switch (event.type) {
    case 'service-center.CaseWithdrawn':
    case 'service-center.CaseTerminated':
    case 'service-center.CaseConcluded':
      return [];
    default:
      if (!('progress' in event.data)) return [...before];
      return event.data.progress.open.map((step) => rowOf(caseId, step, before, recorded));
  }
}

function rowOf(
  caseId: string,
  { step, nameZh, act, actor, post }: OpenStep,
  before: readonly WorkItemRow[],
  recorded: RecordedEvent,
): WorkItemRow {
  const waiting = before.find((row) => row.step === step);
  return {
    caseId,
    step,
    stepNameZh: nameZh,
    act: act ?? null,
    actor: actor ?? 'agency',
    post: post ?? null,
    openSince: waiting?.openSince ?? new Date(recorded.metadata.occurredAt),
  };
}
