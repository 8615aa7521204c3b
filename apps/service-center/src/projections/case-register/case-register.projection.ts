import type { caseMessages, PowerPin } from '@daylight/contexts/service-center/contracts/own';
import {
  citizenStatusOf,
  isProvisional,
  serviceCase,
  type ServiceCase,
} from '@daylight/contexts/service-center/domain';
import { businessDay } from '@daylight/kernel';
import { projectionOf, type Projected } from '@daylight/read-models';
import { In } from 'typeorm';
import { CaseRegisterRow } from './case-register.entity';

type CaseEvent = Projected<typeof caseMessages>;

/** The register of approvals: the fold of every case, line by line. */
export const caseRegisterProjection = projectionOf(serviceCase, {
  name: 'case-register',
  entities: [CaseRegisterRow],
  async apply(events, manager): Promise<void> {
    const repository = manager.getRepository(CaseRegisterRow);
    const ids = [...new Set(events.map(({ id }) => id))];
    const rows = new Map((await repository.findBy({ caseId: In(ids) })).map((row) => [row.caseId, row]));
    for (const event of events) {
      const next = lineAfter(rows.get(event.id), event);
      if (next !== undefined) rows.set(event.id, next);
    }
    await repository.upsert([...rows.values()], ['caseId']);
  },
});

function lineAfter(before: CaseRegisterRow | undefined, event: CaseEvent): CaseRegisterRow | undefined {
  const line = event.type === 'service-center.CaseFiled' ? newLine(event) : before;
  const state = serviceCase.evolve(before?.state ?? serviceCase.initial, event);
  if (line === undefined || state.power === null) return undefined;
  const { position, metadata } = event.recorded;
  return {
    ...line,
    ...standingOf(state, state.power),
    ...daysOf(line, event),
    rating: event.type === 'service-center.CaseRated' ? event.data.grade : line.rating,
    deviations: line.deviations + (metadata.deviations?.length ?? 0),
    events: line.events + 1,
    lastPosition: position,
    state,
  };
}

/** What the filing says once and for all. */
function newLine({ id, data, envelope, recorded }: Extract<CaseEvent, { type: 'service-center.CaseFiled' }>) {
  const { caseNo, channel, applicantFact, applicant, foreignRecord } = data;
  return {
    caseId: id,
    caseNo,
    channel,
    applicant: applicantFact.displayName,
    applicantSubject: applicantFact.subject ?? null,
    sealed: applicant,
    foreignReference: foreignRecord?.reference ?? null,
    filedOn: envelope.day,
    filedPosition: recorded.position,
    decidedOn: null,
    closedOn: null,
    rating: null,
    deviations: 0,
    events: 0,
  };
}

/** The columns that follow from the state alone. */
function standingOf(state: ServiceCase, power: PowerPin) {
  const { deadlines, verdicts } = state;
  return {
    powerCode: power.powerCode,
    catalogueVersion: power.catalogueVersion,
    procedureVersion: power.procedureVersion,
    itemNameZh: power.nameZh,
    caseKind: power.caseKind,
    organisation: power.organisation,
    status: state.status,
    citizenStatus: citizenStatusOf(state),
    receivedOn: state.receivedOn,
    acceptedOn: state.acceptedOn,
    statutoryDue: deadlines?.statutory?.due.due ?? null,
    promisedDue: deadlines?.promised.due.due ?? null,
    provisional: isProvisional(deadlines),
    suspended: state.suspendedFor !== null,
    deliveredOn: state.deliveredOn,
    concluded: state.concluded,
    statutoryVerdict: verdicts?.statutory ?? null,
    promisedVerdict: verdicts?.promised ?? null,
  };
}

/** The days that the state does not keep. */
function daysOf(
  { decidedOn, closedOn }: Pick<CaseRegisterRow, 'decidedOn' | 'closedOn'>,
  { type, data, envelope }: CaseEvent,
): Pick<CaseRegisterRow, 'decidedOn' | 'closedOn'> {
  switch (type) {
    case 'service-center.ApplicationGranted':
    case 'service-center.ApplicationRefused':
      return { decidedOn: envelope.day, closedOn };
    case 'service-center.CaseConcluded':
    case 'service-center.CaseWithdrawn':
    case 'service-center.CaseTerminated':
      return { decidedOn, closedOn: closedOn ?? envelope.day };
    case 'service-center.ForeignClosureRecorded':
      return { decidedOn, closedOn: businessDay(data.closedAt) };
    default:
      return { decidedOn, closedOn };
  }
}
