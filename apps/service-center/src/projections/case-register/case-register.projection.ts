import { businessDay, type RecordedEvent } from '@daylight/kernel';
import type { Projection } from '@daylight/read-models';
import {
  citizenStatusOf,
  evolveCase,
  isProvisional,
  noCase,
  type CaseFiled,
  type ServiceCase,
  type ServiceCaseEvent,
} from '@daylight/contexts/service-center/domain';
import { In, type EntityManager } from 'typeorm';
import { CaseRegisterRow } from './case-register.entity';

export const caseStreams = { streamPrefixes: ['service-center.case-'] } as const;

/** The register of approvals: the fold of every case, line by line. */
export const caseRegisterProjection: Projection = {
  name: 'case-register',
  filter: caseStreams,
  entities: [CaseRegisterRow],
  async apply(events: readonly RecordedEvent[], manager: EntityManager): Promise<void> {
    const repository = manager.getRepository(CaseRegisterRow);
    const ids = [...new Set(events.map((event) => caseIdOf(event.stream)))];
    const rows = new Map((await repository.findBy({ caseId: In(ids) })).map((row) => [row.caseId, row]));
    for (const event of events) {
      const caseId = caseIdOf(event.stream);
      const row = rows.get(caseId);
      const next = applyEvent(row, event);
      if (next !== undefined) rows.set(caseId, next);
    }
    await repository.upsert([...rows.values()], ['caseId']);
  },
};

/** `service-center.case-0190…` → `0190…`. */
export function caseIdOf(stream: string): string {
  return stream.slice(caseStreams.streamPrefixes[0].length);
}

function applyEvent(row: CaseRegisterRow | undefined, recorded: RecordedEvent): CaseRegisterRow | undefined {
  const event = { type: recorded.type, data: recorded.data } as unknown as ServiceCaseEvent;
  const state = evolveCase((row?.state as ServiceCase | undefined) ?? noCase, event);
  const base = event.type === 'service-center.CaseFiled' ? openLine(event, recorded) : row;
  if (base === undefined) return undefined;
  return {
    ...base,
    ...columnsOf(state),
    ...closing(base, event, recorded),
    rating: event.type === 'service-center.CaseRated' ? event.data.grade : base.rating,
    deviations: base.deviations + (event.data.deviations?.length ?? 0),
    events: base.events + 1,
    lastPosition: recorded.position,
    state,
  };
}

function openLine(event: CaseFiled, recorded: RecordedEvent): CaseRegisterRow {
  const { caseId, caseNo, channel, applicant, receivedOn, foreignRecord } = event.data;
  const line: Partial<CaseRegisterRow> = {
    caseId,
    caseNo,
    channel,
    applicant: applicant.displayName,
    applicantSubject: applicant.subject ?? null,
    foreignReference: foreignRecord?.reference ?? null,
    filedOn: receivedOn,
    filedPosition: recorded.position,
    sealed: applicant.sealed ?? null,
    decidedOn: null,
    closedOn: null,
    rating: null,
    deviations: 0,
    events: 0,
  };
  // The columns that follow from the state are added with it.
  return line as CaseRegisterRow;
}

function columnsOf(state: ServiceCase): Partial<CaseRegisterRow> {
  const { power, deadlines, verdicts } = state;
  return {
    powerCode: power?.powerCode ?? '',
    catalogueVersion: power?.catalogueVersion ?? 0,
    procedureVersion: power?.procedureVersion ?? 0,
    itemNameZh: power?.nameZh ?? '',
    caseKind: power?.caseKind ?? '',
    organisation: power?.organisation ?? '',
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

function closing(
  row: CaseRegisterRow,
  event: ServiceCaseEvent,
  recorded: RecordedEvent,
): Partial<CaseRegisterRow> {
  const day = businessDay(recorded.metadata.occurredAt);
  switch (event.type) {
    case 'service-center.ApplicationGranted':
    case 'service-center.ApplicationRefused':
      return { decidedOn: event.data.decidedOn };
    case 'service-center.CaseConcluded':
    case 'service-center.CaseWithdrawn':
    case 'service-center.CaseTerminated':
      return { closedOn: row.closedOn ?? day };
    case 'service-center.ForeignClosureRecorded':
      return { closedOn: businessDay(event.data.closedAt) };
    default:
      return {};
  }
}
