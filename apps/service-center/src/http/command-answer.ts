import type { ServiceCase } from '@daylight/contexts/service-center/domain';
import { citizenStatusName, citizenStatusOf } from '@daylight/contexts/service-center/domain';
import type { CommandAnswer } from '@daylight/service-kit';

/** What every act on a case answers: the receipt that the citizen's proof starts from, and where the case stands now. */
export function caseAnswer({ receipt, replayed, events, state }: CommandAnswer<ServiceCase>) {
  const status = citizenStatusOf(state);
  const { zh, en } = citizenStatusName(status);
  return {
    caseId: state.caseId,
    caseNo: state.caseNo,
    status,
    statusZh: zh,
    statusEn: en,
    innerStatus: state.status,
    concluded: state.concluded,
    open: state.progress?.open ?? [],
    due: {
      statutory: state.deadlines?.statutory?.due ?? null,
      promised: state.deadlines?.promised.due ?? null,
    },
    events,
    receipt,
    replayed,
  };
}
export type CaseAnswer = ReturnType<typeof caseAnswer>;
