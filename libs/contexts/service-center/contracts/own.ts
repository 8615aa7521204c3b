export { caseMessages } from './case-messages';
export { citizenStatusDuring, citizenStatusWords, type CitizenStatus } from './citizen-status';
export { consultationMessages } from './consultation-messages';
export type {
  ApplicantFact,
  FilingChannel,
  ForeignRecord,
  MaterialFact,
  OpenStep,
  PowerPin,
  StepFact,
} from './fields';
