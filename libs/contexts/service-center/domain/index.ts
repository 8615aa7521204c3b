export {
  catalogueOf,
  isExercisable,
  pinnedPower,
  powerInForce,
  type CaseKind,
  type Catalogue,
  type PowerSnapshot,
  type RequiredMaterial,
} from './power/power-snapshot';
export { powerNotInForce, powerNotOnApplication, powerVersionUnavailable } from './power/power-refusals';
export { lastDayOf, numberInForce, type StatutoryNumber, type UsedParameter } from './rule-parameters';
export { caseNumber, isCaseNumberIntact } from './service-case/case-number';
export { publicOrganisation } from './service-case/chart-steps';
export {
  isProvisional,
  type DatedDeadline,
  type DatedDeadlines,
  type DeadlineVerdict,
  type DeadlineVerdicts,
} from './service-case/deadlines';
export type {
  Circumstances,
  FileApplication,
  ServiceCaseCommand,
} from './service-case/service-case-commands';
export { caseDisclosure, caseEnvelope, serviceCaseDecider } from './service-case/service-case-decider';
export type {
  ApplicantFact,
  CaseFiled,
  Completion,
  FilingChannel,
  ForeignRecord,
  MaterialFact,
  NonAcceptanceGround,
  OpenStep,
  OpinionVerdict,
  PowerPin,
  Progress,
  ServiceCaseEvent,
  StepFact,
  TerminationGround,
} from './service-case/service-case-events';
export { caseUnknown, notTheApplicant } from './service-case/service-case-refusals';
export { evolveCase, noCase, type CaseStatus, type ServiceCase } from './service-case/service-case-state';
export {
  actNames,
  citizenStatusName,
  citizenStatusOf,
  statusNames,
  type CitizenStatus,
} from './service-case/words';
export {
  consultationDecider,
  type Consultation,
  type ConsultationCircumstances,
  type ConsultationCommand,
  type ConsultationEvent,
} from './consultation/consultation';
export { consultationUnknown } from './consultation/consultation-refusals';
