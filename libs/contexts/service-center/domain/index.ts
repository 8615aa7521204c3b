import type { AnyAggregate } from '@daylight/kernel';
import { consultation } from './consultation/consultation';
import { serviceCase } from './service-case/service-case';

/** Every aggregate of the context. */
export const aggregates = [serviceCase, consultation] as const satisfies readonly AnyAggregate[];

export { consultation, serviceCase };
export type { ConsultationAt } from './consultation/consultation';
export { consultationUnknown } from './consultation/consultation-refusals';
export type { Consultation } from './consultation/consultation-state';
export type { CaseAt } from './service-case/case-act';
export { isProvisional } from './service-case/deadlines';
export { filingChannelOf } from './service-case/intake';
export { caseUnknown } from './service-case/service-case-refusals';
export { citizenStatusOf, type CaseStatus, type ServiceCase } from './service-case/service-case-state';
export { statusNames } from './service-case/words';
