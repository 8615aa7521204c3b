import { caseMessages, citizenStatusWords } from '@daylight/contexts/service-center/contracts/own';
import { citizenStatusOf, statusNames, type ServiceCase } from '@daylight/contexts/service-center/domain';
import { anyText, code, dueDate, flag, keyOf, object, orNull, uuid } from '@daylight/kernel/messages';
import { view } from '@daylight/service-kit';

/** The steps possible now, as the events declare them. */
export const openSteps = caseMessages.events.CaseFiled.fields.open.schema;
export const citizenStatus = keyOf(citizenStatusWords);
export const innerStatus = keyOf(statusNames);

const standing = object({
  caseId: uuid,
  caseNo: code(),
  status: citizenStatus,
  statusZh: anyText(),
  statusEn: anyText(),
  innerStatus,
  concluded: flag,
  open: openSteps,
  due: object({ statutory: orNull(dueDate), promised: orNull(dueDate) }),
});

/** Where a case stands once an act on it is recorded. */
export const caseStanding = view<ServiceCase>()(standing, (state, caseId) => {
  const status = citizenStatusOf(state);
  const { zh, en } = citizenStatusWords[status];
  const { caseNo, concluded, progress, deadlines } = state;
  return {
    caseId,
    caseNo,
    status,
    statusZh: zh,
    statusEn: en,
    innerStatus: state.status,
    concluded,
    open: progress?.open ?? [],
    due: { statutory: deadlines?.statutory?.due ?? null, promised: deadlines?.promised.due ?? null },
  };
});
