export {
  agencyAgreementMissing,
  byPersonConcerned,
  isPersonConcerned,
  isStaff,
  notThePersonConcerned,
  publicOrganisation,
  type PersonConcerned,
} from './actor';
export { administered } from './administered';
export { dayOf, type AdministrativeCircumstances } from './circumstances';
export { byOrgan, checkPost, wrongOrgan, wrongPost } from './competence';
export { checkEntrustmentOn, entrustmentExpired, type Entrustment } from './delegation';
export { disclosureFacts } from './disclosure';
export {
  checkNoticeServed,
  decisionReferenceMissing,
  deliveryDueOn,
  documentNumberMissing,
  noticeNotServed,
} from './documents';
export { checkWords, isBlank, personalDataInFreeText, textMissing } from './free-words';
export { backdatingOf, notBeforeItHappens, occurredInTheFuture } from './order-of-time';
export {
  isExercisable,
  pinnedPower,
  powerInForce,
  powerNotInForce,
  powerVersionUnavailable,
} from './power-in-force';
export { isSameAsStored } from './same-as-stored';
export {
  byAnotherThan,
  isSamePerson,
  notInOwnMatter,
  recusedFromOwnMatter,
  separationOfDuties,
  type Duty,
} from './segregation';
export { lastDayOf, numberInForce, type StatutoryNumber } from './statutory-number';
