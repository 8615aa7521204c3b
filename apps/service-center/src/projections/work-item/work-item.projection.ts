import type { caseMessages, OpenStep } from '@daylight/contexts/service-center/contracts/own';
import { serviceCase } from '@daylight/contexts/service-center/domain';
import { projectionOf, type Projected } from '@daylight/read-models';
import { In } from 'typeorm';
import { WorkItemRow } from './work-item.entity';

type CaseEvent = Projected<typeof caseMessages>;

/** What every post has before it. A step that stays open keeps the time since which it waits. */
export const workItemProjection = projectionOf(serviceCase, {
  name: 'work-item',
  entities: [WorkItemRow],
  async apply(events, manager): Promise<void> {
    const repository = manager.getRepository(WorkItemRow);
    const ids = [...new Set(events.map(({ id }) => id))];
    const open = new Map<string, WorkItemRow[]>(ids.map((id) => [id, []]));
    for (const row of await repository.findBy({ caseId: In(ids) })) open.get(row.caseId)?.push(row);
    for (const event of events) open.set(event.id, after(open.get(event.id) ?? [], event));
    await repository.delete({ caseId: In(ids) });
    const rows = [...open.values()].flat();
    if (rows.length > 0) await repository.insert(rows);
  },
});

function after(before: WorkItemRow[], event: CaseEvent): WorkItemRow[] {
  const { type, data } = event;
  switch (type) {
    case 'service-center.CaseWithdrawn':
    case 'service-center.CaseTerminated':
    case 'service-center.CaseConcluded':
      return [];
    default:
      return 'open' in data ? data.open.map((step) => rowOf(step, before, event)) : before;
  }
}

function rowOf(
  { step, nameZh, act, actor, post }: OpenStep,
  before: readonly WorkItemRow[],
  { id, envelope }: CaseEvent,
): WorkItemRow {
  const waiting = before.find((row) => row.step === step);
  return {
    caseId: id,
    step,
    stepNameZh: nameZh,
    act: act ?? null,
    actor: actor ?? 'agency',
    post: post ?? null,
    openSince: waiting?.openSince ?? new Date(envelope.occurredAt),
  };
}
